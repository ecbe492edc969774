import { monthsOf, yearFrame } from '../wheel/geometry.ts'
import { swatchOnPaper, wheelOnPaper } from '../wheel/paper.ts'
import { progresses, type Counts, type Progress, type WheelData, type WheelKind } from '../wheel/types.ts'
import { totalOf, wheelOf } from '../wheel/wheel.ts'
import { type Language, wordOf } from '../words.ts'
import { spanned } from './dates.ts'

/** The words of a printed wheel, in its language. */
export type WheelWords = {
  readonly title: string
  readonly months: string
  readonly longMonths: readonly string[]
  readonly categories: Readonly<Record<string, string>>
  readonly other: string
  readonly total: string
  readonly group: string
  readonly tableHeading: string
  readonly listHeading: string
  readonly counted: Readonly<Record<Progress, (count: number) => string>>
  readonly progress: Readonly<Record<Progress, string>>
  readonly late: string
  readonly doneOnes: string
  readonly window: string
  readonly dayOff: string
  readonly today: string
  readonly alt: (name: string, year: number) => string
  readonly printed: (day: string) => string
  readonly more: (count: number) => string
  readonly page: (page: string) => string
}

/** Work of one kind in one month: on which days, how many pieces on all of them. */
export type PaperLine = {
  readonly days: string
  readonly text: string
  readonly tone: 'late' | 'done' | 'open'
  readonly weight: WheelKind['weight']
}
export type PaperMonth = { readonly name: string; readonly lines: readonly PaperLine[]; readonly more: string }

/** What `resources/templates/wheel.typ` draws. Pictures travel as bytes. */
export type WheelDocument = {
  readonly title: string
  readonly language: Language
  readonly day: string
  readonly accent: string
  readonly sender: string
  readonly heading: string
  readonly year: string
  readonly sums: readonly { readonly progress: Progress; readonly text: string }[]
  readonly picture: Uint8Array
  readonly alt: string
  readonly key: Readonly<Record<'late' | 'done' | 'doneOnes' | 'window' | 'dayOff' | 'today', string>>
  readonly table: {
    readonly heading: string
    readonly columns: readonly string[]
    readonly rows: readonly { readonly swatch: Uint8Array; readonly name: string; readonly cells: readonly string[] }[]
    readonly totals: readonly string[]
  }
  readonly list: { readonly heading: string; readonly months: readonly PaperMonth[] }
  /** All months in full, for the pages after the first; empty where the first page has everything. */
  readonly rest: readonly PaperMonth[]
  readonly running: { readonly foot: string; readonly page: { readonly before: string; readonly between: string } }
}

export type WheelInput = {
  readonly data: WheelData
  readonly name: string
  readonly sender: string
  readonly accent: string
  readonly language: Language
}

/** Lines of a month on the first page, and how many letters fill one. */
const LINES = 10
const LETTERS = 31

/** The printed wheel: the picture, its equal table, and the twelve months' work, everything in the words given. */
export function wheelDocument({ data, name, sender, accent, language }: WheelInput, words: WheelWords): WheelDocument {
  const wheel = wheelOf(data)
  const short = words.months.split(' ')
  const encoder = new TextEncoder()
  const perMonth = wheel.rings.map(({ marks }) =>
    short.map((_, month) => marks.reduce((sum, mark) => sum + (mark.month === month ? mark.total : 0), 0)),
  )
  const shown = (count: number) => (count === 0 ? '' : String(count))
  const months = monthsOf(yearFrame(data.year)).map(({ month }) => ({
    name: words.longMonths[month] ?? '',
    lines: linesOf(data, month),
  }))
  const cut = months.map((month) => cutTo(month, words))
  return {
    title: `${words.title} ${data.year}, ${name}`,
    language,
    day: data.today,
    accent,
    sender,
    heading: name,
    year: String(data.year),
    sums: progresses
      .filter((progress) => progress !== 'late' || wheel.counts.late > 0)
      .map((progress) => ({ progress, text: words.counted[progress](wheel.counts[progress]) })),
    picture: encoder.encode(wheelOnPaper(wheel, short)),
    alt: words.alt(name, data.year),
    key: {
      late: words.late,
      done: words.progress.done,
      doneOnes: words.doneOnes,
      window: words.window,
      dayOff: words.dayOff,
      today: words.today,
    },
    table: {
      heading: words.tableHeading,
      columns: [words.group, ...short.map((month) => month.slice(0, 3)), words.total],
      rows: wheel.rings.map((ring, at) => ({
        swatch: encoder.encode(swatchOnPaper(at)),
        name: ring.isOther ? words.other : wordOf(words.categories, ring.categories[0] ?? ''),
        cells: [...(perMonth[at] ?? []).map(shown), String(totalOf(ring.counts))],
      })),
      totals: [
        ...short.map((_, month) => shown(perMonth.reduce((sum, cells) => sum + (cells[month] ?? 0), 0))),
        String(totalOf(wheel.counts)),
      ],
    },
    list: { heading: words.listHeading, months: cut },
    rest: cut.some(
      (month, at) => month.more !== '' || month.lines.some(({ days }, line) => days !== months[at]?.lines[line]?.days),
    )
      ? months.map((month) => ({ ...month, more: '' }))
      : [],
    running: {
      foot: `${sender} · ${words.printed(dated(data.today))}`,
      page: { before: `${words.page('')}`, between: ' / ' },
    },
  }
}

const dated = (iso: string) => `${Number(iso.slice(8))}.${Number(iso.slice(5, 7))}.${iso.slice(0, 4)}`

/** A month's work, each kind once with its days, in the order of its first day. */
function linesOf({ entries, kinds, year }: WheelData, month: number): PaperLine[] {
  const mine = entries.filter(({ day }) => Number(day.slice(0, 4)) === year && Number(day.slice(5, 7)) === month + 1)
  const byName = new Map<string, { days: Set<string>; counts: Counts; weight: WheelKind['weight'] }>()
  for (const entry of mine.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const { name = '', weight } = kinds[entry.kind] ?? {}
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
      text: total > days.size ? `${name} (${total})` : name,
      tone: counts.late > 0 ? 'late' : counts.open > 0 ? 'open' : 'done',
      weight,
    }
  })
}

/** More than this many spans of days are told by their first and last on the first page. */
const SPANS = 4

/** `1., 5.–8., 12.` as `1. … 12.` where there are many; the pages after the first tell them all. */
function shortened(days: string): string {
  const spans = days.split(', ')
  return spans.length <= SPANS ? days : `${spans[0]?.split('–')[0] ?? ''} … ${spans.at(-1)?.split('–').at(-1) ?? ''}`
}

/** What stands on the first page before all else: first paydays, then what the law dates. */
const weights = { payday: 2, law: 1 } as const
const weightOf = ({ weight }: PaperLine): number => (weight === undefined ? 0 : weights[weight])

/** As much of a month as its place on the first page holds, paydays and the law's days first, and how much that leaves out. */
function cutTo({ name, lines: all }: Omit<PaperMonth, 'more'>, words: WheelWords): PaperMonth {
  // On which days wages are paid is never shortened.
  const lines = all.map((line) => (line.weight === 'payday' ? line : { ...line, days: shortened(line.days) }))
  const height = ({ days, text, tone }: PaperLine) => {
    const suffix = tone === 'open' ? 0 : words.progress[tone].length + 3
    return Math.ceil((days.length + 1 + text.length + suffix) / LETTERS)
  }
  const needed = lines.reduce((sum, line) => sum + height(line), 0)
  if (needed <= LINES) return { name, lines, more: '' }
  const kept = new Set<PaperLine>()
  let used = 1
  for (const line of lines.toSorted((a, b) => weightOf(b) - weightOf(a))) {
    if (used + height(line) > LINES && line.weight !== 'payday') continue
    used += height(line)
    kept.add(line)
  }
  return { name, lines: lines.filter((line) => kept.has(line)), more: words.more(lines.length - kept.size) }
}
