import type { Language } from '../../words.ts'
import { problemOf } from '../rules/sound.ts'
import type { EventKind } from '../rules/event-kinds.ts'
import type { Rule, ShiftAction, Shape, WallTime } from '../types.ts'
import { paydayAnchors } from '../clock/expand-anchored.ts'
import { clockText } from '../days/clock-text.ts'
import { english } from './en.ts'
import { finnish } from './fi.ts'
import { monthNamed } from './months.ts'
import { type RuleWords, sentence } from './rule-words.ts'
import { swedish } from './sv.ts'

export const ruleWords: Readonly<Record<Language, RuleWords>> = { fi: finnish, sv: swedish, en: english }

/** Every word for what a rule can hang on, with the kind of event: in all cases of Finnish, and without articles. */
export const anchorPhrases = (): readonly (readonly [kind: string, phrase: string])[] =>
  Object.values(ruleWords).flatMap(({ anchors }) =>
    Object.entries(anchors)
      .filter(([kind]) => !paydayAnchors.includes(kind))
      .flatMap(([kind, forms]) =>
        forms.map((form): readonly [string, string] => [kind, form.replace(/^(?:the|det?n?) /, '')]),
      ),
  )

/** The kind of an event by the name that its country gives it; kinds that the language has words for are declined by them. */
export const anchorNamed = (kind: string, language: Language, events: readonly EventKind[]): string =>
  Object.hasOwn(ruleWords[language].anchors, kind)
    ? kind
    : (events.find((event) => event.kind === kind)?.name[language] ?? kind)

/**
 * The recurrence alone in words, as a clause: `palkanmaksukuukautta seuraavan kuukauden 12. päivä`. `events`: those of the
 * country's own, by name; `month`: the one that it counts from where it names none (`monthBasis`).
 */
export function describeShape(
  shape: Shape,
  language: Language,
  events: readonly EventKind[] = [],
  month: string = 'calendar-month',
): string {
  // Each function takes its own shape; `shape.type` names both, which the compiler cannot follow through a lookup.
  const say = ruleWords[language].shapes[shape.type] as (one: Shape & { readonly countsFrom: string }) => string
  const named = shape.type === 'relative-to-event' ? { anchor: anchorNamed(shape.anchor, language, events) } : {}
  return say({ ...shape, ...named, countsFrom: monthNamed(shape) ?? month })
}

/** What it is called with the time of day by which it is due, where it has one: `Aineisto, klo 12.00`. */
export function timedName(name: string, time: WallTime | undefined, language: Language): string {
  return time === undefined ? name : `${name}, ${clockText(time, language)}`
}

const shiftNames: Readonly<Record<ShiftAction, keyof RuleWords['shift'] | undefined>> = {
  'next-business-day': 'next',
  'previous-business-day': 'previous',
  'next-banking-day': 'next-banking',
  'previous-banking-day': 'previous-banking',
  'not-specified': 'not-specified',
  none: undefined,
}

/**
 * A whole rule in words, as a sentence: the recurrence, its earliest and latest limits, and how it shifts. Empty for what is
 * no rule.
 */
export function describe(
  rule: Rule,
  language: Language,
  events: readonly EventKind[] = [],
  month: string = 'calendar-month',
): string {
  if (problemOf(rule) !== undefined) return ''
  const words = ruleWords[language]
  const clauses = [describeShape(rule.rule, language, events, month)]
  if (rule.rule.type === 'relative-to-event') {
    const anchor = anchorNamed(rule.rule.anchor, language, events)
    if (rule.rule.earliest) clauses.push(words.earliest(rule.rule.earliest, anchor))
    if (rule.rule.absolute_minimum) clauses.push(words.minimum(rule.rule.absolute_minimum, anchor))
  }
  if ((rule.rule.type === 'monthly-day' || rule.rule.type === 'monthly-working-day') && rule.rule.earliest)
    clauses.push(words.before(rule.rule.earliest))
  if (rule.time !== undefined) clauses.push(words.until(rule.time))
  const shift = shiftNames[rule.non_business_day.action]
  if (shift) clauses.push(words.shift[shift])
  return sentence(clauses.join('; '))
}
