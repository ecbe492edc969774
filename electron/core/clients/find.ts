import { AppError } from '../../../shared/api/errors.ts'
import { businessId } from '../../../shared/domain/clients/business-id.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import type { Sight } from '../who.ts'
import { visible } from './visible.ts'

/** A client by id, client number or business ID, as people name it. Throws `not-found: no-client`. */
export async function findClient(db: Db, who: Sight, named: string) {
  const text = named.trim()
  const row = await visible(who)
    .rows(db)
    .selectAll()
    .where((e) => e.or([e('id', '=', text), e('number', '=', text), e('business_id', '=', businessId(text) ?? '-')]))
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found', 'no-client', { facts: { client: text.slice(0, 50) } })
  return row
}

/** Throws `not-found: no-client` unless each of the ids is a client's that is seen; null, for no client, is passed over. */
export async function mustSee(db: Db, who: Sight, ids: readonly (string | null)[]): Promise<void> {
  const asked = [...new Set(ids.filter((id) => id !== null))]
  if (asked.length === 0) return
  const rows = await visible(who).rows(db).select('id').where('id', 'in', asked).execute()
  if (rows.length < asked.length) throw new AppError('not-found', 'no-client')
}

/** What hangs on a client and is changed by its own id. */
export type Part = 'contact' | 'assignment' | 'pay_group' | 'event' | 'instruction'

/** A part of a client by its id. Throws `not-found: gone`. */
export async function findPart<T extends Part>(db: Db, who: Sight, table: T, id: string): Promise<Schema[T]> {
  // The tables have both ids in common; which one it is does not matter to the query.
  const parts = db.selectFrom(table as 'contact')
  const row = await parts.selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || !visible(who).has(row.client_id)) throw new AppError('not-found', 'gone')
  return row as unknown as Schema[T]
}

/**
 * A part may be saved only for a client that is seen (`not-found: no-client`), and one that is there already (`id`) never
 * becomes another client's by an edit (`conflict: changed-elsewhere`).
 */
export async function mustBelong(
  db: Db,
  who: Sight,
  { table, id, client }: { table: Part; id: string | undefined; client: string },
): Promise<void> {
  await mustSee(db, who, [client])
  if (id === undefined) return
  const row = await findPart(db, who, table, id)
  if (row.client_id !== client) throw new AppError('conflict', 'changed-elsewhere')
}
