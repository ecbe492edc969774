import { addWorkingDays } from './shift.ts'
import { dayInMonth, monthEnd, monthIndexOf, monthOfIndex, monthStart, weekdayOf } from '../days/days.ts'
import type { OffTable } from '../days/daysoff.ts'
import type { Run } from './found.ts'
import type { Day, Shape } from '../types.ts'

/** The months of the year as bits; all twelve where the rule names none. */
const monthSet = (months: readonly number[] | undefined) =>
  months === undefined ? 0b1_1111_1111_1110 : months.reduce((set, month) => set | (1 << month), 0)

const has = (set: number, index: number) => (set & (1 << monthOfIndex(index))) !== 0

export type MonthlyDay = {
  readonly day: number
  readonly month_offset?: number | undefined
  readonly months?: readonly number[] | undefined
}

/**
 * A day of every month (−1 the last), clamped in short months from its own number each time. `months` and `only` name
 * the month that the rule counts from: with `month_offset` 1, March gives a day of April.
 */
export function monthlyDay(run: Run, shape: MonthlyDay, only?: ReadonlySet<number>): void {
  const set = monthSet(shape.months)
  const offset = shape.month_offset ?? 0
  const day = shape.day
  const last = monthIndexOf(run.last)
  let index = monthIndexOf(run.first)
  let month = monthOfIndex(index - offset)
  for (; index <= last; index++) {
    if ((set & (1 << month)) !== 0 && (only === undefined || only.has(index - offset))) run.add(dayInMonth(index, day))
    month = month === 12 ? 1 : month + 1
  }
}

export type MonthlyDays = {
  readonly days: readonly number[]
  readonly month_offset?: number | undefined
  readonly months?: readonly number[] | undefined
}

/** Several days of a month; two that a short month clamps onto one day (`30,viim.k` in February) are one date. */
export function monthlyDays(run: Run, shape: MonthlyDays): void {
  const set = monthSet(shape.months)
  const offset = shape.month_offset ?? 0
  const last = monthIndexOf(run.last)
  for (let index = monthIndexOf(run.first); index <= last; index++) {
    if (!has(set, index - offset)) continue
    const days = new Set(shape.days.map((day) => dayInMonth(index, day)))
    for (const day of [...days].toSorted((a, b) => a - b)) run.add(day)
  }
}

/** The n-th working day of a month, from its end for a negative n; undefined where the month has too few. */
function workingDay(index: number, n: number, table: OffTable): Day | undefined {
  const day = n > 0 ? addWorkingDays(monthStart(index) - 1, n, table) : addWorkingDays(monthEnd(index) + 1, n, table)
  return day >= monthStart(index) && day <= monthEnd(index) ? day : undefined
}

export type MonthlyWorkingDay = {
  readonly n: number
  readonly month_offset?: number | undefined
  readonly months?: readonly number[] | undefined
}

/**
 * The n-th working day of every month. A month that the firm keeps (nearly) closed has too few working days of its own:
 * the statutory ones are counted there, so that no month is lost.
 */
export function monthlyWorkingDay(run: Run, shape: MonthlyWorkingDay, table: OffTable, statutory: OffTable): void {
  const set = monthSet(shape.months)
  const offset = shape.month_offset ?? 0
  const last = monthIndexOf(run.last)
  for (let index = monthIndexOf(run.first); index <= last; index++)
    if (has(set, index - offset)) {
      const day = workingDay(index, shape.n, table) ?? workingDay(index, shape.n, statutory)
      run.add(day ?? NaN)
    }
}

export type MonthlyWeekday = {
  readonly weekday: number
  readonly n: number
  readonly months?: readonly number[] | undefined
}

/** The n-th weekday of every month, 1 Monday to 7 Sunday; from the month's end for a negative n. */
export function monthlyWeekday(run: Run, shape: MonthlyWeekday): void {
  const set = monthSet(shape.months)
  const last = monthIndexOf(run.last)
  for (let index = monthIndexOf(run.first); index <= last; index++) {
    if (!has(set, index)) continue
    if (shape.n > 0) {
      const start = monthStart(index)
      run.add(start + ((shape.weekday - weekdayOf(start) + 7) % 7) + (shape.n - 1) * 7)
    } else {
      const end = monthEnd(index)
      run.add(end - ((weekdayOf(end) - shape.weekday + 7) % 7) + (shape.n + 1) * 7)
    }
  }
}

/** The months that hold a payday: all that a casual employer reports on. */
export const monthsOf = (days: readonly Day[]): ReadonlySet<number> => new Set(days.map(monthIndexOf))

/** The pay months that are the client's, as month indexes, both inclusive; without a limit they are infinite. */
export type PayMonths = { readonly first: number; readonly last: number }

/**
 * How many months after its pay month a rule's day lies; undefined for a rule that hangs on none. A rule of the quarter hangs
 * on its last month: whoever pays then reports the quarter.
 */
export function monthsAfterPay(shape: Shape): number | undefined {
  switch (shape.type) {
    case 'monthly-day':
      return shape.anchor !== undefined || shape.month_offset ? (shape.month_offset ?? 0) : undefined
    case 'monthly-days':
    case 'monthly-working-day':
      return shape.month_offset ? shape.month_offset : undefined
    case 'quarterly-day':
      return shape.month_offset_after_quarter
    default:
      return undefined
  }
}
