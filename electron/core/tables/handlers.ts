import { AppError } from '../../../shared/api/errors.ts'
import { tableFiles } from '../../../shared/i18n/table-files.ts'
import { findClient } from '../clients/index.ts'
import type { CsvData } from '../documents/csv.ts'
import { type Handlers, oneStep, type Working } from '../handlers.ts'
import type { ListAsked, ListTable } from '../listed.ts'

/** No more rows than a spreadsheet works well with; it could hold a million. */
const MOST = 200_000

export const tables: Handlers<'tables'> = { export: oneStep(exportTable) }

/** Makes the table of a list, of the rows that are shown where they are named, and puts it in the outbox. */
async function exportTable(asked: ListAsked, context: Working) {
  const { language, list, format, client } = asked
  const { env, db, who, signal } = context
  const found = client === undefined ? undefined : await findClient(db, who, client)
  const table = await env.lists[list](asked, context)
  signal.throwIfAborted()
  if (table.rows.length > MOST)
    throw new AppError('invalid', 'list-too-long', { facts: { rows: table.rows.length, most: MOST } })
  const bytes = await env.documents.render('table', dataOf(table, asked), format)
  const number = found ? `-${found.number.replaceAll(/[^\w-]/g, '')}` : ''
  return env.files.put(`${tableFiles[language][list]}${number}.${format}`, bytes)
}

function dataOf({ columns, rows }: ListTable, { only, language }: ListAsked): CsvData {
  const byId = only && Map.groupBy(rows, ({ id }) => id)
  const shown = only && byId ? only.flatMap((id) => byId.get(id) ?? []) : rows
  // Two columns may be called the same: each has a key of its own.
  return {
    language,
    columns: columns.map(({ heading, type }, at) => ({ key: String(at), heading, type })),
    rows: shown.map(({ cells }) => Object.fromEntries(cells.map((cell, at) => [String(at), cell]))),
  }
}
