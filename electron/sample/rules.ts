import type { Rule, ShiftAction } from '../../shared/domain/calendar/types.ts'

/** Rules that the sample firm agrees on, in the catalogue's form. */
const rule = (shape: Rule['rule'], action: ShiftAction): Rule => ({ rule: shape, non_business_day: { action } })

/** A yearly date that this client agreed: `09-15`. */
export const agreedOn = (date: string): Rule => rule({ type: 'client-defined', date }, 'next-business-day')

/** Several dates a year. */
export const onDates = (dates: readonly string[]): Rule => rule({ type: 'yearly-dates', dates }, 'next-business-day')
