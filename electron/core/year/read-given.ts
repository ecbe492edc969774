import { sql } from 'kysely'
import type { Given } from '../../../shared/domain/people/cover.ts'
import type { Db } from '../db/read-only.ts'

const none: readonly Given[] = []

/** Who was given single pieces of clients' work, by client, of the clients named or of all; only people who work here. */
export async function readGiven(db: Db, ids?: readonly string[]): Promise<(client: string) => readonly Given[]> {
  let given = db
    .selectFrom('person')
    // SQLite keeps the order of a cross join: each person's few, by an index that holds nothing else.
    .crossJoin('mark')
    .whereRef('mark.given_to', '=', 'person.id')
    .where('person.active', '=', 1)
    .select(['mark.client_id', 'person.id as person_id', 'person.name as person'])
    .select(sql<number>`max(case when mark.state in ('done', 'skipped') then 0 else 1 end)`.as('open'))
    .groupBy(['mark.client_id', 'person.id', 'person.name'])
  if (ids) given = given.where('mark.client_id', 'in', [...ids, ''])
  const byClient = new Map<string, Given[]>()
  for (const { client_id, open, ...one } of await given.execute())
    byClient.set(client_id, [...(byClient.get(client_id) ?? []), { ...one, open: open === 1 }])
  return (client) => byClient.get(client) ?? none
}
