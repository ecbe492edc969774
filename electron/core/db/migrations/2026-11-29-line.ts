import type { Kysely } from 'kysely'
import { addColumn, day, maybe } from '../columns.ts'

/**
 * The change history keeps what a command did to a client's line of settled history, for its undoing. It is derived and no
 * part of what is sealed. Earlier lines know nothing of it.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await addColumn(db, 'change', 'line_before', maybe(day))
  await addColumn(db, 'change', 'line_after', maybe(day))
}
