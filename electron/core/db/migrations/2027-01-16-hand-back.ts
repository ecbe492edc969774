import type { Kysely } from 'kysely'
import { addColumn, words } from '../columns.ts'

/** What the hand-back document says beside the groups: the cost, and the years the material is of. */
export async function up(db: Kysely<any>): Promise<void> {
  await addColumn(db, 'plan', 'cost', words)
  await addColumn(db, 'handover_item', 'years', words)
}
