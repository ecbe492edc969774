import { addMonths, dayOf, endOfMonth, isoOf, partsOf, weekdayOf } from '../days/days.ts'
import type { PayPeriod } from '../../clients/client.ts'
import type { Day, IsoDay } from '../types.ts'

export type Period = { readonly from: IsoDay; readonly to: IsoDay }

const WEEK = 7

/**
 * The period that a payday pays for, first and last day: the calendar month, half of it, the week or the two weeks from Monday
 * to Sunday, as often as the group is paid. By the nominal payday, since a weekend moves the payment and not the period.
 * Undefined where nothing was agreed, or the group is paid in another rhythm.
 */
export function periodOf(
  { frequency, period }: { readonly frequency: string; readonly period: PayPeriod },
  payday: IsoDay,
): Period | undefined {
  if (period === 'unknown') return undefined
  const day = dayOf(payday)
  const back = period === 'previous' ? 1 : 0
  if (frequency === 'monthly') return monthOf(addMonths(firstOf(day), -back))
  if (frequency === 'twice-a-month') return halfOf(day, back)
  const weeks = frequency === 'weekly' ? 1 : frequency === 'two-weekly' ? 2 : 0
  if (weeks === 0) return undefined
  const monday = day - weekdayOf(day) + 1
  const end = monday + (back === 1 ? -1 : WEEK - 1)
  return { from: isoOf(end - weeks * WEEK + 1), to: isoOf(end) }
}

const firstOf = (day: Day): Day => day - partsOf(day).day + 1
const monthOf = (first: Day): Period => ({ from: isoOf(first), to: isoOf(endOfMonth(first)) })

/** The half of a month that a day lies in, or the one before: the 1st to the 15th, and the rest. */
function halfOf(day: Day, back: number): Period {
  const first = firstOf(day)
  // Halves counted through the months: an even one is the first of its month.
  const half = (partsOf(day).day > 15 ? 1 : 0) - back
  const month = addMonths(first, Math.floor(half / 2))
  return half % 2 === 0
    ? { from: isoOf(month), to: isoOf(month + 14) }
    : { from: isoOf(month + 15), to: isoOf(endOfMonth(month)) }
}
