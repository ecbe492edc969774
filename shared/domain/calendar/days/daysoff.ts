import type { Words } from '../../words.ts'
import { dayOf, firstYear, lastYear, maxDay, minDay, partsOf, weekdayOf } from './days.ts'
import { type Holiday, holidaysOf } from './holidays.ts'
import type { Day, IsoDay } from '../types.ts'

/**
 * Which days are off for whom.
 * - `business`: Saturdays, Sundays, church holidays, May Day, Independence Day, Christmas Eve and Midsummer Eve
 *   (Act 150/1930 s.5). Statutory dates move by it, never by the firm's own days off.
 * - `banking`: no bank moves money; the same days in Finland. Paydays move by it.
 * - `firm`: the feasts, the weekdays outside the firm's working week, and its own days off. Our internal dates.
 * - `holiday`: days that use up no annual holiday (Annual Holidays Act s.4): Sundays, feasts and Easter Saturday.
 */
export type DayOffKind = 'business' | 'banking' | 'firm' | 'holiday'

/** A span that the firm itself keeps closed, both ends inclusive. */
export type OwnDaysOff = { readonly from: IsoDay; readonly to: IsoDay; readonly name: string }

export type DayOffOptions = {
  readonly own?: readonly OwnDaysOff[] | undefined
  /** The weekdays worked, 1 Monday to 7 Sunday; Monday to Friday where it is missing or empty. */
  readonly workingWeek?: readonly number[] | undefined
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
  isOff(day: Day, kind: DayOffKind): boolean
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

const mondayToFriday = [1, 2, 3, 4, 5]
const mondayToSaturday = [1, 2, 3, 4, 5, 6]

/** Easter Saturday is a feast only for annual holidays; elsewhere it is an ordinary Saturday. */
const countsFor = (holiday: Holiday, kind: DayOffKind) => holiday.kind !== 'not-a-public-holiday' || kind === 'holiday'

function longestRun(off: Uint8Array): number {
  let longest = 0
  let run = 0
  for (const value of off) {
    run = value === 1 ? run + 1 : 0
    if (run > longest) longest = run
  }
  return longest
}

/** The feasts alone, per meaning: they are the same for every firm and every working week. */
const feasts = new Map<boolean, Uint8Array>()

function feastTable(kind: DayOffKind): Uint8Array {
  const known = feasts.get(kind === 'holiday')
  if (known) return known
  const off = new Uint8Array(maxDay - minDay + 1)
  for (let year = firstYear; year <= lastYear; year++)
    for (const holiday of holidaysOf(year)) if (countsFor(holiday, kind)) off[holiday.day - minDay] = 1
  feasts.set(kind === 'holiday', off)
  return off
}

/** The feasts and the weekdays that are not worked. */
function weekly(kind: DayOffKind, week: readonly number[]): Uint8Array {
  const off = feastTable(kind).slice()
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

/** Closes the days of a span, unless the firm would be closed too long on end. Says whether it did. */
function close(off: Uint8Array, { from, to }: OwnDaysOff): boolean {
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
  const off = weekly('firm', weekOf(options))
  return (options.own ?? []).flatMap((span, at) => (close(off, span) ? [] : [at]))
}

/** The tables that no firm can change are built once, when first asked for. */
const statutory = new Map<DayOffKind, OffTable>()

/**
 * A day-off calendar of one firm. The statutory kinds are the same for everybody; `firm` adds its own days off, without
 * the `tooLongClosures`, and its working week. Throws a RangeError for a span that is not a pair of dates in order.
 */
export function createDayOffs(options: DayOffOptions = {}): DayOffs {
  const given = options.own ?? []
  for (const span of given)
    if (dayOf(span.from) > dayOf(span.to)) throw new RangeError(`days off end before they begin: ${span.name}`)
  const week = weekOf(options)
  const worked = { business: mondayToFriday, banking: mondayToFriday, holiday: mondayToSaturday, firm: week }
  const isOwn = given.length > 0 || options.workingWeek !== undefined
  const off = isOwn ? weekly('firm', week) : undefined
  const own = off
    ? given.filter((span) => close(off, span)).map(({ from, to, name }) => ({ from: dayOf(from), to: dayOf(to), name }))
    : []
  const firm = off && tableOf(off)

  const table = (kind: DayOffKind): OffTable => {
    if (kind === 'firm' && firm) return firm
    const shared: DayOffKind = kind === 'holiday' ? 'holiday' : 'business'
    const known = statutory.get(shared)
    if (known) return known
    const built = tableOf(weekly(shared, worked[shared]))
    statutory.set(shared, built)
    return built
  }

  return {
    table,
    workingDays(after, until, kind) {
      if (until <= after) return 0
      const counted = table(kind).worked
      // Days outside the known years are no working days.
      const before = (day: Day) => counted[Math.min(Math.max(day + 1 - minDay, 0), counted.length - 1)] ?? 0
      return before(until) - before(after)
    },
    isOff: (day, kind) => table(kind).off[day - minDay] === 1,
    why: (day, kind) => {
      const reasons: OffReason[] = []
      for (const holiday of holidaysOf(partsOf(day).year))
        if (holiday.day === day && countsFor(holiday, kind)) reasons.push({ by: 'holiday', name: holiday.name })
      const weekday = weekdayOf(day)
      const name = weekdayNames[weekday - 1]
      if (name && !worked[kind].includes(weekday)) reasons.push({ by: 'weekday', name })
      if (kind === 'firm')
        for (const span of own)
          if (span.from <= day && day <= span.to)
            reasons.push({ by: 'own', name: { fi: span.name, sv: span.name, en: span.name } })
      return reasons
    },
  }
}
