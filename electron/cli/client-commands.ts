import type { Command } from 'commander'
import type { ClientLine } from '../../shared/api/clients.ts'
import { clients as words } from '../../shared/i18n/clients.ts'
import type { Language } from '../../shared/domain/words.ts'
import { type Io, say, sayJson } from './io.ts'
import { withData, withJson, outputLanguage } from './options.ts'
import { type Session, withCore } from './session.ts'
import { table } from './table.ts'

type Options = Session & { language?: Language; json?: boolean; search?: string }

/** `vuosikello clients list` */
export function clientCommands(program: Command, io: Io): void {
  const clients = program.command('clients').description('clients of the firm')
  const list = clients.command('list').description('every client, by number')
  withJson(withData(list))
    .option('--search <text>', 'only those whose name, number or business ID has this in it')
    .action(async (options: Options) => {
      const rows = await withCore(options, io, async ({ api }) => {
        const page = await api.clients.list({ search: options.search ?? '', sort: 'number', limit: 5000 })
        return page.rows
      })
      if (options.json) sayJson(io, rows)
      else say(io, ...clientTable(rows, outputLanguage(options)))
    })
}

const headings: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    'Nro',
    'Asiakas',
    'Y-tunnus',
    'Tila',
    'Kieli',
    'Henkilöitä',
    'Vastuuhenkilö',
    'Varahenkilö',
    'Seuraava',
    'Myöhässä',
  ],
  sv: ['Nr', 'Kund', 'FO-nummer', 'Status', 'Språk', 'Anställda', 'Ansvarig', 'Ersättare', 'Nästa', 'Försenade'],
  en: ['No', 'Client', 'Business ID', 'State', 'Lang', 'Headcount', 'Responsible', 'Deputy', 'Next due', 'Overdue'],
}

export function clientTable(rows: readonly ClientLine[], language: Language): string[] {
  const { states } = words[language]
  const cells = rows.map((row) => [
    row.number,
    row.name,
    row.business_id,
    states[row.state],
    row.language,
    String(row.headcount),
    row.responsible,
    row.deputy,
    row.next_due ?? '',
    row.overdue ? String(row.overdue) : '',
  ])
  return table(headings[language], cells, [5, 9])
}
