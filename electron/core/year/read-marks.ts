import { slices } from '../turns.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { among } from '../clients/index.ts'
import type { Schema } from '../db/schema.ts'
import type { Db } from '../db/read-only.ts'
import { shiftDay } from './days.ts'

export type MarkRow = Schema['mark'] & { person: string }
export type Marks = ReadonlyMap<string, MarkRow>

/**
 * Which marks to read: those of occurrences that may be due in a span, those that are not settled history yet (`open`), or
 * every one there ever was.
 */
export type MarkScope = { readonly from: IsoDay; readonly to: IsoDay } | 'open' | 'all' | 'none'

/** How far a due date lies from its nominal date at most: a long feast, and room to spare. */
export const REACH = 45

/** Clients whose open marks are read in one go. */
const SLICE = 250

const none: Marks = new Map()

type ByClient = (client: string) => Marks

/** Marks by client and occurrence key; of the clients named, or of all. */
export const readMarks = async (
  db: Db,
  scope: Exclude<MarkScope, 'open'>,
  ids?: readonly string[],
): Promise<ByClient> => (scope === 'none' ? () => none : byClientOf(await marksIn(db, scope, ids).execute()))

/** The marks of clients from each one's own line of settled history on. */
export const readOpenMarks = async (db: Db, ids: readonly string[]): Promise<ByClient> =>
  byClientOf(await openIn(db, ids))

function byClientOf(rows: readonly (Schema['mark'] & { person: string | null })[]): ByClient {
  const byClient = new Map<string, Map<string, MarkRow>>()
  for (const row of rows) {
    const marks = byClient.get(row.client_id) ?? new Map<string, MarkRow>()
    marks.set(row.occurrence, { ...row, person: row.person ?? '' })
    byClient.set(row.client_id, marks)
  }
  return (client) => byClient.get(client) ?? none
}

/** The open marks of many clients, so many of them in one go; calls that wait get their turn in between. */
async function openIn(db: Db, ids: readonly string[]) {
  const rows = []
  for await (const slice of slices(ids, SLICE)) {
    for (const row of await openMarks(db, slice).execute()) rows.push(row)
  }
  return rows
}

function marksIn(db: Db, scope: Exclude<MarkScope, 'open' | 'none'>, ids?: readonly string[]) {
  let query = db
    .selectFrom('mark')
    .leftJoin('person', 'person.id', 'mark.person_id')
    .selectAll('mark')
    .select('person.name as person')
  if (ids) query = query.where('mark.client_id', 'in', [...ids, ''])
  if (scope === 'all') return query
  return query.where((e) =>
    e.or([
      e.between('mark.nominal', shiftDay(scope.from, -REACH), shiftDay(scope.to, REACH)),
      e.between('mark.moved_to', scope.from, scope.to),
    ]),
  )
}

/** Client by client, each one's marks from its own line on: settled history is not gone through. */
const openMarks = (db: Db, ids: readonly string[]) =>
  among(db, ids)
    .leftJoin('settled', 'settled.client_id', 'client.id')
    // SQLite keeps the order of a cross join: the marks must not be what is gone through.
    .crossJoin('mark')
    .whereRef('mark.client_id', '=', 'client.id')
    .where((e) => e('mark.nominal', '>=', e.fn.coalesce('settled.before', e.val(''))))
    .leftJoin('person', 'person.id', 'mark.person_id')
    .selectAll('mark')
    .select('person.name as person')
