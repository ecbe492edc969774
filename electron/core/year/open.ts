import { clientClock, clientColumns, earliestOf } from '../../../shared/domain/calendar/clock/clock.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import type { Fault, Occurrence } from '../../../shared/domain/calendar/types.ts'
import { isInformation } from '../../../shared/domain/calendar/marks/information.ts'
import type { ClientYear } from './load.ts'
import { shiftDay } from './days.ts'
import type { MarkRow, Marks } from './read-marks.ts'

/** How many days ahead open occurrences are kept ready: the farthest that Today and the client list look. */
export const LOOK_AHEAD = 60

/** States of a client whose clock asks for attention. */
const ticking: ReadonlySet<string> = new Set(['takeover', 'active', 'leaving'])

/** A client's clock between two days, both inclusive. */
export const clockBetween = (year: ClientYear, from: string, to: string) =>
  clientClock(year.clock, year.rules, year.dayOffs, from, to)

/** As `clockBetween`, as columns for counting. */
export const columnsBetween = (year: ClientYear, from: string, to: string) =>
  clientColumns(year.clock, year.rules, year.dayOffs, from, to)

/** Whether a client in this state is served, so that its dates count. */
export const isTicking = (state: string): boolean => ticking.has(state)

export const isSettled = (mark: Pick<MarkRow, 'state'> | undefined): boolean =>
  mark?.state === 'done' || mark?.state === 'skipped'

/** The first day on which something of a client may still be open. */
export const openFrom = ({ settled, clock, rules, dayOffs }: ClientYear): string =>
  // A due date may lie before its nominal date, so the look begins somewhat before the line.
  settled > clock.clockStart ? shiftDay(settled, -60) : earliestOf(clock, rules, dayOffs)

export type Open = {
  readonly occurrences: readonly Occurrence[]
  /** Dates of the same days that ask nobody to do anything. */
  readonly information: readonly Occurrence[]
  readonly faults: readonly Fault[]
  /** Rules whose date nobody has agreed or stated yet. */
  readonly unset: readonly string[]
}

/**
 * What is still to be done, from the first day of the clock's dates to the horizon, and the rules that cannot be computed. A
 * client that is not served has nothing open.
 */
export function openClock(year: ClientYear, horizon: string): Open {
  const none = { occurrences: [], information: [], faults: [], unset: [] }
  if (!isTicking(year.state)) return none
  const from = openFrom(year)
  if (from > horizon) return none
  const { occurrences, faults, unset } = clockBetween(year, from, horizon)
  const isOpen = (one: Occurrence) => one.nominal >= year.settled && !isSettled(year.marks.get(occurrenceKey(one)))
  const open = occurrences.filter(isOpen)
  return {
    occurrences: open.filter(({ rule }) => !isInformation(rule)),
    information: open.filter(({ rule }) => isInformation(rule)),
    faults,
    unset,
  }
}

/** Occurrences that people moved, with the day they moved them to. */
function movedOf(marks: Marks): ReadonlyMap<string, string> {
  const moved = new Map<string, string>()
  for (const mark of marks.values()) if (mark.moved_to !== null) moved.set(mark.occurrence, mark.moved_to)
  return moved
}

/** The days on which open occurrences are due as people see them, in the order of the occurrences. */
export function duesOf(open: readonly Occurrence[], marks: Marks): string[] {
  const moved = movedOf(marks)
  if (moved.size === 0) return open.map((one) => one.due)
  return open.map((one) => moved.get(occurrenceKey(one)) ?? one.due)
}

/** Of open occurrences in the order of their due dates: those due by a day, and later ones that were moved to before it. */
export function dueBy(open: readonly Occurrence[], marks: Marks, day: string): readonly Occurrence[] {
  const later = open.findIndex((one) => one.due > day)
  if (later < 0) return open
  const moved = movedOf(marks)
  const before = (one: Occurrence) => (moved.get(occurrenceKey(one)) ?? one.due) <= day
  return [...open.slice(0, later), ...(moved.size === 0 ? [] : open.slice(later).filter(before))]
}
