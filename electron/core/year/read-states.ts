import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Schema } from '../db/schema.ts'
import type { Db } from '../db/read-only.ts'
import { shiftDay } from './days.ts'
import { REACH } from './read-marks.ts'
import { isSoundMark } from './sound-mark.ts'

/** What decides an occurrence's state and day, and nothing else: a firm's whole year of it is read at once. */
export type StateRow = Pick<Schema['mark'], 'client_id' | 'occurrence' | 'state' | 'due' | 'moved_to' | 'given_to'>
export type States = ReadonlyMap<string, StateRow>
export type Span = { readonly from: IsoDay; readonly to: IsoDay }

const noStates: States = new Map()

/**
 * As `readMarks` over a span, without what people wrote. Asked client by client, and not by day: one client's marks lie
 * side by side, and a year of a large firm comes three times sooner than in the order of its days.
 */
export async function readStates(db: Db, span: Span, ids: readonly string[]): Promise<(client: string) => States> {
  const rows = await states(db)
    .where('client_id', 'in', [...ids, ''])
    .where((e) => e.between('nominal', shiftDay(span.from, -REACH), shiftDay(span.to, REACH)))
    .execute()
  const byClient = new Map<string, Map<string, StateRow>>()
  for (const row of rows) {
    if (!isSoundMark(row)) continue
    const known = byClient.get(row.client_id)
    if (known) known.set(row.occurrence, row)
    else byClient.set(row.client_id, new Map([[row.occurrence, row]]))
  }
  return (client) => byClient.get(client) ?? noStates
}

/** What people moved into a span, of all clients: there is little of it, and an index of its own finds it. */
export async function readMovedInto(db: Db, { from, to }: Span): Promise<(client: string) => readonly StateRow[]> {
  const rows = await states(db)
    .where((e) => e.between('moved_to', from, to))
    .execute()
  const byClient = Map.groupBy(rows.filter(isSoundMark), (row) => row.client_id)
  return (client) => byClient.get(client) ?? []
}

const states = (db: Db) =>
  db.selectFrom('mark').select(['client_id', 'occurrence', 'state', 'due', 'moved_to', 'given_to'])
