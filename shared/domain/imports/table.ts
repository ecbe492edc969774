/** A spreadsheet as plain rows, and where in it the heads and the clients stand. */
import { bare, fold } from '../search.ts'

/** Cells in their order, each as text: numbers without grouping, days as `2027-03-31`, an empty cell as ''. */
export type Row = readonly string[]
/** A cell that spreads over others, counted from 0; both ends belong to it. */
export type Merge = { readonly row: number; readonly from: number; readonly to: number }
export type Table = {
  readonly rows: readonly Row[]
  /** Whether days stand as counts from 1904 and not from 1900. */
  readonly from1904?: boolean | undefined
  readonly merges?: readonly Merge[] | undefined
}

/** One column as people see it. */
export type Column = {
  /** From 0. */
  readonly at: number
  /** `C`, as a spreadsheet names it. */
  readonly letter: string
  /** What stands above it; with the head that spreads over several, `Yhteyshenkilö Puhelin`. */
  readonly head: string
  readonly samples: readonly string[]
}
export type Layout = {
  /** The row of the heads, from 0. */
  readonly headRow: number
  readonly columns: readonly Column[]
  /** How many rows below the heads say anything. */
  readonly rows: number
}

/** So far down are heads looked for. */
const SEARCHED = 30
const SAMPLES = 4

/** `A` for 0, `AA` for 26. */
export const letterOf = (at: number): string =>
  (at >= 26 ? letterOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

/** What people compare words by: small letters without marks, one space between words. */
export const plainWords = (text: string): string =>
  bare(fold(text))
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const isEmpty = (row: Row): boolean => row.every((cell) => cell.trim() === '')

/**
 * Finds the heads: the row with the most words that are known as heads, or else the first with the most words below which
 * others follow. Columns with neither a head nor a value are left out.
 * @param isKnown whether a text is a head that some field goes by
 */
export function layoutOf(table: Table, isKnown: (head: string) => boolean): Layout {
  const headRow = headRowOf(table, isKnown)
  const below = table.rows.slice(headRow + 1)
  const width = Math.max(0, ...table.rows.map((row) => row.length))
  const filled = below.filter((row) => !isEmpty(row))
  const columns: Column[] = []
  for (let at = 0; at < width; at++) {
    const head = headOf(table, headRow, at)
    const samples: string[] = []
    for (const row of filled) {
      const cell = row[at]?.trim() ?? ''
      if (cell !== '' && !samples.includes(cell)) samples.push(cell)
      if (samples.length === SAMPLES) break
    }
    if (head !== '' || samples.length > 0) columns.push({ at, letter: letterOf(at), head, samples })
  }
  return { headRow, columns, rows: filled.length }
}

function headRowOf({ rows }: Table, isKnown: (head: string) => boolean): number {
  let [best, most] = [-1, 0]
  let [wordy, words] = [0, 0]
  for (const [at, row] of rows.slice(0, SEARCHED).entries()) {
    const said = row.filter((cell) => cell.trim() !== '')
    const known = said.filter(isKnown).length
    if (known > most) [best, most] = [at, known]
    const texts = said.filter((cell) => /\p{L}/u.test(cell)).length
    if (texts > words) [wordy, words] = [at, texts]
  }
  return best >= 0 ? best : wordy
}

/** A head, with the one above it that spreads over several columns. */
function headOf({ rows, merges = [] }: Table, headRow: number, at: number): string {
  const own = oneLine(rows[headRow]?.[at])
  const over = merges.find(({ row, from, to }) => row === headRow - 1 && to > from && from <= at && at <= to)
  const group = over === undefined ? '' : oneLine(rows[headRow - 1]?.[over.from])
  return [group, own].filter(Boolean).join(' ').slice(0, 200)
}

const oneLine = (text = ''): string => text.replaceAll(/\s+/g, ' ').trim()
