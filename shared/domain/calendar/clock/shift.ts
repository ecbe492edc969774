import { addMonths, minDay, monthEnd, monthIndexOf, monthOfIndex, weekdayOf } from '../days/days.ts'
import type { DayOffKind, DayOffs, OffTable } from '../days/daysoff.ts'
import type { Day, EndOf, Offset, ShiftAction } from '../types.ts'

/**
 * Whose working days a rule means by "business day". Statutory dates go by Act 150/1930 alone; our internal dates skip
 * the firm's own days off as well; a payday must be a day when banks move money.
 */
export type RuleCalendar = 'statutory' | 'firm' | 'payday'

const businessKinds = { statutory: 'business', firm: 'firm', payday: 'banking' } as const

export type Shift = { readonly step: -1 | 0 | 1; readonly kind: DayOffKind }

/** The direction of a shift and the days that cause it. `none` and `not-specified` do not move. */
export function shiftOf(action: ShiftAction, calendar: RuleCalendar): Shift {
  const business = businessKinds[calendar]
  switch (action) {
    case 'next-business-day':
      return { step: 1, kind: business }
    case 'previous-business-day':
      return { step: -1, kind: business }
    case 'next-banking-day':
      return { step: 1, kind: 'banking' }
    case 'previous-banking-day':
      return { step: -1, kind: 'banking' }
    case 'none':
    case 'not-specified':
      return { step: 0, kind: business }
  }
}

/** The first day that is not off, from a day (itself included) in one direction. */
export function shiftDay(day: Day, step: -1 | 0 | 1, table: OffTable): Day {
  if (step === 0) return day
  let index = day - minDay
  while (table.off[index] === 1) index += step
  return index + minDay
}

/** The n-th working day after a day, or before it for a negative n. The day itself is not counted (Act 150/1930 s.2). */
export function addWorkingDays(day: Day, count: number, table: OffTable): Day {
  const step = count < 0 ? -1 : 1
  let index = day - minDay
  for (let left = Math.abs(count); left > 0; left--) {
    index += step
    while (table.off[index] === 1) index += step
  }
  return index + minDay
}

export const countKind = (count: Offset['count'], calendar: RuleCalendar): DayOffKind | undefined =>
  count === 'banking' ? 'banking' : count === 'business' ? businessKinds[calendar] : undefined

/** The last day of a day's month, or of its year. */
export function endOf(day: Day, end: EndOf): Day {
  const index = monthIndexOf(day)
  return monthEnd(end === 'month' ? index : index + 12 - monthOfIndex(index))
}

/** Where a distance ends: on the day itself, on the last day of its month or year, or on a weekday of its week. */
function landed(day: Day, { end, weekday }: Offset): Day {
  if (end !== undefined) return endOf(day, end)
  return weekday === undefined ? day : day - weekdayOf(day) + weekday
}

/** An anchor moved by an offset: years and months clamped first, then days, then `landed`. Undefined where `months` is open (null). */
export function addOffset(day: Day, offset: Offset, calendar: RuleCalendar, dayOffs: DayOffs): Day | undefined {
  if (offset.months === null) return undefined
  const months = (offset.years ?? 0) * 12 + (offset.months ?? 0)
  const moved = months === 0 ? day : addMonths(day, months)
  const days = offset.days ?? 0
  const kind = countKind(offset.count, calendar)
  return landed(kind === undefined ? moved + days : addWorkingDays(moved, days, dayOffs.table(kind)), offset)
}

const spans = new WeakMap<OffTable, Map<number, number>>()

/** How many calendar days so many working days can span at most: one long closure counts once, not once a day. */
function longestSpan(table: OffTable, count: number): number {
  const known = spans.get(table) ?? new Map<number, number>()
  spans.set(table, known)
  const answer = known.get(count)
  if (answer !== undefined) return answer
  const days: number[] = []
  let longest = count
  for (let index = 0; index < table.off.length; index++) {
    if (table.off[index] === 1) continue
    const before = days[days.length - count]
    if (before !== undefined) longest = Math.max(longest, index - before)
    days.push(index)
  }
  known.set(count, longest)
  return longest
}

/** How many calendar days an offset can span at most, so that no anchor outside a window is overlooked. */
export function reachOf(offset: Offset, calendar: RuleCalendar, dayOffs: DayOffs): number {
  const months = Math.abs((offset.years ?? 0) * 12 + (offset.months ?? 0))
  const days = Math.abs(offset.days ?? 0)
  const kind = countKind(offset.count, calendar)
  const landing = offset.end === 'year' ? 366 : offset.end === 'month' ? 31 : offset.weekday === undefined ? 0 : 6
  return months * 31 + landing + (kind === undefined ? days : longestSpan(dayOffs.table(kind), days))
}
