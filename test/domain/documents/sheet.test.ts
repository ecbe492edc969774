import { describe, expect, test } from 'vitest'
import { contrastOnWhite, defaultAccent, readableOnWhite } from '../../../shared/domain/documents/colour.ts'
import { fullDate, period, plainDate, shortDate } from '../../../shared/domain/documents/dates.ts'
import type { DocumentData, Table } from '../../../shared/domain/documents/document.ts'
import { cellProse, prose } from '../../../shared/domain/documents/prose.ts'
import { duties } from '../../../shared/domain/documents/sheet-input.ts'
import type { SheetInput } from '../../../shared/domain/documents/sheet-input.ts'
import { sheet } from '../../../shared/domain/documents/sheet.ts'
import { languages } from '../../../shared/domain/words.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { aSheet } from './a-sheet.ts'

const build = (input: SheetInput) => sheet(input, documents[input.language])
const headings = (data: DocumentData) => data.sections.map(({ heading }) => heading)
const tables = (data: DocumentData, heading: string): readonly Table[] =>
  data.sections.find((each) => each.heading === heading)?.blocks.filter((block) => block.type === 'table') ?? []
const cells = (table: Table | undefined) =>
  table?.rows.map((row) => row.cells.map((cell) => cell.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' | ')))

describe('an instruction sheet', () => {
  test('has its sections in the order a client needs them', () => {
    expect(headings(build(aSheet()))).toEqual([
      'Yhteyshenkilöt',
      'Palkka-aikataulu',
      'Ohjeet',
      'Palvelu',
      'Poikkeustilanteet',
      'Vastuunjako',
      'Palaute',
      'Ohjeen läpikäynti',
    ])
  })

  test('calls a business ID what it is called in the client’s country', () => {
    const { client, ...rest } = aSheet()
    const labels = (label: string | undefined) =>
      build({ ...rest, client: { ...client, business_id: '1234567-1', business_id_label: label } }).facts.map(
        (one) => one.label,
      )
    expect(labels(undefined)).toContain('Y-tunnus')
    expect(labels('Yritystunnus')).toContain('Yritystunnus')
    expect(labels('Yritystunnus')).not.toContain('Y-tunnus')
  })

  test('says of a timetable that goes on beyond its rows how far it reaches', () => {
    const input = aSheet()
    const groups = input.pay_groups.map((group, at) => ({ ...group, ...(at === 0 && { until: '2027-12-31' }) }))
    const said = JSON.stringify(build({ ...input, pay_groups: groups }))
    expect(said.split('Taulukossa ovat palkanmaksupäivät 31.12.2027 asti.')).toHaveLength(2)
    expect(JSON.stringify(build(input))).not.toContain('Taulukossa ovat')
  })

  test('says client, version, day and contact at the top', () => {
    const data = build(aSheet())
    expect(data.title).toBe('Asiakasohje: Kahvila Aamu Oy')
    expect(data.facts).toEqual([
      { label: 'Asiakasnumero', value: '1024' },
      { label: 'Y-tunnus', value: '1234567-1' },
      { label: 'Versio', value: '3, tiistai 12.1.2027' },
      { label: 'Yhteyshenkilö', value: 'Sari Mäkelä, 040 123 4567' },
    ])
    expect(data.running.foot).toBe('Versio 3, 12.1.2027 · Sari Mäkelä, 040 123 4567')
  })

  test('says where the client’s post goes, where it is known', () => {
    const input = aSheet()
    const sent = build({ ...input, client: { ...input.client, address: 'Kivikuja 3, 00100 Helsinki' } })
    expect(sent.facts).toContainEqual({ label: 'Postiosoite', value: 'Kivikuja 3, 00100 Helsinki' })
  })

  test('names each deputy under the person, in the words of the trade', () => {
    expect(cells(tables(build(aSheet()), 'Yhteyshenkilöt')[0])).toEqual([
      ['Sari Mäkelä', 'Palkanlaskija', '040 123 4567 | sari.makela@palkkatahti.example'],
      ['Jonas Öberg', 'Varahenkilö, palkanlaskija', '040 765 4321 | jonas.oberg@palkkatahti.example'],
      ['Ulla Ahonen', 'Asiakkuuspäällikkö', '040 222 3344 | ulla.ahonen@palkkatahti.example'],
    ])
    const input = aSheet()
    const [first] = input.firm_contacts
    const hr = first === undefined ? [] : [{ ...first, role: 'HR-päällikkö' }]
    expect(cells(tables(build({ ...input, firm_contacts: hr }), 'Yhteyshenkilöt')[0])?.[1]?.[1]).toBe(
      'Varahenkilö, HR-päällikkö',
    )
  })

  test('gives every payday with its period and both cut-offs, in three languages', () => {
    const first = (language: SheetInput['language'], heading: string) =>
      cells(tables(build(aSheet(language)), heading)[0])?.[0]
    expect(first('fi', 'Palkka-aikataulu')).toEqual([
      'pe 29.1.2027',
      'tammikuu',
      'ma 25.1.2027 klo 12.00',
      'ke 27.1.2027',
    ])
    expect(first('sv', 'Lönetidtabell')).toEqual(['fr 29.1.2027', 'januari', 'må 25.1.2027 kl. 12.00', 'on 27.1.2027'])
    expect(first('en', 'Payroll timetable')).toEqual([
      'Fri 29 Jan 2027',
      'January',
      'Mon 25 Jan 2027 12:00',
      'Wed 27 Jan 2027',
    ])
  })

  test('heads the parts of the instruction within one table, and a lone part by its own heading', () => {
    const input = aSheet()
    const [table] = tables(build(input), 'Ohjeet')
    expect(table?.rows.map(({ under }) => under)).toEqual([
      'Uusi työntekijä',
      undefined,
      'Poissaolot ja lomat',
      undefined,
      undefined,
    ])
    const lone = build({ ...input, instructions: input.instructions.slice(0, 1) })
    expect(tables(lone, 'Uusi työntekijä')[0]?.rows.map(({ under }) => under)).toEqual([undefined, undefined])
    expect(headings(lone)).not.toContain('Ohjeet')
  })

  test('says by when once: not what the timetable of the sheet or the row above says', () => {
    const by = { rule: '3 työpäivää ennen palkanmaksupäivää', dates: ['2027-01-25', '2027-02-22', '2027-03-24'] }
    const items = [
      { what: 'Tunnit', by: { rule: '', dates: [], columns: ['Aineisto: Tunnit'] } },
      { what: 'Lisät', by: { rule: 'Samaan aikaan', dates: [], columns: ['Tunnit', 'Urakat'] } },
      { what: 'Matkalaskut', by },
      { what: 'Päivärahat', by },
      { what: 'Muut', by: { ...by, rule: 'Kuun lopulla' } },
    ]
    const data = build({ ...aSheet(), instructions: [{ heading: 'Aineisto', items }] })
    expect(cells(tables(data, 'Aineisto')[0])?.map((row) => row.at(-1))).toEqual([
      'Palkka-aikataulu: ”Aineisto: Tunnit”',
      'Samaan aikaan | Palkka-aikataulu: ”Tunnit”, ”Urakat”',
      '3 työpäivää ennen palkanmaksupäivää | ma 25.1.2027 | ma 22.2.2027 | ke 24.3.2027',
      'Samoin kuin edellä',
      'Kuun lopulla | ma 25.1.2027 | ma 22.2.2027 | ke 24.3.2027',
    ])
  })

  test('does not say who does it where it is the reader', () => {
    const items = [{ what: 'Tunnit' }, { what: 'Lisät' }]
    const heads = (all: typeof items) =>
      tables(build({ ...aSheet(), instructions: [{ heading: 'Aineisto', items: all }] }), 'Aineisto')[0]?.columns.map(
        ({ heading }) => heading,
      )
    expect(heads(items)).toEqual(['Mitä'])
    expect(heads([...items, { what: 'Verokortit', who: 'Palkat Oy' } as (typeof items)[number]])).toEqual([
      'Mitä',
      'Kuka',
    ])
  })

  test('has what was written about exceptions once', () => {
    const input = aSheet()
    const data = build({ ...input, texts: [{ heading: 'Poikkeustilanteet', text: 'Juhannuksena aikaisemmin.' }] })
    expect(headings(data).filter((heading) => heading === 'Poikkeustilanteet')).toHaveLength(1)
    expect(data.sections.find(({ heading }) => heading === 'Poikkeustilanteet')?.blocks[0]).toMatchObject({
      text: 'Juhannuksena aikaisemmin.',
    })
  })

  test('divides a table of twelve paydays rather than leave half a page empty', () => {
    const rows = Array.from({ length: 12 }, (_, at) => ({
      payday: `2027-${String(at + 1).padStart(2, '0')}-15`,
      cutoffs: [],
    }))
    const input = { ...aSheet(), pay_groups: [{ name: 'Kuukausipalkat', cutoffs: [], rows }] }
    expect(tables(build(input), 'Palkka-aikataulu')[0]?.whole).toBe(false)
  })

  test('leaves out what is not there: sections, columns, lines', () => {
    const input = aSheet()
    const data = build({
      ...input,
      firm: { name: 'Palkat Oy' },
      client: { number: '7', name: 'Asiakas' },
      firm_contacts: [],
      client_contacts: [],
      pay_groups: [
        { name: 'Tuntipalkkaiset', cutoffs: [], rows: [{ payday: '2027-01-15', cutoffs: [] }] },
        { name: 'Tyhjä', cutoffs: [], rows: [] },
      ],
      instructions: [{ heading: 'Tyhjä', items: [] }],
      texts: [{ heading: 'Tyhjä', text: ' \n ' }],
      exceptions: [],
      responsibilities: [],
      feedback: undefined,
      review: false,
    })
    expect(headings(data)).toEqual(['Palkka-aikataulu'])
    expect(tables(data, 'Palkka-aikataulu').map(({ columns }) => columns.map(({ heading }) => heading))).toEqual([
      ['Palkanmaksupäivä'],
    ])
    expect(data.sender).toEqual({ name: 'Palkat Oy', lines: [], logo: undefined })
    expect(data.facts.map(({ label }) => label)).toEqual(['Asiakasnumero', 'Versio'])
    expect(data.running.foot).toBe('Versio 3, 12.1.2027')
  })

  test('says who does what in words, and shows that a side has no part', () => {
    const rows = cells(tables(build(aSheet()), 'Vastuunjako')[0])
    expect(rows?.[2]).toEqual(['Palkanlaskenta ja palkkalaskelmat', 'hyväksyy', 'tekee'])
    expect(rows?.[3]?.[1]).toBe('–')
    expect(rows?.[4]?.[2]).toBe('ilmoittaa summat ja viitteet')
  })

  test('has lines to sign where that is meant, until it has been gone through', () => {
    expect(headings(build({ ...aSheet(), review: false }))).not.toContain('Ohjeen läpikäynti')
    const last = (input: SheetInput) => build(input).sections.at(-1)?.blocks.at(-1)
    expect(last(aSheet())).toEqual({
      type: 'form',
      labels: ['Päivämäärä', 'Asiakkaan puolesta', 'Palveluntuottajan puolesta'],
    })
    const gone_through = { day: '2027-01-12', people: ['Åsa Nyström', 'Matti Aamu', 'Sari Mäkelä'] }
    expect(last({ ...aSheet('sv'), gone_through })).toEqual({
      type: 'paragraph',
      text: 'Instruktionen har gåtts igenom tisdag 12.1.2027: Åsa Nyström, Matti Aamu och Sari Mäkelä.',
    })
  })

  test('lets a row break only when it is longer than a page could hold', () => {
    const with_ = (how: string) =>
      tables(build({ ...aSheet(), instructions: [{ heading: 'X', items: [{ what: 'x', how }] }] }), 'X')[0]?.rows[0]
        ?.breakable
    expect(with_('tavallinen ohje '.repeat(10))).toBe(false)
    expect(with_('pitkä ohje '.repeat(200))).toBe(true)
    expect(with_('rivi\n'.repeat(60))).toBe(true)
  })

  test('refuses a day that does not exist', () => {
    expect(() => build({ ...aSheet(), version: { number: 1, day: '2027-02-30' } })).toThrow(RangeError)
  })

  test.each(languages)('has every word (%s)', (language) => {
    const empty: string[] = []
    const look = (value: unknown, path: string) => {
      if (typeof value === 'string' && value === '' && !path.endsWith('after')) empty.push(path)
      if (typeof value === 'object' && value !== null)
        for (const [key, each] of Object.entries(value)) look(each, `${path}.${key}`)
    }
    const words = documents[language]
    look(words, language)
    expect(empty).toEqual([])
    expect([words.weekdays, words.short_weekdays, words.months].map(({ length }) => length)).toEqual([7, 7, 12])
    expect(Object.keys(words.sheet.duty)).toEqual([...duties])
    expect(words.sheet.answer_in(1)).not.toBe(words.sheet.answer_in(2))
  })
})

describe('dates in documents', () => {
  const { fi, sv, en } = documents
  test('have their weekday in running text and in tables', () => {
    expect([fi, sv, en].map((words) => fullDate('2027-01-12', words))).toEqual([
      'tiistai 12.1.2027',
      'tisdag 12.1.2027',
      'Tuesday 12 January 2027',
    ])
    expect([fi, sv, en].map((words) => shortDate('2028-02-29', words).replaceAll('\u00a0', ' '))).toEqual([
      'ti 29.2.2028',
      'ti 29.2.2028',
      'Tue 29 Feb 2028',
    ])
    expect(plainDate('2027-12-31', fi)).toBe('31.12.2027')
  })

  test('name a period by its month where it is one', () => {
    expect(period('2027-01-01', '2027-01-31', fi)).toBe('tammikuu')
    expect(period('2028-02-01', '2028-02-29', sv)).toBe('februari')
    expect(period('2027-02-01', '2027-02-27', fi)).toBe('1.2.–27.2.')
    expect(period('2027-01-01', '2027-02-28', fi)).toBe('1.1.–28.2.')
  })
})

describe('plain text', () => {
  test('becomes paragraphs and lists', () => {
    expect(prose('Yksi\nkaksi\n\nKolme:\n- a\n  jatkuu\n– b\r\n• c\nLoppu')).toEqual([
      { type: 'paragraph', text: 'Yksi\nkaksi' },
      { type: 'paragraph', text: 'Kolme:' },
      { type: 'list', items: ['a\njatkuu', 'b', 'c'] },
      { type: 'paragraph', text: 'Loppu' },
    ])
  })

  test('keeps what only looks like a sign, and nothing of nothing', () => {
    expect(prose('-5 astetta\n2 * x #y')).toEqual([{ type: 'paragraph', text: '-5 astetta\n2 * x #y' }])
    expect(prose(' \n\n ')).toEqual([])
  })
})

describe('free text with form', () => {
  test('heads under its section, in steps, and says what is bold or leads on', () => {
    expect(prose('## Ensin\n## Sitten\nHeti **tänään**, [ohje](https://vero.fi).')).toEqual([
      { type: 'subheading', text: 'Ensin' },
      { type: 'subheading', level: 4, text: 'Sitten' },
      {
        type: 'paragraph',
        text: 'Heti tänään, ohje.',
        runs: [
          { text: 'Heti ' },
          { text: 'tänään', bold: true },
          { text: ', ' },
          { text: 'ohje', href: 'https://vero.fi' },
          { text: '.' },
        ],
      },
    ])
  })

  test('has numbers, lists under items, and tables with heads', () => {
    expect(prose('2. a\n   - b\n3. c')).toEqual([
      { type: 'list', ordered: true, start: 2, items: [{ text: 'a', under: { type: 'list', items: ['b'] } }, 'c'] },
    ])
    const [made] = prose('| Ryhmä | Päivä |\n|---|---|\n| Tunti | **15.** |')
    expect(made).toMatchObject({
      type: 'table',
      columns: [{ heading: 'Ryhmä' }, { heading: 'Päivä' }],
      rows: [{ cells: [[{ text: 'Tunti' }], [{ text: '15.', runs: [{ text: '15.', bold: true }] }]] }],
    })
  })

  test('stands in a cell line by line', () => {
    expect(cellProse('Sähköpostilla:\n- tunnit\n- **lisät**').map(({ text }) => text)).toEqual([
      'Sähköpostilla:',
      '– tunnit',
      '– lisät',
    ])
  })
})

describe("the firm's colour", () => {
  test('stays as it is where it can be read on white', () => {
    expect(readableOnWhite('#7A1F3D')).toBe('#7a1f3d')
    expect(contrastOnWhite('#000000')).toBe(21)
    expect(contrastOnWhite('#ffffff')).toBe(1)
  })

  test.each(['#ffd700', '#ffffff', '#87ceeb', '#00ff00'])('is darkened until it can be (%s)', (colour) => {
    const made = readableOnWhite(colour)
    expect(contrastOnWhite(made)).toBeGreaterThanOrEqual(4.5)
    expect(contrastOnWhite(made)).toBeLessThan(6)
  })

  test.each([undefined, '', 'blue', '#12', '#gggggg', 'rgb(1,2,3)'])('falls back to ours for %s', (colour) => {
    expect(readableOnWhite(colour)).toBe(defaultAccent)
    expect(contrastOnWhite(defaultAccent)).toBeGreaterThan(7)
  })
})
