import type { Kysely } from 'kysely'
import { count, createIndex, createTable, day, maybe, ref, words } from '../columns.ts'

/** How long what is kept of a client is kept, and the log of what was deleted. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'retention_line', {
    client_id: ref('client'),
    material: words,
    name: words,
    place: words,
    retention: words,
    retention_day: maybe(day),
    ground: words,
    state: words,
    state_on: maybe(day),
    position: count,
  })
  await createIndex(db, 'retention_line', ['client_id'])
  await createTable(db, 'deletion', {
    day,
    number: words,
    material: words,
    retention: words,
    kept_until: maybe(day),
    count,
  })
}
