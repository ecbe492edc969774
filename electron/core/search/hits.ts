import type { Kysely } from 'kysely'
import type { Hit } from '../../../shared/api/search.ts'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { holds, fold } from '../../../shared/domain/search.ts'
import { pieceOf, rangesOf } from '../../../shared/domain/search/piece.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { columnOf, type Field, isJson, type RecordOf } from '../../../shared/records/field.ts'
import { records } from '../../../shared/records/records.ts'
import { isSought, type SoughtTable, type Written, writtenIn } from '../../../shared/records/texts.ts'
import { visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import { nameIn } from './named.ts'

type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly updated: string }
type Asked = { readonly ways: readonly string[]; readonly language: Language }

/** Rows that were found, as people see them, in the order given. What is gone meanwhile is left out. */
export async function hitsOf(
  table: SoughtTable,
  texts: readonly { readonly row_id: string }[],
  asked: Asked,
  context: Reading,
): Promise<Hit[]> {
  const { db, who } = context
  const ids = texts.map(({ row_id }) => row_id)
  const rows = await rowsOf(db, table, ids)
  const clientIds = rows.flatMap((row) => clientIn(table, row) ?? [])
  const found = await visible(who)
    .rows(db)
    .select(['id', 'name', 'number'])
    .where('id', 'in', [...clientIds, ''])
    .execute()
  const clients = new Map(found.map((client) => [client.id, client]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const names = await nameIn(table, rows, asked.language, context)
  return ids.flatMap((id): Hit[] => {
    const row = byId.get(id)
    const client_id = row ? clientIn(table, row) : null
    const client = clients.get(client_id ?? '')
    if (!row || (client_id !== null && !client)) return []
    return [
      {
        table,
        id,
        client_id,
        client: client?.name ?? '',
        number: client?.number ?? '',
        ...told(table, row, names(row), asked.ways),
        day: dayOf(table, row),
        updated: row.updated,
        facts: factsOf(table, row),
      },
    ]
  })
}

const rowsOf = (db: Db, table: SoughtTable, ids: readonly string[]): Promise<Row[]> => {
  // Tables are chosen at run time here.
  const any = db as unknown as Kysely<Record<string, Row>>
  return any
    .selectFrom(table)
    .selectAll()
    .where('id', 'in', [...ids, ''])
    .execute() as Promise<Row[]>
}

function clientIn(table: SoughtTable, row: Row): string | null {
  const id = table === 'client' ? row.id : row['client_id']
  return typeof id === 'string' ? id : null
}

/** What a row is known by, and the piece of it in which most of the words stand. */
function told(
  table: SoughtTable,
  row: Row,
  name: string | undefined,
  ways: readonly string[],
): Pick<Hit, 'label' | 'found'> {
  const of: RecordOf = records[table]
  const known = name ?? (of.named === null ? '' : text(row[of.named]))
  // A code has words of its own, in which nothing was looked for.
  const isCode = name === undefined && of.named !== null && !isSought(of.fields[of.named] as Field)
  const label = { text: known, marks: isCode ? [] : rangesOf(known, ways) }
  const texts = writtenIn(of, row)
  const best = texts
    .map((written) => ({ ...written, words: wordsIn(written, ways) }))
    .toSorted((one, other) => other.words - one.words)[0]
  // A task is called by its rule: what was found is something else.
  const isOwn = texts.some((written) => written.text === known)
  if (!best || (isOwn && wordsIn({ text: known }, ways) >= best.words)) return { label, found: null }
  return { label, found: { field: best.field, piece: pieceOf(best.text, ways) } }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** How many of the words stand in a text. */
function wordsIn({ text }: Pick<Written, 'text'>, ways: readonly string[]): number {
  const folded = fold(text)
  return ways.filter((way) => holds(folded, way)).length
}

/** The day that a row is about, which it cannot be without. A client is about none. */
function dayOf(table: SoughtTable, row: Row): string | null {
  if (table === 'client') return null
  const days = Object.entries<Field>(records[table].fields).filter(
    ([, { kind, maybe, own }]) => kind === 'day' && !maybe && !own,
  )
  const day = text(row[days[0]?.[0] ?? ''])
  return isDay(day) ? day : null
}

/** What a row says in codes, days and ids. */
const factsOf = (table: SoughtTable, row: Row): Record<string, string> =>
  Object.fromEntries(
    Object.entries<Field>(records[table].fields).flatMap(([name, field]) => {
      const value = row[columnOf(name, field)]
      return !isSought(field) && !isJson(field) && typeof value === 'string' ? [[name, value]] : []
    }),
  )
