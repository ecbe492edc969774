import type { Words } from '../../words.ts'
import type { CountryDays } from '../countries/country.ts'
import { finnishHolidays, finnishLaw } from '../countries/finland-days.ts'
import { dayOf, firstYear, lastYear, maxDay, minDay, partsOf, weekdayOf } from './days.ts'
import { type Holiday, type HolidayCalendar, type HolidayRule, holidaysOf } from './holidays.ts'
import type { Day, IsoDay, WallTime } from '../types.ts'

/**
 * Which days are off for whom, in one country.
 * - `business`: Saturdays, Sundays and the country's holidays (in Finland Act 150/1930 s.5). Statutory dates move by it, never
 *   by the firm's own days off.
 * - `banking`: no bank moves money; the same days in Finland. Paydays move by it.
 * - `firm`: the feasts, the weekdays outside the firm's working week, and its own days off. Our internal dates.
 * - `holiday`: days that use up no annual holiday (in Finland Annual Holidays Act s.4): Sundays, feasts and Easter Saturday.
 */
export type DayOffKind = HolidayCalendar | 'firm'

/** A span that the firm itself keeps closed, both ends inclusive; or, with `until`, open for a part of each day only. */
export type OwnDaysOff = {
  readonly from: IsoDay
  readonly to: IsoDay
  readonly name: string
  /** The firm closes at that time: the day is worked, and no last day on it is later. */
  readonly until?: WallTime | undefined
}

export type DayOffOptions = {
  /** Whose holidays and whose law; Finland's unless another country is given. */
  readonly country?: CountryDays | undefined
  readonly own?: readonly OwnDaysOff[] | undefined
  /** The weekdays worked, 1 Monday to 7 Sunday; Monday to Friday where it is missing or empty. */
  readonly workingWeek?: readonly number[] | undefined
  /** The firm closes at that time on a working day before a feast, and what such a day is called. */
  readonly eves?: { readonly until: WallTime; readonly name: string } | undefined
}

/** Why a day is off: a feast, the weekday itself, or the firm's own decision. */
export type OffReason = { readonly by: 'holiday' | 'weekday' | 'own'; readonly name: Words }

/**
 * One byte per day from `minDay`: 1 is off. `longest` is the longest run of days off, the farthest a date can move, and
 * `worked` the number of working days before each day.
 */
export type OffTable = { readonly off: Uint8Array; readonly longest: number; readonly worked: Int32Array }

/**
 * So many days on end a firm can be closed, with the weekends and feasts at the ends: a year and a month. What makes a
 * closure longer has a slip in its year; every date would move by decades, and what counts days would count for hours.
 */
export const longestClosure = 400

export type DayOffs = {
  /** Whose days they are. */
  readonly country: CountryDays
  isOff(day: Day, kind: DayOffKind): boolean
  /** When the firm closes on a day that it works for a part only; the earliest, where several say so. */
  shortened(day: Day): { readonly until: WallTime; readonly name: string } | undefined
  /** The reasons why a day is off, feasts first; empty for a working day. */
  why(day: Day, kind: DayOffKind): readonly OffReason[]
  /** How many working days lie after one day up to and including another; 0 when it is not after it. */
  workingDays(after: Day, until: Day, kind: DayOffKind): number
  /** The table behind `isOff`, for counting in a loop. */
  table(kind: DayOffKind): OffTable
}

export const weekdayNames: readonly Words[] = [
  { fi: 'maanantai', sv: 'måndag', en: 'Monday' },
  { fi: 'tiistai', sv: 'tisdag', en: 'Tuesday' },
  { fi: 'keskiviikko', sv: 'onsdag', en: 'Wednesday' },
  { fi: 'torstai', sv: 'torsdag', en: 'Thursday' },
  { fi: 'perjantai', sv: 'fredag', en: 'Friday' },
  { fi: 'lauantai', sv: 'lördag', en: 'Saturday' },
  { fi: 'sunnuntai', sv: 'söndag', en: 'Sunday' },
]

/** What a holiday is called where another day stands for it. */
const nameOf = ({ name: { fi, sv, en }, substitute }: Holiday): Words =>
  substitute
    ? { fi: `${fi} (korvaava vapaapäivä)`, sv: `${sv} (ersättande ledig dag)`, en: `${en} (substitute day)` }
    : { fi, sv, en }

const mondayToFriday = [1, 2, 3, 4, 5]
const mondayToSaturday = [1, 2, 3, 4, 5, 6]

/** What a holiday closes for a calendar: the firm's own goes by the offices'. */
const closes = ({ closes }: Pick<HolidayRule, 'closes'>, kind: DayOffKind): boolean =>
  closes === undefined || closes.includes(kind === 'firm' ? 'business' : kind)

function longestRun(off: Uint8Array): number {
  let longest = 0
  let run = 0
  for (const value of off) {
    run = value === 1 ? run + 1 : 0
    if (run > longest) longest = run
  }
  return longest
}

/** The feasts alone, by what they close: the same for every firm and every working week of a country. */
const feasts = new WeakMap<readonly HolidayRule[], Map<DayOffKind, Uint8Array>>()

function feastTable(rules: readonly HolidayRule[], asked: DayOffKind): Uint8Array {
  const kind = asked === 'firm' ? 'business' : asked
  const tables = feasts.get(rules) ?? new Map<DayOffKind, Uint8Array>()
  feasts.set(rules, tables)
  const known = tables.get(kind)
  if (known) return known
  const off = new Uint8Array(maxDay - minDay + 1)
  tables.set(kind, off)
  for (let year = firstYear; year <= lastYear; year++)
    for (const holiday of holidaysOf(year, rules)) if (closes(holiday, kind)) off[holiday.day - minDay] = 1
  return off
}

/**
 * Whether a day is the eve of a feast: the next day closes offices, and is itself no eve (the day before Christmas Eve and
 * Midsummer Eve is an ordinary one) nor the second day of a feast that goes on.
 */
function eveOf(rules: readonly HolidayRule[]): (day: Day) => boolean {
  const feasts = feastTable(rules, 'business')
  const eves = rules.filter(({ id }) => id.endsWith('-eve'))
  const isOwnEve = (day: Day) => holidaysOf(partsOf(day).year, eves).some((eve) => eve.day === day)
  return (day) => feasts[day + 1 - minDay] === 1 && feasts[day - minDay] === 0 && !isOwnEve(day + 1)
}

/** The feasts and the weekdays that are not worked. */
function weekly(rules: readonly HolidayRule[], kind: DayOffKind, week: readonly number[]): Uint8Array {
  const off = feastTable(rules, kind).slice()
  const closed = [1, 2, 3, 4, 5, 6, 7].map((weekday) => (week.includes(weekday) ? 0 : 1))
  let weekday = weekdayOf(minDay) - 1
  for (let index = 0; index < off.length; index++) {
    if (closed[weekday] === 1) off[index] = 1
    weekday = weekday === 6 ? 0 : weekday + 1
  }
  return off
}

const tableOf = (off: Uint8Array): OffTable => {
  const worked = new Int32Array(off.length + 1)
  for (let index = 0; index < off.length; index++) worked[index + 1] = (worked[index] ?? 0) + (off[index] === 1 ? 0 : 1)
  return { off, longest: longestRun(off), worked }
}

/**
 * Closes the days of a span, unless the firm would be closed too long on end. Says whether it did; days that are only shorter
 * stay open.
 */
function close(off: Uint8Array, { from, to, until }: OwnDaysOff): boolean {
  if (until !== undefined) return true
  const [first, last] = [dayOf(from) - minDay, dayOf(to) - minDay]
  if (last - first >= longestClosure) return false
  let [begun, ended] = [first, last]
  while (off[begun - 1] === 1) begun--
  while (off[ended + 1] === 1) ended++
  if (ended - begun >= longestClosure) return false
  off.fill(1, first, last + 1)
  return true
}

/** The weekdays worked: Monday to Friday where none that exists is asked for. */
function weekOf({ workingWeek = [] }: DayOffOptions): readonly number[] {
  const asked = workingWeek.filter((weekday) => mondayToFriday.includes(weekday) || weekday === 6 || weekday === 7)
  return asked.length > 0 ? asked : mondayToFriday
}

/** The places of the firm's own spans, in order, that would close it for longer than `longestClosure`. */
export function tooLongClosures(options: DayOffOptions): readonly number[] {
  const off = weekly((options.country ?? finnish).holidays, 'firm', weekOf(options))
  return (options.own ?? []).flatMap((span, at) => (close(off, span) ? [] : [at]))
}

/** The words for Finland's events stand in the language itself. */
const finnish: CountryDays = { holidays: finnishHolidays, law: finnishLaw, events: [] }

/** The tables that no firm can change are built once for each country, when first asked for. */
const shared = new WeakMap<readonly HolidayRule[], Map<DayOffKind, OffTable>>()

/** Whose table answers for a kind: one for offices and banks where the same holidays close both. */
function sharedKind(rules: readonly HolidayRule[], kind: DayOffKind): DayOffKind {
  if (kind === 'holiday') return 'holiday'
  return kind === 'banking' && rules.some((rule) => closes(rule, 'banking') !== closes(rule, 'business'))
    ? 'banking'
    : 'business'
}

function sharedTable(rules: readonly HolidayRule[], kind: DayOffKind): OffTable {
  const tables = shared.get(rules) ?? new Map<DayOffKind, OffTable>()
  shared.set(rules, tables)
  const table = tables.get(kind) ?? tableOf(weekly(rules, kind, kind === 'holiday' ? mondayToSaturday : mondayToFriday))
  tables.set(kind, table)
  return table
}

/**
 * A day-off calendar of one firm in one country. The statutory kinds are the same for everybody; `firm` adds its own days off,
 * without the `tooLongClosures`, and its working week. Throws a RangeError for a span that is not a pair of dates in order.
 */
export function createDayOffs(options: DayOffOptions = {}): DayOffs {
  const country = options.country ?? finnish
  const { holidays } = country
  const given = options.own ?? []
  for (const span of given)
    if (dayOf(span.from) > dayOf(span.to)) throw new RangeError(`days off end before they begin: ${span.name}`)
  const week = weekOf(options)
  const worked = { business: mondayToFriday, banking: mondayToFriday, holiday: mondayToSaturday, firm: week }
  const isOwn = given.length > 0 || options.workingWeek !== undefined
  const off = isOwn ? weekly(holidays, 'firm', week) : undefined
  const own = off
    ? given
        .filter((span) => close(off, span))
        .map(({ from, to, name, until }) => ({ from: dayOf(from), to: dayOf(to), name, until }))
    : []
  const short = own.flatMap(({ until, ...span }) => (until === undefined ? [] : [{ ...span, until }]))
  const firm = off && tableOf(off)
  const eves = options.eves
  const isEve = eves ? eveOf(holidays) : () => false

  const table = (kind: DayOffKind): OffTable =>
    kind === 'firm' && firm ? firm : sharedTable(holidays, sharedKind(holidays, kind))

  return {
    country,
    table,
    workingDays(after, until, kind) {
      if (until <= after) return 0
      const counted = table(kind).worked
      // Days outside the known years are no working days.
      const before = (day: Day) => counted[Math.min(Math.max(day + 1 - minDay, 0), counted.length - 1)] ?? 0
      return before(until) - before(after)
    },
    shortened(day) {
      if ((short.length === 0 && !eves) || table('firm').off[day - minDay] === 1) return undefined
      const said = short.filter(({ from, to }) => from <= day && day <= to)
      return [...said, ...(eves && isEve(day) ? [eves] : [])].toSorted((a, b) => (a.until < b.until ? -1 : 1))[0]
    },
    isOff: (day, kind) => table(kind).off[day - minDay] === 1,
    why: (day, kind) => {
      const reasons: OffReason[] = []
      for (const holiday of holidaysOf(partsOf(day).year, holidays))
        if (holiday.day === day && closes(holiday, kind)) reasons.push({ by: 'holiday', name: nameOf(holiday) })
      const weekday = weekdayOf(day)
      const name = weekdayNames[weekday - 1]
      if (name && !worked[kind].includes(weekday)) reasons.push({ by: 'weekday', name })
      if (kind === 'firm')
        for (const span of own)
          if (span.until === undefined && span.from <= day && day <= span.to)
            reasons.push({ by: 'own', name: { fi: span.name, sv: span.name, en: span.name } })
      return reasons
    },
  }
}
