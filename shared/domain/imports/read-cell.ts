import { checkAnchor } from '../calendar/rules/rule-anchors.ts'
import { checkRule } from '../calendar/rules/rule-check.ts'
import { paydayKey } from '../calendar/clock/paygroups.ts'
import { isoOf, maxDay, minDay, monthDayOf, parseDay } from '../calendar/days/days.ts'
import { parseTyped } from '../calendar/typed/typed.ts'
import type { IsoDay, Rule } from '../calendar/types.ts'
import type { Field } from '../../records/field.ts'
import { plainWords } from './table.ts'
import type { FaultCode } from './faults.ts'

export type Read = { readonly value: unknown } | { readonly fault: FaultCode }

export type Reading = {
  readonly today: IsoDay
  /** Whether days that stand as numbers count from 1904. */
  readonly from1904: boolean
  /** The value of a choice that people write in words, as `plainWords` writes them; undefined for an unknown word. */
  readonly valueOf: (field: Pick<Field, 'words' | 'values'>, plain: string) => string | undefined
}

/** What a spreadsheet shows in place of a value that it could not compute. */
const failed = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|PUUTTUU!|VIITTAUS!|ARVO!|NIMI\?|JAKO\/0!|LUKU!)$/i

/**
 * Reads a cell that says something as the value of a field, whatever way a spreadsheet or a person wrote it. Length and form
 * of lines, e-mail addresses and telephone numbers are judged by the contract, not here.
 */
export function readCell(field: Field, text: string, reading: Reading): Read {
  if (failed.test(text)) return { fault: 'formula-error' }
  switch (field.kind) {
    case 'choice':
      return choice(field, text, reading)
    case 'flag':
      return known(yesNo(text), 'not-yes-or-no')
    case 'day':
      return known(dayIn(text, reading.from1904), 'not-a-day')
    case 'month-day':
      return known(monthDayIn(text), 'not-a-month-day')
    case 'whole':
      return whole(text, field.max ?? Number.MAX_SAFE_INTEGER)
    case 'rule':
      return known(paydayIn(text, reading.today), 'not-a-payday')
    case 'phone':
      return { value: withZero(text) }
    case 'line':
      return { value: field.words === undefined ? text : (reading.valueOf(field, plainWords(text)) ?? text) }
    default:
      return { value: text }
  }
}

const known = (value: unknown, fault: FaultCode): Read => (value === undefined ? { fault } : { value })

function choice(field: Field, text: string, { valueOf }: Reading): Read {
  const plain = plainWords(text)
  return known(field.values?.find((value) => plainWords(value) === plain) ?? valueOf(field, plain), 'not-a-choice')
}

const yes = new Set(['x', '1', 'true', 'tosi', 'kylla', 'k', 'on', 'ja', 'j', 'sann', 'sant', 'yes', 'y', 'ok', 'v'])
const no = new Set(['0', 'false', 'epatosi', 'ei', 'e', 'nej', 'n', 'falskt', 'no', 'ej'])

/** A yes or no as people tick it: `x`, `kyllä`, `1`, `TOSI`, `–`. */
export function yesNo(text: string): boolean | undefined {
  const plain = plainWords(text)
  if (yes.has(plain) || /^[✓✔☑]$/u.test(text.trim())) return true
  return no.has(plain) || /^[-–—]$/.test(text.trim()) ? false : undefined
}

/** A whole number: `1 250`, `12,0`; people count in whole persons. */
function whole(text: string, max: number): Read {
  const plain = text.replaceAll(/[\s\u00a0\u202f']/g, '').replace(/[.,]0+$/, '')
  if (!/^\d{1,15}$/.test(plain)) return { fault: 'not-a-number' }
  return Number(plain) > max ? { fault: 'number-too-large' } : { value: Number(plain) }
}

/**
 * A day: `2027-03-31`, `31.3.2027`, `31.3.27`, `31/03/2027`, or the count of days that a spreadsheet keeps. Of numbers in
 * slashes the day comes first, unless that is no day.
 */
export function dayIn(text: string, from1904 = false): IsoDay | undefined {
  const plain = text.trim().replace(/[T ]\d{1,2}[:.]\d{2}.*$/, '')
  if (parseDay(plain) !== undefined) return plain
  const parts = /^(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/.exec(plain)
  if (parts) {
    const [first, second] = [Number(parts[1]), Number(parts[3])]
    const year = parts[4]?.length === 2 ? 2000 + Number(parts[4]) : Number(parts[4])
    return dateOf(year, second, first) ?? (parts[2] === '/' ? dateOf(year, first, second) : undefined)
  }
  return /^\d{4,5}(\.\d+)?$/.test(plain) ? serialDay(Math.floor(Number(plain)), from1904) : undefined
}

function dateOf(year: number, month: number, day: number): IsoDay | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return parseDay(text) === undefined ? undefined : text
}

/** 1 is the first of January 1900, and 60 a day that never was; the other system counts from the first of January 1904. */
function serialDay(serial: number, from1904: boolean): IsoDay | undefined {
  const day = from1904 ? serial + epoch1904 : serial + epoch1900
  return serial > 60 && day >= minDay && day <= maxDay ? isoOf(day) : undefined
}
/** Days from 1970-01-01 to the zeros of the two systems: 1899-12-30 and 1904-01-01. */
const [epoch1900, epoch1904] = [-25_569, -24_107]

/** The last day of a year: `31.12.`, `12-31`, `31.12.2027`, or a month alone, which ends with its last day. */
export function monthDayIn(text: string): string | undefined {
  const plain = text.trim()
  const day = dayIn(plain)
  if (day !== undefined && !/^\d{4,5}$/.test(plain)) return last(Number(day.slice(5, 7)), Number(day.slice(8)))
  const iso = /^(\d{2})-(\d{2})$/.exec(plain)
  if (iso) return last(Number(iso[1]), Number(iso[2]))
  const dotted = /^(\d{1,2})\s*[./]\s*(\d{1,2})\s*\.?$/.exec(plain)
  if (dotted) return last(Number(dotted[2]), Number(dotted[1]))
  const month = /^(\d{1,2})$/.exec(plain)
  return month ? last(Number(month[1]), 31, true) : undefined
}

function last(month: number, day: number, clamp = false): string | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined
  const most = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31
  if (month === 2 && day === 29) return monthDayOf(2, 28)
  if (day > most && !clamp) return undefined
  return monthDayOf(month, Math.min(day, most))
}

/** A payday as people type it; one that says nothing of days off is paid on the banking day before, as the form offers. */
function paydayIn(text: string, today: IsoDay): Rule | undefined {
  const parsed = parseTyped(text, today)
  const rule = 'ok' in parsed ? parsed.ok : parsed.error.code === 'unfinished' ? parsed.error.offers?.[0] : undefined
  if (rule === undefined || rule.rule.type === 'once') return undefined
  if (checkRule(rule)[0] !== undefined || checkAnchor(rule, paydayKey, { events: [] }) !== undefined) return undefined
  const isDayOfMonth = rule.rule.type === 'monthly-day' || rule.rule.type === 'monthly-days'
  return isDayOfMonth && rule.non_business_day.action === 'none'
    ? { ...rule, non_business_day: { action: 'previous-banking-day' } }
    : rule
}

/** A number that a spreadsheet took for one has lost its leading zero, or the plus of its country. */
function withZero(text: string): string {
  const plain = text.replaceAll(/\s/g, '')
  if (/^[45]\d{7,9}$/.test(plain)) return `0${plain}`
  return /^(358|46|372|47|45)\d{6,11}$/.test(plain) ? `+${plain}` : text
}

/** Whether a telephone number may have lost a zero that cannot be put back for certain. */
export const lacksZero = (text: string): boolean => /^[1-36-9]\d{5,9}$/.test(text.replaceAll(/\s/g, ''))
