// @module-tag slow
import { describe, expect, test } from 'vitest'
import { wheelDocument } from '../../../shared/domain/documents/wheel.ts'
import { languages, type Language } from '../../../shared/domain/words.ts'
import type { WheelData } from '../../../shared/domain/wheel/types.ts'
import { pictureWords, ringNamesIn, wordsOf } from '../../../shared/i18n/wheel-words.ts'
import { crowd } from '../../domain/wheel/a-wheel.ts'
import { some } from '../../builders/endure.ts'
import { faults } from './pdf-rules.ts'
import { asFile, documents, run } from './tools.ts'

const paper = (
  data: WheelData,
  language: Language = 'fi',
  name = 'Kahvila Aamu Oy',
  on: 'wall' | 'work' = 'work',
  size: 'a4' | 'a3' = 'a4',
) => {
  const words = wordsOf(language)
  return wheelDocument(
    { data, name, sender: 'Palkkatalo Oy', accent: '#1f5f8b', language, paper: on, size },
    {
      ...words,
      ringsOf: (wheel) => ringNamesIn(wheel, words),
      pictureOf: (wheel) => pictureWords(wheel, name, words),
    },
  )
}
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

  test('for the wall is one page, A4 or A3, and says nothing of how far things are', async () => {
    for (const size of ['a4', 'a3'] as const) {
      const data = paper(crowd(12_000), 'fi', 'Kahvila Aamu Oy', 'wall', size)
      const bytes = await draw(data)
      const pages = pagesOf(bytes)
      expect(pages).toHaveLength(1)
      expect(pages[0]).not.toMatch(/laskettu/i)
      expect(faults(bytes, data.title, 'fi')).toEqual([])
    }
  })

  test('for work lists every kind with all its days, however many there are', async () => {
    const kinds = Array.from({ length: 40 }, (_, at) => ({
      rule: `rule-${at}`,
      name: `Pitkä työn nimi numero ${at}`,
      category: `category-${at % 8}`,
    }))
    const days = [2, 5, 9, 12, 16, 19, 23, 26]
    const entries = kinds.flatMap((_, kind) =>
      days.map((day) => ({
        kind,
        day: `2027-03-${String(day).padStart(2, '0')}`,
        opens: null,
        done: 0,
        open: 1,
        late: 0,
      })),
    )
    const data = paper({ ...crowd(0), kinds, entries })
    const march = data.work?.list.months[2]
    expect(march?.lines).toHaveLength(40)
    for (const line of march?.lines ?? []) expect(line.days).toBe('2., 5., 9., 12., 16., 19., 23., 26.')
    // In the order of reading: columns one after another.
    const read = asFile('wheel.pdf', await draw(data), (path) => run('pdftotext', ['-raw', path, '-']))
    const text = read.replaceAll(/-?\s+/g, ' ')
    for (const { name } of kinds) expect(text).toContain(name)
    expect(text).not.toMatch(/ja \d+ muuta/)
  })

  test.each([
    'Pohjois-Karjalan Metsänhoitoyhdistysten ja Sahateollisuuden Yhteinen Palvelukeskus Osk',
    'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilasyhdistysry',
    'Oy '.repeat(100).trim(),
  ])('keeps to its page whatever the name is: %s', async (name) => {
    expect(pagesOf(await draw(paper(crowd(24), 'fi', name, 'wall')))).toHaveLength(1)
  })

  test('its table counts what the wheel shows', () => {
    const work = paper(crowd(1000)).work
    expect(work?.table.rows).toHaveLength(6)
    const number = (cell: string | undefined) => Number((cell ?? '').replaceAll(/\s/g, ''))
    const rows = work?.table.rows ?? []
    expect(rows.reduce((sum, { cells }) => sum + number(cells.at(-1)), 0)).toBe(1000)
    expect(number(work?.table.totals.at(-1))).toBe(1000)
    for (const { cells } of rows)
      expect(cells.slice(0, 12).reduce((sum, cell) => sum + number(cell), 0)).toBe(number(cells.at(-1)))
  })

  test('a name is never markup, in the picture or beside it', async () => {
    const name = '<script>alert(1)</script> #panic("x") *a* & Co'
    const data = paper(crowd(60), 'en', name)
    const bytes = await draw(data)
    expect(faults(bytes, data.title, 'en')).toEqual([])
    expect(data.alt).toContain(name)
  })

  test('gives the same bytes for the same data', async () => {
    expect(await draw(paper(crowd(300)))).toEqual(await draw(paper(crowd(300))))
  })
})
