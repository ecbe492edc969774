import type { Day, IsoDay, MonthDay } from '../types.ts'

/** The years the engine knows. Outside them a date is refused when read and dropped when computed. */
export const firstYear = 1900
export const lastYear = 2200

const monthCount = (lastYear - firstYear + 1) * 12
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** First day of every month, and one past the last: a month's length is the difference of two neighbours. */
const starts = (() => {
  const table = new Int32Array(monthCount + 1)
  let day = -25_567 // 1900-01-01
  for (let index = 0; index < monthCount; index++) {
    table[index] = day
    const month = index % 12
    day += month === 1 && isLeap(firstYear + (index - month) / 12) ? 29 : (lengths[month] ?? 0)
  }
  table[monthCount] = day
  return table
})()

export const minDay: Day = -25_567
export const maxDay: Day = (starts[monthCount] ?? 0) - 1

/** Months counted from January of `firstYear`; `month` is 1–12 but may run over either end. */
export const monthIndex = (year: number, month: number) => (year - firstYear) * 12 + month - 1
export const yearOfIndex = (index: number) => firstYear + Math.floor(index / 12)
export const monthOfIndex = (index: number) => (((index % 12) + 12) % 12) + 1

/** First and last day of a month; `NaN` outside the known years, which every later comparison drops. */
export const monthStart = (index: number): Day => (index < monthCount ? (starts[index] ?? NaN) : NaN)
export const monthEnd = (index: number): Day => (index >= 0 ? (starts[index + 1] ?? NaN) - 1 : NaN)

/** The day of a month, clamped to its last; −1 is the last day. `NaN` outside the known years. */
export function dayInMonth(index: number, day: number): Day {
  const next = starts[index + 1]
  const start = starts[index]
  if (next === undefined || start === undefined) return NaN
  const last = next - 1
  const wanted = start + day - 1
  return day < 0 || wanted > last ? last : wanted
}

/** The month a day is in, as an index. The average month is close enough that at most one step remains. */
export function monthIndexOf(day: Day): number {
  let index = Math.min(Math.max(Math.floor((day - minDay) / 30.436_875), 0), monthCount - 1)
  while (index < monthCount - 1 && (starts[index + 1] ?? 0) <= day) index++
  while (index > 0 && (starts[index] ?? 0) > day) index--
  return index
}

export type DayParts = { readonly year: number; readonly month: number; readonly day: number }

export function partsOf(day: Day): DayParts {
  const index = monthIndexOf(day)
  return { year: yearOfIndex(index), month: monthOfIndex(index), day: day - (starts[index] ?? 0) + 1 }
}

/** The day of a calendar date; the day of the month is clamped (31 April is 30 April). */
export const dayFrom = (year: number, month: number, day: number): Day => dayInMonth(monthIndex(year, month), day)

/** True for a date that exists: 29 February only in leap years. */
export function isDate(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return false
  const index = monthIndex(year, month)
  return day <= monthEnd(index) - monthStart(index) + 1
}

/** `2027-03-31` as a day; undefined for anything else: other forms, dates that do not exist, years outside 1900–2200. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDate(year, month, day) ? dayFrom(year, month, day) : undefined
}

/** Texts that were seen to be days: the same few thousand are asked about over and over. */
const known = new Set<string>()

/** Whether a text is a day that exists, `2027-03-31`. */
export function isDay(text: string): text is IsoDay {
  if (known.has(text)) return true
  if (parseDay(text) === undefined) return false
  known.add(text)
  return true
}

/** As `parseDay`, for text that has been checked before: throws a RangeError instead. */
export function dayOf(text: IsoDay): Day {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`not a date between ${firstYear} and ${lastYear}: ${text}`)
  return day
}

const pad = (value: number) => (value < 10 ? `0${value}` : `${value}`)
/** Dense from the start: an array that grows from its middle becomes a slow table. */
const written: (IsoDay | undefined)[] = Array.from({ length: maxDay - minDay + 1 })

/** A day as `2027-03-31`. Each text is made once: lists of dates share them. */
export function isoOf(day: Day): IsoDay {
  const known = written[day - minDay]
  if (known !== undefined) return known
  if (!(day >= minDay && day <= maxDay)) throw new RangeError(`day outside ${firstYear}–${lastYear}: ${day}`)
  const { year, month, day: date } = partsOf(day)
  const text = `${year}-${pad(month)}-${pad(date)}`
  written[day - minDay] = text
  return text
}

type MonthAndDay = { readonly month: number; readonly day: number }
/** The few texts that are days of a year, each read once: the clock asks for them for every year of every client. */
const monthDays = new Map<string, MonthAndDay>()

/** `12-31` as month and day; `02-29` is allowed and means the last of February. Undefined for anything else. */
export function parseMonthDay(text: string): MonthAndDay | undefined {
  const known = monthDays.get(text)
  if (known !== undefined) return known
  const match = /^(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [month, day] = [Number(match[1]), Number(match[2])]
  if (!isDate(2000, month, day)) return undefined
  const read = { month, day }
  monthDays.set(text, read)
  return read
}

export const monthDayOf = (month: number, day: number): MonthDay => `${pad(month)}-${pad(day)}`

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The ISO 8601 week: weeks begin on Monday, and week 1 holds the year's first Thursday. */
export function isoWeekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = day - weekdayOf(day) + 4
  const year = partsOf(thursday).year
  return { year, week: Math.floor((thursday - dayFrom(year, 1, 1)) / 7) + 1 }
}

/** A day that was counted over an end of the known years, brought back to that end. */
export const withinKnown = (day: Day): Day => Math.min(Math.max(day, minDay), maxDay)

/** The day with the same number some months on, or that month's last day (Act 150/1930 s.3). Always from the anchor. */
export function addMonths(day: Day, months: number): Day {
  const index = monthIndexOf(day)
  return dayInMonth(index + months, day - monthStart(index) + 1)
}

export const endOfMonth = (day: Day): Day => monthEnd(monthIndexOf(day))
