import { type Country, homeCode, isCountryCode } from '../countries/country.ts'
import { type Origin, readCountry } from '../countries/read-country.ts'
import { declaredLanguages, isText, readRemark, readWords } from '../countries/read-words.ts'
import type { Language } from '../../words.ts'
import { paydayKey } from '../clock/expand-anchored.ts'
import { parseDay } from '../days/days.ts'
import { factsOf, isCondition } from './conditions.ts'
import { clientFacts } from './facts.ts'
import { type Problem, checkRule, isJson, isRule } from './rule-check.ts'
import { targetOf } from './own-rule.ts'
import { type ClockRule, type Confidence, type Side, sides, sourced } from '../types.ts'

/** A country's deadlines as data: what ships with the program and can be updated without it. */
export type Catalogue = {
  /** The country whose deadlines it holds, with everything that is otherwise there. */
  readonly country: Country
  readonly title: string
  readonly version: number
  readonly status: string
  readonly rules: readonly ClockRule[]
}

export type CatalogueProblemCode =
  | Problem['code']
  | 'not-a-catalogue'
  | 'unknown-value'
  | 'missing-language'
  | 'unknown-fact'
  | 'not-a-condition'
  | 'twice'

/** What is wrong with a catalogue, and where: `obligations[3] payday: rule.day`. */
export type CatalogueProblem = {
  readonly code: CatalogueProblemCode
  readonly path: string
  readonly detail?: string | undefined
}

export type ReadCatalogue = { readonly catalogue: Catalogue } | { readonly error: readonly CatalogueProblem[] }

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText)
const isLead = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((days) => typeof days === 'number' && Number.isInteger(days) && days >= 0)
const isSide = (value: unknown): value is Side => sides.some((side) => side === value)
const isConfidence = (value: unknown): value is Confidence => sourced.some((confidence) => confidence === value)
const isSubject = (value: unknown): value is ClockRule['subject'] =>
  value === undefined || value === 'client' || value === 'firm'
const isCalendar = (value: unknown): value is ClockRule['calendar'] =>
  value === undefined || value === 'statutory' || value === 'firm'

/** The day from which a duty holds, where it has not always held. */
const isFrom = (value: unknown): value is ClockRule['validFrom'] =>
  value === undefined || (isText(value) && parseDay(value) !== undefined)

const known: ReadonlySet<string> = new Set(clientFacts.map((fact) => fact.key))

type Report = (code: CatalogueProblemCode, field: string, detail?: string) => void
/** What of the file an item is read by. */
type Whole = { readonly country: Country; readonly declared: readonly Language[] }

/** One obligation as a rule of the clock; undefined when something about it was reported. */
function readObligation(
  item: Readonly<Record<string, unknown>>,
  { country, declared }: Whole,
  report: Report,
): ClockRule | undefined {
  const condition = item['applies_when']
  const rule = {
    rule: item['rule'],
    non_business_day: item['non_business_day'],
    ...(item['time'] !== undefined && { time: item['time'] }),
  }
  for (const { code, path, detail } of checkRule(rule)) report(code, path, detail)
  if (condition !== undefined && !isCondition(condition)) report('not-a-condition', 'applies_when')
  else if (condition !== undefined)
    for (const fact of factsOf(condition))
      if (!known.has(fact) && !country.facts.some(({ key }) => key === fact))
        report('unknown-fact', 'applies_when', fact)

  const { id, category, sources, confidence, subject, calendar, everywhere, valid_from: validFrom } = item
  const name = readWords(item['name'], 'name', declared, report)
  const short = item['short'] === undefined ? undefined : readWords(item['short'], 'short', declared, report)
  const recurrence = readRemark(item['recurrence'], 'recurrence', declared, report)
  const notes = readRemark(item['notes'], 'notes', declared, report)
  const target = targetOf(item['target']) ?? undefined
  const { responsible_typical: responsible, suggested_reminder_days_before: lead, date_basis: basis } = item
  const need = (field: string, good: boolean) => {
    if (!good) report(item[field] === undefined ? 'missing' : 'unknown-value', field)
  }
  need('id', isText(id))
  need('category', isText(category))
  need('responsible_typical', isSide(responsible))
  need('suggested_reminder_days_before', isLead(lead))
  need('sources', isTexts(sources))
  need('confidence', isConfidence(confidence))
  need('date_basis', isText(basis))
  need('subject', isSubject(subject))
  need('calendar', isCalendar(calendar))
  need('valid_from', isFrom(validFrom))
  need('everywhere', everywhere === undefined || typeof everywhere === 'boolean')
  need('target', item['target'] === undefined || target !== undefined)
  if (!isText(id) || !name || !isText(category) || !isSide(responsible) || !isLead(lead)) return undefined
  if (!isTexts(sources) || !isConfidence(confidence) || !isText(basis) || !isSubject(subject)) return undefined
  if (
    !isCalendar(calendar) ||
    !isFrom(validFrom) ||
    !isRule(rule) ||
    (condition !== undefined && !isCondition(condition))
  )
    return undefined
  return {
    key: id,
    scope: 'catalogue',
    country: everywhere === true ? undefined : country.code,
    subject,
    calendar,
    name,
    short,
    category,
    responsible,
    rule,
    lead,
    sources,
    confidence,
    basis,
    target,
    recurrence,
    notes,
    appliesWhen: condition,
    validFrom,
  }
}

/**
 * Reads a catalogue in the form of `resources/catalogue/fi.json`. A catalogue is taken whole or not at all: every
 * problem is named with its place, and nothing is taken from a file that has one. `kept`: what a data file has taken already.
 */
export function readCatalogue(json: unknown, from: Origin = 'file'): ReadCatalogue {
  const problems: CatalogueProblem[] = []
  const obligations = isJson(json) ? json['obligations'] : undefined
  if (!isJson(json) || !isText(json['title']) || typeof json['version'] !== 'number' || !Array.isArray(obligations))
    return { error: [{ code: 'not-a-catalogue', path: '' }] }
  // The first catalogues were Finland's and did not say so.
  const code = json['country'] ?? homeCode
  if (!isText(code) || !isCountryCode(code)) return { error: [{ code: 'unknown-value', path: 'country' }] }
  const declared = declaredLanguages(json['languages'])
  if (!declared) return { error: [{ code: 'unknown-value', path: 'languages' }] }
  const country = readCountry(json, { code, declared, from }, (problem, path, detail) =>
    problems.push({ code: problem, path, detail }),
  )

  const rules: ClockRule[] = []
  const keys = new Set<string>()
  const items: readonly unknown[] = obligations
  items.forEach((item, index) => {
    const place = `obligations[${index}]`
    if (!isJson(item)) return problems.push({ code: 'not-a-rule', path: place })
    const id = isText(item['id']) ? ` ${item['id']}` : ''
    const rule = readObligation(item, { country, declared }, (code, field, detail) =>
      problems.push({ code, path: `${place}${id}: ${field}`, detail }),
    )
    if (rule === undefined) return undefined
    if (keys.has(rule.key)) return problems.push({ code: 'twice', path: place, detail: rule.key })
    keys.add(rule.key)
    return rules.push(rule)
  })
  // Paydays stand in the year by this item: without it a client of the country would have none, and nobody would know why.
  if (from === 'file' && country.code !== homeCode && !keys.has(paydayKey))
    problems.push({ code: 'missing', path: 'obligations', detail: paydayKey })
  if (problems.length > 0) return { error: problems }
  const status = isText(json['status']) ? json['status'] : ''
  return { catalogue: { country, title: json['title'], version: json['version'], status, rules } }
}
