import type { Command } from 'commander'
import type { ClientLine } from '../../shared/api/clients.ts'
import { clientList } from '../../shared/i18n/client-list.ts'
import { clients as words } from '../../shared/i18n/clients.ts'
import { clientInWords } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import type { Language } from '../../shared/domain/words.ts'
import { type Io, say, sayJson } from './io.ts'
import { outputLanguage, withData, withJson } from './options.ts'
import { type Session, withCore } from './session.ts'
import { table } from './table.ts'

type Options = Session & { language?: Language; json?: boolean; search?: string }

/** `vuosikello clients list` and `show` */
export function clientCommands(program: Command, io: Io): void {
  const { help } = io
  const clients = program.command('clients').description(help.clients.about)
  const list = clients.command('list').description(help.clients.list)
  withJson(withData(list, io), io)
    .option('--search <text>', help.clients.search)
    .action(async (options: Options) => {
      const rows = await withCore(options, io, async ({ api }) => {
        const page = await api.clients.list({ search: options.search ?? '', sort: 'number', limit: 5000 })
        return page.rows
      })
      if (options.json) sayJson(io, rows)
      else say(io, ...clientTable(rows, outputLanguage(options)))
    })

  const show = clients.command('show').description(help.clients.show).argument('<client>', help.client)
  withJson(withData(show, io), io).action(async (client: string, options: Options) => {
    const card = await withCore(options, io, ({ api }) => api.clients.get({ client }))
    if (options.json) return sayJson(io, card)
    const language = outputLanguage(options)
    const named = Object.keys(labelsOf('client', language))
    say(
      io,
      ...table(
        ['', ''],
        clientInWords(card.client, language, named).map(({ label, value }) => [label, value]),
        [],
      ),
    )
  })
}

export function clientTable(rows: readonly ClientLine[], language: Language): string[] {
  const { states } = words[language]
  const { columns } = clientList[language]
  const {
    number,
    name,
    business_id,
    state,
    language: spoken,
    headcount,
    responsible,
    deputy,
    next_due,
    overdue,
  } = columns
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
  const headings = [number, name, business_id, state, spoken, headcount, responsible, deputy, next_due, overdue]
  return table(headings, cells, [5, 9])
}
