import type { IsoDay } from '../calendar/types.ts'

/** How one language writes dates; seven weekdays from Monday, twelve months from January. */
export type DateWords = {
  readonly weekdays: readonly string[]
  readonly short_weekdays: readonly string[]
  readonly months: readonly string[]
  readonly date: (day: number, month: number, year: number) => string
  readonly short_date: (day: number, month: number, year: number) => string
  readonly clock: (time: string) => string
}

type Parts = { readonly year: number; readonly month: number; readonly day: number; readonly weekday: number }

function parts(iso: IsoDay): Parts {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = iso.split('-').map(Number)
  const instant = new Date(Date.UTC(year, month - 1, day))
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(instant.getTime()) || instant.getUTCDate() !== day)
    throw new RangeError(`not a day: ${iso}`)
  return { year, month, day, weekday: (instant.getUTCDay() + 6) % 7 }
}

/** `12.1.2027`: for labels where the weekday says nothing, such as a version's date. Throws RangeError on what is no day. */
export function plainDate(iso: IsoDay, words: DateWords): string {
  const { day, month, year } = parts(iso)
  return words.short_date(day, month, year)
}

/** `tiistai 12.1.2027`: for running text. */
export function fullDate(iso: IsoDay, words: DateWords): string {
  const { day, month, year, weekday } = parts(iso)
  return `${words.weekdays[weekday] ?? ''} ${words.date(day, month, year)}`
}

/** `ti 12.1.2027`: for tables, where many dates stand under each other. */
export function shortDate(iso: IsoDay, words: DateWords): string {
  const { day, month, year, weekday } = parts(iso)
  return `${words.short_weekdays[weekday] ?? ''} ${words.short_date(day, month, year)}`
}

/** A pay period: a whole month by its name (`tammikuu 2027`), anything else by its first and last day. */
export function period(from: IsoDay, to: IsoDay, words: DateWords): string {
  const [first, last] = [parts(from), parts(to)]
  const month_end = new Date(Date.UTC(first.year, first.month, 0)).getUTCDate()
  const whole = first.day === 1 && last.day === month_end && first.month === last.month && first.year === last.year
  if (whole) return `${words.months[first.month - 1] ?? ''} ${first.year}`
  return `${plainDate(from, words)} – ${plainDate(to, words)}`
}
