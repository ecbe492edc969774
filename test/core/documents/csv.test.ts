import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv, csvPieces, formulaSafe, fromFormulaSafe } from '../../../electron/core/documents/csv.ts'
import { cleanText } from '../../../electron/core/documents/text.ts'
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
  test('is one file in pieces, whose rows are asked for one after the other', () => {
    const rows = Array.from({ length: 600 }, (_, id) => ({ id, name: 'Åke' }))
    const file = text(csv({ columns, rows }))
    expect(file.split('\r\n')).toHaveLength(602)
    expect(file.lastIndexOf('\ufeff')).toBe(0)
    let asked = 0
    const pieces = csvPieces({
      columns,
      rows: (function* () {
        for (const row of rows) {
          asked++
          yield row
        }
      })(),
    })
    const seen = [...pieces].map((piece) => [asked, piece.length] as const)
    expect(seen.length).toBeGreaterThan(2)
    expect(seen.reduce((sum, [, length]) => sum + length, 0)).toBe(new TextEncoder().encode(file).length)
    expect(() => csv({ columns, rows: [...rows, { id: 'x' }] })).toThrow('row 601, column id')
  })

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

  test.each(['=1+1', '+358401234567', '-5', '@cmd', '\tx', '\rx', '\nx', '＝1+1', "'=1", "''+1"])(
    'never lets %j be run as a formula, and a reader gets it back',
    (value) => {
      expect(formulaSafe(value)).toBe(`'${value}`)
      expect(fromFormulaSafe(formulaSafe(value))).toBe(value)
    },
  )

  test.each([
    [';=1+1', ";'=1+1"],
    ['a;=1+1;-2', "a;'=1+1;'-2"],
    ['a,"=1"', `a,'"=1"`],
    ['\n=1', "'\n'=1"],
    ["x;'=1", "x;''=1"],
  ])('guards %j for a spreadsheet that parts elsewhere', (value, safe) => {
    expect(formulaSafe(value)).toBe(safe)
    expect(fromFormulaSafe(safe)).toBe(value)
  })

  test('breaks no row at a lone carriage return', () => {
    const one = [{ key: 'a', type: 'text' }] as const
    expect(text(csv({ columns: one, rows: [{ a: 'Oy\r=1+1' }] })).slice(1)).toBe(`a\r\n"Oy\n'=1+1"\r\n`)
  })

  test.each([
    ['fi', 'id;Nimi;share;done;due;at\r\n1;"a;\'=1";1,5;kyllä;5.1.2027;\r\n2;;-0,5;ei;;\r\n'],
    ['sv', 'id;Nimi;share;done;due;at\r\n1;"a;\'=1";1,5;ja;2027-01-05;\r\n2;;-0,5;nej;;\r\n'],
    ['en', 'id,Nimi,share,done,due,at\r\n1,"a;\'=1",1.5,true,2027-01-05,\r\n2,,-0.5,false,,\r\n'],
  ] as const)('is what a spreadsheet in %s reads', (language, expected) => {
    const rows = [
      { id: 1, name: 'a;=1', share: 1.5, done: true, due: '2027-01-05' },
      { id: 2, share: -0.5, done: false },
    ]
    expect(text(csv({ columns, rows, language }))).toBe(`\ufeff${expected}`)
  })

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
        expect(rows.map((row) => row.map(fromFormulaSafe))).toEqual(pairs.map((pair) => pair.map(cleanText)))
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
