import { type Command, Option } from 'commander'
import { copyFileSync } from 'node:fs'
import type { Item } from '../../shared/api/items.ts'
import { languages, type Language } from '../../shared/domain/words.ts'
import { itemTable } from './item-table.ts'
import { type Io, say, sayJson } from './io.ts'
import { day, withData, withJson, withLanguage, withOut } from './options.ts'
import { outboxFile } from './outbox.ts'
import { finished, type Session, withCore } from './session.ts'
import { type Target, writeOut } from './write-out.ts'

type Span = { from: string; to: string }
type ListOptions = Session & Span & { client?: string; language: Language; json?: boolean }
type ExportOptions = Session & Span & Target & { client: string; lang?: Language }

/** `vuosikello calendar list` and `calendar export` */
export function calendarCommands(program: Command, io: Io): void {
  const calendar = program.command('calendar').description('computed dates')
  const span = (command: Command): Command =>
    command
      .requiredOption('--from <day>', 'first due day, 2027-01-01', day)
      .requiredOption('--to <day>', 'last due day, 2027-12-31', day)

  const list = calendar.command('list').description('what is due between two days, and why')
  withJson(withLanguage(withData(span(list))))
    .option('--client <client>', 'client number or business ID; every client unless given')
    .action(async (options: ListOptions) => {
      const found = await withCore(options, io, ({ api }) => {
        const { client, from, to, language } = options
        return api.calendar.list({ ...(client !== undefined && { client }), from, to, language, explanations: true })
      })
      // A rule that cannot be computed never hides the others, and is never hidden by them.
      for (const fault of found.faults)
        io.err(
          `${fault.client}: ${fault.name} cannot be computed (${fault.code}). Mend the rule on the client's card.\n`,
        )
      if (options.json) sayJson(io, found.items.map(lineOf))
      else say(io, ...itemTable(found.items, options.language))
    })

  const save = calendar.command('export').description("one client's dates as an iCalendar file")
  withOut(withData(span(save)))
    .requiredOption('--client <client>', 'client number or business ID')
    .addOption(new Option('--lang <language>', "the client's own unless given").choices(languages))
    .action(async (options: ExportOptions) => {
      const { file } = await writeOut(options, (path) =>
        withCore(options, io, async ({ api, files }) => {
          const { client, from, to, lang } = options
          const input = { client, from, to, ...(lang !== undefined && { language: lang }) }
          copyFileSync(outboxFile(files, await finished(api.calendar.export(input, { signal: io.signal }))), path)
        }),
      )
      say(io, file)
    })
}

/** A line of `calendar list --json`. These names stay: scripts are built on them. */
export const lineOf = (item: Item) => ({
  client: item.client,
  number: item.number,
  rule: item.rule,
  name: item.name,
  anchor: item.anchor,
  nominal: item.nominal,
  due: item.due,
  responsible: item.responsible,
  person: item.person,
  status: item.status,
  explanation: item.explanation ?? '',
  key: item.key,
})
