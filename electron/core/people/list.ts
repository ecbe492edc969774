import type { Person } from '../../../shared/api/people.ts'
import { visible } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { personShown } from './rows.ts'

/** Everybody, those who work here first, each with how many of the clients that are seen. */
export async function listPeople({ db, who }: Reading): Promise<Person[]> {
  const { ids } = visible(who)
  const rows = await db
    .selectFrom('person')
    .leftJoin('assignment', (join) => {
      const held = join.onRef('assignment.person_id', '=', 'person.id')
      return ids ? held.on('assignment.client_id', 'in', ids) : held
    })
    .selectAll('person')
    .select((e) => e.fn.count<number>('assignment.client_id').distinct().as('clients'))
    .groupBy('person.id')
    .execute()
  return rows
    .map((row) => personShown({ ...row, clients: Number(row.clients) }).row)
    .sort((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name, 'fi'))
}
