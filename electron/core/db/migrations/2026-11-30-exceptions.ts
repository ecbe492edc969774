import type { Kysely } from 'kysely'
import { addColumn, words } from '../columns.ts'

/** A pay group's paydays that are on another day this once, as JSON. */
export async function up(db: Kysely<any>): Promise<void> {
  await addColumn(db, 'pay_group', 'exceptions_json', words, '[]')
}
