import { dayOf, endOfMonth, partsOf, weekdayOf } from '../calendar/days/days.ts'
import type { IsoDay } from '../calendar/types.ts'

/** How one language writes dates; seven weekdays from Monday, twelve months from January. */
export type DateWords = {
  readonly weekdays: readonly string[]
  readonly short_weekdays: readonly string[]
  readonly months: readonly string[]
  readonly date: (day: number, month: number, year: number) => string
  readonly short_date: (day: number, month: number, year: number) => string
  /** Where the year is said beside it. */
  readonly day_month: (day: number, month: number) => string
  readonly clock: (time: string) => string
}

function parts(iso: IsoDay) {
  const day = dayOf(iso)
  return { ...partsOf(day), weekday: weekdayOf(day) - 1 }
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

/** `ti 12.1.2027`: for tables, where many dates stand under each other; never broken over lines. */
export function shortDate(iso: IsoDay, words: DateWords): string {
  const { day, month, year, weekday } = parts(iso)
  return `${words.short_weekdays[weekday] ?? ''}\u00a0${words.short_date(day, month, year)}`
}

/** `ti 12.1.`: where there is little room, and a day of the same year stands beside it. */
export function shortDateNear(iso: IsoDay, beside: IsoDay, words: DateWords): string {
  const { day, month, year, weekday } = parts(iso)
  if (year !== parts(beside).year) return shortDate(iso, words)
  return `${words.short_weekdays[weekday] ?? ''}\u00a0${words.day_month(day, month)}`
}

/** A pay period: a whole month by its name (`tammikuu`), anything else by its days; the payday beside it says the year. */
export function period(from: IsoDay, to: IsoDay, words: DateWords): string {
  const [first, last] = [partsOf(dayOf(from)), dayOf(to)]
  const whole = first.day === 1 && endOfMonth(dayOf(from)) === last
  if (whole) return words.months[first.month - 1] ?? ''
  const ends = partsOf(last)
  return `${words.day_month(first.day, first.month)}–${words.day_month(ends.day, ends.month)}`
}

/** `1., 5.–8., 12.`: days of a month, neighbours run together. */
export function spanned(days: readonly number[]): string {
  const runs: [number, number][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last && day === last[1] + 1) last[1] = day
    else runs.push([day, day])
  }
  return runs.map(([from, to]) => (from === to ? `${from}.` : `${from}.–${to}.`)).join(', ')
}
