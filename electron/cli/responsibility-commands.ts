import type { Command } from 'commander'
import type { GreyLine } from '../../shared/api/responsibilities.ts'
import type { Language } from '../../shared/domain/words.ts'
import { greyWords } from '../../shared/i18n/grey-words.ts'
import { responsibilities } from '../../shared/i18n/responsibilities.ts'
import { type Io, say, sayJson } from './io.ts'
import { outputLanguage, withData, withJson } from './options.ts'
import { type Session, withCore } from './session.ts'
import { table } from './table.ts'

type Options = Session & { client?: string; json?: boolean; language?: Language }

/** So many steps are asked for at a time. */
const PAGE = 1000

/** `vuosikello responsibilities check` */
export function responsibilityCommands(program: Command, io: Io): void {
  const { help } = io
  const group = program.command('responsibilities').description(help.responsibilities.about)
  withJson(withData(group.command('check').description(help.responsibilities.check), io), io)
    .option('--client <client>', help.client)
    .action(async (options: Options) => {
      const rows = await withCore(options, io, async ({ api }) => {
        const found: GreyLine[] = []
        for (let offset = 0, steps = 1; offset < steps; offset += PAGE) {
          const asked = { offset, limit: PAGE, ...(options.client !== undefined && { client: options.client }) }
          const page = await api.responsibilities.greyAreas(asked)
          found.push(...page.rows)
          steps = page.steps
        }
        return found
      })
      if (options.json) return sayJson(io, rows)
      say(io, ...lines(rows, outputLanguage(options)))
    })
}

/** A line for each finding, under the names that the screen has. */
function lines(rows: readonly GreyLine[], language: Language): string[] {
  const { columns, noGrey } = responsibilities[language]
  if (rows.length === 0) return [noGrey]
  return table(
    [columns.number, columns.client, columns.service, columns.step, columns.finding],
    rows.map((row) => [row.number, row.client, row.service, row.step, greyWords(row, language)]),
  )
}
