import { dayOf, weekdayOf } from '../../days/days.ts'
import type { IsoDay, Shape } from '../../types.ts'
import { everyWeeks, near } from '../readings.ts'
import { build, type Parts, type Pattern, weekday } from './parts.ts'

/** Every so many weeks from a day, which must be on the weekday named. */
function weeksFrom(parts: Parts): Shape | undefined {
  const start = parts['start'] ?? ''
  const named = parts['weekday']
  if (named !== undefined && weekdayOf(dayOf(start)) !== Number(named)) return undefined
  return { type: 'every-weeks', weeks: Number(parts['weeks'] ?? 1), start }
}
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
const weekly = (on: number): Shape => ({ type: 'weekly', weekday: on })
/** Every so many weeks with no weekday: from today on. */
const weeksFromToday = ({ weeks }: Parts, today: IsoDay | undefined) =>
  today === undefined ? undefined : near({ type: 'every-weeks', weeks: Number(weeks), start: today })

const eachOf = String.raw`(?:EVERY )?WD\d(?:(?: AND| OR)(?: EVERY)? WD\d)+`
const evenOrOdd = '(?<parity>EVEN|ODD)'

/** Weeks and weekdays. */
export const weeklyDates: readonly Pattern[] = [
  [build(String.raw`WEEK #(?<week>\d+)(?: - #(?<until>\d+))?`), weekNumber],
  [build(String.raw`WEEK #(?<week>\d+) ${weekday}|${weekday} WEEK #(?<week>\d+)`), weekNumber],
  // "v. 42": a week in Swedish, and the letter of years in Finnish.
  [
    build(String.raw`YEAR #(?<week>\d+)(?: ${weekday})?|${weekday} YEAR #(?<week>\d+)`),
    (parts) => near(weekNumber(parts)),
  ],
  [build(String.raw`#(?<week>\d+)\. WEEK`), (parts) => near(weekNumber(parts))],
  [
    build(`(?:EVERY |WEEKLY |WEEKLY EVERY |EVERY WEEK |EVERY WEEK EVERY )${weekday}(?: EVERY WEEK| WEEKLY)?`),
    (parts) => weekly(Number(parts['weekday'])),
  ],
  [/^(?:EVERY|EACH) WORK$/, () => ({ type: 'weekly', weekday: 'working' })],
  [/^(?:EVERY|EACH) BANK$/, () => ({ type: 'weekly', weekday: 'banking' })],
  [/^EVERY DAY$/, () => near({ type: 'weekly', weekday: 'working' })],
  [/^(?:EVERY )?WD1 - WD5$/, () => near({ type: 'weekly', weekday: 'working' })],
  [
    build(`(?<each>${eachOf})`),
    ({ each = '' }) => near(...[...each.matchAll(/WD(\d)/g)].map(([, on]) => weekly(Number(on)))),
  ],
  [build(weekday), (parts) => near(weekly(Number(parts['weekday'])))],
  [/^(?:WEEKLY|EVERY WEEK)$/, () => near(...[1, 2, 3, 4, 5].map(weekly))],
  [build(`(?:EVERY )?${evenOrOdd} WEEK (?:EVERY )?${weekday}`), parity],
  [build(`(?:EVERY )?${weekday} ${evenOrOdd} WEEK`), parity],
  [build(`(?:EVERY )?${evenOrOdd} ${weekday}`), (parts) => near(parity(parts))],
  [build(String.raw`EVERY #(?<weeks>\d+)\.? (?:WEEK )?(?:EVERY )?${weekday} FROM DATE=(?<start>\S+)`), weeksFrom],
  [build(String.raw`EVERY #(?<weeks>\d+)\.? WEEK FROM DATE=(?<start>\S+)`), weeksFrom],
  [build(String.raw`#(?<weeks>\d+)\.? WEEK INTERVAL (?:EVERY )?(?:${weekday} )?FROM DATE=(?<start>\S+)`), weeksFrom],
  [
    build(
      String.raw`EVERY #(?<weeks>\d+)\.? (?:WEEK )?(?:EVERY )?${weekday}|#(?<weeks>\d+) WEEK INTERVAL (?:EVERY )?${weekday}|(?:EVERY )?${weekday} (?:EVERY )?#(?<weeks>\d+)\.? WEEK(?: INTERVAL)?`,
    ),
    (parts, today) => everyWeeks(Number(parts['weeks']), Number(parts['weekday']), today),
  ],
  [build(String.raw`EVERY #(?<weeks>\d+)\.? WEEK|#(?<weeks>\d+)\.? WEEK INTERVAL`), weeksFromToday],
  [/^SKI$/, () => near(...[8, 9, 10].map((week): Shape => ({ type: 'yearly-week', week })))],
]
