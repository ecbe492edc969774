import type { Given } from '../../../shared/domain/people/cover.ts'
import type { Db } from '../db/read-only.ts'
import { dayIn } from '../sound.ts'
import { isSettled } from './open.ts'

const none: readonly Given[] = []

/** Who was given single pieces of clients' work, by client, of the clients named or of all; only people who work here. */
export async function readGiven(db: Db, ids?: readonly string[]): Promise<(client: string) => readonly Given[]> {
  let given = db
    .selectFrom('person')
    // SQLite keeps the order of a cross join: each person's few, by an index that holds nothing else.
    .crossJoin('mark')
    .whereRef('mark.given_to', '=', 'person.id')
    .where('person.active', '=', 1)
    .select(['mark.client_id', 'mark.state', 'mark.due', 'mark.moved_to'])
    .select(['person.id as person_id', 'person.name as person'])
  if (ids) given = given.where('mark.client_id', 'in', [...ids, ''])
  const byClient = new Map<string, Map<string, Given>>()
  for (const { client_id, state, due, moved_to, person_id, person } of await given.execute()) {
    const people = byClient.get(client_id) ?? new Map<string, Given>()
    byClient.set(client_id, people)
    const day = isSettled({ state }) ? null : dayIn(moved_to ?? due)
    const open = people.get(person_id)?.open ?? []
    people.set(person_id, { person_id, person, open: day === null ? open : [...open, day] })
  }
  return (client) => [...(byClient.get(client)?.values() ?? none)]
}
