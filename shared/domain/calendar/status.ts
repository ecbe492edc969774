import { parseDay } from './days.ts'
import type { IsoDay, Occurrence } from './types.ts'

/** What people have said about an occurrence; the only stored part of the clock. */
export type Mark = {
  readonly state: 'done' | 'skipped' | 'moved' | 'waiting'
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
 * (on the day itself where there are none). Waiting for the client never hides that the date has passed.
 */
export function occurrenceStatus(
  occurrence: Pick<Occurrence, 'due'>,
  mark: Mark | undefined,
  today: IsoDay,
  lead: readonly number[],
): OccurrenceStatus {
  if (mark?.state === 'done' || mark?.state === 'skipped') return mark.state
  const now = parseDay(today) ?? NaN
  const due = parseDay(effectiveDue(occurrence, mark)) ?? NaN
  if (due < now) return 'overdue'
  if (mark?.state === 'waiting') return 'waiting'
  return due - Math.max(0, ...lead) <= now ? 'due' : 'planned'
}
