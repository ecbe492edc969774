import type { Command } from 'commander'
import type { KeptLine } from '../../shared/api/retention.ts'
import type { Language } from '../../shared/domain/words.ts'
import { attachments } from '../../shared/i18n/attachments.ts'
import { retention as retentionWords } from '../../shared/i18n/retention.ts'
import { type Io, say, sayJson } from './io.ts'
import { outputLanguage, withData, withJson } from './options.ts'
import { type Session, withCore } from './session.ts'
import { table } from './table.ts'

type Options = Session & { json?: boolean; all?: boolean; language?: Language }

/** `vuosikello retention due` */
export function retentionCommands(program: Command, io: Io): void {
  const { help } = io
  const group = program.command('retention').description(help.retention.about)
  withJson(withData(group.command('due').description(help.retention.due), io), io)
    .option('--all', help.retention.all)
    .action(async (options: Options) => {
      const which = options.all === true ? 'all' : 'due'
      const { rows } = await withCore(options, io, ({ api }) => api.retention.due({ which }))
      if (options.json) return sayJson(io, rows)
      const language = outputLanguage(options)
      if (rows.length === 0) return say(io, retentionWords[language].nothingDue)
      say(io, ...lines(rows, language))
    })
}

function lines(rows: readonly KeptLine[], language: Language): string[] {
  const { columns, materials, notYet } = retentionWords[language]
  const { classes } = attachments[language]
  return table(
    [columns.number, columns.client, columns.material, columns.retention, columns.until, columns.place],
    rows.map(({ number, client, material, name, retention, until, place }) => [
      number,
      client,
      name === '' ? materials[material] : `${materials[material]}: ${name}`,
      classes[retention],
      until ?? notYet,
      place,
    ]),
  )
}
