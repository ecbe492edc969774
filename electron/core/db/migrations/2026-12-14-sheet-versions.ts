import type { Kysely } from 'kysely'
import { count, createIndex, createTable, day, maybe, ref, words } from '../columns.ts'

/** What an instruction sheet said when it was published, and how it reached the client. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'sheet_version', {
    client_id: ref('client'),
    number: count,
    day,
    published_by: words,
    content_json: words,
    delivered_on: maybe(day),
    delivered_how: words,
    gone_through_on: maybe(day),
    gone_through_with: words,
    acknowledged_on: maybe(day),
    note: words,
  })
  await createIndex(db, 'sheet_version', ['client_id', 'number'])
}
