import type { Kysely } from 'kysely'
import { addColumn, createIndex, id, maybe } from '../columns.ts'

/** What an attachment is about besides its client. No reference: what it was about may be gone and come back. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const about of ['engagement_id', 'encounter_id']) {
    await addColumn(db, 'attachment', about, maybe(id))
    await createIndex(db, 'attachment', [about])
  }
}
