import type { Kysely } from 'kysely'
import { addColumn, count, flag } from '../columns.ts'

/**
 * In how many working days feedback is answered, and whether a sheet ends with lines to sign. Until now every sheet said two
 * days: that is what clients were told, and what the firm goes on saying until it says otherwise.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await addColumn(db, 'firm', 'answer_days', count, 2)
  await addColumn(db, 'sheet', 'answer_days', count, 0)
  await addColumn(db, 'sheet', 'review', flag, 0)
}
