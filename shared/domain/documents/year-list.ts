import { countOf, sumOf, type Tally, totalOf } from '../calendar/marks/tally.ts'
import type { IsoDay, Side } from '../calendar/types.ts'
import { type Language, wordOf } from '../words.ts'
import { type PaperFrame, paperFrame, type PaperWords, toneOf, type Tone } from './paper.ts'

/** The same work on one day: of one client, or of as many as have it. */
export type YearEntry = {
  readonly day: IsoDay
  readonly name: string
  readonly category: string
  readonly side: Side
  readonly clients: number
  /** The first of them. */
  readonly client: string
  readonly tally: Tally
}

export type YearListData = {
  readonly today: IsoDay
  readonly year: number
  /** Whose year: a client's name, or the firm's. */
  readonly name: string
  readonly ofOne: boolean
  readonly entries: readonly YearEntry[]
  readonly daysOff: readonly { readonly day: IsoDay; readonly name: string }[]
}

/** The words of a printed year, in its language. */
export type YearListWords = PaperWords & {
  readonly title: string
  readonly months: readonly string[]
  readonly categories: Readonly<Record<string, string>>
  readonly clientDoes: string
  readonly clients: (count: number) => string
  readonly times: (count: number) => string
  readonly items: (count: number) => string
  readonly nothing: string
  readonly folded: { readonly kinds: string; readonly categories: string }
}

/** One line: on which days, what, and in quieter letters of how many and how it stands. */
export type YearLine = { readonly days: string; readonly text: string; readonly note: string; readonly tone: Tone }
export type YearMonth = { readonly name: string; readonly off: string; readonly lines: readonly YearLine[] }

/**
 * What `resources/templates/year.typ` draws: the same year at one or more depths, the finest first. The page takes the first
 * that fits it in letters one can read.
 */
export type YearListDocument = PaperFrame & {
  readonly heading: string
  readonly count: string
  readonly nothing: string
  readonly depths: readonly { readonly note: string; readonly months: readonly YearMonth[] }[]
}

type Input = {
  readonly data: YearListData
  readonly filters: string
  readonly sender: string
  readonly accent: string
  readonly language: Language
}

/** No page holds more lines than this, however small the letters. */
const MOST = 400

/** A year on one page of paper: every piece of work, or each kind once a month, or only the categories. */
export function yearListDocument({ data, filters, ...rest }: Input, words: YearListWords): YearListDocument {
  const entries = data.entries.toSorted(byDay)
  const months = Array.from({ length: 12 }, (_, month) =>
    entries.filter(({ day }) => Number(day.slice(5, 7)) === month + 1),
  )
  const off = months.map((_, month) =>
    data.daysOff
      .filter(({ day }) => Number(day.slice(5, 7)) === month + 1)
      .map(({ day, name }) => `${Number(day.slice(8))}. ${name}`)
      .join(', '),
  )
  const depth = (note: string, linesOf: (its: readonly YearEntry[]) => readonly YearLine[], withOff = false) => ({
    note,
    months: months.map((its, month) => ({
      name: words.months[month] ?? '',
      off: withOff ? (off[month] ?? '') : '',
      lines: linesOf(its),
    })),
  })
  const depths = [
    depth('', (its) => its.map((entry) => lineOf(entry, data.ofOne, words)), true),
    depth(words.folded.kinds, (its) => kindLines(its, words)),
    depth(words.folded.categories, (its) => categoryLines(its, words)),
  ]
  return {
    ...paperFrame({ ...rest, title: `${words.title} ${data.year}, ${data.name}`, today: data.today, filters }, words),
    heading: `${words.title} ${data.year}: ${data.name}`,
    count: words.items(totalOf(sumOf(entries.map(({ tally }) => tally)))),
    nothing: entries.length === 0 ? words.nothing : '',
    // The coarsest is there whatever its size: something must be printed.
    depths: depths.filter(({ months: all }, at) => at === depths.length - 1 || lines(all) <= MOST),
  }
}

const lines = (months: readonly YearMonth[]) => months.reduce((sum, month) => sum + month.lines.length, 0)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byDay = (a: YearEntry, b: YearEntry) =>
  compare(a.day, b.day) || b.clients - a.clients || compare(a.name, b.name) || compare(a.client, b.client)

const dayOfMonth = (day: IsoDay) => Number(day.slice(8))

/** `12.` Kahvila Aamu Oy: what, or what of how many clients. */
function lineOf(entry: YearEntry, ofOne: boolean, words: YearListWords): YearLine {
  const { day, name, client, clients, tally, side } = entry
  const whose = !ofOne && clients === 1 ? `${client}: ${name}` : name
  return { days: `${dayOfMonth(day)}.`, text: whose, ...noteOf(tally, ofOne ? 1 : clients, side, words) }
}

/** Each kind of work once a month, with its days and how many pieces there are: who has it twice is not known. */
function kindLines(entries: readonly YearEntry[], words: YearListWords): readonly YearLine[] {
  const kinds = Map.groupBy(entries, ({ name, side }) => `${name}|${side}`)
  return [...kinds.values()].flatMap((its) => {
    const [first] = its
    if (!first) return []
    const days = [...new Set(its.map(({ day }) => dayOfMonth(day)))]
    const tally = sumOf(its.map((one) => one.tally))
    return [{ days: spanned(days), text: first.name, ...shortNote(tally, words) }]
  })
}

function categoryLines(entries: readonly YearEntry[], words: YearListWords): readonly YearLine[] {
  const groups = Map.groupBy(entries, ({ category }) => category)
  return [...groups]
    .map(([category, its]) => ({ name: wordOf(words.categories, category), tally: sumOf(its.map((e) => e.tally)) }))
    .toSorted((a, b) => totalOf(b.tally) - totalOf(a.tally) || compare(a.name, b.name))
    .map(({ name, tally }) => ({ days: '', text: name, ...noteOf(tally, 1, 'provider', words) }))
}

/** More spans of days than this are told by their first and last. */
const SPANS = 2

/** Of how many, whose to do where it is the client's, and how it stands; with the tone that says the same in colour. */
function noteOf(tally: Tally, clients: number, side: Side, words: YearListWords) {
  const total = totalOf(tally)
  const late = countOf(tally, 'overdue')
  const settled = countOf(tally, 'done') + countOf(tally, 'skipped')
  const told = (count: number, word: string) => (count === total ? word : `${count} ${word}`)
  const parts = [
    side === 'client' ? words.clientDoes : '',
    clients > 1 ? words.clients(clients) : total > 1 ? words.times(total) : '',
    late > 0 ? told(late, words.states.overdue) : '',
    settled > 0 ? told(settled, countOf(tally, 'done') > 0 ? words.states.done : words.states.skipped) : '',
  ].filter(Boolean)
  return { note: parts.join(', '), tone: toneOf(tally) }
}

/** Only how many, and how many of them are late. */
function shortNote(tally: Tally, words: YearListWords) {
  const late = countOf(tally, 'overdue')
  const note = [words.times(totalOf(tally)), late > 0 ? `${late} ${words.states.overdue}` : ''].filter(Boolean)
  return { note: note.join(', '), tone: toneOf(tally) }
}

/** `1., 5.–8., 12.`: neighbours run together; many spans are told by their first and last. */
function spanned(days: readonly number[]): string {
  const runs: [number, number][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last && day === last[1] + 1) last[1] = day
    else runs.push([day, day])
  }
  const [first, last] = [runs[0], runs.at(-1)]
  if (runs.length > SPANS && first && last) return `${first[0]}. … ${last[1]}.`
  return runs.map(([from, to]) => (from === to ? `${from}.` : `${from}.–${to}.`)).join(', ')
}
