import { AppError } from '../../../shared/api/errors.ts'
import type { Schema } from '../db/schema.ts'
import type { Db } from '../db/read-only.ts'

/** The person of an id. Throws `not-found: no-person` for one that names nobody. */
export async function findPerson(db: Db, id: string): Promise<Pick<Schema['person'], 'id' | 'name' | 'active'>> {
  const row = await db.selectFrom('person').select(['id', 'name', 'active']).where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not-found', 'no-person')
  return row
}
