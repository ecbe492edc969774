import { AppError } from '../../../shared/api/errors.ts'
import { businessId } from '../../../shared/domain/clients/business-id.ts'
import type { Db } from '../db/read-only.ts'

/** A client by id, client number or business ID, as people name it. Throws `not-found: no-client`. */
export async function findClient(db: Db, named: string) {
  const text = named.trim()
  const row = await db
    .selectFrom('client')
    .selectAll()
    .where((e) => e.or([e('id', '=', text), e('number', '=', text), e('business_id', '=', businessId(text) ?? '-')]))
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found', 'no-client', { facts: { client: text.slice(0, 50) } })
  return row
}
