import type { Kysely } from 'kysely'
import { addColumn, words } from '../columns.ts'

/** Where the client's post goes. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const part of ['street', 'postcode', 'town']) await addColumn(db, 'client', part, words, '')
}
