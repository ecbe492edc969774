import { hangingOn } from '../../../shared/records/records.ts'
import type { Writing } from '../handlers.ts'
import { findClient } from './find.ts'

/** Removes a client with everything that belongs to it, as one thing in the bin. */
export async function removeClient({ id, version }: { id: string; version: number }, { db, who, write }: Writing) {
  const client = await findClient(db, who, id)
  let rows = 1
  for (const table of hangingOn('client')) {
    // All of them name their client; which one it is does not matter to the query.
    const found = await db
      .selectFrom(table as 'contact')
      .select(['id', 'version'])
      .where('client_id', '=', id)
      .execute()
    for (const row of found) await write.remove(table, row.id, row.version)
    rows += found.length
  }
  await write.remove('client', id, version)
  await write.toBin('client', id, client.name, rows)
  return { id, version }
}
