import type { Command } from 'commander'
import type { AbsenceLine } from '../../shared/api/absences.ts'
import { absences as words } from '../../shared/i18n/absences.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import type { Language } from '../../shared/domain/words.ts'
import { type Io, say, sayJson } from './io.ts'
import { withData, withJson, outputLanguage } from './options.ts'
import { type Session, withCore } from './session.ts'
import { table } from './table.ts'

type Options = Session & { language?: Language; json?: boolean; person?: string; past?: boolean }

/** `vuosikello absences list` */
export function absenceCommands(program: Command, io: Io): void {
  const { help } = io
  const absences = program.command('absences').description(help.absences.about)
  const list = absences.command('list').description(help.absences.list)
  withJson(withData(list, io), io)
    .option('--person <person>', help.person)
    .option('--past', help.absences.past)
    .action(async (options: Options) => {
      const { person, past = false } = options
      const lines = await withCore(options, io, ({ api }) =>
        api.people.absences({ past, ...(person !== undefined && { person }) }),
      )
      if (options.json) sayJson(io, lines)
      else say(io, ...absenceTable(lines, outputLanguage(options)))
    })
}

function absenceTable(lines: readonly AbsenceLine[], language: Language): string[] {
  const { columns, states } = words[language]
  const { first_day, last_day } = labelsOf('absence', language)
  return table(
    [columns.person, first_day, last_day, columns.state, columns.standIns, columns.uncovered],
    lines.map((line) => [
      line.person,
      line.first_day,
      line.last_day,
      states[line.state],
      line.standIns.map(({ person, clients }) => `${person} (${clients})`).join(', '),
      line.uncovered > 0 ? String(line.uncovered) : '',
    ]),
    [5],
  )
}
