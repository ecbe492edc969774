import { dayFrom, dayOf, isDay, isoOf, parseMonthDay, partsOf } from '../calendar/days/days.ts'
import type { IsoDay, MonthDay } from '../calendar/types.ts'

/** How long something is kept: by law (practice.md 5), by what was agreed, or as nobody has said yet. */
export const retentionClasses = ['none', 'six-years', 'ten-years', 'employment', 'relationship', 'until'] as const
export type RetentionClass = (typeof retentionClasses)[number]

/** The day a class counts from: the document's own, the end of the employment, the last day itself; or it needs none. */
export const dayOfClass = {
  none: undefined,
  'six-years': 'document',
  'ten-years': 'document',
  employment: 'employment-end',
  relationship: undefined,
  until: 'last',
} as const satisfies Record<RetentionClass, string | undefined>

/** Whether a class says nothing without its day. An employment may not have ended yet. */
export const needsDay = (kept: RetentionClass): boolean => kept !== 'employment' && dayOfClass[kept] !== undefined

/** What of a client decides how long its attachments are kept. */
export type KeptFor = {
  readonly fiscalYearEnd: MonthDay
  /** The last day of the relationship, once it has an end. */
  readonly ended: IsoDay | null
}

type Kept = { readonly retention: RetentionClass; readonly retention_day: IsoDay | null }

/** The last day on which it must be kept; null where no such day is known (yet). */
export function keptUntil({ retention, retention_day: day }: Kept, { fiscalYearEnd, ended }: KeptFor): IsoDay | null {
  if (retention === 'none') return null
  if (retention === 'relationship') return ended
  if (day === null || !isDay(day)) return null
  if (retention === 'until') return day
  if (retention === 'employment') return laterBy(day, 6)
  const end = yearEndAfter(day, fiscalYearEnd)
  // Vouchers: six years from the end of the calendar year in which the financial year ended. Books: ten from its own end.
  return retention === 'six-years' ? `${Math.min(yearOf(end) + 6, lastYear)}-12-31` : laterBy(end, 10)
}

/** Whether its time is over. Nothing is removed by itself. */
export const isExpired = (until: IsoDay | null, today: IsoDay): boolean => until !== null && until < today

const yearOf = (day: IsoDay): number => partsOf(dayOf(day)).year
/** The last year that a day can be written in. */
const lastYear = 2199

/** The same day of the year so many years on. */
function laterBy(day: IsoDay, years: number): IsoDay {
  const { year, month, day: date } = partsOf(dayOf(day))
  return isoOf(dayFrom(Math.min(year + years, lastYear), month, date))
}

/** The last day of the financial year that a day lies in. */
function yearEndAfter(day: IsoDay, fiscalYearEnd: MonthDay): IsoDay {
  const { month, day: last } = parseMonthDay(fiscalYearEnd) ?? { month: 12, day: 31 }
  const endIn = (year: number) => isoOf(dayFrom(year, month, last))
  const same = endIn(yearOf(day))
  return day <= same ? same : endIn(yearOf(day) + 1)
}
