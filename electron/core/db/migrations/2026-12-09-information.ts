import type { Kysely } from 'kysely'
import { count, createIndex, createTable, day, maybe, ref, unique, words } from '../columns.ts'

/** Where clients' information is kept and by whom, the rounds that verify it, and what clients have authorised. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'information', {
    client_id: ref('client'),
    kind: words,
    name: words,
    place: words,
    kept_by: words,
    person_id: maybe(ref('person')),
    contact_id: maybe(ref('contact')),
    keeper: words,
    needed_by: words,
    known: words,
    verified_on: maybe(day),
    verify_months: count,
    verify_due: maybe(day),
    note: words,
    position: count,
  })
  await createTable(db, 'information_map', {
    client_id: unique(ref('client')),
    person_id: maybe(ref('person')),
  })
  await createTable(db, 'information_round', { client_id: ref('client'), name: words, due: day, lines_json: words })
  await createTable(db, 'authorisation', {
    client_id: ref('client'),
    kind: words,
    name: words,
    state: words,
    person_id: maybe(ref('person')),
    granted_on: maybe(day),
    valid_until: maybe(day),
    cancelled_by: words,
    note: words,
  })
  for (const table of ['information', 'information_round', 'authorisation']) await createIndex(db, table, ['client_id'])
  for (const table of ['information', 'information_map', 'authorisation']) await createIndex(db, table, ['person_id'])
  await createIndex(db, 'information', ['contact_id'])
  await createIndex(db, 'information', ['verify_due'])
}
