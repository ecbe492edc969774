// @module-tag slow
/** Every kind of document there is, with all that people write: accessible, whole, in its place, and the same each time. */
import { expect, test } from 'vitest'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { enduring } from '../../builders/endure.ts'
import { month, wheel, year, yearCheck } from './calendar-papers.ts'
import { type How, papers } from './papers.ts'
import { faults } from './pdf-rules.ts'
import {
  checkReading,
  heard,
  misplaced,
  monthReading,
  pagesOf,
  parting,
  reading,
  wheelReading,
  yearReading,
} from './reading.ts'
import { documents } from './tools.ts'

type Drawn = { readonly title: string; readonly bytes: Uint8Array; readonly said: (heard: string) => string }
type Kind = {
  readonly draw: (how: How) => Promise<Drawn>
  /** About how much gives so many pages: where none can be had, there is none. */
  readonly sizes: Readonly<Partial<Record<number, number>>>
  /** In points. */
  readonly margin: number
  /** Of hundreds of signs: to listen to them takes seconds, and is left to the endurance tier. */
  readonly signs?: true
  /** Whether its pages say which they are. */
  readonly counts: boolean
}
const mm = 72 / 25.4

const sheetSizes: Readonly<Record<string, Kind['sizes']>> = {
  sheet: { 1: 0, 2: 1, 7: 9 },
  'process card': { 1: 0, 2: 1, 7: 6 },
  exceptions: { 1: 0, 2: 3, 7: 70 },
  'pocket guide': { 1: 0, 2: 4, 7: 24 },
  matrix: { 1: 1, 2: 3, 7: 32 },
  timetable: { 1: 0, 2: 4, 7: 84 },
  agenda: { 1: 0, 2: 8, 7: 80 },
  minutes: { 1: 0, 2: 4, 7: 32 },
  plan: { 1: 0, 2: 2, 7: 18 },
  'hand-back document': { 1: 0, 2: 3, 7: 12 },
  reconciliation: { 1: 0, 2: 8, 7: 40 },
  'service report': { 1: 0, 2: 2, 7: 8 },
  // A year's chart and its table are always there.
  'monthly review': { 2: 0, 7: 6 },
  'survey form': { 1: 0, 2: 6, 7: 38 },
  'survey results': { 1: 0, 2: 2, 7: 14 },
}
const ofBlocks = Object.entries(papers).map(([name, of]): [string, Kind] => [
  name,
  {
    draw: async (how) => {
      const data = of(how)
      return { title: data.title, bytes: await documents.render('sheet', data, 'pdf'), said: () => reading(data) }
    },
    sizes: sheetSizes[name] ?? {},
    margin: 22 * mm,
    counts: true,
  },
])
const kinds: readonly (readonly [string, Kind])[] = [
  ...ofBlocks,
  [
    'year list',
    {
      draw: async (how) => {
        const data = year(how)
        return { title: data.title, bytes: await documents.render('year', data, 'pdf'), said: () => yearReading(data) }
      },
      // A long year has a page a month.
      sizes: { 1: 0, 2: 58, 12: 200 },
      margin: 11 * mm,
      signs: true,
      counts: true,
    },
  ],
  [
    'month',
    {
      draw: async (how) => {
        const data = month(how)
        const said = (text: string) => monthReading(data, text)
        return { title: data.title, bytes: await documents.render('month', data, 'pdf'), said }
      },
      sizes: { 1: 3 },
      margin: 11 * mm,
      signs: true,
      counts: true,
    },
  ],
  [
    'check',
    {
      draw: async (how) => {
        const data = yearCheck(how)
        return {
          title: data.title,
          bytes: await documents.render('check', data, 'pdf'),
          said: () => checkReading(data),
        }
      },
      sizes: { 1: 0, 2: 2, 7: 19 },
      margin: 11 * mm,
      counts: true,
    },
  ],
  ...(['wall', 'work'] as const).map((on): [string, Kind] => [
    `wheel for ${on}`,
    {
      draw: async (how) => {
        const data = wheel(on)(how)
        const bytes = await documents.render('wheel', data, 'pdf')
        return { title: data.title, bytes, said: () => wheelReading(data) }
      },
      sizes: on === 'wall' ? { 1: 20 } : { 2: 3 },
      margin: 8 * mm,
      counts: on === 'work',
    },
  ]),
]

const pageWords: Readonly<Record<Language, RegExp>> = {
  fi: /sivu (\d+) ?\/ ?(\d+)/,
  sv: /sida (\d+) ?\/ ?(\d+)/,
  en: /page (\d+) ?(?:\/|of) ?(\d+)/,
}

/** Everything there is in the endurance tier; in every run one of each kind, short, of all languages in turn. */
const cases = kinds.flatMap(([name, kind], at) => {
  const lengths = Object.keys(kind.sizes).map(Number)
  const all = lengths.flatMap((pages) =>
    languages.flatMap((language) => [true, false].map((hasLogo) => ({ pages, language, hasLogo }))),
  )
  const short = all.filter(({ pages }) => pages <= 2)
  return (enduring ? all : short.slice(-1 - (at % 6)).slice(0, 1)).map((of) => ({ name, kind, ...of }))
})

test.each(cases)('$name: $pages pages, $language, logo $hasLogo', async ({ kind, pages, language, hasLogo }) => {
  // Languages and a logo differ by some lines: as much as gives just so many pages.
  let size = kind.sizes[pages] ?? 0
  let drawn = await kind.draw({ language, hasLogo, size })
  let printed = pagesOf(drawn.bytes)
  for (let tried = 0; printed.length !== pages && tried < (pages === 1 ? 0 : 12); tried++) {
    size = Math.max(0, size + (printed.length < pages ? 1 : -1) * Math.ceil(size / 40))
    drawn = await kind.draw({ language, hasLogo, size })
    printed = pagesOf(drawn.bytes)
  }
  const { title, bytes, said } = drawn
  expect(printed).toHaveLength(pages)
  expect(faults(bytes, title, language)).toEqual([])
  if (enduring || !kind.signs) {
    const text = heard(bytes)
    expect(parting(text, said(text))).toBe('')
  }
  expect(misplaced(bytes, kind.margin)).toEqual([])
  if (kind.counts)
    for (const [at, page] of printed.entries())
      expect(pageWords[language].exec(page)?.slice(1)).toEqual([String(at + 1), String(pages)])
  expect((await kind.draw({ language, hasLogo, size })).bytes).toEqual(bytes)
})
