import { addMonths, dayOf, isDay, isoOf, maxDay } from '../calendar/days/days.ts'
import { occurrenceKey } from '../calendar/clock/identity.ts'
import { effectiveDue, type MarkState } from '../calendar/marks/status.ts'
import type { ClockRule, IsoDay } from '../calendar/types.ts'
import type { Words } from '../words.ts'
import type { MeetingKind, MeetingState } from './kinds.ts'

/** The key of a meeting among the client's rules; it is part of what was done by it. */
export const meetingKey = (id: string): string => `meeting-${id}`
/** The meeting that a rule's key names; undefined for the key of any other rule. */
export const meetingIn = (key: string): string | undefined =>
  /^meeting-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(key)?.[1]

type Booked = { readonly id: string; readonly kind: MeetingKind; readonly day: IsoDay; readonly time: string }

/** The occurrence that a meeting is in its client's year. */
export const occurrenceOfMeeting = ({ id, day }: Pick<Booked, 'id' | 'day'>): string =>
  occurrenceKey({ rule: meetingKey(id), nominal: day })

/** How many days before it a meeting begins to ask for attention: there is an agenda to send. */
const lead = [14, 3]

/** A meeting as one-off work of its client (decision 064): on its day, whatever day that is, and at its time. */
export const ruleOfMeeting = ({ id, day, time }: Booked, name: Words): ClockRule => ({
  key: meetingKey(id),
  scope: 'client',
  name,
  category: 'agreement-and-relationship',
  responsible: 'provider',
  rule: { rule: { type: 'once', day }, non_business_day: { action: 'none' }, ...(time !== '' && { time }) },
  role: 'responsible',
  lead,
  sources: [],
  confidence: 'agreed',
  basis: '',
})

type Marked = {
  readonly state: MarkState
  readonly moved_to: IsoDay | null
  readonly due: IsoDay
  readonly day: IsoDay
}

/** How a meeting stands, and the day it is or was on: moved where it was moved, held when it was held. */
export function standingOfMeeting(
  day: IsoDay,
  mark: Marked | undefined,
): { readonly state: MeetingState; readonly day: IsoDay } {
  if (mark === undefined) return { state: 'planned', day }
  if (mark.state === 'done') return { state: 'held', day: mark.day }
  const said = { state: mark.state, moved_to: mark.moved_to ?? undefined, frozen_due: mark.due }
  const due = effectiveDue({ due: day }, said)
  return { state: mark.state === 'skipped' ? 'cancelled' : 'planned', day: due }
}

/** The day by which the next one is to be held: so many months after one that was; null where that is no day. */
export function nextBy(held: IsoDay | undefined, months: number): IsoDay | null {
  if (held === undefined || !isDay(held) || months <= 0) return null
  return isoOf(Math.min(addMonths(dayOf(held), months), maxDay))
}

/** What a meeting looks back on: from the day after the last one, or a year, up to its own day or today. */
export function periodOfMeeting(
  day: IsoDay,
  last: IsoDay | undefined,
  today: IsoDay,
): { readonly from: IsoDay; readonly to: IsoDay } {
  const to = day < today ? day : today
  const from = last !== undefined ? isoOf(dayOf(last) + 1) : isoOf(addMonths(dayOf(to), -12))
  return { from: from < to ? from : to, to }
}
