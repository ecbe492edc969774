// @module-tag slow
/** Tables are written whole, in a thread: in more rows than a function can be given, and texts of several lines on as many. */
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

it('in rows as high as the lines of their texts', async () => {
  const { render } = createDocuments({ resources })
  const columns = [{ key: 'a', heading: 'Mitä', type: 'text' as const }]
  const rows = ['yksi', 'yksi\nkaksi\nkolme', `yksi\n${'pitkä '.repeat(20)}`, 'x\n'.repeat(5000)].map((a) => ({ a }))
  const book = await readXlsx(await render('table', { columns, rows, language: 'fi' }, 'xlsx'), { readStyles: true })
  const [sheet] = book.sheets
  expect(rows.map((_, at) => sheet?.rowDefs?.get(at + 1)?.height)).toEqual([undefined, 45, 45, 409])
  expect(sheet?.cells?.get('2,0')?.style?.alignment).toMatchObject({ wrapText: true })
  expect(sheet?.rows[2]).toEqual(['yksi\nkaksi\nkolme'])
})
