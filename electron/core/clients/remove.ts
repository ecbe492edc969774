import type { Writing } from '../handlers.ts'

/** Children before parents: what hangs on a client. */
const parts = [
  'cutoff',
  'pay_group',
  'contact',
  'assignment',
  'absence_deputy',
  'event',
  'rule',
  'mark',
  'instruction',
  'sheet',
  'handover',
] as const

/** Removes a client with everything that belongs to it, as one thing in the bin. */
export async function removeClient({ id, version }: { id: string; version: number }, { db, write }: Writing) {
  const client = await db.selectFrom('client').select('name').where('id', '=', id).executeTakeFirst()
  let rows = 1
  for (const table of parts) {
    const found = await db.selectFrom(table).select(['id', 'version']).where('client_id', '=', id).execute()
    for (const row of found) await write.remove(table, row.id, row.version)
    rows += found.length
  }
  await write.remove('client', id, version)
  await write.toBin('client', id, client?.name ?? '', rows)
  return { id, version }
}
