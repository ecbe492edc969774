import type { Kysely } from 'kysely'
import { addColumn, words } from '../columns.ts'

/** An item and the texts of an instruction have texts of their own in the languages beside the client's. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const table of ['instruction', 'sheet']) await addColumn(db, table, 'others_json', words, '{}')
}
