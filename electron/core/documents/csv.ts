import { stringify } from 'csv-stringify/sync'
import { parseDay } from '../../../shared/domain/calendar/days/days.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { ui } from '../../../shared/i18n/ui.ts'
import { cleanText } from './text.ts'

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
  /** For people who open the table in a spreadsheet of this language; published tables have none. */
  readonly language?: Language | undefined
}

/**
 * Where a cell of some spreadsheet would begin with a formula: at the beginning, and after whatever separates cells or rows for
 * a spreadsheet of another language (a Finnish one parts at semicolons, and knows no quotes in the middle of a cell).
 */
const formula = /(?<=^|[;,\t\r\n])(?=['"]*[=+\-@\t\r\n＝＋－＠])/g
const escaped = /(?<=^|[;,\t\r\n])'(?=['"]*[=+\-@\t\r\n＝＋－＠])/g

/**
 * Every place of a text that would be run as a formula gets one apostrophe in front. Because places that already have
 * apostrophes and a formula get one more, `fromFormulaSafe` always gives the original back.
 */
export const formulaSafe = (text: string): string => text.replaceAll(formula, "'")

/** The reader's side of `formulaSafe`: takes one apostrophe away where a formula character follows the apostrophes. */
export const fromFormulaSafe = (text: string): string => text.replaceAll(escaped, '')

const forms: Readonly<Record<CsvColumn['type'], (value: NonNullable<CsvValue>) => string | undefined>> = {
  text: (value) => (typeof value === 'string' ? formulaSafe(cleanText(value)) : undefined),
  integer: (value) => (Number.isSafeInteger(value) ? String(value) : undefined),
  number: (value) => (Number.isFinite(value) ? String(value) : undefined),
  boolean: (value) => (typeof value === 'boolean' ? String(value) : undefined),
  date: (value) => (typeof value === 'string' && parseDay(value) !== undefined ? value : undefined),
  datetime: (value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value) ? value : undefined,
}

/** A value in its published form. Throws TypeError, naming column and row (counted from 0), when it is not of the column's type. */
export function checkedCell({ key, type }: CsvColumn, value: NonNullable<CsvValue>, at: number): string {
  const cell = forms[type](value)
  if (cell === undefined) throw new TypeError(`row ${at + 1}, column ${key}: not ${type}`)
  return cell
}

/** What a spreadsheet of a language reads as a number, a day and a yes; an English one reads the published forms. */
const localForms = ({
  decimal,
  day,
  language,
}: {
  decimal: string
  day: (iso: string) => string
  language: Language
}) => ({
  separator: ';',
  write(type: CsvColumn['type'], cell: string): string {
    if (type === 'number') return cell.replace('.', decimal)
    if (type === 'boolean') return cell === 'true' ? ui[language].yes : ui[language].no
    return type === 'date' ? day(cell) : cell
  },
})
const finnishDay = (iso: string): string => iso.split('-').map(Number).toReversed().join('.')
const published = { separator: ',', write: (_: CsvColumn['type'], cell: string): string => cell }
const local: Readonly<Record<Language, typeof published>> = {
  fi: localForms({ decimal: ',', day: finnishDay, language: 'fi' }),
  // Swedish of Finland and of Sweden both read 2027-01-05; only one of them reads 5.1.2027.
  sv: localForms({ decimal: ',', day: (iso) => iso, language: 'sv' }),
  en: published,
}

/** So many rows are written at a time. */
const AT_ONCE = 250

/**
 * A table as CSV (RFC 4180: comma, CRLF; UTF-8 with the byte-order mark that Excel needs), or as a spreadsheet of a language
 * expects it. Missing values and empty texts are empty cells. Throws TypeError, naming column and row, when a value is not of
 * its column's type.
 */
export const csv = (data: CsvData): Uint8Array => joined([...csvPieces(data)])

/** The same piece by piece, for whoever lets others have their turn between two; rows may be made as they are asked for. */
export function* csvPieces({
  columns,
  rows,
  language,
}: Omit<CsvData, 'rows'> & { readonly rows: Iterable<CsvData['rows'][number]> }): Generator<Uint8Array, void, void> {
  const { separator, write } = language === undefined ? published : local[language]
  const encoder = new TextEncoder()
  const text = (lines: readonly (readonly string[])[], bom = false) =>
    encoder.encode(
      stringify([...lines], {
        bom,
        delimiter: separator,
        record_delimiter: 'windows',
        quote_record_delimiter: true,
        // Whatever any spreadsheet parts at is quoted, not only what this file parts at.
        quoted_match: /[;\t\n]/,
      }),
    )
  yield text([columns.map(({ key, heading }) => formulaSafe(heading ?? key))], true)
  let [lines, at] = [[] as string[][], 0]
  for (const row of rows) {
    lines.push(
      columns.map(({ key, type }) => {
        const value = row[key]
        return value === null || value === undefined ? '' : write(type, checkedCell({ key, type }, value, at))
      }),
    )
    at++
    if (lines.length < AT_ONCE) continue
    yield text(lines)
    lines = []
  }
  if (lines.length > 0) yield text(lines)
}

/** Pieces of a file as one. */
export const joined = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces))
