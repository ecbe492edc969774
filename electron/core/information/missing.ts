import { sql } from 'kysely'
import { byName, type Warning, type Warns } from '../warnings.ts'

/** Clients whose information map has no keeper, or one who has left, or lines that are to be verified. */
export const informationWarnings: Warns = async (db, clients, today) => {
  let keepers = db
    .selectFrom('information_map')
    .innerJoin('person', 'person.id', 'information_map.person_id')
    .select(['client_id', 'person.active', 'person.origin'])
  let stale = db
    .selectFrom('information')
    .select('client_id')
    .distinct()
    .where('verify_months', '>', 0)
    .where((e) => e.or([e('verified_on', 'is', null), e(sql`coalesce(verify_due, '')`, '<', today)]))
  const names = byName(clients)
  if (names) {
    keepers = keepers.where('client_id', 'in', names)
    stale = stale.where('client_id', 'in', names)
  }
  const kept = new Map((await keepers.execute()).map((row) => [row.client_id, row.active === 1 && row.origin === '']))
  const old = new Set((await stale.execute()).map((row) => row.client_id))
  return new Map(
    clients.map((client): [string, readonly Warning[]] => {
      const keeper = kept.get(client)
      return [
        client,
        [
          ...(keeper === undefined ? [{ code: 'no-map-keeper' }] : keeper ? [] : [{ code: 'map-keeper-left' }]),
          ...(old.has(client) ? [{ code: 'stale-information' }] : []),
        ],
      ]
    }),
  )
}
