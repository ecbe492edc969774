import { countOf, sumOf, type Tally, totalOf } from '../calendar/marks/tally.ts'
import { dayOf, weekdayOf } from '../calendar/days/days.ts'
import type { IsoDay, Side } from '../calendar/types.ts'
import { type Language, wordOf } from '../words.ts'
import { spanned } from './dates.ts'
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
  /** What tells it from its like in one client's year: its pay group where there are several, or its event. */
  readonly group: string
  /** A payday or what is agreed to be there before it: never told together with another pay group's. */
  readonly agreed: boolean
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
  /** Seven short weekdays from Monday. */
  readonly shortWeekdays: readonly string[]
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

/** One way to print the year: which of its depths, on at most so many pages, in letters of at least so many points. */
type Plan = { readonly depth: number; readonly pages: number; readonly least: number }

/**
 * What `resources/templates/year.typ` draws: the same year at one or more depths, the finest first. The paper takes the first
 * plan by which the year fits.
 */
export type YearListDocument = PaperFrame & {
  readonly heading: string
  readonly count: string
  readonly nothing: string
  readonly depths: readonly { readonly note: string; readonly months: readonly YearMonth[] }[]
  readonly plans: readonly Plan[]
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
/** The smallest letters that one can read, and that one reads with pleasure. */
const [SMALL, EASY] = [6.3, 7]

/** Many clients' year stands on one page. */
const ofMany: readonly Plan[] = [0, 1, 2].map((depth) => ({ depth, pages: 1, least: SMALL }))
/** One client's takes a second page before its pay groups run together. */
const ofClient: readonly Plan[] = [
  { depth: 0, pages: 1, least: EASY },
  { depth: 1, pages: 1, least: EASY },
  { depth: 0, pages: 2, least: EASY },
  { depth: 1, pages: 2, least: SMALL },
  { depth: 2, pages: 2, least: SMALL },
  { depth: 3, pages: 1, least: SMALL },
]

/**
 * A year on paper: every piece of work, or each kind once a month (of one client with its pay groups apart, or only their
 * paydays and what is agreed for them), or only the categories.
 */
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
    depth(words.folded.kinds, (its) => kindLines(its, data.ofOne, () => true, words)),
    ...(data.ofOne ? [depth(words.folded.kinds, (its) => kindLines(its, true, ({ agreed }) => agreed, words))] : []),
    depth(words.folded.categories, (its) => categoryLines(its, words)),
  ]
  return {
    ...paperFrame({ ...rest, title: `${words.title} ${data.year}, ${data.name}`, today: data.today, filters }, words),
    heading: `${words.title} ${data.year}: ${data.name}`,
    count: words.items(totalOf(sumOf(entries.map(({ tally }) => tally)))),
    nothing: entries.length === 0 ? words.nothing : '',
    depths,
    // The coarsest is there whatever its size: something must be printed.
    plans: (data.ofOne ? ofClient : ofMany).filter(
      ({ depth: at, pages }) => at === depths.length - 1 || lines(depths[at]?.months ?? []) <= MOST * pages,
    ),
  }
}

const lines = (months: readonly YearMonth[]) => months.reduce((sum, month) => sum + month.lines.length, 0)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byDay = (a: YearEntry, b: YearEntry) =>
  compare(a.day, b.day) ||
  b.clients - a.clients ||
  compare(a.name, b.name) ||
  compare(a.client, b.client) ||
  compare(a.group, b.group)

const dayOfMonth = (day: IsoDay) => Number(day.slice(8))
/** `ma 12.` */
const withWeekday = (day: IsoDay, { shortWeekdays }: YearListWords) =>
  `${shortWeekdays[weekdayOf(dayOf(day)) - 1] ?? ''}\u00a0${dayOfMonth(day)}.`
const called = ({ name, group }: YearEntry) => (group === '' ? name : `${name} · ${group}`)

/** `ma 12.` Kahvila Aamu Oy: what, or what of how many clients. */
function lineOf(entry: YearEntry, ofOne: boolean, words: YearListWords): YearLine {
  const { day, client, clients, tally, side } = entry
  const whose = !ofOne && clients === 1 ? `${client}: ${called(entry)}` : called(entry)
  return { days: withWeekday(day, words), text: whose, ...noteOf(tally, ofOne ? 1 : clients, side, words) }
}

/**
 * Each kind of work once a month with all its days, and how many pieces there are where that is more: who has it twice is
 * not known. `isApart` tells what keeps its pay group.
 */
function kindLines(
  entries: readonly YearEntry[],
  ofOne: boolean,
  isApart: (entry: YearEntry) => boolean,
  words: YearListWords,
): readonly YearLine[] {
  const kinds = Map.groupBy(entries, (one) => `${one.name}|${one.side}|${isApart(one) ? one.group : ''}`)
  return [...kinds.values()].flatMap((its) => {
    const [first] = its
    if (!first) return []
    const days = [...new Set(its.map(({ day }) => day))]
    const said = ofOne ? days.map((day) => withWeekday(day, words)).join(', ') : spanned(days.map(dayOfMonth))
    const tally = sumOf(its.map((one) => one.tally))
    const isOne = its.every(({ group }) => group === first.group)
    return [{ days: said, text: isOne ? called(first) : first.name, ...shortNote(tally, days.length, words) }]
  })
}

function categoryLines(entries: readonly YearEntry[], words: YearListWords): readonly YearLine[] {
  const groups = Map.groupBy(entries, ({ category }) => category)
  return [...groups]
    .map(([category, its]) => ({ name: wordOf(words.categories, category), tally: sumOf(its.map((e) => e.tally)) }))
    .toSorted((a, b) => totalOf(b.tally) - totalOf(a.tally) || compare(a.name, b.name))
    .map(({ name, tally }) => ({ days: '', text: name, ...noteOf(tally, 1, 'provider', words) }))
}

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

/** How many, where that is more than its days say, and how many of them are late. */
function shortNote(tally: Tally, days: number, words: YearListWords) {
  const [total, late] = [totalOf(tally), countOf(tally, 'overdue')]
  const note = [total > days ? words.times(total) : '', late > 0 ? `${late} ${words.states.overdue}` : ''].filter(
    Boolean,
  )
  return { note: note.join(', '), tone: toneOf(tally) }
}
