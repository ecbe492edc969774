import { isDate, monthDayOf } from '../../days/days.ts'
import type { IsoDay, Shape } from '../../types.ts'
import { daysOf, monthsIn, near, nthOf } from '../readings.ts'
import { build, list, names, nth, numberOf, type Parts, type Pattern } from './parts.ts'

const yearly = '(?:EVERY YEAR |YEARLY |EVERY )?'
const thenYearly = '(?: EVERY YEAR| YEARLY)?'

const nthOfNames = (parts: Parts) =>
  nthOf(numberOf(parts['nth']), parts['what'] ?? '', { months: monthsIn(parts['names'] ?? '') })
/** The first working day of the year is January's, the last one December's. */
const nthOfYear = (parts: Parts) => {
  const n = numberOf(parts['nth'])
  return nthOf(n, parts['what'] ?? '', { months: [n < 0 ? 12 : 1] })
}

/** A day of named months: one is a date of the year. */
function dayOfNames(parts: Parts): Shape | undefined {
  const months = monthsIn(parts['names'] ?? '')
  const shape = daysOf(parts['list'] ?? '', { months })
  const [only, ...more] = months
  if (shape?.type !== 'monthly-day' || only === undefined || more.length > 0 || typeof shape.day !== 'number')
    return shape
  if (shape.day === -1) return endOfMonth(only)
  return isDate(2000, only, shape.day) ? { type: 'yearly-fixed', month: only, day: shape.day } : undefined
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** The end of a month as a date of the year; that of February is not always the same. */
const endOfMonth = (named: number): Shape =>
  named === 2
    ? { type: 'monthly-day', day: -1, months: [2] }
    : { type: 'yearly-fixed', month: named, day: lengths[named - 1] ?? 31 }

function datesFrom(all: readonly string[], times: string | undefined): Shape | undefined {
  const [first = '', ...more] = all
  if (new Set(all).size !== all.length) return undefined
  if (times !== undefined && all.length !== (times === 'HALF' ? 2 : 4)) return undefined
  return more.length > 0
    ? { type: 'yearly-dates', dates: all }
    : { type: 'yearly-fixed', month: Number(first.slice(0, 2)), day: Number(first.slice(3)) }
}
const dates = (parts: Parts): Shape | undefined =>
  datesFrom(
    [...(parts['dates'] ?? '').matchAll(/D=(\d\d-\d\d)/g)].map(([, date = '']) => date),
    parts['times'],
  )

/** "30 June and 31 December", with the day before its month or after it. */
function namedDates(parts: Parts): Shape | undefined {
  const all = (parts['pairs'] ?? '').split(' AND ').map((pair) => {
    const [, named] = /MN(\d+)/.exec(pair) ?? []
    const [, day] = /#(\d+)/.exec(pair) ?? []
    return isDate(2000, Number(named), Number(day)) ? monthDayOf(Number(named), Number(day)) : undefined
  })
  const known = all.filter((date) => date !== undefined)
  return known.length === all.length ? datesFrom(known, parts['times']) : undefined
}
const dayThenName = String.raw`#[1-9]\d*\.? MN\d+`
const nameThenDay = String.raw`MN\d+ #[1-9]\d*\.?(?: DAY)?`

const quarter = (parts: Parts): Shape | undefined => {
  const day = daysOf(parts['list'] ?? '', {})
  if (day?.type !== 'monthly-day' || typeof day.day !== 'number') return undefined
  const after = parts['after'] === undefined ? 1 : Number(parts['after'])
  return after > 12 ? undefined : { type: 'quarterly-day', day: day.day, month_offset_after_quarter: after }
}
const endOfQuarter: Shape = { type: 'quarterly-day', day: -1, month_offset_after_quarter: 0 }

function dated(parts: Parts): Shape | undefined {
  const [year, named, day] = [Number(parts['year']), Number(parts['name']), Number(parts['day'])]
  if (year < 1900 || year > 2200 || !isDate(year, named, day)) return undefined
  return { type: 'once', day: `${year}-${monthDayOf(named, day)}` }
}
/** A day of the year after the one that now is. */
const ofNextYear = (parts: Parts, today: IsoDay | undefined) => {
  const day = today === undefined ? undefined : dated({ ...parts, year: String(Number(today.slice(0, 4)) + 1) })
  return day && near(day)
}

const newYear: Shape = { type: 'yearly-fixed', month: 1, day: 1 }
const yearEnd: Shape = { type: 'yearly-fixed', month: 12, day: 31 }

/** Quarters, and dates of the year. */
export const yearlyDates: readonly Pattern[] = [
  [build(`${yearly}${names} ${nth}`), nthOfNames],
  [build(`${yearly}${nth} ${names}`), nthOfNames],
  [build(`(?:EVERY )?YEAR ${nth}|${nth} (?:EVERY )?YEAR`), nthOfYear],

  [build(String.raw`QUARTER(?: END)? (?:NEXT|AFTER) (?:#0?(?<after>\d+)\. )?MONTH ${list}`), quarter],
  [build(String.raw`QUARTER #0?(?<after>\d+)\. NEXT MONTH ${list}`), quarter],
  [build(String.raw`${list} (?:#0?(?<after>\d+)\. )?MONTH AFTER QUARTER(?: END)?`), quarter],
  [build(`QUARTER END AFTER ${list}`), (parts) => asNear(quarter(parts))],
  [
    build(`(?:EVERY )?QUARTER LAST DAY|LAST DAY (?:EVERY )?QUARTER|(?:EVERY )?QUARTER END|END (?:EVERY )?QUARTER`),
    () => endOfQuarter,
  ],
  [build('QUARTERLY (?:MONTH )?(?:LAST DAY|END|END MONTH)|LAST DAY QUARTERLY'), () => near(endOfQuarter)],
  [
    build(`QUARTERLY ${list}|${list} QUARTERLY`),
    (parts) => near(...['0', '1'].map((after) => quarter({ list: parts['list'], after }))),
  ],

  [
    build(String.raw`(?:(?:EVERY YEAR|YEARLY|(?<times>HALF|QUARTERLY)) )?(?<dates>D=\S+(?: AND D=\S+)*)${thenYearly}`),
    dates,
  ],
  [
    build(
      String.raw`(?:(?:EVERY YEAR|YEARLY|(?<times>HALF|QUARTERLY)) )?(?<pairs>${dayThenName}(?: AND ${dayThenName})+|${nameThenDay}(?: AND ${nameThenDay})+)${thenYearly}`,
    ),
    namedDates,
  ],
  [build(`${yearly}${names} ${list}`), dayOfNames],
  [build(`${yearly}${list} ${names}${thenYearly}`), dayOfNames],
  // "First of July": an ordinal in words, which elsewhere is no day.
  [
    build(String.raw`${yearly}(?:(?<list>#0\d\.)(?: DAY)? ${names}|${names} (?<list>#0\d\.)(?: DAY)?)${thenYearly}`),
    dayOfNames,
  ],
  [build(String.raw`#(?<day>\d+)\.? MN(?<name>\d+) #(?<year>\d{4})`), dated],
  [build(String.raw`MN(?<name>\d+) #(?<day>\d+)\.?(?: AND)? #(?<year>\d{4})`), dated],
  [build(String.raw`COMING YEAR (?:MN(?<name>\d+) #(?<day>\d+)\.?|#(?<day>\d+)\.? MN(?<name>\d+))`), ofNextYear],
  [build(String.raw`DATE=(?<date>\S+)`), ({ date = '' }) => ({ type: 'once', day: date })],
  [build(String.raw`${yearly}(?:MN(?<name>\d+) END|END MN(?<name>\d+))`), ({ name }) => endOfMonth(Number(name))],
  [
    build(String.raw`${yearly}(?:MN(?<name>\d+) START|START MN(?<name>\d+))`),
    ({ name }) =>
      near(
        { type: 'yearly-fixed', month: Number(name), day: 1 },
        { type: 'monthly-working-day', n: 1, months: [Number(name)] },
      ),
  ],
  [
    build(String.raw`${yearly}(?:MN(?<name>\d+) MIDDLE|MIDDLE MN(?<name>\d+))`),
    ({ name }) => near({ type: 'yearly-fixed', month: Number(name), day: 15 }),
  ],
  [
    build(String.raw`(?:YEARLY )?MN(?<name>\d+)`),
    ({ name }) => near(endOfMonth(Number(name)), wholeMonths(Number(name), Number(name))),
  ],
  [/^(?:EVERY )?YEAR END$|^END YEAR$|^(?:YEAR LAST DAY|LAST DAY YEAR)$/, () => yearEnd],
  [
    /^YEAR START$|^START YEAR$|^(?:YEAR #01\. DAY|#01\. DAY YEAR)$/,
    () => near(newYear, { type: 'monthly-working-day', n: 1, months: [1] }),
  ],
  [/^YEAR TURN$/, () => near(yearEnd, newYear)],
  [
    build(String.raw`(?:FROM )?MN(?<first>\d+) (?:-|WD4) MN(?<last>\d+)`),
    ({ first, last }) => wholeMonths(Number(first), Number(last)),
  ],
]

const asNear = (shape: Shape | undefined) => shape && near(shape)

function wholeMonths(first: number, last: number): Shape {
  const day = last === 2 ? 29 : (lengths[last - 1] ?? 31)
  return { type: 'window', start: monthDayOf(first, 1), end: monthDayOf(last, day) }
}
