import { visible } from '../../clients/index.ts'
import type { Db } from '../../db/read-only.ts'
import type { Sight } from '../../who.ts'

/** How often something has been changed, as calendars count it, and when it was last. */
export type Revision = { readonly sequence: number; readonly updated: string }

/** Of a client that nothing was ever written about. */
export const NEVER: Revision = { sequence: 0, updated: '1970-01-01T00:00:00.000Z' }

/** The tables that decide a client's dates and who answers for them. */
const deciding = ['absence', 'assignment', 'client', 'cutoff', 'event', 'mark', 'pay_group', 'rule'] as const
/** What decides everybody's. */
const common = ['absence', 'absence_deputy', 'firm', 'rule'] as const

/**
 * The last change of what decides each client's dates. It is read from the change history, whose lines only ever grow in
 * number, even when an older backup is restored (`noteRestore`): a mark that is taken back leaves no row behind, and calendars
 * ignore an event whose sequence falls.
 */
export async function revisionsOf(db: Db, who: Sight, ids?: readonly string[]): Promise<(client: string) => Revision> {
  const all = await db
    .selectFrom('change')
    .select(['seq', 'at'])
    .where('client_id', 'is', null)
    .where('table_name', 'in', common)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  let query = visible(who)
    .rows(db)
    .select((e) => {
      const last = e
        .selectFrom('change')
        .whereRef('change.client_id', '=', 'client.id')
        .where('change.table_name', 'in', deciding)
        .orderBy('change.seq', 'desc')
        .limit(1)
      return ['client.id', 'client.updated', last.select('change.seq').as('seq'), last.select('change.at').as('at')]
    })
  if (ids) query = query.where('client.id', 'in', [...ids, ''])
  const rows = await query.execute()
  const byClient = new Map(
    rows.map(({ id, updated, seq, at }) => [
      id,
      {
        sequence: Math.max(Number(seq ?? 0), Number(all?.seq ?? 0)),
        updated: [at ?? updated, all?.at ?? ''].toSorted().at(-1) ?? updated,
      },
    ]),
  )
  return (client) => byClient.get(client) ?? NEVER
}
