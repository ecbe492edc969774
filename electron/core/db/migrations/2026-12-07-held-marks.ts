import type { Kysely } from 'kysely'
import { createIndex } from '../columns.ts'

/**
 * Rules with a longest interval count from the day they were last held, whenever that was: what was done of them is read
 * for every client at the first look of the day, among all the marks there ever were. The index answers by itself.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await createIndex(db, 'mark', ['client_id', 'occurrence', 'state', 'day', 'nominal'])
}
