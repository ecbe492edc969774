import type { Language } from '../../words.ts'
import {
  addMonths,
  dayFrom,
  dayOf,
  isDate,
  isDay,
  isoOf,
  isoWeekOf,
  maxDay,
  minDay,
  monthIndexOf,
  monthOfIndex,
  parseDay,
  parseMonthDay,
  partsOf,
  weekdayOf,
  yearOfIndex,
} from '../days/days.ts'
import { mondayOf, weeksIn } from '../days/weeks.ts'
import { addWorkingDays, endOf } from '../clock/shift.ts'
import { createDayOffs, type OffTable } from '../days/daysoff.ts'
import { weekdayNamed } from '../typed/words.ts'
import type { Day, IsoDay } from '../types.ts'
import { hear } from './hear.ts'
import { build, type Parts, heldBy } from './patterns/parts.ts'

/**
 * Which of the days that a word fits is meant: the next one from today on, the last one up to today, or that of the week,
 * month or year that now is (the ends of a span, which looks both ways). `nearest` is for the day something begins or
 * happened, which may have just been: of a day and month the nearest, of all else the next.
 */
export type Direction = 'forwards' | 'backwards' | 'current' | 'nearest'
export type DayContext = { readonly today: IsoDay; readonly language: Language; readonly direction?: Direction }

type Now = { readonly today: Day; readonly language: Language; readonly direction: Direction }
/** The day of a turn: of this week, month or year (0), the next (1), the one before (-1). Undefined where there is none. */
type Turns = (turn: number) => Day | undefined

/** 29 February of a leap year comes after eight years at most, week 53 after seven. */
const FAR = 9

/** The turn that is meant. `strict`: today itself is not. */
function chosen(turns: Turns, { today, direction }: Now, strict = false): Day | undefined {
  const step = direction === 'backwards' ? -1 : 1
  const near = strict ? 1 : 0
  for (let turn = 0; turn < FAR; turn++) {
    const day = turns(turn * step)
    if (day !== undefined && (direction === 'current' || (day - today) * step >= near)) return day
  }
  return undefined
}

const existing = (year: number, month: number, day: number): Day | undefined =>
  isDate(year, month, day) ? dayFrom(year, month, day) : undefined

/** A weekday: never today, which has a word of its own. */
const weekdayIn = (weekday: number, now: Now): Day | undefined =>
  chosen((turn) => now.today - weekdayOf(now.today) + weekday + 7 * turn, now, true)

const dayOfMonth = (day: number, now: Now): Day | undefined =>
  chosen((turn) => {
    const month = monthIndexOf(now.today) + turn
    return existing(yearOfIndex(month), monthOfIndex(month), day)
  }, now)

function dayOfYear(month: number, day: number, now: Now): Day | undefined {
  const turns: Turns = (turn) => existing(partsOf(now.today).year + turn, month, day)
  const next = chosen(turns, now)
  if (now.direction !== 'nearest') return next
  const last = chosen(turns, { ...now, direction: 'backwards' })
  return next === undefined || (last !== undefined && now.today - last < next - now.today) ? last : next
}

/** A day of a week of the year: its Monday where none is said; of the week that now is, today where its Monday is past. */
function inWeek(week: number, weekday: string | undefined, now: Now): Day | undefined {
  const here = isoWeekOf(now.today)
  if (week < 1 || week > 53) return undefined
  if (weekday === undefined && week === here.week && now.direction === 'forwards') return now.today
  return chosen((turn) => {
    const year = here.year + turn
    return week <= weeksIn(year) ? mondayOf(year, week) + Number(weekday ?? 1) - 1 : undefined
  }, now)
}

let worked: OffTable | undefined
/** So many working days from today, by the calendar of the home country: a field knows of no client, whose own may be another. */
const workingDays = (count: number, today: Day): Day => {
  worked ??= createDayOffs().table('business')
  return addWorkingDays(today, count, worked)
}

/** The last day of the month that is meant, or so many months after it. */
const endOfMonth = (after: number, now: Now): Day | undefined =>
  chosen((turn) => endOf(addMonths(now.today, turn + after), 'month'), now)

/** So many days, weeks, months or years from a day. A lone `v` is a week in Swedish, a year in Finnish. */
function counted(count: number, unit: string | undefined, { today, language }: Now): Day | undefined {
  switch (unit) {
    case 'YEAR':
      return language === 'sv' ? today + 7 * count : addMonths(today, 12 * count)
    case 'MONTH':
    case 'MK':
      return addMonths(today, count)
    case 'WEEK':
      return today + 7 * count
    case 'WORK':
      return workingDays(count, today)
    default:
      return today + count
  }
}

const unit = '(?<unit>DAY|WEEK|MONTH|MK|YEAR|WORK)'
const weekday = String.raw`WD(?<weekday>\d)`
const week = String.raw`(?:WEEK|YEAR) #(?<week>\d+)`
/** Two ways to say the same, the parts in either order. */
const either = (one: string, other: string, read: (parts: Parts, now: Now) => Day | undefined) =>
  [
    [build(`${one} ${other}`), read],
    [build(`${other} ${one}`), read],
  ] as const

const following = ({ weekday: named = '1' }: Parts, { today }: Now): Day => today - weekdayOf(today) + 7 + Number(named)
const named = ({ day, month, year }: Parts, now: Now): Day | undefined =>
  year === undefined ? dayOfYear(Number(month), Number(day), now) : existing(Number(year), Number(month), Number(day))
const numbered = (parts: Parts, now: Now) => inWeek(Number(parts['week']), parts['weekday'], now)

/** What the heard concepts mean as a day. */
const forms: readonly (readonly [RegExp, (parts: Parts, now: Now) => Day | undefined])[] = [
  [build(String.raw`IN=(?<days>-?\d+)`), ({ days }, { today }) => today + Number(days)],
  [build(weekday), (parts, now) => weekdayIn(Number(parts['weekday']), now)],
  [
    build(String.raw`\+ #(?<count>\d+)(?: ${unit})?`),
    (parts, now) => counted(Number(parts['count']), parts['unit'], now),
  ],
  [
    build(String.raw`- #(?<count>\d+)(?: ${unit})?`),
    (parts, now) => counted(-Number(parts['count']), parts['unit'], now),
  ],
  [
    build(String.raw`(?:#(?<count>\d+) )?${unit} AFTER`),
    (parts, now) => counted(Number(parts['count'] ?? 1), parts['unit'], now),
  ],
  [
    build(
      String.raw`(?<next>(?:COMING|NEXT) )?(?:MONTH END|END (?:COMING |NEXT )?MONTH|MONTH LAST(?: DAY)?|LAST DAY MONTH)`,
    ),
    ({ next }, now) => endOfMonth(next === undefined ? 0 : 1, now),
  ],
  [build('(?:YEAR END|END YEAR)'), (_, now) => chosen((turn) => endOf(addMonths(now.today, 12 * turn), 'year'), now)],
  [build(String.raw`#(?<day>[1-9]\d*)\.`), ({ day }, now) => dayOfMonth(Number(day), now)],
  [build(String.raw`#(?<day>\d+)\.? MN(?<month>\d+)(?: #(?<year>\d{4}))?`), named],
  [build(String.raw`MN(?<month>\d+) #(?<day>\d+)\.?(?:(?: AND)? #(?<year>\d{4}))?`), named],
  [build('(?:COMING|NEXT) WEEK'), following],
  ...either(weekday, '(?:COMING|NEXT) WEEK', following),
  [build(week), numbered],
  ...either(weekday, week, numbered),
  [build(String.raw`(?:${weekday} )?DATE=(?<date>\S+)`), (parts) => onWeekday(parts, parseDay(parts['date'] ?? ''))],
  [
    build(String.raw`(?:${weekday} )?D=(?<date>\S+)`),
    (parts, now) => {
      const { month = 0, day = 0 } = parseMonthDay(parts['date'] ?? '') ?? {}
      return onWeekday(parts, dayOfYear(month, day, now))
    },
  ],
]

/** A day beside which a weekday is said: none, where it is another one. */
const onWeekday = (parts: Parts, day: Day | undefined): Day | undefined =>
  day === undefined || parts['weekday'] === undefined || weekdayOf(day) === Number(parts['weekday']) ? day : undefined

/** `20.1.2027`, `20.1.27`, `20.1.`, `20/1`: as days are written; with the pad of numbers also `20,1,2027` and `20012027`. */
function written(text: string, now: Now): Day | undefined {
  const [, day, month, year] =
    /^(\d{1,2})[./,]\s?(\d{1,2})[./,]?\s?(\d{2}|\d{4})?$/.exec(text) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(text) ?? []
  return day === undefined ? undefined : named({ day, month, year: year?.length === 2 ? `20${year}` : year }, now)
}

function said(text: string, now: Now): Day | undefined {
  // In Swedish `on` is Wednesday; in a sentence the same letters are a preposition.
  const alone = weekdayNamed(text)
  if (alone !== undefined) return weekdayIn(alone, now)
  const heard = hear(text)
  // What was said about so, or with a letter wrong, is no day.
  if (!heard || heard.loose || heard.time !== undefined) return undefined
  // "Om en vecka", "in two weeks": without the first word it would be a length of time, and no day.
  const from = /^(?:om|in)\s/i.test(text) ? heard.said.replace(/^(?:IF )?/, '+ ') : undefined
  for (const said of from === undefined ? [heard.said] : [heard.said, from])
    for (const [form, read] of forms) {
      const found = form.exec(said)
      if (found) return read(heldBy(found.groups), now)
    }
  return undefined
}

/**
 * The day that a person typed, in Finnish, Swedish and English alike: `20.1.2027`, `20.1.`, `15.`, `2027-01-20`, `huomenna`,
 * `ke`, `ke ensi viikolla`, `+2`, `+2vk`, `+3tp`, `-1`, `viikon päästä`, `kuun lopussa`, `vko 7`, `20 January`. What names many days is the one that `direction` says,
 * forwards unless given: a day of the month or year may be today, a weekday is never today, a week is its Monday. Undefined
 * for what is no day, so that a field can keep the text and say so.
 */
export function readDay(text: string, { today, language, direction = 'forwards' }: DayContext): IsoDay | undefined {
  const trimmed = text.trim()
  if (isDay(trimmed)) return trimmed
  const now: Now = { today: dayOf(today), language, direction }
  const day = written(trimmed, now) ?? said(trimmed, now)
  return day !== undefined && day >= minDay && day <= maxDay ? isoOf(day) : undefined
}
