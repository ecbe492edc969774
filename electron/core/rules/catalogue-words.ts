import type { CatalogueField } from '../../../shared/domain/calendar/rules/catalogue-diff.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import { describe } from '../../../shared/domain/calendar/words/describe.ts'
import { monthBasis } from '../../../shared/domain/calendar/words/months.ts'
import type { Country } from '../../../shared/domain/calendar/countries/country.ts'
import type { ClockRule } from '../../../shared/domain/calendar/types.ts'
import { type Language, remarkIn, wordOf } from '../../../shared/domain/words.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { catalogueWords } from '../../../shared/i18n/catalogue.ts'
import { conditionWords } from '../../../shared/i18n/condition-words.ts'
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
    case 'dates': {
      const said = describe(rule.rule, language, country.events, monthBasis(rule))
      return rule.validFrom === undefined ? said : `${said} (${own.from(formatDay(rule.validFrom, language, 'date'))})`
    }
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
