import { isJson, isRule } from '../../shared/domain/calendar/rules/rule-check.ts'
import { describe } from '../../shared/domain/calendar/words/describe.ts'
import { clientFacts } from '../../shared/domain/calendar/rules/facts.ts'
import { entryOf, type Language, wordOf } from '../../shared/domain/words.ts'
import { clientData } from '../../shared/i18n/client-data.ts'
import { factWords } from '../../shared/i18n/fact-words.ts'
import { history } from '../../shared/i18n/history.ts'
import { asking } from '../../shared/i18n/asking.ts'
import { valueOf } from '../../shared/i18n/record-values.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { ui } from '../../shared/i18n/ui.ts'
import type { Field } from '../../shared/records/field.ts'
import { isTable, records } from '../../shared/records/records.ts'
import { readJson } from './json.ts'
import { ruleLines } from './rule-lines.ts'
import { fullDay, plainDay, plainMonthDay } from '../ui/dates.ts'

/** What the stored keys are called: people and rules by their ids and keys. */
export type Names = {
  readonly language: Language
  readonly person: (id: string) => string | undefined
  /** By its key, or by the label of the task that it makes. */
  readonly rule: (key: string, label?: string) => string | undefined
}

/** One change of a row's field in words; `detail` names a part of the field, as a single fact. */
export type ChangeLine = { readonly field: string; readonly before: string; readonly after: string }

type Change = { readonly field: string; readonly before: string; readonly after: string }
type Texts = Readonly<Record<string, string>>

/** The changes of one row as people read them, in the order given. */
export function changeLines(table: string, changes: readonly Change[], names: Names): ChangeLine[] {
  return changes.flatMap((change) => {
    if (change.field === 'facts') return factLines(change, names.language)
    if (change.field === 'fields') return ruleLines(change.before, change.after, names.language)
    return [
      {
        field: labelOf(table, change.field, names.language),
        before: valueWords(table, change.field, change.before, names),
        after: valueWords(table, change.field, change.after, names),
      },
    ]
  })
}

function labelOf(table: string, field: string, language: Language): string {
  const labels: Texts = isTable(table) ? labelsOf(table, language) : {}
  return wordOf(labels, field)
}

/** A stored value as people say it: enumerations, days, rules and names in words, free text as it is. */
export function valueWords(table: string, name: string, value: string, names: Names): string {
  const { language } = names
  if (value === '') return ''
  const fields: Readonly<Record<string, Field>> = isTable(table) ? records[table].fields : {}
  const field = entryOf(fields, name)
  if (field?.words) return valueOf(field.words, value, language)
  if (name === 'working_week') return weekWords(value, language)
  if (name === 'ticks') return stepsOf(value)
  if (name === 'exceptions') return exceptionsOf(value)
  if (name === 'askings') return askingsOf(value, language)
  if (name === 'key') return names.rule(value) ?? value
  switch (field?.kind) {
    case 'ref':
      return field.to === 'person' ? (names.person(value) ?? '') : value
    case 'flag':
      return value === '1' ? clientData[language].yes : clientData[language].no
    case 'month-day':
      return plainMonthDay(value)
    case 'day':
      return plainDay(value)
    case 'rule':
    case 'data':
      return ruleWords(value, language, name === 'payday' ? 'pay-period' : undefined)
    default:
      return value
  }
}

const weekWords = (value: string, language: Language): string =>
  value
    .split('')
    .map((day) => ui[language].weekdays.short.split(' ')[Number(day) - 1] ?? '')
    .join(' ')

/** The ticked steps, one after the other. */
function stepsOf(json: string): string {
  const steps = readJson(json)
  return Array.isArray(steps) ? steps.filter((step) => typeof step === 'string').join(', ') : ''
}

/** `30.7.2027 → 15.7.2027`, each payday that is on another day this once. */
function exceptionsOf(json: string): string {
  const all = readJson(json)
  const one = (each: unknown) =>
    isJson(each) ? `${plainDay(String(each['payday']))} → ${plainDay(String(each['day']))}` : ''
  return Array.isArray(all) ? all.map(one).join(', ') : ''
}

/** `8.1.2027 kirje saija@kello.fi`, each asking of the client. */
function askingsOf(json: string, language: Language): string {
  const all = readJson(json)
  const { ways } = asking[language].askings
  const one = (each: unknown) =>
    isJson(each)
      ? [
          plainDay(String(each['day'])),
          wordOf(ways, String(each['way'])),
          typeof each['to'] === 'string' ? each['to'] : '',
        ]
          .join(' ')
          .trim()
      : ''
  return Array.isArray(all) ? all.map(one).join(', ') : ''
}

/** A rule as a sentence. */
function ruleWords(json: string, language: Language, month?: string): string {
  const value = readJson(json)
  if (isRule(value)) return describe(value, language, [], month ?? 'pay-month')
  return history[language].customRule
}

/** `Työnantajan erillisilmoitus 5.1.2027` of `ir-employers-separate-report@2027-01-05#group`. */
export function occurrenceWords(key: string, names: Names): string {
  const match = /^(.+?)@(\d{4}-\d{2}-\d{2})/.exec(key)
  if (!match?.[1] || !match[2]) return key
  return `${names.rule(match[1], key) ?? match[1]} ${fullDay(match[2], names.language)}`
}

/** Only the facts that differ, each with its own name. */
function factLines({ before, after }: Change, language: Language): ChangeLine[] {
  const old = readJson(before)
  const now = readJson(after)
  const was = isJson(old) ? old : {}
  const is = isJson(now) ? now : {}
  const names = new Map(clientFacts.map(({ key, name }) => [key, name[language]]))
  // A country's own facts go by their keys: nobody knows here what its catalogue called them then.
  return [...new Set([...names.keys(), ...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => was[key] !== is[key])
    .map((key) => ({
      field: names.get(key) ?? key,
      before: factWords(key, was[key], language),
      after: factWords(key, is[key], language),
    }))
}
