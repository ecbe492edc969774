import type { BusinessIdRule } from '../../clients/business-id.ts'
import { type Language, languages } from '../../words.ts'
import { isDay, parseMonthDay } from '../days/days.ts'
import { holidayCalendars, type HolidayDay, type HolidayRule } from '../days/holidays.ts'
import { eventKinds, type EventKind } from '../rules/event-kinds.ts'
import { clientFacts, type Choice, type Fact } from '../rules/facts.ts'
import { isJson } from '../rules/rule-check.ts'
import { shiftActions } from '../types.ts'
import { type Country, homeCode, type LegalLabels, unknownCountry } from './country.ts'
import { finland } from './finland.ts'
import { isText, readWords, type Report } from './read-words.ts'

type Json = Readonly<Record<string, unknown>>

const isWhole = (value: unknown, min: number, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
const isWeekday = (value: unknown): value is number => isWhole(value, 1, 7)
const isMonthDay = (value: unknown): value is string => isText(value) && parseMonthDay(value) !== undefined

/** A day of the year as a catalogue says it; undefined for what is none. */
function dayIn(json: Json): HolidayDay | undefined {
  const { on, easter, weekday, month, n, from, day } = json
  if (isMonthDay(on)) return { on }
  if (isWhole(easter, -366, 366)) return { easter }
  if (isText(day) && isDay(day)) return { day }
  if (!isWeekday(weekday)) return undefined
  if (isMonthDay(from)) return { weekday, from }
  // Not every month has a fifth of each weekday; the last one is −1.
  return isWhole(month, 1, 12) && isWhole(n, -4, 4) && n !== 0 ? { weekday, month, n } : undefined
}

/** Reports a fault, and gives nothing. */
function refused(report: Report, ...fault: Parameters<Report>): undefined {
  report(...fault)
  return undefined
}

/** Each object of a list, with its place; what is no list of objects is reported. */
function each<T>(
  value: unknown,
  field: string,
  report: Report,
  read: (one: Json, report: Report) => T | undefined,
): T[] {
  if (!Array.isArray(value)) {
    report('unknown-value', field)
    return []
  }
  return value.flatMap((one: unknown, at) => {
    const inner: Report = (code, part, detail) =>
      report(code, `${field}[${at}]${part === '' ? '' : `.${part}`}`, detail)
    const found = isJson(one) ? read(one, inner) : undefined
    if (!isJson(one)) inner('unknown-value', '')
    return found === undefined ? [] : [found]
  })
}

const onceEach = <T>(all: readonly T[], keyOf: (one: T) => string, field: string, report: Report): readonly T[] => {
  const keys = new Set<string>()
  for (const one of all) {
    if (keys.has(keyOf(one))) report('twice', field, keyOf(one))
    keys.add(keyOf(one))
  }
  return all
}

const mostHolidays = 100

function readHolidays(value: unknown, declared: readonly Language[], report: Report): readonly HolidayRule[] {
  const all = each(value, 'holidays', report, (json, fault): HolidayRule | undefined => {
    const { id, substitute, closes } = json
    const name = readWords(json['name'], 'name', declared, fault)
    const when = dayIn(json)
    const isClosing = (one: unknown) => holidayCalendars.some((calendar) => calendar === one)
    if (!isText(id)) fault('missing', 'id')
    if (!when) fault('unknown-value', 'on')
    if (substitute !== undefined && !(Array.isArray(substitute) && substitute.every(isWeekday)))
      fault('unknown-value', 'substitute')
    if (closes !== undefined && !(Array.isArray(closes) && closes.every(isClosing))) fault('unknown-value', 'closes')
    if (!isText(id) || !name || !when) return undefined
    return {
      id,
      name,
      when,
      ...(Array.isArray(substitute) && { substitute: substitute.filter(isWeekday) }),
      ...(Array.isArray(closes) && { closes: holidayCalendars.filter((one) => closes.includes(one)) }),
    }
  })
  // No country has as many; more would close it for good, and be counted for hours.
  if (all.length > mostHolidays) report('unknown-value', 'holidays')
  return onceEach(all.slice(0, mostHolidays), ({ id }) => id, 'holidays', report)
}

const labelled: readonly string[] = [...shiftActions.filter((action) => action.endsWith('day')), 'payday']

function readLaw(value: unknown, declared: readonly Language[], report: Report): LegalLabels {
  if (!isJson(value)) {
    report('unknown-value', 'legal_labels')
    return {}
  }
  const labels = Object.entries(value).map(([what, words]) => {
    if (!labelled.includes(what)) report('unknown-value', `legal_labels.${what}`)
    return [what, readWords(words, `legal_labels.${what}`, declared, report)] as const
  })
  return Object.fromEntries(labels.filter(([, words]) => words !== undefined))
}

/** Forms of a business ID are short, so that what people type is compared with them in no time. */
const isForm = (value: unknown): value is string => isText(value) && value.length <= 30 && /[9AX]/.test(value)

function readBusinessId(value: unknown, report: Report): BusinessIdRule | undefined {
  const fault = (field: string) => report('unknown-value', `business_id.${field}`)
  if (!isJson(value)) {
    report('unknown-value', 'business_id')
    return undefined
  }
  const { forms, check, prefix, example } = value
  const isSound = Array.isArray(forms) && forms.length > 0 && forms.length <= 20 && forms.every(isForm)
  if (!isSound) fault('forms')
  if (!isText(example)) fault('example')
  if (prefix !== undefined && !isText(prefix)) fault('prefix')
  const weights = isJson(check) ? check['weights'] : undefined
  const modulus = isJson(check) ? check['modulus'] : undefined
  const isNumbers = Array.isArray(weights) && weights.every((one): one is number => isWhole(one, 0, 100))
  const checked = isNumbers && isWhole(modulus, 2, 100) ? { weights, modulus } : undefined
  if (check !== undefined && !checked) fault('check')
  if (!isSound || !isText(example)) return undefined
  return { forms, example, ...(checked && { check: checked }), ...(isText(prefix) && { prefix }) }
}

function readChoices(value: unknown, declared: readonly Language[], report: Report): readonly Choice[] {
  const all = each(value, 'choices', report, (json, fault): Choice | undefined => {
    const name = readWords(json['name'], 'name', declared, fault)
    if (!isText(json['value'])) fault('missing', 'value')
    return isText(json['value']) && name ? { value: json['value'], name } : undefined
  })
  return onceEach(all, (one) => one.value, 'choices', report)
}

const ours: ReadonlySet<string> = new Set(clientFacts.map(({ key }) => key))

/** Facts of the country's own; those that the program knows need no telling. */
function readFacts(value: unknown, declared: readonly Language[], report: Report): readonly Fact[] {
  const all = each(value, 'facts', report, (json, fault): Fact | undefined => {
    const { key, type, hint, default: first } = json
    const name = readWords(json['name'], 'name', declared, fault)
    const told = hint === undefined ? undefined : readWords(hint, 'hint', declared, fault)
    if (!isText(key) || !/^[a-z][a-z0-9_]{0,59}$/.test(key)) return refused(fault, 'unknown-value', 'key')
    if (ours.has(key)) return refused(fault, 'twice', 'key', key)
    if (!name) return undefined
    const common = { key, name, ...(told && { hint: told }) }
    if (type === 'yes-no') return { ...common, type, default: first === true }
    if (type === 'number') return { ...common, type, default: typeof first === 'number' ? first : 0 }
    if (type !== 'choice') return refused(fault, 'unknown-value', 'type')
    const choices = readChoices(json['choices'], declared, fault)
    const chosen = choices.find((choice) => choice.value === first) ?? choices[0]
    return chosen && { ...common, type, choices, default: chosen.value }
  })
  return onceEach(all, ({ key }) => key, 'facts', report)
}

function readEvents(value: unknown, declared: readonly Language[], report: Report): readonly EventKind[] {
  const all = each(value, 'events', report, (json, fault): EventKind | undefined => {
    const { kind } = json
    const name = readWords(json['name'], 'name', declared, fault)
    if (!isText(kind) || !/^[a-z][a-z0-9-]{0,99}$/.test(kind)) return refused(fault, 'unknown-value', 'kind')
    return name && { kind, name }
  })
  return onceEach(all, ({ kind }) => kind, 'events', report)
}

/** What a catalogue may say of itself beside what is read: it explains the file to whoever opens it. */
const explaining: readonly string[] = [
  'title',
  'version',
  'status',
  'country',
  'obligations',
  'languages',
  'confidence_levels',
  'field_notes',
  'shift_rules',
  'period_arithmetic',
  'responsibility_defaults_note',
]
const blocks = ['country_name', 'holidays', 'legal_labels', 'business_id', 'facts', 'events']

/** A file that somebody takes, or what a data file has taken before: then catalogues had no holidays, and Finland's counted. */
export type Origin = 'file' | 'kept'
type Asked = { readonly code: string; readonly declared: readonly Language[]; readonly from: Origin }

/**
 * The country of a catalogue. Finland's stands in the program, and its catalogue may say otherwise; of any other country
 * everything stands in the file, its holidays at least: without them no date would be right. A block that is not known is
 * reported, lest somebody count on it.
 */
export function readCountry(json: Json, { code, declared, from }: Asked, report: Report): Country {
  const base = code === homeCode ? finland : { ...unknownCountry(code), holidays: finland.holidays }
  if (!blocks.some((block) => json[block] !== undefined) && code === homeCode) return base
  if (code !== homeCode && from === 'file') {
    if (json['holidays'] === undefined) report('missing', 'holidays')
    for (const block of Object.keys(json))
      if (!explaining.includes(block) && !blocks.includes(block)) report('unknown-value', block)
  }
  const read = <T>(block: string, of: (value: unknown) => T, otherwise: T): T =>
    json[block] === undefined ? otherwise : of(json[block])
  const own = { facts: [] as readonly Fact[], events: [] as readonly EventKind[] }
  const facts = read('facts', (value) => readFacts(value, declared, report), own.facts)
  const events = read('events', (value) => readEvents(value, declared, report), own.events)
  const known = new Set(eventKinds.map(({ kind }) => kind))
  return {
    code,
    name: read('country_name', (value) => readWords(value, 'country_name', declared, report) ?? base.name, base.name),
    languages: code === homeCode ? languages : declared,
    holidays: read('holidays', (value) => readHolidays(value, declared, report), base.holidays),
    law: read('legal_labels', (value) => readLaw(value, declared, report), base.law),
    businessId: read('business_id', (value) => readBusinessId(value, report), base.businessId),
    facts: [...base.facts, ...facts],
    events: [...base.events, ...events.filter(({ kind }) => base.events.length === 0 || !known.has(kind))],
  }
}
