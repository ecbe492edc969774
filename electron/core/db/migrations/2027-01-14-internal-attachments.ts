import type { Kysely } from 'kysely'
import { addColumn, flag } from '../columns.ts'

/** An attached file may be for the firm alone: no package for others has it. */
export async function up(db: Kysely<any>): Promise<void> {
  await addColumn(db, 'attachment', 'internal', flag, 0)
}
