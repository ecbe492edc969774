import type { Kysely } from 'kysely'
import { createIndex, createTable, words } from '../columns.ts'

/** What the columns of a spreadsheet were taken for, found again by its heads. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'import_mapping', { name: words, heads: words, columns_json: words })
  await createIndex(db, 'import_mapping', ['heads'])
}
