/** Long tables are written whole, in a thread: in more rows than a function can be given. */
import { readXlsx } from 'hucre'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createDocuments } from '../../../electron/core/documents/render.ts'

const resources = join(import.meta.dirname, '../../../resources')
const ROWS = 140_000

it('as a workbook and as CSV', { timeout: 60_000 }, async () => {
  const { render } = createDocuments({ resources })
  const columns = [{ key: 'a', heading: 'Mitä', type: 'text' as const }]
  const rows = Array.from({ length: ROWS }, (_, at) => ({ a: `=${at}` }))
  const text = new TextDecoder().decode(await render('table', { columns, rows, language: 'fi' }, 'csv'))
  expect(text.split('\r\n')).toHaveLength(ROWS + 2)
  expect(text.slice(-10).trim()).toBe(`'=${ROWS - 1}`)
  const book = await readXlsx(await render('table', { columns, rows, language: 'fi' }, 'xlsx'))
  expect(book.sheets[0]?.rows).toHaveLength(ROWS + 1)
  expect(book.sheets[0]?.rows.at(-1)).toEqual([`=${ROWS - 1}`])
})
