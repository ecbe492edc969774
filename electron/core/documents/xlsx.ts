import type { Cell, CellValue, ColumnDef, RowDef } from 'hucre'
import type { Language } from '../../../shared/domain/words.ts'
import { ui } from '../../../shared/i18n/ui.ts'
import { checkedCell, type CsvColumn, type CsvData, type CsvValue } from './csv.ts'
import { cleanText } from './text.ts'

/** How a day is shown; what is kept is the day itself. */
const dayFormats: Readonly<Record<Language, string>> = { fi: 'd.m.yyyy', sv: 'yyyy-mm-dd', en: 'yyyy-mm-dd' }
/** In letters. */
const [narrowest, widest] = [8, 60]
/** In points; no program shows a higher row. */
const tallest = 409

/**
 * A table as an Excel workbook: heads that stay in sight, numbers, days and texts as what they are; a text is never a formula.
 * The same values as the CSV. Throws TypeError, naming column and row, when a value is not of its column's type.
 */
export async function xlsx({ columns, rows, language = 'en' }: CsvData): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre')
  const heads = columns.map(({ key, heading }) => heading ?? key)
  const cells = rows.map((row, at) => columns.map((column) => cellOf(column, row[column.key], at, language)))
  const widths = columns.map((_, at) => {
    const least = Math.max(narrowest, (heads[at] ?? '').length + 3)
    return Math.min(
      widest,
      cells.reduce((most, row) => Math.max(most, String(row[at] ?? '').length + 1), least),
    )
  })
  return writeXlsx({
    sheets: [
      {
        name: 'Vuosikello',
        columns: columns.map(({ type }, at): ColumnDef => ({
          width: type === 'date' ? 12 : (widths[at] ?? narrowest),
          ...(type === 'date' && { numFmt: dayFormats[language] }),
        })),
        rows: [heads, ...cells],
        ...lookOf(heads, cells),
        freezePane: { rows: 1 },
      },
    ],
  })
}

/** Heads are bold; a text of several lines is read as such, in a row as high as its lines. */
function lookOf(heads: readonly string[], rows: readonly (readonly CellValue[])[]) {
  const cells = new Map<string, Partial<Cell>>()
  const rowDefs = new Map<number, RowDef>()
  for (const [at, value] of heads.entries()) cells.set(`0,${at}`, { value, style: { font: { bold: true } } })
  for (const [row, values] of rows.entries())
    for (const [at, value] of values.entries()) {
      const lines = typeof value === 'string' ? value.split('\n') : []
      if (lines.length < 2) continue
      cells.set(`${row + 1},${at}`, { value, style: { alignment: { wrapText: true, vertical: 'top' } } })
      const needed = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / widest)), 0)
      const height = Math.min(tallest, needed * 15)
      rowDefs.set(row + 1, { height: Math.max(height, rowDefs.get(row + 1)?.height ?? 0) })
    }
  return { cells, rowDefs }
}

function cellOf(column: CsvColumn, value: CsvValue, at: number, language: Language): CellValue {
  if (value === null || value === undefined || value === '') return null
  const text = checkedCell(column, value, at)
  if (column.type === 'date') return new Date(`${text}T00:00:00.000Z`)
  if (column.type === 'boolean') return value === true ? ui[language].yes : ui[language].no
  return typeof value === 'number' ? value : cleanText(String(value))
}
