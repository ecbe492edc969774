import type { Kysely } from 'kysely'
import { createIndex } from '../columns.ts'

/** The lists of feedback and surveys of a firm with many years are counted and cut along indexes that hold what is asked. */
export async function up(db: Kysely<any>): Promise<void> {
  const sent = ['sent_on', 'origin', 'template', 'client_id']
  const counted = ['answered_day', 'closes_on', 'low', 'version', 'updated']
  // What was sent in a period, how much of it was answered, and whether anything changed since it was last counted.
  await createIndex(db, 'survey', [...sent, ...counted])
  await db.schema.dropIndex('survey_sent_on').execute()
  // What is closed of one kind, the newest first.
  await createIndex(db, 'matter', ['state', 'kind', 'opened_day', 'opened_time', 'id'])
  await db.schema.dropIndex('matter_state').execute()
  // What came before a month and was over since.
  await createIndex(db, 'matter', ['solved_day', 'opened_day'])
  await db.schema.dropIndex('matter_solved_day').execute()
  await createIndex(db, 'matter', ['answered_day', 'opened_day', 'solved_day', 'state'])
  await db.schema.dropIndex('matter_answered_day').execute()
  // How far meetings have come, client by client; and what was agreed to be done.
  await createIndex(db, 'meeting', ['client_id', 'day', 'time', 'kind', 'origin', 'came_as', 'id'])
  await db.schema.dropIndex('meeting_client_id_day').execute()
  await createIndex(db, 'meeting_note', ['kind', 'client_id'])
}
