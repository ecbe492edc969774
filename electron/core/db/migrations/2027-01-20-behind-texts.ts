import type { Kysely } from 'kysely'
import { addColumn, words } from '../columns.ts'

/** Which texts of the other languages say what the first one said before it was changed. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const table of ['instruction', 'sheet']) await addColumn(db, table, 'behind_json', words, '{}')
}
