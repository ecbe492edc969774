import { isJson, isRule } from '../../shared/domain/calendar/rule-check.ts'
import { describe } from '../../shared/domain/calendar/describe.ts'
import { clientFacts, eventKinds } from '../../shared/domain/calendar/facts.ts'
import type { Language } from '../../shared/domain/words.ts'
import { clientData } from '../../shared/i18n/client-data.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { factWords } from '../../shared/i18n/fact-words.ts'
import { handover } from '../../shared/i18n/handover.ts'
import { history } from '../../shared/i18n/history.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { ui } from '../../shared/i18n/ui.ts'
import { fullDay, plainDay, plainMonthDay } from '../ui/dates.ts'

/** What the stored keys are called: people and rules by their ids and keys. */
export type Names = {
  readonly language: Language
  readonly person: (id: string) => string | undefined
  readonly rule: (key: string) => string | undefined
}

/** One change of a row's field in words; `detail` names a part of the field, as a single fact. */
export type ChangeLine = { readonly field: string; readonly before: string; readonly after: string }

type Change = { readonly field: string; readonly before: string; readonly after: string }
type Texts = Readonly<Record<string, string>>

/** Fields that say nothing to people: what they hold stands in other fields or in a document. */
const unspoken = new Set([
  'report_json',
  'installation',
  'days_off_json',
  'pay_group_id',
  'occurrence',
  'nominal',
  'absence_id',
  'search_json',
])

/** The changes of one row as people read them, in the order given. */
export function changeLines(table: string, fields: readonly Change[], names: Names): ChangeLine[] {
  const labels: Texts = history[names.language].fields
  return fields
    .filter(({ field }) => !unspoken.has(field))
    .flatMap((change) => {
      if (change.field === 'facts_json') return factLines(change, names.language)
      return [
        {
          field: labels[change.field] ?? change.field,
          before: valueWords(table, change.field, change.before, names),
          after: valueWords(table, change.field, change.after, names),
        },
      ]
    })
}

/** A stored value as people say it: enumerations, days, rules and names in words, free text as it is. */
export function valueWords(table: string, field: string, value: string, names: Names): string {
  const { language } = names
  if (value === '') return ''
  if (field === 'person_id') return names.person(value) ?? ''
  if (field === 'occurrence') return occurrenceWords(value, names)
  if (field === 'key') return names.rule(value) ?? value
  if (field === 'industry') return factWords('industry', value, language)
  if (field === 'fiscal_year_end') return plainMonthDay(value)
  if (field === 'deviation_by') return value === 'client' || value === 'provider' ? clients[language].sides[value] : ''
  if (field === 'ticks_json') return stepsOf(value)
  if (field === 'deputy' || field === 'active' || field === 'deviation_shown')
    return value === '1' ? clientData[language].yes : clientData[language].no
  if (field.endsWith('_json')) return ruleWords(value, language)
  if (field === 'working_week')
    return value
      .split('')
      .map((day) => ui[language].weekdays.short.split(' ')[Number(day) - 1] ?? '')
      .join(' ')
  const words = vocabulary(table, field, language)
  if (words) return words[value] ?? value
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? plainDay(value) : value
}

function vocabulary(table: string, field: string, language: Language): Texts | undefined {
  const client = clients[language]
  switch (field) {
    case 'state':
      return table === 'mark' ? history[language].markStates : client.states
    case 'form':
      return client.forms
    case 'channel':
      return client.channels
    case 'language':
      return client.languages
    case 'frequency':
      return client.frequencies
    case 'responsible':
      return client.sides
    case 'audience':
      return instructions[language].audiences
    case 'direction':
      return handover[language].directions
    case 'profile':
      return handover[language].profiles
    case 'role':
      return table === 'contact' ? client.contactRoles : table === 'assignment' ? client.assignmentRoles : undefined
    case 'kind':
      return table === 'cutoff'
        ? client.cutoffKinds
        : Object.fromEntries(eventKinds.map((event) => [event.kind, event.name[language]]))
    default:
      return undefined
  }
}

/** The ticked steps, one after the other. */
function stepsOf(json: string): string {
  const steps = parse(json)
  return Array.isArray(steps) ? steps.filter((step) => typeof step === 'string').join(', ') : ''
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** A rule, or the fields of a rule version, as a sentence. */
function ruleWords(json: string, language: Language): string {
  const value = parse(json)
  if (isRule(value)) return describe(value, language)
  if (isJson(value) && isRule(value['rule'])) return describe(value['rule'], language)
  return history[language].customRule
}

/** `Työnantajan erillisilmoitus 5.1.2027` of `ir-employers-separate-report@2027-01-05#group`. */
export function occurrenceWords(key: string, names: Names): string {
  const match = /^(.+?)@(\d{4}-\d{2}-\d{2})/.exec(key)
  if (!match?.[1] || !match[2]) return key
  return `${names.rule(match[1]) ?? match[1]} ${fullDay(match[2], names.language)}`
}

/** Only the facts that differ, each with its own name. */
function factLines({ before, after }: Change, language: Language): ChangeLine[] {
  const old = parse(before)
  const now = parse(after)
  const was = isJson(old) ? old : {}
  const is = isJson(now) ? now : {}
  return clientFacts
    .filter(({ key }) => was[key] !== is[key])
    .map((fact) => ({
      field: fact.name[language],
      before: factWords(fact.key, was[fact.key], language),
      after: factWords(fact.key, is[fact.key], language),
    }))
}
