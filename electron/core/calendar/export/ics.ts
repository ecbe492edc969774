import { timeOn } from '../../../../shared/domain/calendar/marks/time.ts'
import { anchorParts, occurrenceKey } from '../../../../shared/domain/calendar/clock/identity.ts'
import { ruleWords, timedName } from '../../../../shared/domain/calendar/words/describe.ts'
import { explain } from '../../../../shared/domain/calendar/explain.ts'
import { formatDay } from '../../../../shared/domain/calendar/days/format-day.ts'
import { ruleOf } from '../../../../shared/domain/calendar/clock/paygroups.ts'
import { effectiveDue } from '../../../../shared/domain/calendar/marks/status.ts'
import type { ClockRule, Occurrence } from '../../../../shared/domain/calendar/types.ts'
import { sentence } from '../../../../shared/domain/calendar/words/rule-words.ts'
import { type Language, wordOf } from '../../../../shared/domain/words.ts'
import { calendarWords } from '../../../../shared/i18n/calendar.ts'
import { calendarOut } from '../../../../shared/i18n/calendar-out.ts'
import type { CalendarEvent } from '../../documents/ics.ts'
import {
  anchorName,
  markFor,
  keptIn,
  movedIn,
  type ClientYear,
  clockBetween,
  isSettled,
  shiftDay,
  type MarkRow,
  dutyOf,
  isTheirs,
  mayBeTheirs,
} from '../../year/index.ts'
import { timetableSteps } from '../../runs/index.ts'
import type { Revision } from './revisions.ts'

export type Asked = {
  readonly from: string
  readonly to: string
  readonly language: Language
  readonly side?: 'provider' | 'client' | undefined
  readonly categories?: readonly string[] | undefined
  readonly only?: 'timetable' | undefined
  readonly personId?: string | undefined
  readonly names: 'number' | 'name'
  readonly alarms: boolean
}

/** One date that is to leave: of which client, by which rule, and what people have said about it. */
export type Leaving = {
  readonly year: ClientYear
  readonly occurrence: Occurrence
  readonly rule: ClockRule
  readonly key: string
  readonly day: string
  readonly mark: MarkRow | undefined
  /** Done or skipped by the rule as it was, which makes this date no more. */
  readonly kept: boolean
}

/** Work is moved by so many days at most before its person's dates are looked at no more. */
const MOVED = 366

/** An alarm rings at half past eight, in minutes of the day. */
const MORNING = 8 * 60 + 30

/**
 * The dates of one client that a calendar file holds: those computed for the span, wherever they were moved to, so that a
 * second import moves them, those moved into it, and those done there by a rule as it was. A person's are those that fall to them on the day they are due.
 */
export function leavingOf(year: ClientYear, asked: Asked): Leaving[] {
  const { from, to, side, categories, only, personId } = asked
  const isInTimetable = timetableSteps(year)
  if (personId !== undefined && !mayBeTheirs(year, personId, from, shiftDay(to, MOVED))) return []
  const { occurrences } = clockBetween(year, from, to)
  const made = [...occurrences, ...movedIn(year, from, to)]
  const kept = keptIn(year.marks.values(), new Set(made.map(occurrenceKey)), { from, to })
  const gone = new Set(kept.map((one) => one.occurrence))
  return [...made, ...gone].flatMap((occurrence) => {
    const rule = ruleOf(occurrence, year.clock, year.rules)
    if (!rule) return []
    if (side !== undefined && rule.responsible !== side && rule.responsible !== 'both') return []
    if (categories !== undefined && !categories.includes(rule.category)) return []
    if (only === 'timetable' && !isInTimetable(occurrence)) return []
    const key = occurrenceKey(occurrence)
    const mark = year.marks.get(key)
    const day = effectiveDue(occurrence, markFor(mark))
    if (personId !== undefined && !isTheirs(year, dutyOf(year, rule.role, mark?.given_to ?? null), personId, day))
      return []
    return [{ year, occurrence, rule, key, day, mark, kept: gone.has(occurrence) }]
  })
}

/** A date as an event of its own. */
export function eventOf(one: Leaving, asked: Asked, revision: Revision): CalendarEvent {
  const { year, rule, key, day, mark } = one
  const { language } = asked
  return {
    client: year.id,
    key,
    day,
    summary: `${nameOf(year, asked)}: ${titleOf(one, asked)}`,
    description: [stateOf(one, language), reasonOf(one, asked)].filter(Boolean).join('\n'),
    categories: categoriesOf(rule, language),
    ...revision,
    cancelled: mark?.state === 'skipped',
    done: mark?.state === 'done' ? mark.day : undefined,
    ...(asked.alarms && !isSettled(mark) && { alarms: alarmsOf(rule) }),
  }
}

/** Why it is due then; of what no rule makes any more, that it was done against that day. */
function reasonOf(one: Leaving, asked: Asked): string {
  const { language } = asked
  if (one.kept) return sentence(ruleWords[language].kept(formatDay(one.day, language, 'dated')))
  return explain(shown(one, asked), one.rule, one.year.dayOffs, language)
}

/** How a client is called in a calendar that others may see. */
export const nameOf = ({ name, number }: ClientYear, { names, language }: Asked): string =>
  names === 'name' || number === '' ? name : calendarOut[language].client(number)

export const categoriesOf = ({ category }: ClockRule, language: Language): string[] => {
  const words: Readonly<Record<string, string>> = calendarWords[language].categories
  return [wordOf(words, category)]
}

/** When each lead time begins, in minutes from the beginning of the due date. */
export const alarmsOf = ({ lead }: ClockRule): number[] => [...new Set(lead)].map((days) => MORNING - days * 24 * 60)

/** What is to be done. Of several pay groups it says which; of an event only where names may be seen. */
function titleOf({ occurrence, rule, year, day }: Leaving, { language, names }: Asked): string {
  const name = anchorName(year.clock, occurrence)
  const told = names === 'name' || isOfGroup(year, occurrence)
  const title = timedName(rule.name[language], timeOn(rule, day, year.dayOffs), language)
  return told && name !== '' ? `${title}, ${name}` : title
}

/** Whether it hangs on a pay group, and not on an event. */
const isOfGroup = ({ clock }: ClientYear, { anchor }: Occurrence): boolean =>
  clock.payGroups.some((group) => group.id === anchorParts(anchor?.id ?? '').group)

/** An event may be called after a person: its name stays at home with the client's. */
function shown({ occurrence, year }: Leaving, { names }: Asked): Occurrence {
  const { anchor } = occurrence
  if (names === 'name' || !anchor) return occurrence
  return isOfGroup(year, occurrence) ? occurrence : { ...occurrence, anchor: { ...anchor, name: undefined } }
}

/** That it was done, and when, or that it was skipped. */
export function stateOf({ mark }: Leaving, language: Language): string {
  if (mark?.state === 'done') return calendarOut[language].done(formatDay(mark.day, language, 'dated'))
  return mark?.state === 'skipped' ? calendarOut[language].skipped : ''
}
