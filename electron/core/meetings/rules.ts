import { sql } from 'kysely'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import type { ClockRule, HeldMark } from '../../../shared/domain/calendar/types.ts'
import { type MeetingKind, meetingKinds } from '../../../shared/domain/meetings/kinds.ts'
import { ruleOfMeeting } from '../../../shared/domain/meetings/meeting.ts'
import { meetingName } from '../../../shared/i18n/meeting-words.ts'
import type { Db } from '../db/read-only.ts'
import { oneOf } from '../sound.ts'

/** The key under which the marks of a meeting stand, in the database's own words. */
export const markOfMeeting = sql<string>`'meeting-' || meeting.id || '@' || meeting.day`

const kindOf = (kind: string): MeetingKind => oneOf(meetingKinds, kind, 'follow-up')

/** Meetings as rules of their clients, by the client's id: each is one-off work on its day. Not those of a giver's time. */
export async function meetingRules(
  db: Db,
  ids: readonly string[] | undefined,
): Promise<ReadonlyMap<string, readonly ClockRule[]>> {
  let meetings = db
    .selectFrom('meeting')
    .select(['id', 'client_id', 'kind', 'day', 'time'])
    .where('origin', '=', '')
    .orderBy('id')
  if (ids) meetings = meetings.where('client_id', 'in', [...ids, ''])
  const found = new Map<string, ClockRule[]>()
  for (const row of await meetings.execute()) {
    if (!isDay(row.day)) continue
    const kind = kindOf(row.kind)
    const rules = found.get(row.client_id) ?? []
    found.set(row.client_id, rules)
    const time = /^\d\d:\d\d$/.test(row.time) ? row.time : ''
    rules.push(ruleOfMeeting({ id: row.id, kind, day: row.day, time }, meetingName(kind)))
  }
  return found
}

/**
 * The yearly reviews that were held or are booked, by client: the next one is counted from them, so that it stands in the
 * year once. One that is cancelled counts no more. What is done, as nearly all are, is answered from an index: only where one was
 * moved to is read from the mark itself.
 */
export async function bookedReviews(
  db: Db,
  ids: readonly string[] | undefined,
): Promise<ReadonlyMap<string, readonly HeldMark[]>> {
  let rows = db
    .selectFrom('meeting')
    .leftJoin('mark', (on) =>
      on.onRef('mark.client_id', '=', 'meeting.client_id').on('mark.occurrence', '=', markOfMeeting),
    )
    .select(['meeting.client_id', 'meeting.day', 'mark.state', 'mark.day as held'])
    .select((e) => e.case().when('mark.state', '!=', 'done').then(e.ref('mark.moved_to')).end().as('moved_to'))
    .where('meeting.kind', '=', 'review')
    .where('meeting.origin', '=', '')
  if (ids) rows = rows.where('meeting.client_id', 'in', [...ids, ''])
  const found = new Map<string, HeldMark[]>()
  for (const { client_id, day, state, held, moved_to } of await rows.execute()) {
    const on = state === 'done' ? (held ?? day) : (moved_to ?? day)
    if (state === 'skipped' || !isDay(on)) continue
    found.set(client_id, [...(found.get(client_id) ?? []), { nominal: on, state: 'met', day: on }])
  }
  return found
}
