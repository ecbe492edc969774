import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv, formulaSafe, fromFormulaSafe } from '../../../electron/core/documents/csv.ts'
import { documents, text } from './tools.ts'

/** RFC 4180 read back by the letter: quoted cells, doubled quotes, CRLF. */
function read(file: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy
  let at = 0
  for (const [all, value = '', end] of file.matchAll(cell)) {
    at += all.length
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value)
    if (end === '\r\n') rows.push([])
  }
  if (at !== file.length) throw new Error(`not CSV from ${at}: ${JSON.stringify(file.slice(at, at + 20))}`)
  return rows.slice(0, -1)
}

const columns = [
  { key: 'id', type: 'integer' },
  { key: 'name', heading: 'Nimi', type: 'text' },
  { key: 'share', type: 'number' },
  { key: 'done', type: 'boolean' },
  { key: 'due', type: 'date' },
  { key: 'at', type: 'datetime' },
] as const

describe('a CSV table', () => {
  test('is RFC 4180 with a byte-order mark, one line per row', () => {
    const rows = [
      { id: -1, name: 'Åke "A", Oy', share: 0.5, done: true, due: '2027-01-05', at: '2027-01-05T08:00:00Z' },
      { id: 2, name: null, share: undefined, done: false },
    ]
    expect(text(csv({ columns, rows }))).toBe(
      '\ufeffid,Nimi,share,done,due,at\r\n' +
        '-1,"Åke ""A"", Oy",0.5,true,2027-01-05,2027-01-05T08:00:00Z\r\n' +
        '2,,,false,,\r\n',
    )
  })

  test.each(['=1+1', '+358401234567', '-5', '@cmd', '\tx', '\rx', '\n=1', '＝1+1', "'=1", "''+1"])(
    'never lets %j be run as a formula, and a reader gets it back',
    (value) => {
      expect(formulaSafe(value)).toBe(`'${value}`)
      expect(fromFormulaSafe(formulaSafe(value))).toBe(value)
    },
  )

  test.each(["'", "'a", 'a=1', '5', ''])('leaves %j as it is', (value) => {
    expect(formulaSafe(value)).toBe(value)
    expect(fromFormulaSafe(value)).toBe(value)
  })

  test('gives back any text, and no cell begins like a formula', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[='+\-@,"\r\n\tä]{0,12}$/))
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts), { maxLength: 8 }), (pairs) => {
        const both = [
          { key: 'a', type: 'text' },
          { key: 'b', type: 'text' },
        ] as const
        const [head, ...rows] = read(text(csv({ columns: both, rows: pairs.map(([a, b]) => ({ a, b })) })).slice(1))
        expect(head).toEqual(['a', 'b'])
        expect(rows.map((row) => row.map(fromFormulaSafe))).toEqual(pairs)
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
      }),
    )
  })

  test.each([
    [{ id: 1.5 }, 'row 1, column id: not integer'],
    [{ name: 3 }, 'row 1, column name: not text'],
    [{ share: Number.NaN }, 'row 1, column share: not number'],
    [{ done: 'yes' }, 'row 1, column done: not boolean'],
    [{ due: '5.1.2027' }, 'row 1, column due: not date'],
    [{ due: '2027-02-30' }, 'row 1, column due: not date'],
    [{ at: '2027-01-05 08:00' }, 'row 1, column at: not datetime'],
  ])('refuses %j', (row, message) => {
    expect(() => csv({ columns, rows: [row] })).toThrow(message)
  })

  test('is what render gives for a table', async () => {
    expect(await documents.render('table', { columns, rows: [] }, 'csv')).toEqual(csv({ columns, rows: [] }))
  })
})
