import { paydayKey } from '../clock/expand-anchored.ts'
import { cutoffKeys } from '../clock/keys.ts'
import type { ClockRule, Shape } from '../types.ts'

/**
 * Which month a rule counts from whose shape names none: that of a pay, the pay period of a payday, the tax period, or just a
 * month of the calendar.
 */
export type MonthBasis = 'pay-month' | 'pay-period' | 'tax-period' | 'calendar-month'

const lastDays: ReadonlySet<string> = new Set(Object.values(cutoffKeys))
/** What is done in these groups follows a month in which wages were paid. */
const afterPay: ReadonlySet<string> = new Set([
  'pay-date',
  'incomes-register',
  'pension',
  'unemployment-insurance',
  'union-and-deductions',
])

/** The month that a shape names itself. */
export const monthNamed = (shape: Shape | undefined): string | undefined =>
  shape?.type === 'monthly-day' ? shape.anchor : undefined

/** The month that a rule counts from, where its shape does not name it; as the wider rule does whose date it replaces. */
export function monthBasis({
  key,
  category,
  countsFrom,
}: Pick<ClockRule, 'category'> & Partial<Pick<ClockRule, 'key' | 'countsFrom'>>): string {
  if (key === paydayKey) return 'pay-period' satisfies MonthBasis
  if (countsFrom !== undefined) return countsFrom
  if (category === 'tax') return 'tax-period' satisfies MonthBasis
  const paid = lastDays.has(key ?? '') || afterPay.has(category)
  return (paid ? 'pay-month' : 'calendar-month') satisfies MonthBasis
}
