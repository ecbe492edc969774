import type { Kysely } from 'kysely'
import { addColumn, bytes, createPlainTable, day, id, words } from '../columns.ts'

/** The key that the firm signs its packages with, and by which key a package was signed. */
export async function up(db: Kysely<any>): Promise<void> {
  await createPlainTable(db, 'signing_key', { id, made_on: day, public: words, secret: bytes }, 'id')
  await addColumn(db, 'handover', 'signed_by', words)
}
