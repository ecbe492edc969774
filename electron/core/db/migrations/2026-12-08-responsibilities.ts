import type { Kysely } from 'kysely'
import { count, createIndex, createTable, day, maybe, ref, words } from '../columns.ts'

/** Who does what for a client, step by step; what of it was agreed on a day; and the firm's own templates. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'responsibility', {
    client_id: ref('client'),
    service: words,
    step: words,
    provider: words,
    provider_person: maybe(ref('person')),
    client: words,
    client_person: maybe(ref('contact')),
    other: words,
    other_name: words,
    note: words,
    position: count,
  })
  await createTable(db, 'responsibility_version', {
    client_id: ref('client'),
    number: count,
    day,
    provider: words,
    client: words,
    way: words,
    note: words,
    steps_json: words,
  })
  await createTable(db, 'responsibility_template', { name: words, language: words, steps_json: words, based_on: words })
  await createIndex(db, 'responsibility', ['client_id', 'position'])
  await createIndex(db, 'responsibility', ['provider_person'])
  await createIndex(db, 'responsibility', ['client_person'])
  await createIndex(db, 'responsibility_version', ['client_id', 'number'])
}
