import type { Command } from 'commander'
import type { AbsenceLine } from '../../shared/api/absences.ts'
import { absences as words } from '../../shared/i18n/absences.ts'
import type { Language } from '../../shared/domain/words.ts'
import { type Io, say, sayJson } from './io.ts'
import { withData, withJson, outputLanguage } from './options.ts'
import { type Session, withCore } from './session.ts'
import { table } from './table.ts'

type Options = Session & { language?: Language; json?: boolean; person?: string; past?: boolean }

/** `vuosikello absences list` */
export function absenceCommands(program: Command, io: Io): void {
  const absences = program.command('absences').description('who is away, and who stands in')
  const list = absences.command('list').description('running and coming absences')
  withJson(withData(list))
    .option('--person <person>', 'name or initials of one of us')
    .option('--past', 'those that are over, too')
    .action(async (options: Options) => {
      const { person, past = false } = options
      const lines = await withCore(options, io, ({ api }) =>
        api.people.absences({ past, ...(person !== undefined && { person }) }),
      )
      if (options.json) sayJson(io, lines)
      else say(io, ...absenceTable(lines, outputLanguage(options)))
    })
}

const days: Readonly<Record<Language, readonly [string, string]>> = {
  fi: ['Ensimmäinen päivä', 'Viimeinen päivä'],
  sv: ['Första dagen', 'Sista dagen'],
  en: ['First day', 'Last day'],
}

function absenceTable(lines: readonly AbsenceLine[], language: Language): string[] {
  const { columns, states } = words[language]
  return table(
    [columns.person, ...days[language], columns.state, columns.standIns, columns.uncovered],
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
