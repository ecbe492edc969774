import { clientClock } from '../../../shared/domain/calendar/clock.ts'
import type { DayOffs } from '../../../shared/domain/calendar/daysoff.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/identity.ts'
import type { Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { ClientYear, MarkRow } from './load.ts'

/** States of a client whose clock asks for attention. */
const ticking = new Set(['takeover', 'active', 'leaving'])

/** A client's clock between two days, both inclusive. */
export const clockBetween = (year: ClientYear, dayOffs: DayOffs, from: string, to: string) =>
  clientClock(year.clock, year.rules, dayOffs, from, to)

const settled = (mark: MarkRow | undefined): boolean => mark?.state === 'done' || mark?.state === 'skipped'

/** What is still to be done, from the start of the clock to the horizon. A client that is not served has nothing open. */
export function openOccurrences(year: ClientYear, dayOffs: DayOffs, horizon: string): Occurrence[] {
  if (!ticking.has(year.state) || year.clock.clockStart > horizon) return []
  return clockBetween(year, dayOffs, year.clock.clockStart, horizon).occurrences.filter(
    (occurrence) => !settled(year.marks.get(occurrenceKey(occurrence))),
  )
}
