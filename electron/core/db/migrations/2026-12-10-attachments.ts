import type { Kysely } from 'kysely'
import { bytes, count, createIndex, createPlainTable, createTable, day, maybe, ref, words } from '../columns.ts'

/** Files that belong to clients, and apart from them what stands in each: named by its hash, in parts. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'attachment', {
    client_id: ref('client'),
    name: words,
    retention: words,
    retention_day: maybe(day),
    note: words,
    hash: words,
    size: count,
    shown: words,
    added_by: words,
    added_on: day,
  })
  await createIndex(db, 'attachment', ['client_id'])
  await createIndex(db, 'attachment', ['hash'])
  await createPlainTable(db, 'attachment_content', { seq: count, hash: words, part: count, bytes }, 'seq')
  await createIndex(db, 'attachment_content', ['hash', 'part'], 'unique')
}
