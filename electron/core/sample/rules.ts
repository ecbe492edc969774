import type { Rule, ShiftAction } from '../../../shared/domain/calendar/types.ts'

/** Rules of the sample firm's clients, in the catalogue's form. */
const rule = (shape: Rule['rule'], action: ShiftAction): Rule => ({ rule: shape, non_business_day: { action } })

/** A payday on a day of the month, moved back to a banking day; −1 is the last day. */
export const payOn = (day: number, month_offset?: number): Rule =>
  rule({ type: 'monthly-day', day, ...(month_offset !== undefined && { month_offset }) }, 'previous-banking-day')

/** The last banking day of the month. */
export const payLast: Rule = rule({ type: 'monthly-working-day', n: -1 }, 'previous-banking-day')

/** Every so many weeks from a payday that is known. */
export const payEvery = (weeks: number, start: string): Rule =>
  rule({ type: 'every-weeks', weeks, start }, 'previous-banking-day')

/** So many working days before the payday. */
export const before = (days: number): Rule =>
  rule(
    { type: 'relative-to-event', anchor: 'payment-date', offset: { days: -days, count: 'business' } },
    'previous-business-day',
  )

/** So many banking days before the payday. */
export const bankingBefore = (days: number): Rule =>
  rule(
    { type: 'relative-to-event', anchor: 'payment-date', offset: { days: -days, count: 'banking' } },
    'previous-banking-day',
  )

/** So many calendar days before the payday. */
export const daysBefore = (days: number): Rule =>
  rule({ type: 'relative-to-event', anchor: 'payment-date', offset: { days: -days } }, 'previous-business-day')

/** The n-th working day of the month. */
export const workingDay = (n: number): Rule => rule({ type: 'monthly-working-day', n }, 'next-business-day')

/** A day of the month, moved to the next working day. */
export const monthDay = (day: number): Rule => rule({ type: 'monthly-day', day }, 'next-business-day')

/** A yearly date that this client agreed: `09-15`. */
export const agreedOn = (date: string): Rule => rule({ type: 'client-defined', date }, 'next-business-day')

/** A yearly date of the collective agreement: `06-15`. */
export const byAgreement = (date: string): Rule => rule({ type: 'cba-defined', date }, 'previous-business-day')

/** Several dates a year. */
export const onDates = (dates: readonly string[]): Rule => rule({ type: 'yearly-dates', dates }, 'next-business-day')
