import { dayOf, monthDayOf, isDate, weekdayOf } from '../days/days.ts'
import type { IsoDay, Shape } from '../types.ts'
import { besideFeast, daysOf, distance, everyWeeks, from, monthsIn, near, nthOf, type Reading } from './readings.ts'

type Parts = Readonly<Record<string, string | undefined>>
type Pattern = readonly [RegExp, (parts: Parts, today: IsoDay | undefined) => Reading | Shape | undefined]

const unit = '(?:DAY|WORK|BANK|WEEK|MONTH|YEAR)'
const far = String.raw`(?<far>(?:#\d+\.? )?${unit}(?: (?:AND )?#\d+ ${unit})*)`
const anchor = String.raw`(?<anchor>PAYDAY|EVENT=\S+|FEAST=\S+|FY END|END FY|FY)`
const toEnd = '(?<end> MONTH END)?'
/** Which month: every one where nothing is said. */
const month = '(?<month>(?:EVERY |PAYMONTH )?(?:NEXT |PREV )?MONTH|MONTHLY)'
const one = String.raw`(?:#[1-9]\d*\.(?: DAY)?|#[1-9]\d*(?! DAY)|LAST(?: DAY)?)`
const list = `(?<list>${one}(?: AND ${one})*)`
const nth = String.raw`(?<nth>(?:SECOND )?LAST|#\d+\.) (?<what>WORK|BANK|WD\d)`
const weekday = String.raw`WD(?<weekday>\d)`
const names = String.raw`(?<names>MN\d+(?: AND MN\d+)*)`
const build = (text: string) => new RegExp(`^${text}$`)

const offsetOf = (text: string | undefined) => {
  const away = text?.includes('NEXT') ? 1 : text?.includes('PREV') ? -1 : 0
  return away === 0 ? {} : { month_offset: away }
}
const numberOf = (text: string | undefined) =>
  text === 'LAST' ? -1 : text === 'SECOND LAST' ? -2 : Number(/\d+/.exec(text ?? '')?.[0])
const ended = (end: string | undefined) => (end === undefined ? {} : { end: 'month' as const })

const counted = (sign: 1 | -1) => (parts: Parts) => {
  const offset = distance(parts['far'] ?? '', sign)
  return offset && from(parts['anchor'] ?? '', { ...offset, ...ended(parts['end']) })
}
/** A distance with nothing to count it from: paydays are what payroll counts from. */
const fromPayday = (sign: 1 | -1) => (parts: Parts) => {
  const offset = distance(parts['far'] ?? '', sign)
  const shape = offset && from('PAYDAY', offset)
  return shape && near(shape)
}
const weekOf = (weeks: number) => (parts: Parts) =>
  from(parts['anchor'] ?? '', {
    days: 7 * weeks,
    ...(weeks !== 0 && { count: 'calendar' as const }),
    weekday: Number(parts['weekday']),
  })
const signs = { '+': 1, '-': -1 } as const
const signOf = (parts: Parts) => signs[parts['sign'] === '-' ? '-' : '+']

function days(parts: Parts): Reading | Shape | undefined {
  const of = offsetOf(parts['month'])
  if (parts['list'] !== 'LAST') return daysOf(parts['list'] ?? '', of)
  // The last what?
  return near(
    ...[daysOf('LAST', of), nthOf(-1, 'WORK', of), nthOf(-1, 'BANK', of)].filter((shape) => shape !== undefined),
  )
}
const nearDays = (parts: Parts) => {
  const shape = daysOf(parts['list'] ?? '', {})
  return shape && near(shape)
}
const nthDay = (parts: Parts) => nthOf(numberOf(parts['nth']), parts['what'] ?? '', offsetOf(parts['month']))
const nthOfNames = (parts: Parts) =>
  nthOf(numberOf(parts['nth']), parts['what'] ?? '', { months: monthsIn(parts['names'] ?? '') })

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

const dates = (parts: Parts): Shape | undefined => {
  const all = [...(parts['dates'] ?? '').matchAll(/D=(\d\d-\d\d)/g)].map(([, date = '']) => date)
  const [first = '', ...more] = all
  if (new Set(all).size !== all.length) return undefined
  const times = parts['times']
  if (times !== undefined && all.length !== (times === 'HALF' ? 2 : 4)) return undefined
  return more.length > 0
    ? { type: 'yearly-dates', dates: all }
    : { type: 'yearly-fixed', month: Number(first.slice(0, 2)), day: Number(first.slice(3)) }
}

const quarter = (parts: Parts): Shape | undefined => {
  const day = daysOf(parts['list'] ?? '', {})
  if (day?.type !== 'monthly-day' || typeof day.day !== 'number') return undefined
  const after = parts['after'] === undefined ? 1 : Number(parts['after'])
  return after > 12 ? undefined : { type: 'quarterly-day', day: day.day, month_offset_after_quarter: after }
}

/** Every so many weeks from a day, which must be on the weekday named. */
function weeksFrom(parts: Parts): Shape | undefined {
  const start = parts['start'] ?? ''
  const weekdayNamed = parts['weekday']
  if (weekdayNamed !== undefined && weekdayOf(dayOf(start)) !== Number(weekdayNamed)) return undefined
  return { type: 'every-weeks', weeks: Number(parts['weeks'] ?? 1), start }
}

/** The last working (banking) day less so many of the same: `viim.pp.k-3pp`. */
const beforeLast = (parts: Parts) =>
  parts['unit'] === undefined || parts['unit'] === parts['what']
    ? nthOf(-1 - Number(parts['less']), parts['what'] ?? '', {})
    : undefined

const parity = (parts: Parts): Shape => ({
  type: 'weekly',
  weekday: Number(parts['weekday']),
  weeks: parts['parity'] === 'EVEN' ? 'even' : 'odd',
})
const weekNumber = (parts: Parts): Shape => ({
  type: 'yearly-week',
  week: Number(parts['week']),
  ...(parts['until'] !== undefined && { until: Number(parts['until']) }),
  ...(parts['weekday'] !== undefined && { weekday: Number(parts['weekday']) }),
})

/** The sentences that are known, the first that fits. What a function does not give is tried further. */
export const patterns: readonly Pattern[] = [
  // Distances from something.
  [build(`${far} BEFORE ${anchor}${toEnd}`), counted(-1)],
  [build(`${far} AFTER ${anchor}(?: AFTER)?${toEnd}`), counted(1)],
  [build(`${far} ${anchor} AFTER${toEnd}`), counted(1)],
  [build(`${anchor} AFTER ${far}${toEnd}`), counted(1)],
  [build(`${anchor} BEFORE ${far}`), counted(-1)],
  [build(String.raw`${anchor} (?<sign>[+-]) (?<far>#\d+ ${unit})`), (parts) => counted(signOf(parts))(parts)],
  [
    build(String.raw`${anchor} (?<sign>[+-]) #(?<count>\d+)`),
    (parts) => {
      const shapes = ['DAY', 'WORK', 'BANK'].map((of) =>
        counted(signOf(parts))({ ...parts, far: `#${parts['count']} ${of}` }),
      )
      return near(...shapes.filter((shape) => shape !== undefined))
    },
  ],
  [
    build(String.raw`${anchor} (?=#)${far}`),
    (parts) => near(...[counted(-1)(parts), counted(1)(parts)].filter((shape) => shape !== undefined)),
  ],
  [build(`${anchor} PREV (?<far>DAY|WORK|BANK)`), counted(-1)],
  [build(`${anchor} NEXT (?<far>DAY|WORK|BANK)`), counted(1)],
  [build(`${anchor} PREV WEEK ${weekday}`), weekOf(-1)],
  [build(`${anchor} NEXT WEEK ${weekday}`), weekOf(1)],
  [build(`${weekday} WEEK BEFORE ${anchor}`), weekOf(-1)],
  [build(`${weekday} WEEK AFTER ${anchor}`), weekOf(1)],
  [build(`${anchor} WEEK ${weekday}`), weekOf(0)],
  [build(`${weekday} ${anchor} WEEK`), weekOf(0)],
  [build(`${weekday} WEEK ${anchor}`), weekOf(0)],
  [
    build(`(?:PREV WEEK ${weekday}|${weekday.replace('weekday', 'other')} PREV WEEK)`),
    (parts) => {
      const shape = weekOf(-1)({ anchor: 'PAYDAY', weekday: parts['weekday'] ?? parts['other'] })
      return shape && near(shape)
    },
  ],
  [
    build(
      String.raw`(?:FEAST=(?<feast>\S+) NEXT ${weekday}|${weekday.replace('weekday', 'other')} AFTER FEAST=(?<named>\S+))`,
    ),
    (parts) => besideFeast(parts['feast'] ?? parts['named'] ?? '', Number(parts['weekday'] ?? parts['other']), 1),
  ],
  [
    build(
      String.raw`(?:FEAST=(?<feast>\S+) PREV ${weekday}|${weekday.replace('weekday', 'other')} BEFORE FEAST=(?<named>\S+))`,
    ),
    (parts) => besideFeast(parts['feast'] ?? parts['named'] ?? '', Number(parts['weekday'] ?? parts['other']), -1),
  ],
  [
    build(`(?:${weekday} BEFORE PAYDAY|PAYDAY PREV ${weekday.replace('weekday', 'other')})`),
    (parts) => {
      const of = { anchor: 'PAYDAY', weekday: parts['weekday'] ?? parts['other'] }
      return near(...[weekOf(0)(of), weekOf(-1)(of)].filter((shape) => shape !== undefined))
    },
  ],
  [
    build(String.raw`FEAST=(?<feast>\S+) WEEK`),
    ({ feast = '' }) =>
      near(
        { type: 'relative-to-feast', feast, offset: { days: 0, weekday: 1 } },
        { type: 'relative-to-feast', feast, offset: { days: -1, count: 'business' } },
      ),
  ],
  [build(String.raw`(?<anchor>FEAST=\S+|PAYDAY|EVENT=\S+)`), ({ anchor: named = '' }) => from(named, { days: 0 })],
  [/^(?:FY END|END FY|FY LAST DAY|LAST DAY FY)$/, () => from('FY', {})],
  [
    build(String.raw`(?:${far} FY LAST MONTH END AFTER|${far.replace('far', 'other')} AFTER END LAST MONTH FY)`),
    (parts) => counted(1)({ anchor: 'FY', end: '', far: parts['far'] ?? parts['other'] }),
  ],
  [
    build(`${far} FROM ${anchor}`),
    (parts) => {
      const shape = counted(1)(parts)
      return shape && near(shape)
    },
  ],
  [build(String.raw`(?!#\d+\.)${far} BEFORE`), fromPayday(-1)],
  [build(String.raw`(?!#\d+\.)${far} AFTER`), fromPayday(1)],

  // The n-th working day, banking day or weekday of the month.
  [build(`${month} ${nth}`), nthDay],
  [build(`${nth} ${month}`), nthDay],
  [build(`${nth} MK`), nthDay],
  [build('(?<nth>(?:SECOND )?LAST) (?<what>WORK|BANK|WD\\d)'), nthDay],
  [
    build(String.raw`(?:MONTH )?LAST (?<what>WORK|BANK)(?: MK| MONTH)? - #(?<less>\d+)(?: (?<unit>WORK|BANK|DAY))?`),
    beforeLast,
  ],
  [
    build(
      String.raw`#(?<less>\d+) (?<unit>WORK|BANK) BEFORE (?:MONTH LAST (?<what>WORK|BANK)|LAST (?<other>WORK|BANK) MONTH)`,
    ),
    (parts) => beforeLast({ ...parts, what: parts['what'] ?? parts['other'] }),
  ],
  [
    build(String.raw`#(?<less>\d+) (?<what>WORK|BANK) BEFORE (?:MONTH END|END MONTH|MONTH LAST DAY|LAST DAY MONTH)`),
    (parts) => {
      const shape = nthOf(-1 - Number(parts['less']), parts['what'] ?? '', {})
      return shape && near(shape)
    },
  ],
  [build(`${names} ${nth}`), nthOfNames],
  [build(`${nth} ${names}`), nthOfNames],
  [
    build(String.raw`(?<nth>#(?<count>\d+)\.) (?<what>WORK|BANK|WD(?<weekday>\d))`),
    (parts, today) => {
      const shape = nthDay(parts)
      const weeks =
        parts['weekday'] === undefined ? undefined : everyWeeks(Number(parts['count']), Number(parts['weekday']), today)
      return near(...(shape ? [shape] : []), ...(weeks && 'near' in weeks && parts['count'] === '2' ? weeks.near : []))
    },
  ],

  // Days of the month.
  // "The first of the month": an ordinal in words is a day only where the month or the day is said.
  [build(String.raw`${month} (?<list>#01\.|#0\d\. DAY)`), days],
  [build(String.raw`(?<list>#01\.|#0\d\. DAY) (?<month>(?:EVERY )?MONTH)`), days],
  [build(`${month} ${list}`), days],
  [
    build(`${list} ${month.replace('(?<month>', '(?<month>(?:EVERY |NEXT |PREV |PAYMONTH NEXT )MONTH|MONTHLY)|(?:')}`),
    days,
  ],
  [build(`${list} MK YEAR`), days],
  [build(`(?<list>.*(?:AND|LAST|DAY).*) MK`), days],
  [build(list), days],
  [build(`(?<list>.*DAY) MONTH`), days],
  [build(String.raw`(?<list>#[1-9]\d*\.) MONTH`), nearDays],
  [build(`(?:EVERY|PAYDAY) ${list}`), nearDays],
  [/^(?:MONTH END|END MONTH|EVERY MONTH END|END EVERY MONTH)$/, () => ({ type: 'monthly-day', day: -1 })],

  // Quarters.
  [build(String.raw`QUARTER (?:NEXT|AFTER) (?:#(?<after>\d+)\. )?MONTH ${list}`), quarter],
  [build(String.raw`QUARTER #0?(?<after>\d+)\. NEXT MONTH ${list}`), quarter],
  [build(String.raw`${list} (?:#0?(?<after>\d+)\. )?MONTH AFTER QUARTER`), quarter],
  [
    build(`(?:EVERY )?QUARTER LAST DAY|LAST DAY (?:EVERY )?QUARTER|(?:EVERY )?QUARTER END|END (?:EVERY )?QUARTER`),
    () => ({ type: 'quarterly-day', day: -1, month_offset_after_quarter: 0 }),
  ],
  [
    build(`(?:QUARTERLY ${list}|${list.replace('<list>', '<other>')} QUARTERLY)`),
    (parts) =>
      near(
        ...[0, 1]
          .map((after) => quarter({ list: parts['list'] ?? parts['other'], after: String(after) }))
          .filter((shape) => shape !== undefined),
      ),
  ],

  // Dates of the year.
  [
    build(
      `(?:(?:EVERY YEAR|YEARLY|(?<times>HALF|QUARTERLY)) )?(?<dates>D=\\S+(?: AND D=\\S+)*)(?: (?:EVERY YEAR|YEARLY))?`,
    ),
    dates,
  ],
  [build(`(?:EVERY YEAR |YEARLY )?${names} ${list}`), dayOfNames],
  [build(`(?:EVERY YEAR |YEARLY )?${list} ${names}(?: EVERY YEAR| YEARLY)?`), dayOfNames],
  [build(String.raw`#(?<day>\d+)\.? MN(?<name>\d+) #(?<year>\d{4})`), (parts) => dated(parts)],
  [build(String.raw`MN(?<name>\d+) #(?<day>\d+)\.?(?: AND)? #(?<year>\d{4})`), (parts) => dated(parts)],
  [build(String.raw`DATE=(?<date>\S+)`), ({ date = '' }) => ({ type: 'once', day: date })],
  [
    build(String.raw`(?:MN(?<name>\d+) END|END MN(?<other>\d+))`),
    (parts) => endOfMonth(Number(parts['name'] ?? parts['other'])),
  ],
  [
    build(String.raw`(?:FROM )?MN(?<first>\d+) (?:-|WD4) MN(?<last>\d+)`),
    ({ first, last }) => {
      const end = Number(last)
      const day = end === 2 ? 29 : (lengths[end - 1] ?? 31)
      return { type: 'window', start: monthDayOf(Number(first), 1), end: monthDayOf(end, day) }
    },
  ],

  // Weeks and weekdays.
  [build(String.raw`WEEK #(?<week>\d+)(?: - #(?<until>\d+))?`), weekNumber],
  [build(String.raw`WEEK #(?<week>\d+) ${weekday}`), weekNumber],
  [build(String.raw`${weekday} WEEK #(?<week>\d+)`), weekNumber],
  [build(String.raw`#(?<week>\d+)\. WEEK`), (parts) => near(weekNumber(parts))],
  [
    build(`(?:EVERY |WEEKLY |WEEKLY EVERY |EVERY WEEK |EVERY WEEK EVERY )${weekday}(?: EVERY WEEK| WEEKLY)?`),
    (parts) => ({ type: 'weekly', weekday: Number(parts['weekday']) }),
  ],
  [/^(?:EVERY|EACH) WORK$/, () => ({ type: 'weekly', weekday: 'working' })],
  [build(weekday), (parts) => near({ type: 'weekly', weekday: Number(parts['weekday']) })],
  [build(`(?:EVERY )?(?<parity>EVEN|ODD) WEEK (?:EVERY )?${weekday}`), parity],
  [build(`(?:EVERY )?${weekday} (?<parity>EVEN|ODD) WEEK`), parity],
  [build(String.raw`EVERY #(?<weeks>\d+)\.? (?:WEEK )?(?:EVERY )?${weekday} FROM DATE=(?<start>\S+)`), weeksFrom],
  [build(String.raw`EVERY #(?<weeks>\d+)\.? WEEK FROM DATE=(?<start>\S+)`), weeksFrom],
  [build(String.raw`#(?<weeks>\d+)\.? WEEK INTERVAL (?:EVERY )?(?:${weekday} )?FROM DATE=(?<start>\S+)`), weeksFrom],
  [
    build(
      String.raw`(?:EVERY #(?<weeks>\d+)\.? (?:WEEK )?(?:EVERY )?${weekday}|#(?<n>\d+) WEEK INTERVAL (?:EVERY )?WD(?<other>\d)|(?:EVERY )?WD(?<third>\d) EVERY #(?<m>\d+)\.? WEEK)`,
    ),
    (parts, today) =>
      everyWeeks(
        Number(parts['weeks'] ?? parts['n'] ?? parts['m']),
        Number(parts['weekday'] ?? parts['other'] ?? parts['third']),
        today,
      ),
  ],
  [/^SKI$/, () => near(...[8, 9, 10].map((week): Shape => ({ type: 'yearly-week', week })))],

  // At intervals.
  [
    build(String.raw`(?:EVERY #(?<count>\d+)\.? YEAR|#(?<n>\d+) YEAR INTERVAL)`),
    (parts) => ({ type: 'interval-years', years: Number(parts['count'] ?? parts['n']) }),
  ],
  [build(String.raw`#(?<n>\d+) MONTH INTERVAL`), ({ n }) => ({ type: 'interval-months', months: Number(n) })],
  [/^(?:YEARLY|EVERY YEAR)$/, () => near({ type: 'interval-years', years: 1 })],
  [/^HALF$/, () => near({ type: 'interval-months', months: 6 }, { type: 'yearly-dates', dates: ['06-30', '12-31'] })],
  [/^(?:QUARTERLY|EVERY QUARTER)$/, () => near({ type: 'quarterly-day', day: -1, month_offset_after_quarter: 0 })],
  [
    /^(?:MONTHLY|EVERY MONTH)$/,
    () => near({ type: 'monthly-day', day: -1 }, { type: 'monthly-day', day: 'client-defined' }),
  ],
]

function dated(parts: Parts): Shape | undefined {
  const [year, named, day] = [Number(parts['year']), Number(parts['name']), Number(parts['day'])]
  if (year < 1900 || year > 2200 || !isDate(year, named, day)) return undefined
  return { type: 'once', day: `${year}-${monthDayOf(named, day)}` }
}
