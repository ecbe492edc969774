import type { Kysely } from 'kysely'
import { count, createIndex, createTable, day, maybe, ref, words } from '../columns.ts'

/** Plans of taking clients in and seeing them off, with their tasks and what is noted of them. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'plan', {
    client_id: ref('client'),
    template: words,
    anchor: day,
    state: words,
    closed_on: maybe(day),
    person_id: maybe(ref('person')),
    other: words,
    other_contact: words,
    note: words,
  })
  await createTable(db, 'plan_task', {
    client_id: ref('client'),
    plan_id: ref('plan'),
    phase: words,
    text: words,
    side: words,
    contact_id: maybe(ref('contact')),
    part: words,
    rule_json: words,
    day: maybe(day),
    after_json: words,
    note: words,
    position: count,
  })
  await createTable(db, 'plan_entry', {
    client_id: ref('client'),
    plan_id: ref('plan'),
    kind: words,
    text: words,
    side: words,
    who: words,
    day: maybe(day),
    state: words,
    note: words,
  })
  for (const table of ['plan', 'plan_task', 'plan_entry']) await createIndex(db, table, ['client_id'])
  for (const table of ['plan_task', 'plan_entry']) await createIndex(db, table, ['plan_id'])
  await createIndex(db, 'plan', ['person_id'])
  await createIndex(db, 'plan_task', ['contact_id'])
}
