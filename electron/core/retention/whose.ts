import { visible } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'

/**
 * The clients that are seen; of one person those that they look after or did: what falls due of a client that has gone has no
 * other owner. What nobody ever looked after is everybody's, so that it is not left lying.
 */
export function clientsFor({ db, who }: Pick<Reading, 'db' | 'who'>, personId: string | undefined) {
  const rows = visible(who).rows(db)
  if (personId === undefined) return rows
  return rows.where((e) =>
    e.or([
      e('client.id', 'in', db.selectFrom('assignment').select('client_id').where('person_id', '=', personId)),
      e('client.id', 'not in', db.selectFrom('assignment').select('client_id')),
    ]),
  )
}
