import { clientClock } from '../../../shared/domain/calendar/clock.ts'
import type { DayOffs } from '../../../shared/domain/calendar/daysoff.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/identity.ts'
import type { Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { ClientYear } from './load.ts'
import { shiftDay } from './days.ts'
import type { MarkRow } from './read-marks.ts'

/** How many days ahead open occurrences are kept ready: the farthest that Today and the client list look. */
export const LOOK_AHEAD = 60

/** States of a client whose clock asks for attention. */
const ticking = new Set(['takeover', 'active', 'leaving'])

/** A client's clock between two days, both inclusive. */
export const clockBetween = (year: ClientYear, dayOffs: DayOffs, from: string, to: string) =>
  clientClock(year.clock, year.rules, dayOffs, from, to)

export const isSettled = (mark: MarkRow | undefined): boolean => mark?.state === 'done' || mark?.state === 'skipped'

/** What is still to be done, from the start of the clock to the horizon. A client that is not served has nothing open. */
export function openOccurrences(year: ClientYear, dayOffs: DayOffs, horizon: string): Occurrence[] {
  if (!ticking.has(year.state) || year.clock.clockStart > horizon) return []
  // A due date may lie before its nominal date, so the look begins somewhat before the line.
  const from = year.settled > year.clock.clockStart ? shiftDay(year.settled, -60) : year.clock.clockStart
  return clockBetween(year, dayOffs, from, horizon).occurrences.filter(
    (occurrence) => occurrence.nominal >= year.settled && !isSettled(year.marks.get(occurrenceKey(occurrence))),
  )
}
