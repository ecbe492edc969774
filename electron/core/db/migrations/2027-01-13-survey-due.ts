import type { Kysely } from 'kysely'
import { createIndex } from '../columns.ts'

/** What is due of surveys is read from one index, for one client and for all: the questions in their rows make a table of it long. */
export async function up(db: Kysely<any>): Promise<void> {
  await createIndex(db, 'survey', [
    'origin',
    'client_id',
    'answered_day',
    'low',
    'remind_on',
    'closes_on',
    'id',
    'title',
  ])
}
