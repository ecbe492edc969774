import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Db } from '../handlers.ts'
import type { MarkRow } from './read-marks.ts'

type Span = { readonly from: IsoDay; readonly to: IsoDay }
export type Counts = { readonly done: number; readonly skipped: number }

/** How much of what fell due in a span was done and skipped, by client. Answered from an index alone. */
export async function readCounts(db: Db, { from, to }: Span, client?: string): Promise<ReadonlyMap<string, Counts>> {
  let query = db
    .selectFrom('mark')
    .select(['client_id', 'state'])
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('due', '>=', from)
    .where('due', '<=', to)
    .where('state', 'in', ['done', 'skipped'])
    .groupBy(['client_id', 'state'])
  if (client !== undefined) query = query.where('client_id', '=', client)
  const counts = new Map<string, { done: number; skipped: number }>()
  for (const { client_id, state, count } of await query.execute()) {
    const known = counts.get(client_id) ?? { done: 0, skipped: 0 }
    counts.set(client_id, known)
    if (state === 'done' || state === 'skipped') known[state] = Number(count)
  }
  return counts
}

/**
 * The settled marks of a span that are more than simply done in time, by client: done late, with a deviation, or after a
 * wait for the client. Which those are is seen in an index; only they are read.
 */
export async function readExceptions(
  db: Db,
  { from, to }: Span,
  client?: string,
): Promise<ReadonlyMap<string, readonly MarkRow[]>> {
  let query = db
    .selectFrom('mark')
    .leftJoin('person', 'person.id', 'mark.person_id')
    .selectAll('mark')
    .select('person.name as person')
    .where('due', '>=', from)
    .where('due', '<=', to)
    .where('state', 'in', ['done', 'skipped'])
    .where((e) =>
      e.or([
        e.and([e('state', '=', 'done'), e('day', '>', e.ref('due'))]),
        e('deviation_by', '!=', ''),
        e('waited_from', 'is not', null),
      ]),
    )
  if (client !== undefined) query = query.where('mark.client_id', '=', client)
  const rows = (await query.execute()).map((row) => ({ ...row, person: row.person ?? '' }))
  return Map.groupBy(rows, (row) => row.client_id)
}
