import type { Kysely } from 'kysely'
import { addColumn, words } from '../columns.ts'

/** When the firm is open, by weekday and on the eves of feasts. */
export async function up(db: Kysely<any>): Promise<void> {
  await addColumn(db, 'firm', 'hours_json', words, '[]')
  await addColumn(db, 'firm', 'eve_until', words, '')
}
