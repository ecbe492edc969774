// @module-tag slow
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createPdf } from '../../../electron/core/documents/pdf.ts'
import type { DocumentData } from '../../../shared/domain/documents/document.ts'
import { sheet } from '../../../shared/domain/documents/sheet.ts'
import { timetableDocument } from '../../../shared/domain/documents/timetable.ts'
import { languages, type Language } from '../../../shared/domain/words.ts'
import { documents as words } from '../../../shared/i18n/documents.ts'
import { some } from '../../builders/endure.ts'
import { aSheet, aShortSheet } from '../../domain/documents/a-sheet.ts'
import { PdfObjects } from './pdf-objects.ts'
import { faults } from './pdf-rules.ts'
import { bare, heard, pagesOf, reading } from './reading.ts'
import { asFile, documents, resources, run } from './tools.ts'

const build = (input: ReturnType<typeof aSheet>) => sheet(input, words[input.language])
const draw = (data: DocumentData) => documents.render('sheet', data, 'pdf')

const seven = (language: Language = 'fi') => aSheet(language, 9)

test('is drawn aside: whoever asks something else meanwhile is answered', async () => {
  let answered = 0
  let drawn = false
  const drawing = draw(build(seven())).then(() => (drawn = true))
  while (!drawn) {
    await setImmediate()
    answered++
  }
  await drawing
  // Drawn on the spot, a document leaves three or four turns.
  expect(answered).toBeGreaterThan(50)
})

describe('an instruction sheet as PDF/UA-1', () => {
  test.each(some(languages))('reads in the order of its data, with every letter (%s)', async (language) => {
    const data = build(aSheet(language))
    expect(heard(await draw(data))).toBe(reading(data))
  })

  test('has one, three and seven pages, each with its running lines', async () => {
    for (const [input, count] of [
      [aShortSheet(), 1],
      [aSheet(), 3],
      [seven(), 7],
    ] as const) {
      const data = build(input)
      const pages = pagesOf(await draw(data))
      expect(pages).toHaveLength(count)
      pages.forEach((page, at) => {
        expect(page).toContain(`sivu ${at + 1} / ${count}`)
        expect(page).toContain(data.running.foot)
        if (at > 0) expect(page).toContain(data.running.right)
      })
    }
  })

  test('says on its first page which version, day, client, contact and page it is', async () => {
    const [first = ''] = pagesOf(await draw(build(aSheet())))
    for (const fact of ['Asiakasohje', 'Kahvila Aamu Oy', '1024', '1234567-1', '3, tiistai 12.1.2027', 'sivu 1 / 3'])
      expect(first).toContain(fact)
    expect(first).toContain('Sari Mäkelä, 040 123 4567')
  })

  test('repeats table heads on every page and keeps rows whole', async () => {
    const items = Array.from({ length: 90 }, (_, at) => ({ what: `alku${at} rivi\nrivi\nloppu${at} rivi`, how: 'x' }))
    const data = build({ ...aSheet(), instructions: [{ heading: 'Pitkä', items }] })
    const bytes = await draw(data)
    const pages = pagesOf(bytes).filter((page) => /alku\d/.test(page))
    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages) {
      expect(page).toMatch(/Mitä\s+Miten/)
      const starts = [...page.matchAll(/alku(\d+)/g)].map(([, number]) => number)
      const ends = [...page.matchAll(/loppu(\d+)/g)].map(([, number]) => number)
      expect(starts).toEqual(ends)
    }
    // The head is read once, however often it is printed.
    expect(heard(bytes)).toBe(reading(data))
  })

  test('leaves no single row of a timetable to the next page, and no number without what it counts', async () => {
    const of = (count: number) => {
      const rows = Array.from({ length: count }, () => ({ payday: '2027-01-15', cutoffs: [{ day: '2027-01-08' }] }))
      const groups = [{ name: 'Kuukausipalkat', cutoffs: ['Aineisto'], rows }]
      const clients = [{ name: 'Kahvila Aamu Oy', number: '1', groups }]
      return timetableDocument({ language: 'fi', firm: { name: 'F Oy' }, day: '2027-01-12', clients }, words.fi)
    }
    const ends = []
    for (let count = 26; count < 33; count++) {
      const pages = pagesOf(await draw(of(count)))
      expect(pages.join('').split('pe 15.1.2027')).toHaveLength(count + 1)
      ends.push((pages.at(-1) ?? '').split('pe 15.1.2027').length - 1)
    }
    expect(ends).toContain(2)
    expect(ends).not.toContain(1)
    for (const width of Array.from({ length: 15 }, (_, at) => 'a'.repeat(2 * at + 40))) {
      const text = `${width} tulee 15 työpäivää ennen numeroon 050 123 4567`
      const sections = [{ heading: 'Ohje', blocks: [{ type: 'paragraph', text } as const] }]
      const [page = ''] = pagesOf(await draw({ ...build(aShortSheet()), sections }))
      expect(page).toContain('15 työpäivää')
      expect(page).toContain('050 123 4567')
    }
  })

  test('leads from mail addresses and phone numbers, and says its facts as a list', async () => {
    const data = build(aSheet())
    const bytes = await draw(data)
    const pdf = new PdfObjects(bytes)
    const links = pdf.pages().flatMap((page) => pdf.list(page['/Annots']).map((each) => pdf.dict(each)))
    const leads = new Set(
      links.map((link) => {
        const uri = pdf.dict(link['/A'])['/URI']
        return pdf.text(uri) ?? (typeof uri === 'string' ? uri : '')
      }),
    )
    const said = JSON.stringify(data)
    const mails = new Set(said.match(/[\w.+-]+@[\w.-]+\.\w+/g))
    expect(mails.size).toBeGreaterThan(1)
    for (const mail of mails) expect([...leads].some((to) => to.endsWith(`mailto:${mail}`))).toBe(true)
    expect([...leads].some((to) => to.includes('tel:'))).toBe(true)
    const heading = asFile('sheet.pdf', bytes, (path) => run('pdfinfo', ['-struct', path]).split(/H2/)[0] ?? '')
    expect(heading.match(/\bLBody\b/g)).toHaveLength(data.facts.length)
  })

  test('lets a row break only when no page could hold it', async () => {
    const how = Array.from({ length: 120 }, (_, at) => `rivi${at}.`).join('\n')
    const data = build({ ...aSheet(), instructions: [{ heading: 'Pitkä', items: [{ what: 'x', how }] }] })
    expect(heard(await draw(data))).toBe(reading(data))
  })

  test('gives the same bytes for the same data', async () => {
    const data = build(aSheet('sv', 2))
    const first = await draw(data)
    await draw(build(aSheet('en')))
    expect(await draw(structuredClone(data))).toEqual(first)
    expect(
      await createPdf({ templates: `${resources}/templates`, fonts: `${resources}/fonts` }).compile(
        { template: 'sheet' },
        data,
      ),
    ).toEqual(first)
  })

  test('is dated by its data, not by the clock', async () => {
    const pdf = new PdfObjects(await draw(build(aSheet())))
    expect(pdf.stream(pdf.catalog['/Metadata'])).toContain('<xmp:CreateDate>2027-01-12T00:00:00Z</xmp:CreateDate>')
  })
})

describe('text that people write', () => {
  const hostile = [
    '#panic("x")',
    '*x* _y_ $z$ `raw` ~',
    ']]] [[[ } { ) (',
    '#import "/etc/passwd": *',
    '#read("base.typ")',
    '= Otsikko',
    '- // ei kommentti /* eikä tämä',
    '@viite <nimi> \\ \\u{41}',
    '"; #let x = 1; "',
    '<script>alert(1)</script> &amp; \'"',
  ]

  test('is never markup', async () => {
    const input = aSheet()
    const data = build({
      ...input,
      client: { ...input.client, name: hostile.join(' ') },
      texts: hostile.map((each) => ({ heading: each, text: `${each} ja ${each}` })),
      instructions: [{ heading: 'Ohjeet', items: hostile.map((each) => ({ what: each, how: each, who: each })) }],
    })
    const bytes = await draw(data)
    expect(faults(bytes, data.title, 'fi')).toEqual([])
    expect(heard(bytes)).toBe(reading(data))
  })

  test('may hold letters that the font lacks: they become boxes, and the document is still accessible', async () => {
    const data = build({
      ...aSheet(),
      texts: [{ heading: 'Merkit 漢字', text: 'A😀B 👩‍👩‍👧 עברית \u0007 \ud800 \ue000 q\u0301 Ž' }],
    })
    const bytes = await draw(data)
    expect(faults(bytes, data.title, 'fi')).toEqual([])
    expect(heard(bytes)).toContain(bare('Merkit □□ A□B □□□ □□□□□'))
  })

  test('stays on the paper, even one endless word', async () => {
    const word = 'x1'.repeat(300)
    const compound = 'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilasyhdistys Oy'
    const data = build({ ...aSheet(), texts: [{ heading: word, text: `${word}\n- ${word}` }] })
    const bytes = await draw({ ...data, heading: compound })
    const boxes = asFile('sheet.pdf', bytes, (path) => run('pdftotext', ['-bbox', path, '-']))
    const right = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x))
    expect(right.length).toBeGreaterThan(100)
    // A4 is 595.28 points wide, its right margin 22 mm.
    expect(Math.max(...right)).toBeLessThan(595.28 - (22 / 25.4) * 72 + 1)
  })
})

describe("the firm's look", () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30" fill="#b00"/></svg>'
  const withLogo = (logo: Uint8Array, colour?: string) => {
    const input = aShortSheet()
    return build({ ...input, firm: { ...input.firm, logo, colour } })
  }

  test('logo and colour are drawn, a pale colour darkened until it can be read', async () => {
    const data = withLogo(new TextEncoder().encode(svg), '#ffd700')
    const bytes = await draw(data)
    expect(faults(bytes, data.title, 'fi')).toEqual([])
    expect(new PdfObjects(bytes).pages()).toHaveLength(1)
  })

  test.each([
    ['no image', 'ei kuva'],
    ['a picture that asks for a file', '<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>'],
  ])('a logo that is %s is refused with a clear error', async (_, content) => {
    await expect(draw(withLogo(new TextEncoder().encode(content)))).rejects.toThrow(/^PdfError: sheet: /)
    // The engine is not harmed by it.
    expect((await draw(build(aShortSheet()))).length).toBeGreaterThan(10_000)
  })

  test('a template that does not exist is a clear error', async () => {
    const pdf = createPdf({ templates: `${resources}/templates`, fonts: `${resources}/fonts` })
    await expect(pdf.compile({ template: 'missing' }, { title: 'x', day: '2027-01-12', sender: 'x' })).rejects.toThrow(
      /missing: file not found/,
    )
  })
})
