import type { Kysely } from 'kysely'
import { createIndex, createPlainTable, id, instant, words } from '../columns.ts'

/** What somebody has half typed: no row of anything yet, so it has no version and no history. */
export async function up(db: Kysely<any>): Promise<void> {
  await createPlainTable(
    db,
    'draft',
    { id, person_id: words, place: words, title: words, address: words, values_json: words, updated: instant },
    'id',
  )
  await createIndex(db, 'draft', ['person_id', 'place'], 'unique')
}
