import type { Kysely } from 'kysely'
import { count, createTable, words } from '../columns.ts'

/** The logo of the firm's letter paper; what it is lies among the contents of files. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'logo', { name: words, hash: words, size: count, shown: words })
}
