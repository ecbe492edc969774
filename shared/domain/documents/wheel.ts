import { footOf, type House } from './paper.ts'
import { grouped } from '../grouped.ts'
import { monthsOf, yearFrame } from '../wheel/geometry.ts'
import { keyOnPaper, type KeyMark, swatchOnPaper, wheelOnPaper } from '../wheel/paper.ts'
import type { PictureWords } from '../wheel/picture.ts'
import type { Counts, Progress, Wheel, WheelData, WheelKind } from '../wheel/types.ts'
import { totalOf, wheelOf } from '../wheel/wheel.ts'
import type { Language } from '../words.ts'
import { spanned } from './dates.ts'

/** The words of a printed wheel, in its language. */
export type WheelWords = {
  readonly title: string
  readonly months: string
  readonly longMonths: readonly string[]
  readonly total: string
  readonly group: string
  readonly tableHeading: string
  readonly listHeading: string
  readonly counted: Readonly<Record<Progress, (count: number) => string>>
  readonly progress: Readonly<Record<Progress, string>>
  readonly runKey: string
  readonly numberKey: string
  readonly pointKey: string
  readonly heat: string
  readonly feast: string
  readonly weekend: string
  readonly today: string
  readonly alt: (name: string, year: number) => string
  readonly wallAlt: (name: string, year: number) => string
  readonly printed: (day: string) => string
  readonly page: (page: string) => string
  /** What the rings are called in full, and the words of the picture. */
  readonly ringsOf: (wheel: Wheel) => readonly string[]
  readonly pictureOf: (wheel: Wheel) => PictureWords
}

/** Work of one kind in one month: on which days, how many pieces on all of them. */
export type PaperLine = {
  readonly days: string
  readonly text: string
  readonly tone: 'late' | 'done' | 'open'
  readonly weight: WheelKind['weight']
}
export type PaperMonth = { readonly name: string; readonly lines: readonly PaperLine[] }

/** What `resources/templates/wheel.typ` draws. Pictures travel as bytes, lengths in pt. */
export type WheelDocument = {
  readonly title: string
  readonly language: Language
  readonly day: string
  readonly accent: string
  readonly sender: string
  readonly house: House
  readonly paper: 'a4' | 'a3'
  readonly picture: Uint8Array
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly key: readonly { readonly mark: Uint8Array; readonly wide: number; readonly text: string }[]
  /** What follows the picture where it is for work; null on the wall. */
  readonly work: {
    readonly states: Readonly<Record<'late' | 'done', string>>
    readonly table: {
      readonly heading: string
      readonly columns: readonly string[]
      readonly rows: readonly {
        readonly swatch: Uint8Array
        readonly name: string
        readonly cells: readonly string[]
      }[]
      readonly totals: readonly string[]
    }
    readonly list: { readonly heading: string; readonly months: readonly PaperMonth[] }
    readonly running: { readonly foot: string; readonly page: { readonly before: string; readonly between: string } }
  } | null
}

export type WheelInput = {
  readonly data: WheelData
  readonly name: string
  readonly sender: string
  readonly house?: House | undefined
  readonly accent: string
  readonly language: Language
  /** For the wall or for work, and the size of the sheet. */
  readonly paper: 'wall' | 'work'
  readonly size: 'a4' | 'a3'
}

/** The picture's place on each sheet, in pt: the sheet less its margins, the key and, for work, the foot. */
const sheets = { a4: { width: 794, height: 512 }, a3: { width: 1142, height: 758 } } as const

/** The printed wheel: the picture with its key; for work also its equal table and all days of all months. */
export function wheelDocument(input: WheelInput, words: WheelWords): WheelDocument {
  const { data, name, sender, accent, language, paper, size, house = {} } = input
  const wheel = wheelOf(data)
  const encoder = new TextEncoder()
  const bare = paper === 'wall'
  const box = sheets[size]
  return {
    title: `${words.title} ${data.year}, ${name}`,
    language,
    day: data.today,
    accent,
    sender,
    house,
    paper: size,
    picture: encoder.encode(wheelOnPaper(wheel, words.pictureOf(wheel), { ...box, bare })),
    ...box,
    alt: (bare ? words.wallAlt : words.alt)(name, data.year),
    key: keyOf(wheel, bare, words).map(([mark, text]) => {
      const { picture, wide } = keyOnPaper(mark)
      return { mark: encoder.encode(picture), wide, text }
    }),
    work: bare ? null : workOf(input, wheel, words),
  }
}

/** What the key explains: only what is on the picture. */
function keyOf(wheel: Wheel, bare: boolean, words: WheelWords): readonly (readonly [KeyMark, string])[] {
  const dense = wheel.rings.some((ring) => ring.dense)
  const hasRuns = wheel.rings.some(({ group }) => group !== undefined)
  const hasDays = !dense && wheel.rings.length > 0
  const key: (readonly [KeyMark, string] | false)[] = [
    dense && ['heat', words.heat],
    hasRuns && ['run', words.runKey],
    hasDays && ['number', words.numberKey],
    hasDays && ['point', words.pointKey],
    !bare && hasDays && ['done', words.progress.done],
    !bare && [dense ? 'late-heat' : 'late', words.progress.late],
    !bare && wheel.hand !== undefined && ['hand', words.today],
    ['feast', words.feast],
    ['weekend', words.weekend],
  ]
  return key.filter((one) => one !== false)
}

function workOf({ data, sender, house = {} }: WheelInput, wheel: Wheel, words: WheelWords): WheelDocument['work'] {
  const short = words.months.split(' ')
  const encoder = new TextEncoder()
  const names = words.ringsOf(wheel)
  const perMonth = wheel.rings.map(({ marks }) =>
    short.map((_, month) => marks.reduce((sum, mark) => sum + (mark.month === month ? mark.total : 0), 0)),
  )
  const shown = (count: number) => (count === 0 ? '' : grouped(count))
  return {
    states: { late: words.progress.late.toLowerCase(), done: words.progress.done.toLowerCase() },
    table: {
      heading: words.tableHeading,
      columns: [words.group, ...short, words.total],
      rows: wheel.rings.map((ring, at) => ({
        swatch: encoder.encode(swatchOnPaper(ring.ink)),
        name: names[at] ?? '',
        cells: [...(perMonth[at] ?? []).map(shown), grouped(totalOf(ring.counts))],
      })),
      totals: [
        ...short.map((_, month) => shown(perMonth.reduce((sum, cells) => sum + (cells[month] ?? 0), 0))),
        grouped(totalOf(wheel.counts)),
      ],
    },
    list: {
      heading: words.listHeading,
      months: monthsOf(yearFrame(data.year)).map(({ month }) => ({
        name: words.longMonths[month] ?? '',
        lines: linesOf(data, month),
      })),
    },
    running: {
      foot: footOf(sender, words.printed(dated(data.today)), house),
      page: { before: `${words.page('')}`, between: ' / ' },
    },
  }
}

const dated = (iso: string) => `${Number(iso.slice(8))}.${Number(iso.slice(5, 7))}.${iso.slice(0, 4)}`

/** A month's work, each kind once with all its days, pay groups apart, in the order of its first day. */
function linesOf({ entries, kinds, year }: WheelData, month: number): PaperLine[] {
  const mine = entries.filter(({ day }) => Number(day.slice(0, 4)) === year && Number(day.slice(5, 7)) === month + 1)
  const several = new Set(kinds.flatMap(({ group }) => group ?? [])).size > 1
  const byName = new Map<string, { days: Set<string>; counts: Counts; weight: WheelKind['weight'] }>()
  for (const entry of mine.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const { name: called = '', weight, group } = kinds[entry.kind] ?? {}
    const name = group !== undefined && several ? `${called} · ${group}` : called
    const known = byName.get(name) ?? { days: new Set<string>(), counts: { done: 0, open: 0, late: 0 }, weight }
    const { done, open, late } = known.counts
    known.days.add(entry.day)
    byName.set(name, {
      ...known,
      counts: { done: done + entry.done, open: open + entry.open, late: late + entry.late },
    })
  }
  return [...byName].map(([name, { days, counts, weight }]) => {
    const total = totalOf(counts)
    return {
      days: spanned([...days].map((day) => Number(day.slice(8)))),
      text: total > days.size ? `${name} (${grouped(total)})` : name,
      tone: counts.late > 0 ? 'late' : counts.open > 0 ? 'open' : 'done',
      weight,
    }
  })
}
