import { stringify } from 'csv-stringify/sync'
import { parseDay } from '../../../shared/domain/calendar/days.ts'

/** A column of a table file and the type of its cells; `heading` is the first line, `key` where it is missing. */
export type CsvColumn = {
  readonly key: string
  readonly heading?: string | undefined
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime'
}
export type CsvValue = string | number | boolean | null | undefined
export type CsvData = {
  readonly columns: readonly CsvColumn[]
  readonly rows: readonly Readonly<Record<string, CsvValue>>[]
}

/** What a spreadsheet takes for a formula, also behind apostrophes that are already there. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * A text that would be run as a formula gets one apostrophe in front. Because texts that already begin with apostrophes and
 * a formula get one more, `fromFormulaSafe` always gives the original back.
 */
export const formulaSafe = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** The reader's side of `formulaSafe`: takes one apostrophe away where a formula character follows the apostrophes. */
export const fromFormulaSafe = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text

const forms: Readonly<Record<CsvColumn['type'], (value: NonNullable<CsvValue>) => string | undefined>> = {
  text: (value) => (typeof value === 'string' ? formulaSafe(value.toWellFormed()) : undefined),
  integer: (value) => (Number.isSafeInteger(value) ? String(value) : undefined),
  number: (value) => (Number.isFinite(value) ? String(value) : undefined),
  boolean: (value) => (typeof value === 'boolean' ? String(value) : undefined),
  date: (value) => (typeof value === 'string' && parseDay(value) !== undefined ? value : undefined),
  datetime: (value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value) ? value : undefined,
}

/**
 * A table as CSV (RFC 4180: comma, CRLF; UTF-8 with the byte-order mark that Excel needs). Missing values and empty texts
 * are empty cells. Throws TypeError, naming column and row, when a value is not of its column's type.
 */
export function csv({ columns, rows }: CsvData): Uint8Array {
  const body = rows.map((row, at) =>
    columns.map(({ key, type }) => {
      const value = row[key]
      if (value === null || value === undefined) return ''
      const cell = forms[type](value)
      if (cell === undefined) throw new TypeError(`row ${at + 1}, column ${key}: not ${type}`)
      return cell
    }),
  )
  const head = columns.map(({ key, heading }) => formulaSafe(heading ?? key))
  const text = stringify([head, ...body], { bom: true, record_delimiter: 'windows', quote_record_delimiter: true })
  return new TextEncoder().encode(text)
}
