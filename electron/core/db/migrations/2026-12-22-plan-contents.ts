import type { Kysely } from 'kysely'
import { count, createIndex, createTable, day, maybe, ref, words } from '../columns.ts'

/** What a takeover asks and compares, and how far each group of a handover has come. */
export async function up(db: Kysely<any>): Promise<void> {
  const of = { client_id: ref('client'), plan_id: ref('plan') }
  await createTable(db, 'tacit_knowledge', {
    ...of,
    topic: words,
    source: words,
    what: words,
    verified_on: maybe(day),
    went: words,
    position: count,
  })
  await createTable(db, 'run_difference', {
    ...of,
    stage: words,
    kind: words,
    name: words,
    old_count: count,
    new_count: count,
    old_sum: words,
    new_sum: words,
    explanation: words,
    accepted_by: words,
    accepted_on: maybe(day),
    position: count,
  })
  await createTable(db, 'handover_item', { ...of, item: words, state: words, state_on: maybe(day), note: words })
  for (const table of ['tacit_knowledge', 'run_difference', 'handover_item']) {
    await createIndex(db, table, ['client_id'])
    await createIndex(db, table, ['plan_id'])
  }
}
