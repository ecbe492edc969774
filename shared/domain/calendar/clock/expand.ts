import { maxDay, minDay, monthEnd, monthStart, parseDay } from '../days/days.ts'
import { feastDayOf } from '../days/holidays.ts'
import type { DayOffs } from '../days/daysoff.ts'
import {
  type CutoffDay,
  everyMonths,
  everyWeeks,
  paydayAnchors,
  relativeToCutoff,
  relativeToEvent,
  everyWorkingDay,
  weekly,
} from './expand-anchored.ts'
import { isCutoffAnchor } from '../rules/cutoff-anchors.ts'
import {
  type PayMonths,
  monthlyDay,
  monthlyDays,
  monthlyWeekday,
  monthlyWorkingDay,
  monthsAfterPay,
  monthsOf,
} from './expand-months.ts'
import {
  fiscalYearOffset,
  quarterlyDay,
  quarterlyInvoice,
  relativeToFeast,
  retention,
  windows,
  yearlyDates,
  yearlyFixed,
  yearlyWeek,
} from './expand-years.ts'
import { type Anchor, countedFrom, type Expanded, Found, Run } from './found.ts'
import { type RuleCalendar, addOffset, reachOf, shiftOf } from './shift.ts'
import { type Held, everyInterval, intervalOf } from './held.ts'
import type { Span } from './spans.ts'
import type { Day, MonthDay, Rule, Shape } from '../types.ts'

/** An event of the client; `kind` is the anchor name of the rules that hang on it. */
export type EventAnchor = Anchor & { readonly kind: string }

/** Everything outside a rule that decides its dates. All days are whole-day numbers; all limits are inclusive. */
export type ExpandContext = {
  /** The window that the due date must fall in. */
  readonly from: Day
  readonly to: Day
  readonly dayOffs: DayOffs
  /** Whose business days move and count the rule; statutory where it is missing. */
  readonly calendar?: RuleCalendar | undefined
  /** `12-31` where it is missing. */
  readonly fiscalYearEnd?: MonthDay | undefined
  readonly paydays?: readonly Anchor[] | undefined
  readonly events?: readonly EventAnchor[] | undefined
  /** The days of the cut-offs that the rule hangs on, where it hangs on some. */
  readonly cutoffs?: readonly CutoffDay[] | undefined
  /** Limits of the nominal date: a shift may carry the due date over them, and does not lose it. */
  readonly start?: Day | undefined
  readonly end?: Day | undefined
  readonly validFrom?: Day | undefined
  readonly validUntil?: Day | undefined
  /** When an interval rule was last carried out; intervals run from it, or else from `start`. */
  readonly lastHeld?: Day | undefined
  /** What was done of an interval rule, where that is known date by date; `lastHeld` goes before its last day. */
  readonly held?: Held | undefined
  /** Rules that count from a pay month hold only for months with a payday (casual employers). */
  readonly onlyPayMonths?: boolean | undefined
  /**
   * The client's pay months (`payMonthsOf`): what hangs on a pay month goes by them, and not by `start` and `end`. Where it is
   * missing, every rule goes by the days.
   */
  readonly payMonths?: PayMonths | undefined
}

/** The anchors of monthly rules that mean "the month in which pay was paid". */
export const isPayMonth = (anchor: string | undefined) => anchor === 'pay-month' || anchor === 'payment-month'

/** A rule whose date is left to the client, the collective agreement or a later source: nothing can be computed yet. */
export function isOpen(shape: Shape, base?: Day): boolean {
  switch (shape.type) {
    case 'monthly-day':
      return shape.day === 'client-defined'
    case 'relative-to-event':
      return shape.offset.months === null
    case 'cba-defined':
      return shape.date === undefined
    case 'client-defined':
      return shape.date === undefined && (shape.max_interval_months === undefined || base === undefined)
    case 'interval-months':
    case 'interval-years':
      return base === undefined
    default:
      return false
  }
}

/**
 * The dates of a rule whose due date falls between `from` and `to`, in the order of their nominal dates (or of their
 * anchors). The rule must have passed `checkRule`. An open rule (`isOpen`) gives none.
 */
export function expand(rule: Rule, context: ExpandContext): Expanded[] {
  const found = new Found()
  expandInto(found, rule, context)
  return found.nominal.map((nominal, index) => ({
    nominal,
    due: found.due[index] ?? nominal,
    anchor: found.extra.get(index)?.anchor,
    opens: found.extra.get(index)?.opens,
  }))
}

/** The nominal dates of a rule that are the client's. */
function ownSpan(shape: Shape, context: ExpandContext): Span {
  const { start = minDay, end = maxDay, payMonths } = context
  const away = monthsAfterPay(shape)
  if (payMonths !== undefined && away !== undefined)
    return {
      from: payMonths.first === -Infinity ? minDay : monthStart(payMonths.first + away),
      to: payMonths.last === Infinity ? maxDay : monthEnd(payMonths.last + away),
    }
  // What is kept goes by its financial year, and what hangs on a payday by the payday: those are the client's own already.
  if (shape.type === 'retention') return { from: minDay, to: maxDay }
  if (shape.type !== 'relative-to-event') return { from: start, to: end }
  // What hangs on an event that happened before the end still has to be done after it.
  return { from: paydayAnchors.includes(shape.anchor) || isCutoffAnchor(shape.anchor) ? minDay : start, to: maxDay }
}

/** As `expand`, into columns that already hold other rules' dates. */
export function expandInto(found: Found, { rule: shape, non_business_day }: Rule, context: ExpandContext): void {
  const { dayOffs, calendar = 'statutory', fiscalYearEnd = '12-31' } = context
  const start = context.start ?? minDay
  const end = context.end ?? maxDay
  const own = ownSpan(shape, context)
  const shift = shiftOf(non_business_day.action, calendar)
  const run = new Run(
    found,
    {
      from: context.from,
      to: context.to,
      lowest: Math.max(own.from, context.validFrom ?? minDay),
      highest: Math.min(own.to, context.validUntil ?? maxDay),
    },
    { step: shift.step, table: dayOffs.table(shift.kind) },
  )
  if (!(run.first <= run.last)) return
  if ((shape.type === 'monthly-day' || shape.type === 'monthly-working-day') && shape.earliest) {
    const { earliest } = shape
    run.opensAt = (nominal) => addOffset(nominal, earliest, calendar, dayOffs)
  }

  const months = intervalOf(shape)
  if (months !== undefined && context.held) return everyInterval(run, months, context.start, context.held)
  const base = context.lastHeld ?? context.start
  if (months !== undefined) return base === undefined ? undefined : everyMonths(run, base, months)

  switch (shape.type) {
    case 'monthly-day': {
      if (shape.day === 'client-defined') return
      const months =
        context.onlyPayMonths && isPayMonth(shape.anchor)
          ? monthsOf((context.paydays ?? []).map(countedFrom))
          : undefined
      return monthlyDay(run, { day: shape.day, month_offset: shape.month_offset, months: shape.months }, months)
    }
    case 'monthly-working-day': {
      if (shape.count === 'banking') {
        const banking = dayOffs.table('banking')
        return monthlyWorkingDay(run, shape, banking, banking)
      }
      const { kind } = shift.kind === 'banking' ? shift : shiftOf('next-business-day', calendar)
      return monthlyWorkingDay(run, shape, dayOffs.table(kind), dayOffs.table('business'))
    }
    case 'monthly-days':
      return monthlyDays(run, shape)
    case 'weekly':
      if (shape.weekday === 'banking') return everyWorkingDay(run, dayOffs.table('banking'))
      return shape.weekday === 'working'
        ? everyWorkingDay(run, dayOffs.table(shiftOf('next-business-day', calendar).kind))
        : weekly(run, shape.weekday, shape.weeks)
    case 'yearly-week':
      return yearlyWeek(run, shape)
    case 'relative-to-feast': {
      const years = Math.ceil(reachOf(shape.offset, calendar, dayOffs) / 365)
      const feastOf = (year: number) => feastDayOf(shape.feast, year, dayOffs.country.holidays)
      return relativeToFeast(run, feastOf, years, (day) => addOffset(day, shape.offset, calendar, dayOffs))
    }
    case 'monthly-weekday':
      return monthlyWeekday(run, shape)
    case 'yearly-fixed':
      return yearlyFixed(run, shape)
    case 'yearly-dates':
      return yearlyDates(run, shape.dates)
    case 'quarterly-day':
      return quarterlyDay(run, shape)
    case 'quarterly-invoice':
      return quarterlyInvoice(run, shape.invoice_months)
    case 'window':
      return windows(run, shape.start, shape.end)
    case 'fiscal-year-end-offset':
      return fiscalYearOffset(run, shape, fiscalYearEnd)
    case 'retention':
      return retention(run, shape, fiscalYearEnd, { start, end })
    case 'relative-to-event': {
      if (isCutoffAnchor(shape.anchor)) return relativeToCutoff(run, shape, context.cutoffs ?? [], calendar, dayOffs)
      const anchors = paydayAnchors.includes(shape.anchor)
        ? (context.paydays ?? [])
        : (context.events ?? []).filter((event) => event.kind === shape.anchor && event.day <= end)
      return relativeToEvent(run, shape, anchors, calendar, dayOffs)
    }
    case 'every-weeks':
      return everyWeeks(run, parseDay(shape.start) ?? NaN, shape.weeks)
    case 'once':
      return run.add(parseDay(shape.day) ?? NaN)
    case 'cba-defined':
      return shape.date === undefined ? undefined : yearlyDates(run, [shape.date])
    case 'client-defined':
      if (shape.date !== undefined) return yearlyDates(run, [shape.date])
  }
}
