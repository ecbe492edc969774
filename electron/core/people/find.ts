import { AppError } from '../../../shared/api/errors.ts'
import type { Db } from '../db/read-only.ts'

/** Throws `not-found: no-person` for an id that names nobody. */
export async function personExists(db: Db, id: string): Promise<void> {
  const row = await db.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not-found', 'no-person')
}
