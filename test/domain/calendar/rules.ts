import * as fc from 'fast-check'
import { isoOf, monthDayOf } from '../../../shared/domain/calendar/days/days.ts'
import { feastIds } from '../../../shared/domain/calendar/days/holidays.ts'
import { type Offset, type Rule, type Shape, shiftActions } from '../../../shared/domain/calendar/types.ts'

/** Any rule that can be computed, in the form in which the typed language writes it. */
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const month = fc.integer({ min: 1, max: 12 })
const yearDay = month.chain((m) =>
  fc.record({ month: fc.constant(m), day: fc.integer({ min: 1, max: longest[m - 1] ?? 28 }) }),
)
const monthDay = yearDay.map((one) => monthDayOf(one.month, one.day))
const months = fc.uniqueArray(month, { minLength: 2, maxLength: 6 })
const someMonths = fc.option(months, { nil: undefined })
const away = fc.option(fc.constantFrom(-2, -1, 1, 2, 11, 12), { nil: undefined })
const dayOfMonth = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(-1))
const notZero = (limit: number) => fc.integer({ min: 1, max: limit }).chain((n) => fc.constantFrom(n, -n))

const days = fc.record({
  days: notZero(60),
  count: fc.constantFrom('calendar' as const, 'business' as const, 'banking' as const),
})
const offset: fc.Arbitrary<Offset> = fc.oneof(
  fc.constant({ days: 0 }),
  days,
  fc.record({ months: notZero(24) }),
  fc.record({ years: notZero(5) }),
  fc.record({ months: notZero(24), days: notZero(31), count: fc.constant('calendar' as const) }),
)
const weekday = fc.integer({ min: 1, max: 7 })
/** A distance, and what it can end with. */
const landing: fc.Arbitrary<Offset> = fc.oneof(
  { weight: 3, arbitrary: offset },
  fc.tuple(offset, fc.constantFrom('month' as const, 'year' as const)).map(([far, end]) => ({ ...far, end })),
  fc.tuple(offset, weekday).map(([far, day]) => ({ ...far, weekday: day })),
)
const earliest = fc.option(offset, { nil: undefined })

/** Leaves out what is undefined, as the parser does. */
const plain = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T

const shapes: readonly fc.Arbitrary<Shape>[] = [
  fc.record({
    type: fc.constant('monthly-day' as const),
    day: dayOfMonth,
    months: someMonths,
    month_offset: away,
    earliest,
  }),
  fc.record({
    type: fc.constant('monthly-working-day' as const),
    n: notZero(15),
    count: fc.option(fc.constant('banking' as const), { nil: undefined }),
    months: someMonths,
    month_offset: away,
    earliest,
  }),
  fc.record({
    type: fc.constant('monthly-weekday' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    n: notZero(4),
    months: someMonths,
  }),
  yearDay.map((one) => ({ type: 'yearly-fixed' as const, ...one })),
  fc.uniqueArray(monthDay, { minLength: 2, maxLength: 6 }).map((dates) => ({ type: 'yearly-dates' as const, dates })),
  fc.record({
    type: fc.constant('quarterly-day' as const),
    day: dayOfMonth,
    month_offset_after_quarter: fc.integer({ min: 0, max: 5 }),
  }),
  fc.record({
    type: fc.constant('quarterly-invoice' as const),
    invoice_months: months,
    due: fc.record({ days_after_sending: fc.integer({ min: 0, max: 60 }) }),
  }),
  fc.record({
    type: fc.constant('fiscal-year-end-offset' as const),
    months: fc.integer({ min: -12, max: 24 }),
    days: fc.option(notZero(40), { nil: undefined }),
    end: fc.option(fc.constantFrom('month' as const, 'year' as const), { nil: undefined }),
  }),
  fc.record({ type: fc.constant('window' as const), start: monthDay, end: monthDay }),
  fc.record({ type: fc.constant('interval-months' as const), months: fc.integer({ min: 1, max: 36 }) }),
  fc.record({ type: fc.constant('interval-years' as const), years: fc.integer({ min: 1, max: 10 }) }),
  fc.record({
    type: fc.constant('retention' as const),
    years: fc.integer({ min: 1, max: 20 }),
    from: fc.constantFrom(
      'end-of-year-of-fiscal-year-end' as const,
      'end-of-creation-year' as const,
      'fiscal-year-end' as const,
    ),
  }),
  fc.record({
    type: fc.constant('every-weeks' as const),
    weeks: fc.integer({ min: 1, max: 60 }),
    start: fc.integer({ min: 18_000, max: 25_000 }).map(isoOf),
  }),
  fc.record({ type: fc.constant('once' as const), day: fc.integer({ min: 18_000, max: 25_000 }).map(isoOf) }),
  fc.record({
    type: fc.constant('relative-to-event' as const),
    anchor: fc.constantFrom('payment-date', 'holiday-start', 'cutoff:material', 'cutoff:approval:24/7-1'),
    offset: landing,
    earliest,
  }),
  fc.record({
    type: fc.constant('monthly-days' as const),
    days: fc.uniqueArray(dayOfMonth, { minLength: 2, maxLength: 4 }),
    months: someMonths,
    month_offset: away,
  }),
  fc.record({
    type: fc.constant('weekly' as const),
    weekday,
    weeks: fc.option(fc.constantFrom('even' as const, 'odd' as const), { nil: undefined }),
  }),
  fc.constant({ type: 'weekly' as const, weekday: 'working' as const }),
  fc.constant({ type: 'weekly' as const, weekday: 'banking' as const }),
  fc.record({
    type: fc.constant('yearly-week' as const),
    week: fc.integer({ min: 1, max: 53 }),
    weekday: fc.option(weekday, { nil: undefined }),
  }),
  fc.record({
    type: fc.constant('yearly-week' as const),
    week: fc.integer({ min: 1, max: 53 }),
    until: fc.integer({ min: 1, max: 53 }),
  }),
  fc.record({ type: fc.constant('relative-to-feast' as const), feast: fc.constantFrom(...feastIds), offset: landing }),
  fc.record({
    type: fc.constant('cba-defined' as const),
    date: fc.option(monthDay, { nil: undefined }),
    default_month: fc.option(month, { nil: undefined }),
  }),
  fc.record({
    type: fc.constant('client-defined' as const),
    date: fc.option(monthDay, { nil: undefined }),
    max_interval_months: fc.option(fc.integer({ min: 1, max: 36 }), { nil: undefined }),
  }),
]

export const shape: fc.Arbitrary<Shape> = fc.oneof(...shapes).map(plain)
export const rule: fc.Arbitrary<Rule> = fc
  .record({
    rule: shape,
    non_business_day: fc.constantFrom(...shiftActions).map((action) => ({ action })),
    time: fc.option(fc.constantFrom('00:00', '08:05', '12:00', '23:59'), { nil: undefined }),
  })
  .map(plain)
/** Rules that hang on nothing but the calendar. */
export const calendarRule = rule.filter((one) => one.rule.type !== 'relative-to-event')
