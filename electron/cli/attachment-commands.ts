import { type Command, Option } from 'commander'
import { copyFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Attachment } from '../../shared/api/attachments.ts'
import { type RetentionClass, retentionClasses } from '../../shared/domain/attachments/retention.ts'
import type { Language } from '../../shared/domain/words.ts'
import { attachments as messages } from '../../shared/i18n/attachments.ts'
import { sizeText } from '../../shared/i18n/sizes.ts'
import { CliError, type Io, say, sayJson } from './io.ts'
import { dayIn, outputLanguage, withData, withJson, withOut } from './options.ts'
import { outboxFile } from './outbox.ts'
import { finished, type Session, withCore } from './session.ts'
import { table } from './table.ts'
import { type Target, writeOut } from './write-out.ts'

type Options = Session & { client: string; language?: Language; json?: boolean }
type Adding = Options & { class: RetentionClass; day?: string; note: string; internal?: boolean }

/** `vuosikello attachments list | add | save` */
export function attachmentCommands(program: Command, io: Io): void {
  const { help, signal, language } = io
  const attachments = program.command('attachments').description(help.attachments.about)
  const withClient = (command: Command) => withData(command, io).requiredOption('--client <client>', help.client)

  withJson(withClient(attachments.command('list').description(help.attachments.list)), io).action(
    async (options: Options) => {
      const { rows } = await withCore(options, io, ({ api }) => api.attachments.list({ client: options.client }))
      if (options.json) sayJson(io, rows)
      else say(io, ...attachmentTable(rows, outputLanguage(options)))
    },
  )

  const add = attachments.command('add').description(help.attachments.add)
  withJson(withClient(add), io)
    .argument('<files...>', help.attachments.files)
    .addOption(new Option('--class <class>', help.attachments.retention).choices(retentionClasses).default('none'))
    .option('--day <day>', help.attachments.day, dayIn(io))
    .option('--note <text>', help.attachments.note, '')
    .option('--internal', help.attachments.internal)
    .action(async (given: string[], options: Adding) => {
      const files = given.map((file) => ({ name: basename(file), path: resolve(file) }))
      const kept = {
        retention: options.class,
        retention_day: options.day ?? null,
        note: options.note,
        internal: options.internal === true,
      }
      const counts = await withCore(options, io, async ({ api }) => {
        const { client } = await api.clients.get({ client: options.client })
        return finished(api.attachments.add({ client_id: client.id, ...kept, files }, { signal }))
      })
      if (options.json) sayJson(io, counts)
      else say(io, messages[language].added(counts.added, counts.known))
    })

  const save = attachments.command('save').description(help.attachments.save)
  withOut(withClient(save), io)
    .argument('<name>', help.attachments.name)
    .action(async (named: string, options: Options & Target) => {
      const { file } = await writeOut(options, io, (path) =>
        withCore(options, io, async ({ api, files }) => {
          const { rows } = await api.attachments.list({ client: options.client })
          const row = rows.find(({ id, name }) => id === named || name === named)
          if (!row) throw new CliError((words) => words.noAttachment(named))
          copyFileSync(outboxFile(files, await finished(api.attachments.open({ id: row.id }, { signal }))), path)
        }),
      )
      say(io, file)
    })
}

function attachmentTable(rows: readonly Attachment[], language: Language): string[] {
  const { columns, classes } = messages[language]
  return table(
    [columns.name, columns.size, columns.kept, columns.until, columns.added, columns.note],
    rows.map(({ name, size, retention, until, added_on, note }) => [
      name,
      sizeText(size, language),
      classes[retention],
      until ?? '',
      added_on,
      note,
    ]),
    [1],
  )
}
