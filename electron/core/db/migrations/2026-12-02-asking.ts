import { type Kysely, sql } from 'kysely'
import { addColumn, createIndex, createTable, maybe, words } from '../columns.ts'

/**
 * Work that was given to a colleague, each asking of a client as a line of its own, and the firm's own words for its letters.
 * Few marks are given to anybody: the index holds those alone.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await addColumn(db, 'mark', 'given_to', maybe(words))
  await addColumn(db, 'mark', 'askings_json', words, '[]')
  await sql
    .raw('create index "mark_given_to" on "mark" ("given_to", "client_id", "state") where "given_to" is not null')
    .execute(db)
  await createTable(db, 'letter', { kind: words, language: words, subject: words, body: words })
  await createIndex(db, 'letter', ['kind', 'language'], 'unique')
}
