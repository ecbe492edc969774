import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { ruleWords } from '../../../shared/domain/calendar/words/describe.ts'
import { explain } from '../../../shared/domain/calendar/explain.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { sentence } from '../../../shared/domain/calendar/words/rule-words.ts'
import { type Language, remarkIn } from '../../../shared/domain/words.ts'
import type { Reading } from '../handlers.ts'
import { loadYears, type ClientYear, keptOccurrence, findOccurrence } from '../year/index.ts'

type Input = Parsed<'calendar.explain'>

/** Why one occurrence is due when it is due. Throws `not-found` for one that no rule makes. */
export async function explainOccurrence({ client_id, key, language }: Input, { db, who, env }: Reading) {
  const { clients, dayOffs } = await loadYears(db, who, await env.catalogue.rules(db), [client_id])
  const year = clients.get(client_id)
  if (!year) throw new AppError('not-found', 'no-client')
  const occurrence = findOccurrence(year, dayOffs, key, year.marks.get(key)?.due)
  const rule = occurrence && ruleOf(occurrence, year.clock, year.rules)
  if (!occurrence || !rule || occurrenceKey(occurrence) !== key) return explainKept(year, key, language)
  return {
    explanation: explain(occurrence, rule, dayOffs, language),
    rule: rule.key,
    sources: [...rule.sources],
    confidence: rule.confidence,
    notes: remarkIn(rule.notes, language),
  }
}

/** What was done stands, although the rule it was done by gives this date no more. */
function explainKept(year: ClientYear, key: string, language: Language) {
  const mark = year.marks.get(key)
  const kept = mark && keptOccurrence(mark)
  if (!kept) throw new AppError('not-found', 'no-occurrence')
  const due = formatDay(kept.due, language, 'dated')
  return {
    explanation: sentence(ruleWords[language].kept(due)),
    rule: kept.rule,
    sources: [],
    confidence: 'agreed' as const,
    notes: '',
  }
}
