import type { Kysely } from 'kysely'
import { addColumn, maybe, words } from '../columns.ts'

/**
 * The change history names persons by their id: two may share a name, and one may change it. No reference, since the
 * history outlives the rows it tells of. Earlier lines keep the name alone: their seals are closed.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await addColumn(db, 'change', 'person_id', maybe(words))
}
