import type { Kysely } from 'kysely'
import { count, createIndex, createTable, day, ref, words } from '../columns.ts'

/** The firm's own templates of instructions, which one a client's began from, and the firm's pocket guide. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'instruction_template', {
    name: words,
    language: words,
    number: count,
    day,
    content_json: words,
  })
  await createTable(db, 'sheet_template', {
    client_id: ref('client'),
    template: words,
    number: count,
    given_json: words,
  })
  await createIndex(db, 'sheet_template', ['client_id'])
  await createTable(db, 'guide', { language: words, text: words })
}
