import type { Kysely } from 'kysely'
import { addColumn, words } from '../columns.ts'

/** Who insures the client, and what was agreed of what is paid and withheld. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const field of [
    'pension_insurer',
    'accident_insurer',
    'holiday_bonus_practice',
    'garnishment_practice',
    'union_fee_practice',
  ])
    await addColumn(db, 'client', field, words, '')
}
