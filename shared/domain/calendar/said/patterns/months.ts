import type { IsoDay, Rule, Shape } from '../../types.ts'
import { daysOf, everyWeeks, near, nthOf, type Reading } from '../readings.ts'
import { build, list, month, monthAfter, nth, numberOf, offsetOf, type Parts, type Pattern } from './parts.ts'

function days(parts: Parts): Reading | Shape | undefined {
  const of = offsetOf(parts['month'])
  if (parts['list'] !== 'LAST') return daysOf(parts['list'] ?? '', of)
  // The last what?
  return near(daysOf('LAST', of), nthOf(-1, 'WORK', of), nthOf(-1, 'BANK', of))
}
const nearDays = (parts: Parts) => {
  const shape = daysOf(parts['list'] ?? '', offsetOf(parts['month']))
  return shape && near(shape)
}
const nthDay = (parts: Parts): Reading | Shape | undefined => {
  const shape = nthOf(numberOf(parts['nth']), parts['what'] ?? '', offsetOf(parts['month']))
  // "3. viimeinen" may have been meant in two ways.
  return shape && (/^#\d+\. LAST/.test(parts['nth'] ?? '') ? near(shape) : shape)
}
/** An n-th day with no word of the month: of every month, or (the second Friday) every second week. */
function nthAlone(parts: Parts, today: IsoDay | undefined): Reading {
  const n = numberOf(parts['nth'])
  const what = parts['what'] ?? ''
  const weeks = n === 2 && what.startsWith('WD') ? everyWeeks(2, Number(what.slice(2)), today) : undefined
  return near(nthOf(n, what, {}), ...(weeks && 'near' in weeks ? weeks.near : []))
}

/** The last working (banking) day less so many of the same: `viim.pp.k-3pp`. */
const beforeLast = (parts: Parts) =>
  parts['unit'] === undefined || parts['unit'] === parts['what']
    ? nthOf(-1 - Number(parts['less']), parts['what'] ?? '', {})
    : undefined
const beforeEnd = (parts: Parts) => {
  const shape = nthOf(-1 - Number(parts['less'] ?? 1), parts['what'] ?? '', {})
  return shape && near(shape)
}

/** Days of the month of which the last is named by its kind: as dates that move back to it. */
function lastOfKind(parts: Parts): Reading | undefined {
  const shape = daysOf(`${parts['list']} AND LAST`, {})
  const action = parts['what'] === 'BANK' ? 'previous-banking-day' : 'previous-business-day'
  const rule: Rule | undefined = shape && { rule: shape, non_business_day: { action } }
  return rule && near(rule)
}

/** Every second (third …) month: from which one on? */
function everyFewMonths(parts: Parts): Reading | undefined {
  const every = Number(parts['count'])
  if (every < 2 || every > 6 || 12 % every !== 0) return undefined
  const months = (first: number) => Array.from({ length: 12 / every }, (_, at) => first + every * at)
  return near(...Array.from({ length: every }, (_, at) => daysOf(parts['list'] ?? '', { months: months(at + 1) })))
}
const ofParity = (parts: Parts) => {
  const first = parts['parity'] === 'ODD' ? 1 : 2
  return daysOf(parts['list'] ?? '', { months: [0, 2, 4, 6, 8, 10].map((at) => at + first) })
}

/** The n-th working day, banking day or weekday of the month, and its days. */
export const monthly: readonly Pattern[] = [
  [build(`${month} ${nth}`), nthDay],
  [build(`${nth} ${month}`), nthDay],
  [build(`${nth} MK`), nthDay],
  [build(String.raw`(?<nth>(?:(?:SECOND|THIRD) |#\d+\. )?LAST) (?<what>WORK|BANK|WD\d)`), nthDay],
  [
    build(String.raw`(?:MONTH )?LAST (?<what>WORK|BANK)(?: MK| MONTH)? - #(?<less>\d+)(?: (?<unit>WORK|BANK|DAY))?`),
    beforeLast,
  ],
  [
    build(
      String.raw`#(?<less>\d+) (?<unit>WORK|BANK) BEFORE (?:MONTH LAST (?<what>WORK|BANK)|LAST (?<what>WORK|BANK)(?: MONTH)?)`,
    ),
    beforeLast,
  ],
  [
    build(
      String.raw`#(?<less>\d+) (?<what>WORK|BANK) BEFORE (?:MONTH END|END MONTH|MONTH LAST DAY|LAST DAY MONTH|MONTH TURN)`,
    ),
    beforeEnd,
  ],
  [build(String.raw`(?:MONTH END|END MONTH) - #(?<less>\d+) (?<what>WORK|BANK)`), beforeEnd],
  [
    build(
      'MONTH LAST(?: DAY)? PREV (?<what>WORK|BANK)|(?<what>WORK|BANK) BEFORE (?:LAST DAY MONTH|MONTH END|END MONTH)',
    ),
    beforeEnd,
  ],
  [build(nth), nthAlone],
  [
    build(String.raw`(?:${month} )?(?<first>#\d+\.) AND (?<second>#\d+\.) (?<what>WORK|BANK|WD\d)(?: MONTH)?`),
    (parts) => near(...['first', 'second'].map((of) => nthOf(numberOf(parts[of]), parts['what'] ?? '', {}))),
  ],

  // "The first of the month": an ordinal in words is a day only where the month or the day is said.
  [build(String.raw`${month} (?<list>#01\.|#0\d\. DAY)`), days],
  [build(String.raw`(?<list>#01\.|#0\d\. DAY) (?<month>(?:EVERY |NEXT )?MONTH)`), days],
  [build(String.raw`(?<list>#0\d\. DAY)`), nearDays],
  [build(`${month} ${list}`), days],
  [build(`${list} ${monthAfter}`), days],
  [build(`${list} MK YEAR`), days],
  [build(`(?<list>.*(?:AND|LAST|DAY).*) MK`), days],
  [build(list), days],
  [build(`(?<list>.*(?:AND|DAY).*) MONTH`), days],
  [build(String.raw`(?<list>#[1-9]\d*\.) MONTH`), nearDays],
  [build(String.raw`${month} (?<list>#[1-9]\d* DAY)`), nearDays],
  [build(`${list} MONTH AFTER`), (parts) => nearDays({ ...parts, month: 'NEXT' })],
  [build(`${list} MONTH BEFORE`), (parts) => nearDays({ ...parts, month: 'PREV' })],
  [build(`(?:EVERY|PAYDAY) ${list}`), nearDays],
  [build(String.raw`(?:${month} )?#(?<start>\d+)\. - #(?<end>\d+)\. DAY`), spanOfMonth],
  [
    build(`(?:${month} )?${list.replace('(?<list>', '(?<list>(?=#)')} AND LAST (?<what>WORK|BANK)(?: MONTH)?`),
    lastOfKind,
  ],
  [build(String.raw`EVERY #0?(?<count>\d+)\.? MONTH ${list}|${list} EVERY #0?(?<count>\d+)\.? MONTH`), everyFewMonths],
  [build(`(?:EVERY )?(?<parity>EVEN|ODD) MONTH ${list}|${list} (?<parity>EVEN|ODD) MONTH`), ofParity],
  [/^(?:MONTH END|END MONTH|EVERY MONTH END|END EVERY MONTH)$/, () => ({ type: 'monthly-day', day: -1 })],
  [/^(?:MONTH )?TURN$/, () => near({ type: 'monthly-day', day: -1 }, { type: 'monthly-day', day: 1 })],
  [/^(?:EVERY )?MONTH MIDDLE$|^MIDDLE MONTH$/, () => near({ type: 'monthly-day', day: 15 })],
  [
    /^(?:EVERY )?MONTH START$|^START MONTH$/,
    () => near({ type: 'monthly-day', day: 1 }, { type: 'monthly-working-day', n: 1 }),
  ],
  [
    build('(?:PAYMONTH )?NEXT MONTH (?<at>START|END|TURN)|(?<at>START|END) NEXT MONTH'),
    ({ at }) => near({ type: 'monthly-day', day: at === 'END' ? -1 : 1, month_offset: 1 }),
  ],
]

/** From one day of the month to another: due on the last, and may be done from the first on. */
function spanOfMonth({ start, end }: Parts): Reading | undefined {
  const [first, last] = [Number(start), Number(end)]
  if (!(first >= 1 && first < last && last <= 31)) return undefined
  return near({ type: 'monthly-day', day: last, earliest: { days: first - last, count: 'calendar' } })
}
