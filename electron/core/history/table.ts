import type { Deed } from '../../../shared/api/history.ts'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { recordWords } from '../../../shared/i18n/records.ts'
import { tables } from '../../../shared/i18n/tables.ts'
import type { Field } from '../../../shared/records/field.ts'
import { isTable, records } from '../../../shared/records/records.ts'
import { findClient, namesOf } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { cellOf, day, type ListAsked, type ListColumn, listed, type ListTable, type NameOf, text } from '../listed.ts'
import { binned } from './bin.ts'
import { deedsOf, newestCommands } from './deeds.ts'
import { namedIn } from './named.ts'

/** So many deeds are told; who wants older ones asks for one client's. */
const DEEDS = 2000

type Changed = { readonly deed: Deed; readonly row: Deed['rows'][number] }
type Names = { readonly nameOf: NameOf; readonly named: Readonly<Record<string, string>> }

/** What was done, newest first, a changed row a line: when, by whom, to whom, what, and whether it was taken back. */
export async function historyTable({ language, client }: ListAsked, context: Reading): Promise<ListTable> {
  const { db, who } = context
  const of = client === undefined ? undefined : (await findClient(db, who, client)).id
  const { commands } = await newestCommands(db, who, { client_id: of, limit: DEEDS })
  const deeds = await deedsOf(db, who, commands)
  const names = { nameOf: await namesOf(context), named: await namedIn(deeds, language, context) }
  const words = tables[language].history
  const columns: ListColumn<Changed>[] = [
    ...when<Changed>(({ deed }) => deed.at, language),
    text(words.who, ({ deed }) => deed.person),
    text(words.client, ({ deed }) => deed.client),
    text(words.what, ({ row }) => (isTable(row.table) ? recordWords[row.table][row.kind][language] : row.table)),
    text(words.which, ({ deed, row }) => whichOf(row, deed.client_id, language, names)),
    { heading: words.undone, type: 'boolean', value: ({ deed }) => deed.undone },
  ]
  return listed(
    columns,
    deeds.flatMap((deed) => deed.rows.map((row) => ({ deed, row }))),
    ({ deed }) => deed.commandId,
  )
}

/** What lies in the bin, newest first. */
export async function binTable({ language }: ListAsked, context: Reading): Promise<ListTable> {
  const words = tables[language].history
  const nameOf = await namesOf(context)
  const rows = await binned(context.db, context.who)
  const columns: ListColumn<(typeof rows)[number]>[] = [
    ...when<(typeof rows)[number]>(({ at }) => at, language),
    text(words.who, ({ person }) => person),
    text(words.what, ({ table_name }) => (isTable(table_name) ? recordWords[table_name].remove[language] : table_name)),
    text(words.which, ({ table_name, label }) =>
      whichOf({ table: table_name, label }, null, language, { nameOf, named: {} }),
    ),
  ]
  return listed(columns, rows, ({ command_id }) => command_id)
}

/** The day and the time, on the wall of this computer. */
function when<R>(at: (row: R) => string, language: Language): ListColumn<R>[] {
  const words = tables[language].history
  return [
    day(words.day, (row) => new Date(at(row)).toLocaleDateString('sv-SE')),
    text(words.time, (row) => new Date(at(row)).toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' })),
  ]
}

/** What a row is known by, in words: a person by name, a code as people say it, a task by what it is called. */
function whichOf(
  { table, label }: Pick<Changed['row'], 'table' | 'label'>,
  client: string | null,
  language: Language,
  { nameOf, named }: Names,
): string {
  const known = named[`${client ?? ''} ${label}`]
  if (known !== undefined || !isTable(table)) return known ?? label
  const fields: Readonly<Record<string, Field>> = records[table].fields
  const field = fields[records[table].named ?? '']
  if (field?.kind === 'day' && isDay(label)) return formatDay(label, language, 'date')
  const cell = field && cellOf(field, label, language, nameOf)
  return typeof cell === 'string' ? cell : label
}
