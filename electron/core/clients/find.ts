import { AppError } from '../../../shared/api/errors.ts'
import { businessId } from '../../../shared/domain/clients/business-id.ts'
import type { Db } from '../db/read-only.ts'
import type { Field } from '../../../shared/records/field.ts'
import { records, type Table } from '../../../shared/records/records.ts'
import type { Schema } from '../db/schema.ts'
import type { Writing } from '../handlers.ts'
import type { Sight } from '../who.ts'
import { visible } from './visible.ts'

/** A client by id, client number or business ID, as people name it. Throws `not-found: no-client`. */
export async function findClient(db: Db, who: Sight, named: string) {
  const text = named.trim()
  const row = await visible(who)
    .rows(db)
    .selectAll()
    .where((e) =>
      e.or([e('id', '=', text), e('number', '=', text), e('business_id', 'in', [businessId(text) ?? '-', text])]),
    )
    // In other countries a business ID may look like a client number, which every client has.
    .orderBy((e) => e('number', '=', text), 'desc')
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

/** A table whose rows each belong to one client. */
export type Part = { [T in Table]: Schema[T] extends { client_id: string } ? T : never }[Table]

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

/** Puts a part of a client into the bin, by the name people know it by. Throws `not-found: gone`. */
export async function removePart(
  table: Part,
  { id, version }: { id: string; version: number },
  { db, who, write }: Pick<Writing, 'db' | 'who' | 'write'>,
): Promise<{ id: string; version: number }> {
  const row: Readonly<Record<string, unknown>> = await findPart(db, who, table, id)
  await write.remove(table, id, version)
  await write.toBin(table, id, nameOf(table, row), 1)
  return { id, version }
}

/** What people know a row by; a row that is known by another (an assignment by its person) has no name of its own. */
function nameOf(table: Part, row: Readonly<Record<string, unknown>>): string {
  const { named, fields }: { named: string | null; fields: Readonly<Record<string, Field>> } = records[table]
  return named === null || fields[named]?.kind === 'ref' ? '' : String(row[named])
}
