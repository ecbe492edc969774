import type { Kysely } from 'kysely'
import { createIndex, createTable, day, maybe, ref, words } from '../columns.ts'

/** Surveys that were sent, and the templates that a firm has made its own. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'survey', {
    client_id: ref('client'),
    contact_id: maybe(ref('contact')),
    template: words,
    title: words,
    language: words,
    questions_json: words,
    sent_on: day,
    remind_on: maybe(day),
    closes_on: day,
    token: words,
    answered_day: maybe(day),
    answered_how: words,
    answers_json: words,
  })
  await createIndex(db, 'survey', ['client_id', 'sent_on'])
  await createIndex(db, 'survey', ['sent_on'])
  await createIndex(db, 'survey', ['contact_id'])
  await createIndex(db, 'survey', ['template', 'sent_on'])
  await createTable(db, 'survey_template', {
    key: words,
    name_json: words,
    intro_json: words,
    questions_json: words,
  })
  await createIndex(db, 'survey_template', ['key'])
}
