import type { Kysely } from 'kysely'
import { addColumn, day, maybe } from '../columns.ts'

/** A version of an instruction may be published to hold from a coming day. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const table of ['sheet', 'sheet_version']) await addColumn(db, table, 'holds_from', maybe(day))
}
