// @module-tag slow
/**
 * A client, a person and a task with hostile names, as an older file or a package may still hold them, in every text format
 * that leaves the program: no line, row, property, header or element of theirs comes into being, and no cell is a formula.
 */
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { csv } from '../../../electron/core/documents/csv.ts'
import { eml } from '../../../electron/core/documents/eml.ts'
import { ics } from '../../../electron/core/documents/ics.ts'
import { vcf } from '../../../electron/core/documents/vcf.ts'
import { markup, pageOf, tableOf } from '../../../shared/domain/handover/html.ts'
import { run, asFile, text } from './tools.ts'

const names: readonly (readonly [what: string, name: string])[] = [
  ['a lone carriage return', 'Oy\r=1+1'],
  ['a line break of Windows', 'Oy\r\nBcc: all@example.com\r\nEND:VCARD\r\nEND:VEVENT'],
  ['line breaks of Unicode', 'Oy\u2028=1\u2029=2\u0085=3'],
  ['a formula', '=HYPERLINK("http://x.example","a")'],
  ['a sum', '+1+1'],
  ['a difference', '-1+1'],
  ['a call', '@SUM(1)'],
  ['a formula behind a tab', '\t=1+1'],
  ['a formula behind a Finnish separator', 'Oy;=1+1'],
  ['a formula behind an English separator', 'Oy,=1+1'],
  ['a formula in quotes', 'Oy";"=1+1'],
  ['colours of a terminal', 'Oy\u001b[31m\u009b2J\u0007'],
  ['a text turned round', 'Oy\u202egpj.exe\u2066x'],
  ['markup', '<img src=x onerror=alert(1)>&amp;"\'</td>'],
  ['separators of cards and calendars', 'Oy;X:1,2\\n\\;BEGIN:VALARM'],
  ['an encoded header', '=?UTF-8?B?QmNjOiB4?='],
]
/** What would steer a terminal, a calendar or an address book, or turn what stands beside it. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const STEERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

const reader = `
import csv, json, sys
print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=sys.argv[2]))))
`

it.each([
  [undefined, ','],
  ['fi', ';'],
  ['sv', ';'],
  ['en', ','],
] as const)('are each one cell of one row, and no formula, in a table in %s', (language, separator) => {
  const columns = [
    { key: 'a', type: 'text' },
    { key: 'b', type: 'text' },
  ] as const
  const bytes = csv({ columns, rows: names.map(([, name]) => ({ a: name, b: 'x' })), language })
  expect(text(bytes)).not.toMatch(STEERS)
  const rows = asFile(
    'a.csv',
    bytes,
    (path) => JSON.parse(run('python3', ['-c', reader, path, separator])) as string[][],
  )
  expect(rows.map(([, last]) => last)).toEqual(['b', ...names.map(() => 'x')])
  // A spreadsheet of the other language parts elsewhere, and must find no formula there either.
  for (const cell of text(bytes).split(/[,;\t\r\n]/)) expect(cell).not.toMatch(/^"?[=+\-@]/)
})

describe.each(names)('%s', (_, name) => {
  it('is one card of an address book', () => {
    for (const version of ['4.0', '3.0'] as const) {
      const card = { id: 'u', name, organisation: name, role: name, note: name, categories: [name] }
      const file = text(vcf({ version, cards: [card] }))
      expect(file).not.toMatch(STEERS)
      const cards = ICAL.parse(file) as unknown as [string, unknown[][]]
      const found = cards[1].map(([property]) => property)
      expect(found.filter((property) => property === 'fn' || property === 'org')).toHaveLength(2)
      expect(file.match(/^(?:BEGIN|END):VCARD\r$/gm)).toHaveLength(2)
    }
  })

  it('is one event of a calendar', () => {
    const event = {
      client: 'c',
      key: 'k@2027-01-05',
      day: '2027-01-05',
      summary: name,
      description: name,
      categories: [name],
      sequence: 0,
      updated: '2027-01-01T08:00:00.000Z',
    }
    const file = text(ics({ name, language: 'fi', installation: 'i', events: [event] }))
    expect(file).not.toMatch(STEERS)
    const root = ICAL.Component.fromString(file)
    expect(root.getAllSubcomponents('vevent')).toHaveLength(1)
    expect(root.getFirstSubcomponent('vevent')?.getAllSubcomponents()).toEqual([])
  })

  it('is one header of a mail', () => {
    const mail = eml({
      from: { name, email: 'a@b.example' },
      to: [{ name, email: 'c@d.example' }],
      cc: [],
      subject: name,
      body: name,
      language: 'fi',
      date: '2027-01-12T06:30:00.000Z',
    })
    expect(text(mail)).not.toMatch(STEERS)
    const head = text(mail).split('\r\n\r\n')[0] ?? ''
    expect(head.split(/\r\n(?! )/).map((line) => line.split(':')[0])).toEqual([
      'Date',
      'From',
      'To',
      'Subject',
      'X-Unsent',
      'MIME-Version',
      'Content-Language',
      'Content-Type',
      'Content-Transfer-Encoding',
    ])
  })

  it('is text of a page', () => {
    const table = tableOf({ caption: name }, [{ text: name, share: 1 }], [[name]])
    const page = pageOf('fi', name, '', markup`<h1>${name}</h1>${table}`)
    // There a separator of lines is a character like another.
    expect(page.replaceAll(/[\u2028\u2029]/g, '')).not.toMatch(STEERS)
    const plain = pageOf(
      'fi',
      'x',
      '',
      markup`<h1>${'x'}</h1>${tableOf({ caption: 'x' }, [{ text: 'x', share: 1 }], [['x']])}`,
    )
    const elements = (html: string) => html.match(/<\/?[a-z0-9]+/g)
    expect(elements(page)).toEqual(elements(plain))
  })
})
