import { isCutoffAnchor } from './cutoff-anchors.ts'
import { isWallTime } from '../../time-of-day.ts'
import { parseDay, parseMonthDay } from '../days/days.ts'
import { isFeast } from '../days/holidays.ts'
import { type Rule, shiftActions } from '../types.ts'

export const problemCodes = [
  'not-a-rule',
  'unknown-shape',
  'unknown-action',
  'missing',
  'not-a-number',
  'not-a-text',
  'out-of-range',
  'zero',
  'no-such-date',
  'empty-set',
  'too-far',
  'not-allowed',
  'circular',
  'unknown-event',
  'unknown-group',
  'no-cutoff',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** What is wrong with a rule, and where in its JSON form: `rule.offset.days`. `detail` is the value or the limit. */
export type Problem = { readonly code: ProblemCode; readonly path: string; readonly detail?: string | undefined }

type Json = Readonly<Record<string, unknown>>
type Limits = {
  readonly min: number
  readonly max: number
  readonly optional?: boolean
  readonly notZero?: boolean
  readonly far?: boolean
}

/** A hundred years: anything farther is a slip of the finger, and would be computed for ever. */
const century = { years: 100, months: 1200, days: 36_525 }
const longestDate: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const month = { min: 1, max: 12 }
/** A month counted from another: a year is as far as anybody's pay month lies. */
export const monthsAway = { min: -12, max: 12 }

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A wrong value as it can be shown; objects only as what they are. */
const said = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${value}` : typeof value

/** Reads one object field by field and keeps what is wrong with it. */
class Reader {
  readonly problems: Problem[]
  readonly json: Json
  readonly path: string

  constructor(json: Json, path: string, problems: Problem[]) {
    this.json = json
    this.path = path
    this.problems = problems
  }

  fail(code: ProblemCode, field: string, detail?: unknown): void {
    const path = field === '' ? this.path : `${this.path}.${field}`
    this.problems.push({ code, path, detail: detail === undefined ? undefined : said(detail) })
  }

  /** A whole number within limits; undefined when it is missing or wrong. */
  whole(field: string, limits: Limits): number | undefined {
    const value = this.json[field]
    if (value === undefined) {
      if (!limits.optional) this.fail('missing', field)
    } else if (typeof value !== 'number' || !Number.isInteger(value)) this.fail('not-a-number', field, value)
    else if (value === 0 && limits.notZero) this.fail('zero', field)
    else if (value < limits.min || value > limits.max)
      this.fail(limits.far && Math.abs(value) > limits.max ? 'too-far' : 'out-of-range', field, value)
    else return value
    return undefined
  }

  text(field: string, check: (text: string) => boolean, code: ProblemCode, optional = false): void {
    const value = this.json[field]
    if (value === undefined) {
      if (!optional) this.fail('missing', field)
    } else if (typeof value !== 'string') this.fail('not-a-text', field, value)
    else if (!check(value)) this.fail(code, field, value)
  }

  /** A set that must hold something, each member checked by itself. */
  set(field: string, check: (value: unknown) => ProblemCode | undefined, optional = false): void {
    const value = this.json[field]
    if (value === undefined) {
      if (!optional) this.fail('missing', field)
      return
    }
    if (!Array.isArray(value) || value.length === 0) return this.fail('empty-set', field)
    const members: readonly unknown[] = value
    members.forEach((member, index) => {
      const code = check(member)
      if (code) this.fail(code, `${field}[${index}]`, member)
    })
  }

  months(field: string, optional = false): void {
    this.set(field, (value) => (isWhole(value) && value >= 1 && value <= 12 ? undefined : 'out-of-range'), optional)
  }

  /** A day of any month: 1–31 or −1 for the last. */
  dayOfMonth(): void {
    if (this.json['day'] === -1) return
    this.whole('day', { min: 1, max: 31, notZero: true })
  }

  /** A month and a day that exist together in some year. */
  date(): void {
    const m = this.whole('month', month)
    const d = this.whole('day', { min: 1, max: 31 })
    if (m !== undefined && d !== undefined && d > (longestDate[m - 1] ?? 0))
      this.fail('no-such-date', 'day', `${d}.${m}.`)
  }

  endOf(): void {
    this.text('end', (text) => text === 'month' || text === 'year', 'not-allowed', true)
  }

  offset(field: string, optional = false): void {
    const value = this.json[field]
    if (value === undefined && optional) return
    if (!isJson(value)) return this.fail('missing', field)
    const inner = new Reader(value, `${this.path}.${field}`, this.problems)
    inner.whole('days', { min: -century.days, max: century.days, far: true, optional: true })
    if (value['months'] !== null)
      inner.whole('months', { min: -century.months, max: century.months, far: true, optional: true })
    inner.whole('years', { min: -century.years, max: century.years, far: true, optional: true })
    inner.text('count', (text) => ['calendar', 'business', 'banking'].includes(text), 'not-allowed', true)
    if (field === 'offset') inner.endOf()
    else if (value['end'] !== undefined) inner.fail('not-allowed', 'end')
    inner.whole('weekday', { min: 1, max: 7, optional: true })
    if (value['weekday'] !== undefined && value['end'] !== undefined) inner.fail('not-allowed', 'weekday')
    if (value['days'] === undefined && value['months'] === undefined && value['years'] === undefined)
      this.fail('empty-set', field)
  }
}

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)
const isMonthDay = (text: string) => parseMonthDay(text) !== undefined

const shapes: Readonly<Record<Rule['rule']['type'], (shape: Reader) => void>> = {
  'monthly-day': (shape) => {
    if (shape.json['day'] !== 'client-defined') shape.dayOfMonth()
    shape.whole('month_offset', { ...monthsAway, optional: true })
    shape.text('anchor', () => true, 'not-a-text', true)
    shape.months('months', true)
    shape.offset('earliest', true)
  },
  'yearly-fixed': (shape) => {
    shape.date()
    const older = shape.json['historical']
    if (older === undefined) return
    if (!isJson(older)) return shape.fail('missing', 'historical')
    const inner = new Reader(older, `${shape.path}.historical`, shape.problems)
    inner.whole('until_year', { min: 1900, max: 2200 })
    inner.date()
  },
  'yearly-dates': (shape) =>
    shape.set('dates', (value) => (typeof value === 'string' && isMonthDay(value) ? undefined : 'no-such-date')),
  'quarterly-day': (shape) => {
    shape.dayOfMonth()
    shape.whole('month_offset_after_quarter', monthsAway)
  },
  'quarterly-invoice': (shape) => {
    shape.months('invoice_months')
    const due = shape.json['due']
    if (!isJson(due)) return shape.fail('missing', 'due')
    new Reader(due, `${shape.path}.due`, shape.problems).whole('days_after_sending', {
      min: 0,
      max: century.days,
      far: true,
    })
  },
  'relative-to-event': (shape) => {
    // A name without spaces or brackets, so that the typed language can write it.
    shape.text('anchor', (text) => /^[^\s[\]]+$/.test(text) || isCutoffAnchor(text), 'not-allowed')
    shape.offset('offset')
    shape.offset('earliest', true)
    shape.offset('absolute_minimum', true)
  },
  'fiscal-year-end-offset': (shape) => {
    shape.whole('months', { min: -century.months, max: century.months, far: true })
    shape.whole('days', { min: -century.days, max: century.days, far: true, optional: true })
    shape.endOf()
  },
  window: (shape) => {
    shape.text('start', isMonthDay, 'no-such-date')
    shape.text('end', isMonthDay, 'no-such-date')
  },
  'interval-months': (shape) => shape.whole('months', { min: 1, max: century.months, far: true, notZero: true }),
  'interval-years': (shape) => shape.whole('years', { min: 1, max: century.years, far: true, notZero: true }),
  'cba-defined': (shape) => {
    shape.whole('default_month', { ...month, optional: true })
    shape.text('date', isMonthDay, 'no-such-date', true)
  },
  'client-defined': (shape) => {
    shape.whole('max_interval_months', { min: 1, max: century.months, far: true, notZero: true, optional: true })
    shape.text('date', isMonthDay, 'no-such-date', true)
  },
  retention: (shape) => {
    shape.whole('years', { min: 1, max: century.years, far: true, notZero: true })
    const ends = ['end-of-year-of-fiscal-year-end', 'end-of-creation-year', 'fiscal-year-end']
    shape.text('from', (text) => ends.includes(text), 'not-allowed')
  },
  'monthly-working-day': (shape) => {
    // Every month has at least sixteen statutory business days, so the fifteenth always exists.
    shape.whole('n', { min: -15, max: 15, notZero: true })
    shape.text('count', (text) => text === 'banking', 'not-allowed', true)
    shape.whole('month_offset', { ...monthsAway, optional: true })
    shape.months('months', true)
    shape.offset('earliest', true)
  },
  'monthly-weekday': (shape) => {
    shape.whole('weekday', { min: 1, max: 7 })
    // Not every month has a fifth Monday; the last one is −1.
    shape.whole('n', { min: -4, max: 4, notZero: true })
    shape.months('months', true)
  },
  'monthly-days': (shape) => {
    shape.set('days', (value) =>
      isWhole(value) && value <= 31 && (value >= 1 || value === -1) ? undefined : 'out-of-range',
    )
    shape.whole('month_offset', { ...monthsAway, optional: true })
    shape.months('months', true)
  },
  weekly: (shape) => {
    if (!['working', 'banking'].includes(String(shape.json['weekday']))) shape.whole('weekday', { min: 1, max: 7 })
    else if (shape.json['weeks'] !== undefined) shape.fail('not-allowed', 'weeks')
    shape.text('weeks', (text) => text === 'even' || text === 'odd', 'not-allowed', true)
  },
  'yearly-week': (shape) => {
    // A year without a 53rd week has its last one instead.
    shape.whole('week', { min: 1, max: 53 })
    shape.whole('until', { min: 1, max: 53, optional: true })
    shape.whole('weekday', { min: 1, max: 7, optional: true })
    if (shape.json['weekday'] !== undefined && shape.json['until'] !== undefined) shape.fail('not-allowed', 'until')
  },
  'relative-to-feast': (shape) => {
    shape.text('feast', isFeast, 'not-allowed')
    shape.offset('offset')
    const distance = shape.json['offset']
    if (isJson(distance) && distance['months'] === null) shape.fail('missing', 'offset.months')
  },
  'every-weeks': (shape) => {
    shape.whole('weeks', { min: 1, max: 5200, notZero: true })
    shape.text('start', (text) => parseDay(text) !== undefined, 'no-such-date')
  },
  once: (shape) => shape.text('day', (text) => parseDay(text) !== undefined, 'no-such-date'),
}

const isShape = (type: unknown): type is Rule['rule']['type'] => typeof type === 'string' && Object.hasOwn(shapes, type)

/**
 * What is wrong with a rule in its JSON form: unknown shapes and actions, dates that never exist (31 February), empty
 * sets, zero steps, distances past a century. An empty list means that it can be computed.
 */
export function checkRule(rule: unknown): Problem[] {
  const problems: Problem[] = []
  if (!isJson(rule)) return [{ code: 'not-a-rule', path: '' }]
  const top = new Reader(rule, '', problems)
  const shape = rule['rule']
  if (!isJson(shape)) problems.push({ code: 'missing', path: 'rule' })
  else if (!isShape(shape['type']))
    problems.push({ code: 'unknown-shape', path: 'rule.type', detail: said(shape['type']) })
  else {
    const reader = new Reader(shape, 'rule', problems)
    shapes[shape['type']](reader)
    reader.text('kind', (text) => text === 'suggested' || text === 'client-defined', 'not-allowed', true)
  }
  const shift = rule['non_business_day']
  const actions: readonly string[] = shiftActions
  if (!isJson(shift)) top.problems.push({ code: 'missing', path: 'non_business_day' })
  else
    new Reader(shift, 'non_business_day', problems).text('action', (text) => actions.includes(text), 'unknown-action')
  top.text('time', isWallTime, 'not-allowed', true)
  return problems
}

/** Tells a rule from any other JSON: what `checkRule` finds nothing wrong with. */
export const isRule = (json: unknown): json is Rule => checkRule(json).length === 0
