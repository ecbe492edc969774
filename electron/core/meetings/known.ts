import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { holdsOn } from '../../../shared/domain/clients/warnings.ts'
import type { Participant } from '../../../shared/domain/meetings/kinds.ts'
import type { Db } from '../db/read-only.ts'

/**
 * Whom of both sides each of these clients has on a day, with their roles: our people by their assignments, the client's
 * contact persons by what they are. One person with two roles is one.
 */
export async function knownPeople(
  db: Db,
  clients: readonly string[],
  day: IsoDay,
): Promise<(client: string) => readonly Participant[]> {
  const ids = [...clients, '']
  const ours = await db
    .selectFrom('assignment')
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .select(['client_id', 'person.id', 'person.name', 'assignment.role', 'valid_from', 'valid_until'])
    .where('client_id', 'in', ids)
    .where('person.origin', '=', '')
    .orderBy('person.name')
    .execute()
  const theirs = await db
    .selectFrom('contact')
    .select(['client_id', 'id', 'name', 'role', 'valid_from', 'valid_until'])
    .where('client_id', 'in', ids)
    .orderBy('id')
    .execute()
  const sideOf = (side: Participant['side'], rows: typeof theirs): ReadonlyMap<string, readonly Participant[]> => {
    const found = new Map<string, Participant[]>()
    for (const [client, its] of Map.groupBy(
      rows.filter((row) => holdsOn(row, day)),
      (row) => row.client_id,
    ))
      found.set(
        client,
        [...Map.groupBy(its, ({ id }) => id)].map(([id, same]) => ({
          side,
          name: same[0]?.name ?? '',
          roles: [...new Set(same.map(({ role }) => role))],
          id,
          present: true,
        })),
      )
    return found
  }
  const [firm, client] = [sideOf('firm', ours), sideOf('client', theirs)]
  return (id) => [...(firm.get(id) ?? []), ...(client.get(id) ?? [])]
}
