import type { Words } from '../../words.ts'
import { finnishHolidays } from '../countries/finland-days.ts'
import type { Day, IsoDay, MonthDay } from '../types.ts'
import { dayFrom, monthEnd, monthIndex, parseDay, parseMonthDay, partsOf, weekdayOf } from './days.ts'

/**
 * What a holiday can close: offices (`business`, and with them the firm), banks (`banking`), and the days that use up annual
 * holiday (`holiday`).
 */
export const holidayCalendars = ['business', 'banking', 'holiday'] as const
export type HolidayCalendar = (typeof holidayCalendars)[number]

/** When a holiday is, as data. Weekdays are 1 Monday to 7 Sunday. */
export type HolidayDay =
  | { readonly on: MonthDay }
  /** So many days after Easter Sunday (before it, where negative). */
  | { readonly easter: number }
  /** The n-th such weekday of a month; the last, where negative. */
  | { readonly weekday: number; readonly month: number; readonly n: number }
  /** The first such weekday from a date on. */
  | { readonly weekday: number; readonly from: MonthDay }
  /** Once, in one year alone. */
  | { readonly day: IsoDay }

/** One holiday of a country, as it stands in its catalogue. */
export type HolidayRule = {
  readonly id: string
  readonly name: Words
  readonly when: HolidayDay
  /** On these weekdays another day stands for it: the next one, Monday to Friday, that is no holiday itself. */
  readonly substitute?: readonly number[] | undefined
  /** What it closes; everything, where it is missing. */
  readonly closes?: readonly HolidayCalendar[] | undefined
}

/** A holiday of one year. `substitute`: the day that stands for one that fell on a weekend. */
export type Holiday = Pick<HolidayRule, 'id' | 'name' | 'closes'> & { readonly day: Day; readonly substitute: boolean }

/** Gregorian Easter Sunday, by the method of Meeus, Jones and Butcher. */
export function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const i = Math.floor(c / 4)
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return dayFrom(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
}

const inYear = (year: number, on: MonthDay): Day => {
  const date = parseMonthDay(on)
  return date ? dayFrom(year, date.month, date.day) : NaN
}
/** The first such weekday from a day on. */
const weekdayFrom = (day: Day, weekday: number): Day => day + ((weekday - weekdayOf(day) + 7) % 7)

/** The day of a holiday in a year; undefined for one of another year alone. */
function dayIn(year: number, when: HolidayDay): Day | undefined {
  if ('on' in when) return inYear(year, when.on)
  if ('easter' in when) return easterOf(year) + when.easter
  if ('from' in when) return weekdayFrom(inYear(year, when.from), when.weekday)
  if ('n' in when) {
    if (when.n > 0) return weekdayFrom(dayFrom(year, when.month, 1), when.weekday) + 7 * (when.n - 1)
    const last = monthEnd(monthIndex(year, when.month))
    return last - ((weekdayOf(last) - when.weekday + 7) % 7) + 7 * (when.n + 1)
  }
  const day = parseDay(when.day)
  return day !== undefined && partsOf(day).year === year ? day : undefined
}

/** The holidays that have a day of their own in a year, and the days that stand for those on a weekend. */
function daysOf(year: number, rules: readonly HolidayRule[]): Holiday[] {
  const own = rules
    .flatMap((rule) => {
      const day = dayIn(year, rule.when)
      return day === undefined ? [] : [{ rule, day }]
    })
    .toSorted((a, b) => a.day - b.day)
  const taken = new Set(own.map(({ day }) => day))
  return own.flatMap(({ rule, day }) => {
    const { id, name, closes } = rule
    const itself = { id, name, closes, day, substitute: false }
    if (!rule.substitute?.includes(weekdayOf(day))) return [itself]
    let other = day + 1
    while (weekdayOf(other) > 5 || taken.has(other)) other++
    taken.add(other)
    return [itself, { ...itself, day: other, substitute: true }]
  })
}

/**
 * A country's holidays of a year in the order of the calendar, computed for any year by the rules now in force; Finland's
 * unless others are given (the Church Act; acts on May Day and Independence Day). From 1973 until the early 1990s Epiphany and
 * Ascension Day were kept on Saturdays; that is not modelled, as nothing computed here reaches back so far. A day that stands
 * for one of 31 December lies in the next year, and is told with it.
 */
export function holidaysOf(year: number, rules: readonly HolidayRule[] = finnishHolidays): readonly Holiday[] {
  const begun = rules.some((rule) => rule.substitute) ? daysOf(year - 1, rules).filter((one) => one.substitute) : []
  return [...begun, ...daysOf(year, rules)]
    .filter(({ day }) => partsOf(day).year === year)
    .toSorted((a, b) => a.day - b.day)
}

const feasts: ReadonlyMap<string, HolidayRule> = new Map(finnishHolidays.map((rule) => [rule.id, rule]))

/** The feasts that rules can be counted from, in the order of the year. */
export const feastIds: readonly string[] = [...feasts.keys()]
/** Whether a feast with this id is known. */
export const isFeast = (id: string): boolean => feasts.has(id)
/** The day of one feast in a year; `NaN` for one that is not known. */
export function feastDay(id: string, year: number): Day {
  const feast = feasts.get(id)
  return (feast && dayIn(year, feast.when)) ?? NaN
}
/** The same by a country's own holidays, where it keeps one under that id: a feast may be on another day there. */
export function feastDayOf(id: string, year: number, holidays: readonly HolidayRule[]): Day {
  const own = holidays.find((holiday) => holiday.id === id)
  return (own && dayIn(year, own.when)) ?? feastDay(id, year)
}
/** What a feast is called; its id for one that is not known. */
export const feastName = (id: string): Words => feasts.get(id)?.name ?? { fi: id, sv: id, en: id }
