import type { Kysely } from 'kysely'
import { createIndex } from '../columns.ts'

/** What came in a period is counted along one index: a firm's year of feedback lies all over its file. */
export async function up(db: Kysely<any>): Promise<void> {
  const frozen = ['answered_day', 'answered_time', 'answer_by', 'solved_day', 'solved_time', 'solution_by']
  await createIndex(db, 'matter', ['opened_day', 'kind', 'state', 'origin', 'client_id', ...frozen])
}
