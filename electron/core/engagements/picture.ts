import { sql } from 'kysely'
import type { Parsed } from '../../../shared/api/names.ts'
import { valueFields } from '../../../shared/domain/engagements/grouping.ts'
import { visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Reading } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { groupsOf } from './find.ts'

type Input = Parsed<'engagements.picture'>

/** The whole firm in four fields. Two thousand clients are counted and ordered in one sweep of a few columns. */
export async function pictureOf({ personId, segmentId, whole, limit }: Input, { db, who, env }: Reading) {
  const today = env.clock.today()
  const { segments } = await groupsOf(db, who)
  let found = visible(who)
    .rows(db)
    .leftJoin('grouping', 'grouping.client_id', 'client.id')
    .select(['client.id', 'client.number', 'client.name', 'client.search'])
    .select(['grouping.field', 'grouping.segment_id'])
    .where('client.office', '=', 0)
    .where('client.state', 'not in', ['prospect', 'ended'])
  if (segmentId !== undefined) found = found.where('grouping.segment_id', '=', segmentId)
  if (personId !== undefined) found = found.where('client.id', 'in', responsibleFor(db, personId, today))
  const rows = await found.execute()
  const revenue = await revenues(db, today)
  const names = new Map(segments.map(({ id, name }) => [id, name]))
  const all = rows
    .map(({ field, segment_id, search, ...client }) => ({
      field: oneOf(valueFields, field ?? '', 'none'),
      search,
      client: { ...client, revenue: revenue.get(client.id) ?? 0, segment: names.get(segment_id ?? '') ?? '' },
    }))
    .toSorted((a, b) => b.client.revenue - a.client.revenue || (a.search < b.search ? -1 : 1))
  return {
    fields: valueFields.map((field) => {
      const its = all.filter((one) => one.field === field).map(({ client }) => client)
      return {
        field,
        count: its.length,
        revenue: its.reduce((sum, one) => sum + one.revenue, 0),
        clients: field === whole ? its : its.slice(0, limit),
      }
    }),
    segments,
  }
}

const responsibleFor = (db: Db, person: string, today: string) =>
  db
    .selectFrom('assignment')
    .select('client_id')
    .where('person_id', '=', person)
    .where('role', '=', 'responsible')
    .where((e) => e.or([e('valid_from', 'is', null), e('valid_from', '<=', today)]))
    .where((e) => e.or([e('valid_until', 'is', null), e('valid_until', '>=', today)]))

/** Budgeted revenue of a year by client, of our contracts that hold today. */
async function revenues(db: Db, today: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('engagement')
    .select(['client_id', sql<number>`sum(revenue)`.as('revenue')])
    .where('origin', '=', '')
    .where((e) => e.or([e('valid_from', 'is', null), e('valid_from', '<=', today)]))
    .where((e) => e.or([e('valid_until', 'is', null), e('valid_until', '>=', today)]))
    .groupBy('client_id')
    .execute()
  return new Map(rows.map((row) => [row.client_id, Number(row.revenue)]))
}
