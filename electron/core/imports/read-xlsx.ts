import { Uint8ArrayReader } from '@zip.js/zip.js'
import { type CellValue, ParseError, readXlsx as readWorkbook, type Workbook } from 'hucre'
import { AppError } from '../../../shared/api/errors.ts'
import { isEmpty, type Table } from '../../../shared/domain/imports/table.ts'
import { openZip } from '../documents/unzip.ts'
import { ZipError } from '../documents/zip-path.ts'

/** No client register is larger; what is packed into less is a bomb. Sheets of like rows pack well, so ratios say nothing. */
const limits = { maxFiles: 2000, maxBytes: 150_000_000, maxRatio: Infinity }

export type Sheets = { readonly names: readonly string[]; readonly name: string; readonly table: Table }

/**
 * A workbook's sheet as a table: the one named, or the first that says anything. Throws `invalid` with `not-a-table`,
 * `old-spreadsheet`, `damaged-table` or `table-too-large`.
 */
export async function readXlsx(bytes: Uint8Array, wanted: string | undefined, maxRows: number): Promise<Sheets> {
  await refuseUnsound(bytes)
  let book: Workbook
  try {
    // One more than may be: then it is known that there are too many.
    book = await readWorkbook(bytes, {
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
      maxRows: maxRows + 1,
    })
  } catch (error) {
    throw new AppError(
      'invalid',
      error instanceof ParseError && /limit|exceed/i.test(error.message) ? 'table-too-large' : 'damaged-table',
    )
  }
  const from1904 = book.dateSystem === '1904'
  const sheets = book.sheets.map(({ name, rows, merges = [] }) => ({
    name,
    table: {
      rows: rows.map((row) => row.map(textOf)),
      from1904,
      merges: merges
        .filter(({ startCol, endCol }) => endCol > startCol)
        .map(({ startRow, startCol, endCol }) => ({ row: startRow, from: startCol, to: endCol })),
    } satisfies Table,
  }))
  const sheet =
    wanted === undefined
      ? (sheets.find(({ table }) => !table.rows.every(isEmpty)) ?? sheets[0])
      : sheets.find(({ name }) => name === wanted)
  if (!sheet) throw new AppError('invalid', 'empty-table')
  return { names: sheets.map(({ name }) => name), name: sheet.name, table: sheet.table }
}

/** A day without its time; numbers as they are, however they are shown. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return typeof value === 'number' && Number.isFinite(value) ? plainNumber(value) : String(value)
}

/** Without an exponent, and without the noise of binary fractions. */
const plainNumber = (value: number): string =>
  Number.isInteger(value) ? value.toLocaleString('en', { useGrouping: false }) : String(Number(value.toPrecision(15)))

/** Unpacks everything once without keeping it: only what is as large as it says, and sound, goes on. */
async function refuseUnsound(bytes: Uint8Array): Promise<void> {
  try {
    const archive = await openZip(new Uint8ArrayReader(bytes), limits)
    try {
      if (!archive.paths.has('xl/workbook.xml')) throw otherKind(archive.paths)
      for (const path of archive.paths) await archive.take(path)
    } finally {
      await archive.close()
    }
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    const isLarge = error.code === 'too-large' || error.code === 'too-many-files' || error.code === 'too-compressed'
    throw new AppError(
      'invalid',
      isLarge ? 'table-too-large' : error.code === 'password-needed' ? 'password-protected' : 'damaged-table',
    )
  }
}

/** The other spreadsheets are named, so that people know what to save them as. */
function otherKind(paths: ReadonlySet<string>): AppError {
  const isOther = paths.has('xl/workbook.bin') || (paths.has('mimetype') && paths.has('content.xml'))
  return new AppError('invalid', isOther ? 'old-spreadsheet' : 'not-a-table')
}
