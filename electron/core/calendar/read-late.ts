import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Db } from '../handlers.ts'
import type { MarkRow } from './read-marks.ts'

type Span = { readonly from: IsoDay; readonly to: IsoDay }
export type Counts = { readonly done: number; readonly skipped: number }

/** How much of what fell due in a span was done and skipped, by client. Answered from an index alone. */
export async function readCounts(db: Db, { from, to }: Span, client?: string): Promise<ReadonlyMap<string, Counts>> {
  // Client by client, each one's span of the index: as SQLite keeps the order of a cross join, nothing has to be sorted.
  let query = db
    .selectFrom('client')
    .crossJoin('mark')
    .whereRef('mark.client_id', '=', 'client.id')
    .where('mark.due', '>=', from)
    .where('mark.due', '<=', to)
    .select('client.id')
    .select((e) => [
      e.fn.sum<number>(e.case().when('mark.state', '=', 'done').then(1).else(0).end()).as('done'),
      e.fn.sum<number>(e.case().when('mark.state', '=', 'skipped').then(1).else(0).end()).as('skipped'),
    ])
    .groupBy('client.id')
  if (client !== undefined) query = query.where('client.id', '=', client)
  const rows = await query.execute()
  const counts = rows.map(({ id, done, skipped }) => [id, { done: Number(done), skipped: Number(skipped) }] as const)
  return new Map(counts.filter(([, { done, skipped }]) => done + skipped > 0))
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
    .selectFrom('client')
    .crossJoin('mark')
    .leftJoin('person', 'person.id', 'mark.person_id')
    .selectAll('mark')
    .select('person.name as person')
    .whereRef('mark.client_id', '=', 'client.id')
    .where('mark.due', '>=', from)
    .where('mark.due', '<=', to)
    .where('mark.state', 'in', ['done', 'skipped'])
    .where((e) =>
      e.or([
        e.and([e('mark.state', '=', 'done'), e('mark.day', '>', e.ref('mark.due'))]),
        e('mark.deviation_by', '!=', ''),
        e('mark.waited_from', 'is not', null),
      ]),
    )
  if (client !== undefined) query = query.where('client.id', '=', client)
  const rows = (await query.execute()).map((row) => ({ ...row, person: row.person ?? '' }))
  return Map.groupBy(rows, (row) => row.client_id)
}
