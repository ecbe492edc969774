import type { CatalogueField } from '../../../shared/domain/calendar/rules/catalogue-diff.ts'
import { describe } from '../../../shared/domain/calendar/words/describe.ts'
import type { Country } from '../../../shared/domain/calendar/countries/country.ts'
import { clientFacts, type Fact } from '../../../shared/domain/calendar/rules/facts.ts'
import type { ClockRule, Condition } from '../../../shared/domain/calendar/types.ts'
import { type Language, remarkIn, wordOf } from '../../../shared/domain/words.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { catalogueWords } from '../../../shared/i18n/catalogue.ts'
import { factWords } from '../../../shared/i18n/fact-words.ts'
import { ruleFieldWords } from '../../../shared/i18n/rule-fields.ts'

/** A field of a catalogue item in words, for telling what an update changes. */
export function fieldWords(rule: ClockRule, field: CatalogueField, country: Country, language: Language): string {
  const words = calendarWords[language]
  const own = catalogueWords[language]
  const categories: Readonly<Record<string, string>> = words.categories
  const bases: Readonly<Record<string, string>> = own.bases
  switch (field) {
    case 'name':
      return rule.name[language]
    case 'dates':
      return describe(rule.rule, language, country.events)
    case 'applies':
      return rule.appliesWhen ? conditionWords(rule.appliesWhen, country.facts, language) : own.everybody
    case 'responsible':
      return words.sides[rule.responsible]
    case 'category':
      return wordOf(categories, rule.category)
    case 'lead':
    case 'target':
      return ruleFieldWords(field, rule, language)
    case 'calendar':
      return rule.calendar === 'firm' ? own.firmDays : own.statutoryDays
    case 'subject':
      return rule.subject === 'firm' ? own.firmsOwn : own.clients
    case 'country':
      return rule.country === undefined ? own.everywhere : country.name[language]
    case 'confidence':
      return words.confidences[rule.confidence]
    case 'basis':
      return wordOf(bases, rule.basis)
    case 'sources':
      return rule.sources.join('\n')
    case 'recurrence':
    case 'notes':
      return remarkIn(rule[field], language)
  }
}

/** A condition over a client's facts in words: `toimiala: rakentaminen`. */
export function conditionWords(condition: Condition, facts: readonly Fact[], language: Language): string {
  const words = catalogueWords[language]
  if ('all' in condition)
    return condition.all.map((part) => conditionWords(part, facts, language)).join(` ${words.and} `)
  if ('any' in condition)
    return condition.any.map((part) => conditionWords(part, facts, language)).join(` ${words.or} `)
  if ('not' in condition) return words.not(conditionWords(condition.not, facts, language))
  const fact = [...facts, ...clientFacts].find((one) => one.key === condition.fact)
  const name = fact?.name[language] ?? condition.fact
  if ('is' in condition) return `${name}: ${factWords(fact, condition.is, language)}`
  if ('in' in condition)
    return `${name}: ${condition.in.map((value) => factWords(fact, value, language)).join(` ${words.or} `)}`
  return words.atLeast(name, condition.atLeast)
}
