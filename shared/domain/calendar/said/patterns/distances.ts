import type { Shape } from '../../types.ts'
import { besideFeast, distance, from, near, type Reading } from '../readings.ts'
import { anchor, build, far, type Parts, type Pattern, unit, weekday } from './parts.ts'

const toEnd = '(?<end> MONTH END)?'
const ended = (end: string | undefined) => (end === undefined ? {} : { end: 'month' as const })

const counted = (sign: 1 | -1) => (parts: Parts) => {
  const offset = distance(parts['far'] ?? '', sign)
  return offset && from(parts['anchor'] ?? '', { ...offset, ...ended(parts['end']) })
}
const asked = (read: (parts: Parts) => Shape | undefined) => (parts: Parts) => {
  const shape = read(parts)
  return shape && near(shape)
}
/** A distance with nothing to count it from: paydays are what payroll counts from. */
const fromPayday = (sign: 1 | -1) => asked((parts) => counted(sign)({ ...parts, anchor: 'PAYDAY' }))

const weekOf = (weeks: number) => (parts: Parts) =>
  from(parts['anchor'] ?? '', {
    days: 7 * weeks,
    ...(weeks !== 0 && { count: 'calendar' as const }),
    weekday: Number(parts['weekday']),
  })
/** A weekday beside a payday: that of its own week, or of the one before or after. */
const besidePayday = (sign: 1 | -1) => (parts: Parts) => {
  const of = { anchor: 'PAYDAY', weekday: parts['weekday'] }
  const [own, other] = [weekOf(0)(of), weekOf(sign)(of)]
  return sign < 0 ? near(own, other) : near(other, own)
}
const signs = { '+': 1, '-': -1 } as const
const signOf = (parts: Parts) => signs[parts['sign'] === '-' ? '-' : '+']

/** So many of no unit: days of which kind? */
const bare = (parts: Parts): Reading =>
  near(...['DAY', 'WORK', 'BANK'].map((of) => counted(signOf(parts))({ ...parts, far: `#${parts['count']} ${of}` })))

const feast = String.raw`FEAST=(?<feast>\S+)`
const beside = (sign: 1 | -1) => (parts: Parts) => besideFeast(parts['feast'] ?? '', Number(parts['weekday']), sign)
const beforeFeast = ({ feast: named = '' }: Parts) =>
  near(
    { type: 'relative-to-feast', feast: named, offset: { days: -1, count: 'business' } },
    { type: 'relative-to-feast', feast: named, offset: { days: -1, count: 'banking' } },
  )

/** Counted from something: a payday, an event, a feast, the end of the financial year. */
export const distances: readonly Pattern[] = [
  [build(`${far} BEFORE ${anchor}${toEnd}`), counted(-1)],
  [build(`BEFORE ${anchor} (?=#)${far}`), counted(-1)],
  [build(`AFTER ${anchor} (?=#)${far}`), counted(1)],
  [build(`${far} AFTER ${anchor}(?: AFTER)?${toEnd}`), counted(1)],
  [build(`${far} ${anchor} AFTER${toEnd}`), counted(1)],
  [build(`${anchor} AFTER ${far}${toEnd}`), counted(1)],
  [build(`${anchor} BEFORE ${far}`), counted(-1)],
  // Within so many days is by the last of them.
  [build(`WITHIN ${far} (?:AFTER |FROM |)${anchor}(?: AFTER)?`), counted(1)],
  [build(`${far} WITHIN (?:AFTER |FROM |)${anchor}(?: AFTER)?`), counted(1)],
  [build(`${anchor} AFTER ${far} WITHIN`), counted(1)],
  [build(String.raw`${anchor} (?<sign>[+-]) (?<far>#\d+ ${unit})`), (parts) => counted(signOf(parts))(parts)],
  [build(String.raw`${anchor} (?<sign>[+-]) #(?<count>\d+)`), bare],
  [build(`${anchor} (?=#)${far}`), (parts) => near(counted(-1)(parts), counted(1)(parts))],
  [build(`${anchor} PREV ${far}`), counted(-1)],
  [build(`${anchor} (?:AFTER )?NEXT ${far}`), counted(1)],
  [build(`(?:PREV|BEFORE) ${far} BEFORE ${anchor}`), counted(-1)],
  [build(`NEXT ${far} (?:AFTER ${anchor}|${anchor} AFTER)`), counted(1)],
  [build(`${anchor} PREV WEEK ${weekday}`), weekOf(-1)],
  [build(`${anchor} NEXT WEEK ${weekday}`), weekOf(1)],
  [build(`${weekday} WEEK BEFORE ${anchor}`), weekOf(-1)],
  [build(`${weekday} WEEK AFTER ${anchor}`), weekOf(1)],
  [build(`${anchor} WEEK ${weekday}|${weekday} ${anchor} WEEK|${weekday} WEEK ${anchor}`), weekOf(0)],
  [build(`PREV WEEK ${weekday}|${weekday} PREV WEEK`), asked((parts) => weekOf(-1)({ ...parts, anchor: 'PAYDAY' }))],
  [build(`${feast} NEXT ${weekday}|${weekday} AFTER ${feast}`), beside(1)],
  [build(`${feast} PREV ${weekday}|${weekday} BEFORE ${feast}`), beside(-1)],
  [build(`(?:LAST |PREV )?${weekday} BEFORE PAYDAY|PAYDAY PREV ${weekday}`), besidePayday(-1)],
  [build(`(?:#01\\. |NEXT )?${weekday} AFTER PAYDAY|PAYDAY (?:AFTER )?NEXT ${weekday}`), besidePayday(1)],
  [
    build(`${feast} WEEK`),
    ({ feast: named = '' }) =>
      near(
        { type: 'relative-to-feast', feast: named, offset: { days: 0, weekday: 1 } },
        { type: 'relative-to-feast', feast: named, offset: { days: -1, count: 'business' } },
      ),
  ],
  [build(`BEFORE ${feast}`), beforeFeast],
  // The Thursday before Good Friday has a name and is no day off.
  [/^MAUNDY$/, () => ({ type: 'relative-to-feast', feast: 'good-friday', offset: { days: -1, count: 'calendar' } })],
  [/^BEFORE PAYDAY$/, () => near(...['WORK', 'BANK', 'DAY'].map((of) => counted(-1)({ anchor: 'PAYDAY', far: of })))],
  [
    build(`NOW (?:AFTER PAYDAY|PAYDAY AFTER)|(?:AFTER PAYDAY|PAYDAY AFTER)(?: NOW)?`),
    () => near(...['DAY', 'WORK', 'BANK'].map((of) => counted(1)({ anchor: 'PAYDAY', far: of }))),
  ],
  [
    build(String.raw`(?:SAME(?: DAY)? )?(?<anchor>FEAST=\S+|PAYDAY|EVENT=\S+)`),
    ({ anchor: named = '' }) => from(named, { days: 0 }),
  ],
  [/^(?:FY END|END FY|FY LAST DAY|LAST DAY FY)$/, () => from('FY', {})],
  [
    build(`${far} FY LAST MONTH END AFTER|${far} AFTER END LAST MONTH FY`),
    (parts) => counted(1)({ anchor: 'FY', end: '', far: parts['far'] }),
  ],
  [
    build(String.raw`FY END (?:NEXT|AFTER) #0?(?<months>\d+)\. MONTH (?:END|LAST DAY)`),
    asked(({ months }) => from('FY', { months: Number(months), end: 'month' })),
  ],
  [build(`${far} (?:AFTER )?YEAR END(?: AFTER)?`), asked((parts) => counted(1)({ ...parts, anchor: 'FY' }))],
  [build(`${far} FROM ${anchor}`), asked(counted(1))],
  [build(String.raw`(?!#\d+\.)${far} BEFORE`), fromPayday(-1)],
  [build(String.raw`(?!#\d+\.)${far} AFTER`), fromPayday(1)],
]

/** So many days and nothing else: before the payday or after it? Tried last. */
export const lone: readonly Pattern[] = [
  [
    build(String.raw`(?<far>#(?<count>\d+) (?<what>DAY|WORK|BANK|WEEK))`),
    (parts) => {
      const of = { ...parts, anchor: 'PAYDAY' }
      const n = Number(parts['count'])
      const whole: Shape | undefined =
        parts['what'] === 'DAY' && n >= 1 && n <= 31 ? { type: 'monthly-day', day: n } : undefined
      return near(counted(-1)(of), counted(1)(of), whole)
    },
  ],
  [
    build(String.raw`(?<sign>[+-]) ${far}|(?<what>DAY|WORK|BANK) (?<sign>[+-]) #(?<count>\d+)`),
    (parts) => {
      const named = parts['far'] ?? `#${parts['count']} ${parts['what']}`
      return asked(counted(signOf(parts)))({ anchor: 'PAYDAY', far: named })
    },
  ],
]
