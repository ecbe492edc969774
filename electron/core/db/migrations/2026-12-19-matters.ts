import type { Kysely } from 'kysely'
import { count, createIndex, createTable, day, flag, id, maybe, ref, words } from '../columns.ts'

/** Feedback: matters with their trail, in how many days they are answered, and the monthly review. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'matter', {
    client_id: ref('client'),
    title: words,
    kind: words,
    channel: words,
    severity: count,
    contact_id: maybe(ref('contact')),
    person_id: maybe(ref('person')),
    whose: words,
    internal: flag,
    opened_day: day,
    opened_time: words,
    text: words,
    state: words,
    answered_day: maybe(day),
    answered_time: words,
    solved_day: maybe(day),
    solved_time: words,
    answer_by: words,
    solution_by: words,
    pauses_json: words,
    solution: words,
    cause: words,
    correction: words,
    prevention: words,
    follow_up: maybe(day),
    sheet_number: count,
    rule_key: words,
    occurrence: words,
    // No references: what it is about may be gone and come back.
    instruction_id: maybe(id),
    encounter_id: maybe(id),
  })
  await createIndex(db, 'matter', ['client_id', 'opened_day'])
  await createIndex(db, 'matter', ['opened_day', 'opened_time'])
  await createIndex(db, 'matter', ['kind', 'opened_day'])
  await createIndex(db, 'matter', ['state'])
  await createIndex(db, 'matter', ['solved_day'])
  await createIndex(db, 'matter', ['answered_day'])
  await createIndex(db, 'matter', ['follow_up'])
  await createIndex(db, 'matter', ['contact_id'])
  await createIndex(db, 'matter', ['person_id'])
  await createTable(db, 'matter_event', {
    client_id: ref('client'),
    matter_id: ref('matter'),
    kind: words,
    day,
    time: words,
    person_id: maybe(ref('person')),
    text: words,
  })
  await createIndex(db, 'matter_event', ['client_id'])
  await createIndex(db, 'matter_event', ['matter_id', 'day'])
  await createIndex(db, 'matter_event', ['person_id'])
  await createTable(db, 'response_target', {
    field: words,
    severity: count,
    answer_days: count,
    solution_days: count,
    person_id: maybe(ref('person')),
  })
  await createIndex(db, 'response_target', ['person_id'])
  await createTable(db, 'feedback_review', {
    month: words,
    held_on: day,
    participants: words,
    note: words,
  })
  await createIndex(db, 'feedback_review', ['month'])
}
