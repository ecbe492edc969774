import {
  addMonths,
  dayFrom,
  dayInMonth,
  monthEnd,
  monthIndex,
  monthIndexOf,
  monthOfIndex,
  parseMonthDay,
  partsOf,
} from '../days/days.ts'
import { mondayOf } from '../days/weeks.ts'
import type { Run } from './found.ts'
import { endOf } from './shift.ts'
import type { Day, EndOf, MonthDay, Shape } from '../types.ts'

/** Calls for every year that can hold a date of the window, with some years to spare on either side. */
function eachYear(run: Run, before: number, after: number, take: (year: number) => void): void {
  if (!(run.first <= run.last)) return
  const last = partsOf(run.last).year + after
  for (let year = partsOf(run.first).year - before; year <= last; year++) take(year)
}

const dateIn = (year: number, date: MonthDay): Day => {
  const parts = parseMonthDay(date)
  return parts === undefined ? NaN : dayFrom(year, parts.month, parts.day)
}

export type YearlyFixed = {
  readonly month: number
  readonly day: number
  readonly historical?: { readonly until_year: number; readonly month: number; readonly day: number } | undefined
}

/** One date a year; up to `historical.until_year` (inclusive) the older one. 29 February is the last of February. */
export function yearlyFixed(run: Run, shape: YearlyFixed): void {
  const older = shape.historical
  eachYear(run, 0, 0, (year) => {
    const date = older && year <= older.until_year ? older : shape
    run.add(dayFrom(year, date.month, date.day))
  })
}

export function yearlyDates(run: Run, dates: readonly MonthDay[]): void {
  const inOrder = [...new Set(dates)].toSorted()
  eachYear(run, 0, 0, (year) => {
    for (const date of inOrder) run.add(dateIn(year, date))
  })
}

/** A day of a month that lies so many months after the end of each calendar quarter. */
export function quarterlyDay(run: Run, shape: { day: number; month_offset_after_quarter: number }): void {
  const last = monthIndexOf(run.last)
  for (let index = monthIndexOf(run.first); index <= last; index++)
    if (monthOfIndex(index - shape.month_offset_after_quarter) % 3 === 0) run.add(dayInMonth(index, shape.day))
}

/**
 * "Check the invoice": by the last day of each invoicing month, open from its first. The due date itself stands on the
 * invoice, which is known only once it has been sent, so it is never computed.
 */
export function quarterlyInvoice(run: Run, months: readonly number[]): void {
  const inOrder = [...new Set(months)].toSorted((a, b) => a - b)
  eachYear(run, 0, 0, (year) => {
    for (const month of inOrder) {
      const index = monthIndex(year, month)
      run.add(monthEnd(index), dayInMonth(index, 1))
    }
  })
}

/** A window's last day, opening on its first; a window whose start is later in the year than its end crosses new year. */
export function windows(run: Run, start: MonthDay, end: MonthDay): void {
  eachYear(run, 0, 0, (year) => run.add(dateIn(year, end), dateIn(start > end ? year - 1 : year, start)))
}

/** The end of the financial year that ends in a calendar year. `02-28` and `02-29` both mean the last of February. */
export function fiscalYearEndIn(year: number, fiscalYearEnd: MonthDay): Day {
  return dateIn(year, fiscalYearEnd === '02-28' ? '02-29' : fiscalYearEnd)
}

export type FiscalOffset = {
  readonly months: number
  readonly days?: number | undefined
  readonly clamp?: string | undefined
  readonly end?: EndOf | undefined
}

/** Months after each financial year end: the same day number, or the month's last where it does not exist (s.3). */
export function fiscalYearOffset(run: Run, shape: FiscalOffset, fiscalYearEnd: MonthDay): void {
  const years =
    Math.ceil((Math.abs(shape.months) + Math.abs(shape.days ?? 0) / 28) / 12) + (shape.end === undefined ? 1 : 2)
  eachYear(run, years, years, (year) => {
    const day = addMonths(fiscalYearEndIn(year, fiscalYearEnd), shape.months) + (shape.days ?? 0)
    run.add(shape.end === undefined ? day : endOf(day, shape.end))
  })
}

export type YearlyWeek = {
  readonly week: number
  readonly until?: number | undefined
  readonly weekday?: number | undefined
}

/** One day of a week of the year, or the whole week (the weeks): open from its Monday, due on its Friday. */
export function yearlyWeek(run: Run, { week, until = week, weekday }: YearlyWeek): void {
  eachYear(run, 1, 1, (year) => {
    const monday = mondayOf(year, week)
    if (weekday !== undefined) run.add(monday + weekday - 1)
    else run.add(mondayOf(until < week ? year + 1 : year, until) + 4, monday)
  })
}

/** A distance from a feast of every year that can reach the window; `away` moves a day by the distance. */
export function relativeToFeast(
  run: Run,
  feastOf: (year: number) => Day,
  years: number,
  away: (day: Day) => Day | undefined,
): void {
  let last: Day | undefined
  eachYear(run, years, years, (year) => {
    const day = feastOf(year)
    const landed = Number.isNaN(day) ? undefined : away(day)
    // The ends of two years' distances may be the same day: it is due once.
    if (landed !== undefined && landed !== last) run.add(landed)
    last = landed ?? last
  })
}

/**
 * The last day on which material must still be kept: 31 December, so many years after the year in which the financial
 * year ended (or the material was made); or, counted from the end of the financial year itself, the day on which the years are
 * full. `start` and `end` limit the financial year, not the far-off nominal date:
 * what was made while the client was ours is to be kept and deleted even after the client has left.
 */
export function retention(
  run: Run,
  { years, from }: Pick<Extract<Shape, { type: 'retention' }>, 'years' | 'from'>,
  fiscalYearEnd: MonthDay,
  served: { readonly start: Day; readonly end: Day },
): void {
  eachYear(run, years, 0, (year) => {
    const closed = fiscalYearEndIn(year, fiscalYearEnd)
    const opened = fiscalYearEndIn(year - 1, fiscalYearEnd) + 1
    if (closed >= served.start && opened <= served.end)
      run.add(from === 'fiscal-year-end' ? addMonths(closed, 12 * years) : dayFrom(year + years, 12, 31))
  })
}
