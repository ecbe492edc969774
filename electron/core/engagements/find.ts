import { Engagement, Service } from '../../../shared/api/engagements.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { holds } from '../../../shared/domain/engagements/engagement.ts'
import { placedFields, valueFields, type ValueField } from '../../../shared/domain/engagements/grouping.ts'
import { remindersOf } from '../../../shared/domain/engagements/reminders.ts'
import { reviewMonths } from '../../../shared/domain/engagements/review.ts'
import { fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { findClient, visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading } from '../handlers.ts'
import { fitting, oneOf } from '../sound.ts'
import type { Sight } from '../who.ts'

/** A client's contracts and services, the groups it is in, and what follows from them. */
export async function engagementsOf({ client }: Parsed<'engagements.get'>, { db, who, env }: Reading) {
  const { id } = await findClient(db, who, client)
  const today = env.clock.today()
  const contracts = await db.selectFrom('engagement').selectAll().where('client_id', '=', id).execute()
  const appendices = await db
    .selectFrom('appendix')
    .selectAll()
    .where('client_id', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const services = await db
    .selectFrom('service')
    .selectAll()
    .where('client_id', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const placing = await placingOf(db, id)
  const { segments, targets } = await groupsOf(db, who)
  return {
    contracts: contracts.map((row) => contractShown(row, appendices)).toSorted(byTime(today)),
    services: services.map((row) => fitting(Service, row, fallbackOf(records.service)).row as Service),
    placing,
    segments,
    review_months: reviewMonths([
      targets.find(({ field }) => field === placing.field)?.review_months,
      segments.find((one) => one.id === placing.segment_id)?.review_months,
    ]),
  }
}

function contractShown(row: Schema['engagement'], appendices: readonly Schema['appendix'][]): Engagement {
  const mine = appendices.filter((one) => one.engagement_id === row.id)
  const whole = {
    ...row,
    appendices: mine.map(({ id, kind, name, agreed_on, sent_on, signed_on }) => ({
      id,
      kind,
      name,
      agreed_on,
      sent_on,
      signed_on,
    })),
    reminders: [],
  }
  const { row: shown } = fitting(Engagement, whole, { ...fallbackOf(records.engagement), appendices: [] })
  // What came in a package is the giver's own: it reminds nobody here.
  const sound = shown as unknown as Engagement
  return { ...sound, reminders: row.origin === '' ? [...remindersOf(sound)] : [] }
}

const byTime = (today: string) => (a: Engagement, b: Engagement) =>
  rank(a, today) - rank(b, today) ||
  (a.kind === b.kind ? 0 : a.kind === 'main' ? -1 : 1) ||
  (b.valid_from ?? '').localeCompare(a.valid_from ?? '') ||
  (a.id < b.id ? -1 : 1)
const rank = (one: Engagement, today: string): number =>
  one.origin !== '' ? 3 : holds(one, today) ? 0 : (one.valid_from ?? '') > today ? 1 : 2

/** The groups that a client is in; a segment that is gone is none. */
async function placingOf(db: Db, client: string): Promise<{ field: ValueField; segment_id: string | null }> {
  const row = await db
    .selectFrom('grouping')
    .select(['field', 'segment_id'])
    .where('client_id', '=', client)
    .executeTakeFirst()
  return { field: oneOf(valueFields, row?.field ?? '', 'none'), segment_id: row?.segment_id ?? null }
}

/** The firm's segments in their order, with how many clients each has, and the review interval of each field. */
export async function groupsOf(db: Db, who: Sight) {
  const rows = await db.selectFrom('segment').selectAll().orderBy('position').orderBy('name').execute()
  const counts = await visible(who)
    .rows(db)
    .innerJoin('grouping', 'grouping.client_id', 'client.id')
    .select((e) => ['segment_id', e.fn.countAll<number>().as('n')])
    .where('segment_id', 'is not', null)
    .groupBy('segment_id')
    .execute()
  const said = await db.selectFrom('value_target').select(['field', 'review_months']).execute()
  return {
    segments: rows.map(({ id, version, name, review_months }) => ({
      id,
      version,
      name,
      review_months,
      clients: Number(counts.find(({ segment_id }) => segment_id === id)?.n ?? 0),
    })),
    targets: placedFields.map((field) => ({
      field,
      review_months: said.find((one) => one.field === field)?.review_months ?? 0,
    })),
  }
}
