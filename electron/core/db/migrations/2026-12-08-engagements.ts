import type { Kysely } from 'kysely'
import { count, createIndex, createTable, day, maybe, ref, unique, words } from '../columns.ts'

/** Contracts with clients, their appendices and services, and the groups of clients that say how often they are reviewed. */
export async function up(db: Kysely<any>): Promise<void> {
  await createTable(db, 'engagement', {
    client_id: ref('client'),
    kind: words,
    name: words,
    terms: words,
    valid_from: maybe(day),
    valid_until: maybe(day),
    notice_months: count,
    identified_on: maybe(day),
    identified_by: words,
    identify_next: maybe(day),
    billing: words,
    price: words,
    revenue: count,
    price_review: maybe(day),
    note: words,
  })
  await createTable(db, 'appendix', {
    client_id: ref('client'),
    engagement_id: ref('engagement'),
    kind: words,
    name: words,
    agreed_on: maybe(day),
    sent_on: maybe(day),
    signed_on: maybe(day),
    position: count,
  })
  await createTable(db, 'service', {
    client_id: ref('client'),
    kind: words,
    name: words,
    scope: words,
    valid_from: maybe(day),
    valid_until: maybe(day),
    position: count,
  })
  await createTable(db, 'segment', { name: words, review_months: count, position: count })
  await createTable(db, 'value_target', { field: unique(words), review_months: count })
  await createTable(db, 'grouping', {
    client_id: unique(ref('client')),
    field: words,
    segment_id: maybe(ref('segment')),
  })
  for (const table of ['engagement', 'appendix', 'service']) await createIndex(db, table, ['client_id'])
  await createIndex(db, 'appendix', ['engagement_id'])
  await createIndex(db, 'grouping', ['segment_id'])
}
