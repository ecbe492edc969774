import { describe, expect, test } from 'vitest'
import { wheelDocument } from '../../../shared/domain/documents/wheel.ts'
import { languages, type Language } from '../../../shared/domain/words.ts'
import type { WheelData } from '../../../shared/domain/wheel/types.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { ui } from '../../../shared/i18n/ui.ts'
import { wheel as messages } from '../../../shared/i18n/wheel.ts'
import { crowd } from '../../domain/wheel/a-wheel.ts'
import { some } from '../../builders/endure.ts'
import { faults } from './pdf-rules.ts'
import { asFile, documents, run } from './tools.ts'

const paper = (data: WheelData, language: Language = 'fi', name = 'Kahvila Aamu Oy') =>
  wheelDocument(
    { data, name, sender: 'Palkkatalo Oy', accent: '#1f5f8b', language },
    {
      ...messages[language],
      longMonths: ui[language].months.split(' '),
      categories: calendarWords[language].categories,
    },
  )
const draw = (data: ReturnType<typeof paper>) => documents.render('wheel', data, 'pdf')
const pagesOf = (bytes: Uint8Array) =>
  asFile('wheel.pdf', bytes, (path) => run('pdftotext', ['-layout', path, '-']).split('\f').slice(0, -1))

describe('the wheel on paper', () => {
  test.each(some(languages))('keeps every rule of accessible PDF (%s)', async (language) => {
    for (const count of [0, 60, 12_000]) {
      const data = paper(crowd(count), language)
      expect(faults(await draw(data), data.title, language)).toEqual([])
    }
  })

  test('has a picture that says what it is, and where the same is in words', async () => {
    const data = paper(crowd(60))
    const heard = asFile('wheel.pdf', await draw(data), (path) => run('pdfinfo', ['-struct', path]))
    expect(heard).toContain('Figure')
    expect(data.alt).toContain('Kahvila Aamu Oy')
  })

  test('holds a quiet year on one page and a full one on more, where everything stands', async () => {
    const quiet = { ...crowd(24), kinds: crowd(24).kinds.map((kind) => ({ ...kind, name: `Ty${kind.rule.at(-1)}` })) }
    expect(pagesOf(await draw(paper(quiet)))).toHaveLength(1)
    const full = crowd(0)
    const kinds = Array.from({ length: 40 }, (_, at) => ({
      rule: `rule-${at}`,
      name: `Pitkä työn nimi numero ${at}`,
      category: `category-${at % 8}`,
    }))
    const entries = kinds.map((_, kind) => ({ kind, day: '2027-03-15', opens: null, done: 0, open: 1, late: 0 }))
    const pages = pagesOf(await draw(paper({ ...full, kinds, entries })))
    expect(pages).toHaveLength(2)
    const rest = pages[1]?.replaceAll(/\s+/g, ' ') ?? ''
    for (const { name } of kinds) expect(rest).toContain(name)
    expect(pages[0]).toMatch(/ja \d+ muuta/)
  })

  test('cuts other work from its first page, never a payday or, while there is room, what the law dates', () => {
    const others = Array.from({ length: 20 }, (_, at) => ({
      rule: `rule-${at}`,
      name: `Muu tehtävä ${at}`,
      category: 'own',
    }))
    const kinds = [
      ...others,
      { rule: 'tax', name: 'Työnantajasuoritusten maksu', category: 'tax', weight: 'law' as const },
      { rule: 'payday', name: 'Palkanmaksupäivä', category: 'pay-date', weight: 'payday' as const },
    ]
    const on = (kind: number, day: number) => ({
      kind,
      day: `2027-03-${String(day).padStart(2, '0')}`,
      opens: null,
      done: 0,
      open: 1,
      late: 0,
    })
    const paydays = [2, 5, 9, 12, 16, 19, 23, 26].map((day) => on(21, day))
    const entries = [...others.map((_, at) => on(at, 1)), on(20, 12), ...paydays]
    const { list, rest } = paper({ ...crowd(0), kinds, entries })
    const march = list.months[2]
    expect(march?.lines.at(-1)?.text).toBe('Työnantajasuoritusten maksu')
    expect(march?.lines.find(({ text }) => text === 'Palkanmaksupäivä')?.days).toBe(
      '2., 5., 9., 12., 16., 19., 23., 26.',
    )
    expect(march?.lines[0]?.text).toBe('Muu tehtävä 0')
    expect(march?.more).toMatch(/^ja \d+ muuta$/)
    expect(rest[2]?.lines).toHaveLength(22)
  })

  test.each([
    'Pohjois-Karjalan Metsänhoitoyhdistysten ja Sahateollisuuden Yhteinen Palvelukeskus Osk',
    'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilasyhdistysry',
    'Oy '.repeat(100).trim(),
  ])('keeps its key and its middle whatever the name is: %s', async (name) => {
    const quiet = { ...crowd(24), kinds: crowd(24).kinds.map((kind) => ({ ...kind, name: `Ty${kind.rule.at(-1)}` })) }
    const made = await draw(paper(quiet, 'fi', name))
    const pages = pagesOf(made)
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain(messages.fi.today)
    // No word of the middle (half of 50 mm to each side) reaches the innermost ring around the middle of the wheel.
    const boxes = asFile('wheel.pdf', made, (path) => run('pdftotext', ['-bbox', path, '-']))
    const words = [...boxes.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g)]
    const mm = 72 / 25.4
    const middle = words
      .map(([, ...edges]) => edges.map((edge) => Number(edge) / mm))
      .filter(([left = 0, top = 0, right = 0]) => left < 114 && right > 63 && top > 75 && top < 125)
    expect(middle.length).toBeGreaterThan(3)
    for (const [left = 0, top = 0, right = 0, bottom = 0] of middle) {
      // Three hundred letters get small; one word of seventy is cut at its syllables instead.
      if (name.length < 100) expect((bottom - top) * mm).toBeGreaterThan(8)
      expect(left).toBeGreaterThan(62)
      expect(right).toBeLessThan(115)
    }
  })

  test('keeps the first page to itself, however much there is', async () => {
    const kinds = Array.from({ length: 30 }, (_, at) => ({
      rule: `rule-${at}`,
      name: `Työnantajasuoritusten maksu ja ilmoitus ${at}`,
      category: `category-${at % 8}`,
    }))
    const entries = Array.from({ length: 4000 }, (_, at) => ({
      kind: (at * 7) % 30,
      day: `2027-${String((at % 12) + 1).padStart(2, '0')}-${String(((at * 5) % 28) + 1).padStart(2, '0')}`,
      opens: null,
      done: at % 3,
      open: 1,
      late: at % 2,
    }))
    for (const language of some(languages)) {
      const pages = pagesOf(await draw(paper({ ...crowd(0), kinds, entries }, language)))
      expect(pages[0]).toContain(ui[language].months.split(' ')[11])
      expect(pages[1]?.trimStart().startsWith(messages[language].listHeading)).toBe(true)
    }
  })

  test('its table counts what the wheel shows', () => {
    const { table, sums } = paper(crowd(1000))
    expect(table.rows).toHaveLength(6)
    const last = (cells: readonly string[]) => Number(cells.at(-1))
    expect(table.rows.reduce((sum, { cells }) => sum + last(cells), 0)).toBe(1000)
    expect(last(table.totals)).toBe(1000)
    expect(sums.map(({ text }) => Number.parseInt(text, 10)).reduce((a, b) => a + b)).toBe(1000)
    for (const { cells } of table.rows)
      expect(cells.slice(0, 12).reduce((sum, cell) => sum + Number(cell), 0)).toBe(last(cells))
  })

  test('a name is never markup, in the picture or beside it', async () => {
    const name = '<script>alert(1)</script> #panic("x") *a* & Co'
    const data = paper(crowd(60), 'en', name)
    const bytes = await draw(data)
    expect(faults(bytes, data.title, 'en')).toEqual([])
    expect(pagesOf(bytes)[0]).toContain('#panic("x") *a* & Co')
  })

  test('gives the same bytes for the same data', async () => {
    expect(await draw(paper(crowd(300)))).toEqual(await draw(paper(crowd(300))))
  })
})
