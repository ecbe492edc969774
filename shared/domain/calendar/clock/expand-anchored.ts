import { addMonths, minDay, monthIndexOf, weekdayOf } from '../days/days.ts'
import type { DayOffs, OffTable } from '../days/daysoff.ts'
import { weekNumberOf } from '../days/weeks.ts'
import { type Anchor, countedFrom, type Run } from './found.ts'
import { type RuleCalendar, addOffset } from './shift.ts'
import type { Day, Offset } from '../types.ts'

/** The anchor names that mean a payday; every other one is the kind of a client's event. */
export const paydayAnchors: readonly string[] = ['payment-date', 'payday']
/** The key of the catalogue's rule that a pay group's own payday stands in for. */
export const paydayKey = 'payday'

export type RelativeToEvent = { readonly offset: Offset; readonly earliest?: Offset | undefined }

/** A distance from each anchor. Two anchors on one day of one group are one anchor: one payment date, one report. */
export function relativeToEvent(
  run: Run,
  shape: RelativeToEvent,
  anchors: readonly Anchor[],
  calendar: RuleCalendar,
  dayOffs: DayOffs,
): void {
  for (const anchor of anchors) {
    const nominal = addOffset(anchor.day, shape.offset, calendar, dayOffs)
    if (nominal === undefined) continue
    const from = countedFrom(anchor)
    const opens = shape.earliest && addOffset(from, shape.earliest, calendar, dayOffs)
    if (from === anchor.day) run.add(nominal, opens, anchor)
    else run.addMoved(nominal, addOffset(from, shape.offset, calendar, dayOffs) ?? NaN, opens, anchor)
  }
}

/** A cut-off of one payday: the day it usually is on, and the one it is on where the payday is another this once. */
export type CutoffDay = { readonly payday: Anchor; readonly usual: Day; readonly day: Day }

/** A distance from each of the cut-offs' days. It hangs on the payday that the cut-off is for, and is a step of its run. */
export function relativeToCutoff(
  run: Run,
  { offset, earliest }: RelativeToEvent,
  cutoffs: readonly CutoffDay[],
  calendar: RuleCalendar,
  dayOffs: DayOffs,
): void {
  const made = new Set<string>()
  for (const { payday, usual, day } of cutoffs) {
    const nominal = addOffset(usual, offset, calendar, dayOffs)
    // Two cut-offs of one payday that lead to the same day are one date.
    const known = `${payday.id} ${payday.day} ${nominal}`
    if (nominal === undefined || made.has(known)) continue
    made.add(known)
    const opens = earliest && addOffset(day, earliest, calendar, dayOffs)
    if (day === usual) run.add(nominal, opens, payday)
    else run.addMoved(nominal, addOffset(day, offset, calendar, dayOffs) ?? NaN, opens, payday)
  }
}

/** Every so many months from a day, that day itself not included; each date is clamped from the base. */
export function everyMonths(run: Run, base: Day, months: number): void {
  const away = monthIndexOf(run.first) - monthIndexOf(base)
  const last = monthIndexOf(run.last) - monthIndexOf(base)
  for (let count = Math.max(1, Math.floor(away / months)); count * months <= last; count++)
    run.add(addMonths(base, count * months))
}

/** Every so many weeks from a day, that day included. */
export function everyWeeks(run: Run, start: Day, weeks: number): void {
  const step = weeks * 7
  const count = Math.max(0, Math.ceil((run.first - start) / step))
  for (let day = start + count * step; day <= run.last; day += step) run.add(day)
}

/** A weekday of every week, or of the even or odd ones by their ISO number. */
export function weekly(run: Run, weekday: number, weeks: 'even' | 'odd' | undefined): void {
  for (let day = run.first + ((weekday - weekdayOf(run.first) + 7) % 7); day <= run.last; day += 7)
    if (weeks === undefined || (weekNumberOf(day) % 2 === 0) === (weeks === 'even')) run.add(day)
}

/** Every day that is not off. */
export function everyWorkingDay(run: Run, { off }: OffTable): void {
  for (let day = run.first; day <= run.last; day++) if (off[day - minDay] !== 1) run.add(day)
}
