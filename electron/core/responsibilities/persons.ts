import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { holdsOn } from '../../../shared/domain/clients/warnings.ts'
import type { Db } from '../db/read-only.ts'
import type { Write } from '../write.ts'

type Named = { readonly id: string; readonly name: string }

/** Who usually stands for each side today: our responsible person, and the client's contact who is no deputy. */
export async function usualPersons(
  db: Db,
  client: string,
  today: IsoDay,
): Promise<{ readonly provider: Named | undefined; readonly client: Named | undefined }> {
  const people = await db
    .selectFrom('assignment')
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .select(['person.id', 'person.name', 'valid_from', 'valid_until'])
    .where('client_id', '=', client)
    .where('assignment.role', '=', 'responsible')
    .where('person.active', '=', 1)
    .where('person.origin', '=', '')
    .orderBy('assignment.id')
    .execute()
  const contacts = await db
    .selectFrom('contact')
    .select(['id', 'name', 'valid_from', 'valid_until'])
    .where('client_id', '=', client)
    .orderBy('deputy')
    .orderBy('name')
    .execute()
  const now = (one: { valid_from: string | null; valid_until: string | null }) => holdsOn(one, today)
  return { provider: people.find(now), client: contacts.find(now) }
}

/** A contact person is removed: the steps name nobody of the client, which makes grey areas of them. */
export async function forgetContact(contact: string, { db, write }: { readonly db: Db; readonly write: Write }) {
  const rows = await db
    .selectFrom('responsibility')
    .select(['id', 'version'])
    .where('client_person', '=', contact)
    .execute()
  for (const { id, version } of rows) await write.update('responsibility', id, version, { client_person: null })
}
