import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { ruleWords } from '../../../shared/domain/calendar/words/describe.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { sentence } from '../../../shared/domain/calendar/words/rule-words.ts'
import { type Language, remarkIn } from '../../../shared/domain/words.ts'
import { mustSee } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import { effectiveDue } from '../../../shared/domain/calendar/marks/status.ts'
import { isLaw, isOwnLaw, lawfulDays } from '../../../shared/domain/calendar/rules/law.ts'
import type { ClockRule, Occurrence } from '../../../shared/domain/calendar/types.ts'
import { loadYears, type ClientYear, keptOccurrence, findOccurrence, markFor, shiftDay } from '../year/index.ts'

type Input = Parsed<'calendar.explain'>

/** Why one occurrence is due when it is due. Throws `not-found` for one that no rule makes. */
export async function explainOccurrence({ client_id, key, language }: Input, { db, who, env }: Reading) {
  const catalogues = await env.catalogue.all(db)
  const { clients } = await loadYears(db, who, catalogues, [client_id])
  const year = clients.get(client_id)
  if (!year) throw new AppError('not-found', 'no-client')
  const occurrence = findOccurrence(year, key, year.marks.get(key)?.due)
  const rule = occurrence && ruleOf(occurrence, year.clock, year.rules)
  if (!occurrence || !rule || occurrenceKey(occurrence) !== key) return explainKept(year, key, language)
  const law = lawOf(year, catalogues.of(year.country.code), occurrence, rule)
  const due = effectiveDue(occurrence, markFor(year.marks.get(key)))
  const past =
    law !== undefined && due > law ? [sentence(ruleWords[language].pastLaw(formatDay(law, language, 'dated')))] : []
  return {
    explanation: [...past, explain(occurrence, rule, year.dayOffs, language)].join(' '),
    law: law ?? null,
    rule: rule.key,
    sources: [...rule.sources],
    confidence: rule.confidence,
    notes: remarkIn(rule.notes, language),
  }
}

/** How far a rule of one's own can have put a date from the law's. */
const AROUND = 100

/** By what day the law asks for it; undefined where no law does. */
function lawOf(year: ClientYear, catalogue: readonly ClockRule[], occurrence: Occurrence, rule: ClockRule | undefined) {
  if (rule && isOwnLaw(rule, catalogue)) return occurrence.due
  const law = catalogue.filter((one) => one.key === occurrence.rule && isLaw(one))
  if (law.length === 0) return undefined
  const [from, to] = [shiftDay(occurrence.due, -AROUND), shiftDay(occurrence.due, AROUND)]
  const of = (rules: readonly ClockRule[]) =>
    clientClock(year.clock, rules, year.dayOffs, from, to).occurrences.filter(({ rule }) => rule === occurrence.rule)
  const ours = of(year.rules.filter(({ key }) => key === occurrence.rule))
  // The law holds for whoever has the duty, whatever was said of where it applies.
  return lawfulDays(of(law.map((one) => ({ ...one, appliesWhen: undefined }))), ours).get(occurrenceKey(occurrence))
}

/** By what day the law asks for each of several dates, so that moving them together hides no last day. */
export async function lawsOf({ items }: Parsed<'calendar.laws'>, { db, who, env, signal }: Reading) {
  const ids = [...new Set(items.map(({ client_id }) => client_id))]
  await mustSee(db, who, ids)
  const catalogues = await env.catalogue.all(db)
  const { clients } = await loadYears(db, who, catalogues, ids)
  const found = []
  for (const { client_id, key } of items) {
    signal.throwIfAborted()
    const year = clients.get(client_id)
    const occurrence = year && findOccurrence(year, key, year.marks.get(key)?.due)
    const rule = occurrence && ruleOf(occurrence, year.clock, year.rules)
    const law = occurrence && lawOf(year, catalogues.of(year.country.code), occurrence, rule)
    found.push({ client_id, key, law: law ?? null })
  }
  return found
}

/** What was done stands, although the rule it was done by gives this date no more. */
function explainKept(year: ClientYear, key: string, language: Language) {
  const mark = year.marks.get(key)
  const kept = mark && keptOccurrence(mark)
  if (!kept) throw new AppError('not-found', 'no-occurrence')
  const due = formatDay(kept.due, language, 'dated')
  return {
    explanation: sentence(ruleWords[language].kept(due)),
    law: null,
    rule: kept.rule,
    sources: [],
    confidence: 'agreed' as const,
    notes: '',
  }
}
