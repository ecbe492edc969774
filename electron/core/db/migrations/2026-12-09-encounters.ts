import type { Kysely } from 'kysely'
import { createIndex, createTable, day, flag, maybe, ref, words } from '../columns.ts'

/** When we and a client were in touch, and what was said. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'encounter', {
    client_id: ref('client'),
    kind: words,
    initiative: words,
    day,
    time: words,
    contact_id: maybe(ref('contact')),
    person_id: maybe(ref('person')),
    text: words,
    internal: flag,
    next_key: words,
  })
  await createIndex(db, 'encounter', ['client_id', 'day'])
  await createIndex(db, 'encounter', ['day', 'time'])
  await createIndex(db, 'encounter', ['contact_id'])
  await createIndex(db, 'encounter', ['person_id'])
  await createIndex(db, 'encounter', ['next_key'])
}
