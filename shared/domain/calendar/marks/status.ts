import { parseDay } from '../days/days.ts'
import type { Day, IsoDay, Occurrence } from '../types.ts'
import { isInformation } from './information.ts'

/** `open`: something was written down (a tick, a deviation), and the occurrence stands as if it were not marked. */
export const markStates = ['done', 'skipped', 'moved', 'waiting', 'open'] as const
export type MarkState = (typeof markStates)[number]

/** What people have said about an occurrence; the only stored part of the clock. */
export type Mark = {
  readonly state: MarkState
  /** The day it was moved to; it replaces the due date. */
  readonly moved_to?: IsoDay | undefined
  /** The due date that it was done against: a later change of rules does not touch it. */
  readonly frozen_due?: IsoDay | undefined
}

export type OccurrenceStatus = 'overdue' | 'due' | 'planned' | 'waiting' | 'done' | 'skipped'

/** The day an occurrence is due as people see it: frozen when done, moved when moved, else as computed. */
export function effectiveDue(occurrence: Pick<Occurrence, 'due'>, mark: Mark | undefined): IsoDay {
  if (mark === undefined) return occurrence.due
  if (mark.state === 'done' || mark.state === 'skipped') return mark.frozen_due ?? mark.moved_to ?? occurrence.due
  return mark.moved_to ?? occurrence.due
}

/**
 * Where an occurrence stands today. `due` begins as many days before the due date as the longest of the lead times says
 * (on the day itself where there are none), and no later than our own target day. Waiting for the client never hides that the date has passed.
 * What is only information is planned until its day has passed, and done then.
 */
export function occurrenceStatus(
  occurrence: Pick<Occurrence, 'rule' | 'due'>,
  mark: Mark | undefined,
  today: IsoDay,
  lead: readonly number[],
  target?: IsoDay,
): OccurrenceStatus {
  const now = parseDay(today) ?? NaN
  const due = parseDay(effectiveDue(occurrence, mark)) ?? NaN
  if (isInformation(occurrence.rule)) return informing(now, due, mark?.state)
  const begins = due - Math.max(0, ...lead)
  const aim = target === undefined ? undefined : parseDay(target)
  return statusOn(now, due, aim === undefined ? begins : Math.min(begins, aim), mark?.state)
}

/** Where a date stands that is only information, in whole days. */
export const informing = (now: Day, due: Day, state: Mark['state'] | undefined): OccurrenceStatus =>
  state === 'done' || state === 'skipped' ? state : due < now ? 'done' : 'planned'

/** The same in whole days, for counting many: `begins` is the day from which it asks for attention. */
export function statusOn(now: Day, due: Day, begins: Day, state: Mark['state'] | undefined): OccurrenceStatus {
  if (state === 'done' || state === 'skipped') return state
  if (due < now) return 'overdue'
  if (state === 'waiting') return 'waiting'
  return begins <= now ? 'due' : 'planned'
}
