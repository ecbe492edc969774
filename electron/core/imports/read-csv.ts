import { CsvError, parse } from 'csv-parse/sync'
import { AppError } from '../../../shared/api/errors.ts'
import type { Table } from '../../../shared/domain/imports/table.ts'
import { fromFormulaSafe } from '../documents/csv.ts'
import { encodingOf } from './sniff.ts'

const separators = [';', ',', '\t', '|'] as const
/** So many lines decide what parts the cells. */
const LOOKED = 20

/**
 * A text file as a table, in whatever encoding and with whatever separator it was written; apostrophes that keep formulas from
 * running are taken away again. Throws `invalid: broken-quotes` with the line, or `not-a-table`.
 */
export function readCsv(bytes: Uint8Array, maxRows: number): Table {
  const encoding = encodingOf(bytes)
  if (encoding === undefined) throw new AppError('invalid', 'not-a-table')
  const whole = new TextDecoder(encoding).decode(bytes)
  // A page of the web that some programs call a spreadsheet.
  if (/^\s*(<!doctype|<html|<\?xml|<table)/i.test(whole.slice(0, 200))) throw new AppError('invalid', 'not-a-table')
  const { text, separator } = withSeparator(whole)
  try {
    const rows = parse(text, {
      delimiter: separator,
      relax_quotes: true,
      relax_column_count: true,
      // One more than may be: then it is known that there are too many.
      to: maxRows + 1,
    }) as string[][]
    return { rows: rows.map((row) => row.map(fromFormulaSafe)) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new AppError('invalid', 'broken-quotes', { facts: { line: Number(error['lines'] ?? 0) } })
  }
}

/** Excel may say on a first line of its own what parts the cells. */
function withSeparator(text: string): { text: string; separator: string } {
  const said = /^\ufeff?sep=(.)\r?\n/i.exec(text)
  if (said) return { text: text.slice(said[0].length), separator: said[1] ?? ';' }
  return { text, separator: separatorOf(text) }
}

/** What parts the most cells in line with each other; what stands in quotes parts nothing. */
export function separatorOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replaceAll(/"(?:[^"]|"")*"/g, 'x')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LOOKED)
  let [best, most] = [';' as string, 0]
  for (const separator of separators) {
    const counts = lines.map((line) => line.split(separator).length - 1)
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    const agreeing = counts.filter((count) => count === usual).length
    // As many as there are, and as many in each line.
    const score = usual * (agreeing / Math.max(1, lines.length))
    if (score > most) [best, most] = [separator, score]
  }
  return best
}
