import type { ExpressionBuilder } from 'kysely'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Schema } from '../db/schema.ts'
import { among } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import { type MarkRow, isSoundMark } from '../year/index.ts'

type Span = { readonly from: IsoDay; readonly to: IsoDay }
export type Counts = { readonly done: number; readonly skipped: number; readonly exceptions: number }

/**
 * How much of what fell due in a span was done and skipped, by client; `exceptions` says how many of those are more than
 * simply done in time (see `readExceptions`). Answered from an index alone.
 */
export async function readCounts(
  db: Db,
  { from, to }: Span,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Counts>> {
  // Client by client, each one's span of the index: as SQLite keeps the order of a cross join, nothing has to be sorted.
  const rows = await among(db, ids)
    .crossJoin('mark')
    .whereRef('mark.client_id', '=', 'client.id')
    .where('mark.due', '>=', from)
    .where('mark.due', '<=', to)
    .where('mark.state', 'in', ['done', 'skipped'])
    .select('client.id')
    .select((e) => [
      e.fn.countAll<number>().as('settled'),
      e.fn.sum<number>(e.case().when('mark.state', '=', 'skipped').then(1).else(0).end()).as('skipped'),
      e.fn.sum<number>(e.case().when(exceptional(e)).then(1).else(0).end()).as('exceptions'),
    ])
    .groupBy('client.id')
    .execute()
  return new Map(
    rows.map((row) => {
      const skipped = Number(row.skipped)
      return [row.id, { done: Number(row.settled) - skipped, skipped, exceptions: Number(row.exceptions) }]
    }),
  )
}

/**
 * The settled marks of a span that are more than simply done in time, by client: done late, with a deviation, or after a
 * wait for the client. Which those are is seen in an index; only they are read.
 */
export async function readExceptions(
  db: Db,
  { from, to }: Span,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly MarkRow[]>> {
  if (ids.length === 0) return new Map()
  const rows = await among(db, ids)
    .crossJoin('mark')
    .leftJoin('person', 'person.id', 'mark.person_id')
    .selectAll('mark')
    .select('person.name as person')
    .whereRef('mark.client_id', '=', 'client.id')
    .where('mark.due', '>=', from)
    .where('mark.due', '<=', to)
    .where('mark.state', 'in', ['done', 'skipped'])
    .where(exceptional)
    .execute()
  return Map.groupBy(
    rows.filter(isSoundMark).map((row) => ({ ...row, person: row.person ?? '' })),
    (row) => row.client_id,
  )
}

/** Of what is done or skipped: done late, with a deviation, or after a wait for the client. */
const exceptional = (e: ExpressionBuilder<Schema, 'mark'>) =>
  e.or([
    e.and([e('mark.state', '=', 'done'), e('mark.day', '>', e.ref('mark.due'))]),
    e('mark.deviation_by', '!=', ''),
    e('mark.waited_from', 'is not', null),
  ])
