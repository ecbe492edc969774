import type { Kysely } from 'kysely'
import { createIndex, createTable, ref, words } from '../columns.ts'

/** Which measures are reported to a client, as agreed. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'report_agreement', { client_id: ref('client'), measures_json: words })
  await createIndex(db, 'report_agreement', ['client_id'])
}
