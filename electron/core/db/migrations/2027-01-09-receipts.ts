import type { Kysely } from 'kysely'
import { addColumn, words } from '../columns.ts'

/** What the recipient of a package marked in its receipt. */
export async function up(db: Kysely<any>): Promise<void> {
  await addColumn(db, 'handover', 'receipt_json', words)
}
