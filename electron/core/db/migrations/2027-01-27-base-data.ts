import type { Kysely } from 'kysely'
import { addColumn, words } from '../columns.ts'

/** What a takeover asked of the base data and the client does not have. */
export async function up(db: Kysely<any>): Promise<void> {
  await addColumn(db, 'plan', 'none_json', words, '[]')
}
