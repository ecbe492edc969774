import { entryOf, type Language } from '../words.ts'
import { dayOf, isoOf, partsOf, weekdayOf } from './days/days.ts'
import type { DayOffKind, DayOffs, OffReason } from './days/daysoff.ts'
import type { LegalLabels } from './countries/country.ts'
import { anchorNamed, describeShape, ruleWords } from './words/describe.ts'
import { paydayAnchors } from './clock/expand-anchored.ts'
import { formatDay } from './days/format-day.ts'
import { paydayKey } from './clock/paygroups.ts'
import { calendarOf, dateSaidBy } from './rules/own-rule.ts'
import { timeOn } from './marks/time.ts'
import { isCutoffAnchor } from './rules/cutoff-anchors.ts'
import { targetDay } from './marks/target.ts'
import { addOffset, type RuleCalendar, shiftOf } from './clock/shift.ts'
import type { ClockRule, Day, Occurrence, Shape } from './types.ts'
import { monthBasis } from './words/months.ts'
import { type OffSpan, type RuleWords, sentence } from './words/rule-words.ts'

type Telling = {
  readonly occurrence: Occurrence
  readonly rule: ClockRule
  readonly dayOffs: DayOffs
  readonly language: Language
  readonly words: RuleWords
}

/** Whose days moved the rule: the same answer as the clock's. */
const movedBy = (rule: ClockRule): RuleCalendar => (rule.key === paydayKey ? 'payday' : calendarOf(rule))

/** Why one day is off: its feasts, else the firm's closure, else the weekend or the working week. */
function reasonOf(day: Day, kind: DayOffKind, { dayOffs, words, language }: Telling): string {
  const reasons = dayOffs.why(day, kind)
  const named = (by: OffReason['by']) => reasons.filter((one) => one.by === by).map((one) => one.name[language])
  const feasts = named('holiday')
  if (feasts.length > 0) return feasts.join(', ')
  const closures = named('own')
  if (closures.length > 0) return words.closed(closures.join(', '))
  return weekdayOf(day) > 5 ? words.weekend : words.notWorked
}

/** The days from the nominal date towards the shown one, neighbours with the same reason together, as they follow each other. */
function offSpans(from: Day, step: -1 | 1, kind: DayOffKind, telling: Telling): OffSpan[] {
  const spans: { days: string[]; reason: string }[] = []
  for (let day = from; telling.dayOffs.isOff(day, kind); day += step) {
    const reason = reasonOf(day, kind, telling)
    const last = spans.at(-1)
    const shown = formatDay(isoOf(day), telling.language, 'dated')
    if (last?.reason !== reason) spans.push({ days: [shown], reason })
    // Of a closure of weeks, the day that was moved says enough.
    else if (reason === telling.words.weekend) last.days.push(shown)
  }
  return step > 0 ? spans : spans.map(({ days, reason }) => ({ days: days.toReversed(), reason }))
}

/** What a shift rests on: the country's law where it is the law's, else that the date is our own or the program's. */
function lawOf({ rule, words, dayOffs: { country }, language }: Telling): string {
  const { action } = rule.rule.non_business_day
  const named = (what: keyof LegalLabels) => country.law[what]?.[language] ?? ''
  if (rule.key === paydayKey) return named('payday')
  if (rule.rule.rule.kind === 'suggested') return words.law.suggested
  if (movedBy(rule) === 'firm') return words.law.internal
  const isPay = rule.category === 'pay-date' || rule.category === 'annual-holiday'
  switch (action) {
    case 'none':
    case 'not-specified':
      return ''
    case 'previous-business-day':
      return named(action) || (isPay ? named('payday') : rule.basis === 'source' ? '' : words.law.internal)
    default:
      return named(action)
  }
}

/** An occurrence of a run whose payday is another this once, with the day that it is counted from in place of the usual one. */
function counted(occurrence: Occurrence, rule: ClockRule, dayOffs: DayOffs): Occurrence {
  const { anchor } = occurrence
  const shape = rule.rule.rule
  if (anchor?.moved === undefined || shape.type !== 'relative-to-event') return occurrence
  const day = addOffset(dayOf(anchor.moved), shape.offset, movedBy(rule), dayOffs)
  return day === undefined ? occurrence : { ...occurrence, nominal: isoOf(day) }
}

/** What happened to the nominal date: moved and why, not moved and why not. */
function shiftStory(telling: Telling): string {
  if (telling.rule.key === paydayKey && telling.occurrence.anchor?.moved !== undefined) return exceptionStory(telling)
  const { occurrence, rule, language, words, dayOffs } = telling
  const { action } = rule.rule.non_business_day
  const { step, kind } = shiftOf(action, movedBy(rule))
  const nominal = dayOf(occurrence.nominal)
  const shown = formatDay(occurrence.nominal, language, 'dated')
  const banking = action === 'next-banking-day' || action === 'previous-banking-day' || rule.key === paydayKey
  if (!dayOffs.isOff(nominal, kind)) return step === 0 ? words.shown(shown) : words.stays(shown, banking)
  if (step === 0) {
    const off = words.isOff([{ days: [shown], reason: reasonOf(nominal, kind, telling) }])
    return action === 'none' ? words.fixed(off) : words.unknownShift(off)
  }
  const due = formatDay(occurrence.due, language, 'dated')
  const moves = words.moves(step > 0 ? 'next' : 'previous', banking, due, lawOf(telling))
  return `${words.isOff(offSpans(nominal, step, kind, telling))} ${moves}`
}

/** A payday that is another this once. */
function exceptionStory({ occurrence: { due, nominal, anchor }, language, words }: Telling): string {
  const day = formatDay(due, language, 'dated')
  return sentence(
    `${words.payday(day, undefined)}, ${words.exceptional(formatDay(anchor?.usual ?? nominal, language, 'dated'))}`,
  )
}

/** What the date hangs on. A payday's own anchor is only its pay group. */
function anchorStory({ occurrence, rule, language, words, dayOffs }: Telling): string {
  const { anchor } = occurrence
  if (anchor === undefined) return ''
  const shape = rule.rule.rule
  if (shape.type !== 'relative-to-event') return anchor.name ? words.group(anchor.name) : ''
  const day = formatDay(anchor.moved ?? anchor.day, language, 'dated')
  // What hangs on a cut-off is known by the payday that the cut-off is for.
  if (!paydayAnchors.includes(shape.anchor) && !isCutoffAnchor(shape.anchor))
    return words.event(anchorNamed(shape.anchor, language, dayOffs.country.events), day, anchor.name)
  const usual = anchor.moved && words.exceptional(formatDay(anchor.day, language, 'dated'))
  return `${words.payday(day, anchor.name)}${usual ? `, ${usual}` : ''}`
}

/** Addresses shown short: `vero.fi`, each once. */
export function sourceHosts(sources: readonly string[]): string[] {
  const hosts = sources.map((source) => /^https?:\/\/(?:www\.)?([^/]+)/.exec(source)?.[1] ?? source)
  return [...new Set(hosts)]
}

/** What else than the date somebody else says of the rule: `asiakkaan oma: muistilista`. */
function restSaid(rule: ClockRule, words: RuleWords): string[] {
  const date = dateSaidBy(rule)
  return (['firm', 'client'] as const).flatMap((scope) => {
    const fields = Object.entries(rule.said ?? {}).filter(
      ([field, by]) => by === scope && by !== date && field !== 'rule',
    )
    const names = fields.flatMap(([field]) => entryOf<string>(words.said.fields, field) ?? [])
    return names.length === 0 ? [] : [words.said.by(scope, names)]
  })
}

/** Where the date comes from, and how far it can be relied on. Own rules rest on the firm's or the client's word. */
function sourceStory({ rule, words }: Telling): string[] {
  const clauses: string[] = []
  const basis = entryOf(words.basis, rule.basis) ?? (rule.basis === '' ? '' : words.otherBasis(rule.basis))
  const by = dateSaidBy(rule)
  // Who has a date of their own has agreed it.
  if (by !== 'catalogue' && rule.basis === 'agreed-per-client-or-cba')
    return [words.own[by], by === 'client' ? words.agreed : '', ...restSaid(rule, words)]
  if (by !== 'catalogue') return [words.own[by], basis, ...restSaid(rule, words)]
  if (rule.sources.length > 0) clauses.push(words.source(sourceHosts(rule.sources)))
  clauses.push(basis)
  if (rule.confidence !== 'verified' && rule.confidence !== 'agreed') clauses.push(words.confidence[rule.confidence])
  return [...clauses, ...restSaid(rule, words)]
}

/** The rule of a date as it was then: an item may have had another day in earlier years. */
function shapeThen({ rule, occurrence }: Telling): { readonly shape: Shape; readonly until?: number } {
  const shape = rule.rule.rule
  if (shape.type !== 'yearly-fixed' || shape.historical === undefined) return { shape }
  const { until_year: until, month, day } = shape.historical
  return Number(occurrence.nominal.slice(0, 4)) > until ? { shape } : { shape: { ...shape, month, day }, until }
}

/** The rule in words, of a date of earlier years with the last year in which it was so. */
function shapeStory(telling: Telling): string {
  const { rule, language, dayOffs, words } = telling
  const { shape, until } = shapeThen(telling)
  const clause = describeShape(shape, language, dayOffs.country.events, monthBasis(rule))
  return until === undefined ? clause : words.formerly(clause, until)
}

/** The day a rule asks for in a month, where some months have no such day. */
function askedDay(telling: Telling): number | undefined {
  const { occurrence } = telling
  const { shape } = shapeThen(telling)
  switch (shape.type) {
    case 'monthly-day':
      return shape.day === 'client-defined' ? undefined : shape.day
    case 'monthly-days':
      return Math.max(...shape.days)
    case 'quarterly-day':
    case 'yearly-fixed':
      return shape.day
    case 'yearly-dates':
      // Only 29 February is not in every year.
      return shape.dates.includes('02-29') && occurrence.nominal.slice(5) === '02-28' ? 29 : undefined
    default:
      return undefined
  }
}

/** That the month has no such day, so that its last one stands for it. */
function clampStory(telling: Telling): string {
  const { occurrence, words } = telling
  const asked = askedDay(telling)
  const { month, day } = partsOf(dayOf(occurrence.nominal))
  return asked !== undefined && asked > day && day >= 28 ? words.clamped(month, asked) : ''
}

/** By what time of the day it must be there. */
function untilStory({ occurrence, rule, dayOffs, words }: Telling): string {
  const time = timeOn(rule, occurrence.due, dayOffs)
  return time === undefined ? '' : words.until(time)
}

/** That the firm closes early on that day. */
function shortenedStory({ occurrence, dayOffs, words }: Telling): string {
  const short = dayOffs.shortened(dayOf(occurrence.due))
  return short ? words.shortened(short.name, short.until) : ''
}

/** Our own target beside the due date. */
function targetStory({ occurrence, rule, dayOffs, language, words }: Telling): string {
  const day = targetDay(dayOf(occurrence.due), rule.target, dayOffs)
  if (rule.target === undefined || day === undefined) return ''
  const { days, count } = rule.target
  return words.target(days, count === 'business', formatDay(isoOf(day), language, 'dated'))
}

/**
 * Why an occurrence falls on its day, in whole sentences: the rule, what it hangs on, the nominal date (and that the month
 * has no such day), the days off that moved it by their names, the law behind the move, our own target, the source, and
 * what is not verified. `rule` is the one that
 * `ruleOf` gives for the occurrence.
 */
export function explain(occurrence: Occurrence, rule: ClockRule, dayOffs: DayOffs, language: Language): string {
  const words = ruleWords[language]
  const telling: Telling = { occurrence: counted(occurrence, rule, dayOffs), rule, dayOffs, language, words }
  const shape = rule.rule.rule
  const opens =
    occurrence.opens !== undefined && 'earliest' in shape
      ? words.opens(formatDay(occurrence.opens, language, 'dated'))
      : ''
  const parts = [
    sentence(shapeStory(telling)),
    sentence(anchorStory(telling)),
    sentence(clampStory(telling)),
    sentence(shiftStory(telling)),
    sentence(untilStory(telling)),
    sentence(shortenedStory(telling)),
    sentence(opens),
    sentence(targetStory(telling)),
    ...sourceStory(telling).map(sentence),
  ]
  return parts.filter((part) => part !== '').join(' ')
}
