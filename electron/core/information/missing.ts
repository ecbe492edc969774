import { sql } from 'kysely'
import { byName, type Warning, type Warns } from '../warnings.ts'

/** Clients whose information map has lines and no keeper, or a keeper who has left, or lines that are to be verified. */
export const informationWarnings: Warns = async (db, clients, today) => {
  let keepers = db
    .selectFrom('information_map')
    .innerJoin('person', 'person.id', 'information_map.person_id')
    .select(['client_id', 'person.active', 'person.origin'])
  const isStale = sql`verify_months > 0 and (verified_on is null or coalesce(verify_due, '') < ${today})`
  let maps = db
    .selectFrom('information')
    .select(['client_id', sql<number>`max(case when ${isStale} then 1 else 0 end)`.as('stale')])
    .groupBy('client_id')
  const names = byName(clients)
  if (names) {
    keepers = keepers.where('client_id', 'in', names)
    maps = maps.where('client_id', 'in', names)
  }
  const kept = new Map((await keepers.execute()).map((row) => [row.client_id, row.active === 1 && row.origin === '']))
  const stale = new Map((await maps.execute()).map((row) => [row.client_id, Number(row.stale) === 1]))
  return new Map(
    clients.map((client): [string, readonly Warning[]] => {
      const keeper = kept.get(client)
      return [
        client,
        [
          ...(keeper === undefined && stale.has(client) ? [{ code: 'no-map-keeper' }] : []),
          ...(keeper === false ? [{ code: 'map-keeper-left' }] : []),
          ...(stale.get(client) ? [{ code: 'stale-information' }] : []),
        ],
      ]
    }),
  )
}
