import type { Kysely } from 'kysely'
import { addColumn, words } from '../columns.ts'

/** Which other pay group of the client, by name, a group has its cut-offs from; empty for its own. */
export async function up(db: Kysely<any>): Promise<void> {
  await addColumn(db, 'pay_group', 'cutoffs_of', words, '')
}
