import { sumOf, type Tally, totalOf, worstOf } from '../calendar/marks/tally.ts'
import { dayOf, weekdayOf } from '../calendar/days/days.ts'
import type { IsoDay, Side } from '../calendar/types.ts'
import type { Language } from '../words.ts'
import {
  type House,
  legendOf,
  type PaperFrame,
  paperFrame,
  type PaperWords,
  type Sign,
  toneOf,
  type Tone,
} from './paper.ts'

/** What a line weighs on paper: a payday, what is agreed to be there before it, or anything else. */
export type Weight = 'payday' | 'agreed' | 'rest'

/** The same work on one day: of one client, or of as many as have it. */
export type YearEntry = {
  readonly day: IsoDay
  readonly name: string
  readonly side: Side
  readonly clients: number
  /** The first of them. */
  readonly client: string
  /** What tells it from its like in one client's year: its pay group where there are several, or its event. */
  readonly group: string
  readonly weight: Weight
  /** By what time of the day (`HH:MM`), where that is agreed. */
  readonly time?: string | undefined
  readonly tally: Tally
}

export type YearListData = {
  readonly today: IsoDay
  readonly year: number
  /** Whose year: a client's name, or the firm's. */
  readonly name: string
  readonly ofOne: boolean
  readonly entries: readonly YearEntry[]
  /** How many lines of work they are where lists show a run once. */
  readonly work: number
  readonly daysOff: readonly { readonly day: IsoDay; readonly name: string }[]
}

/** The words of a printed year, in its language. */
export type YearListWords = PaperWords & {
  readonly title: string
  readonly months: readonly string[]
  /** `ti 12.`: a day within its month, by its short weekday. */
  readonly dayOfMonth: (day: number, weekday: string) => string
  /** Seven short weekdays from Monday. */
  readonly shortWeekdays: readonly string[]
  readonly clock: (time: string) => string
  readonly clientDoes: string
  readonly items: (count: number) => string
  readonly nothing: string
  /** What the number after a day counts, in a year of many clients. */
  readonly counted: string
}

/** A day of a line, with the sign of its state where that is more than that it is to come, and how many there are of several. */
export type YearDay = { readonly text: string; readonly sign: Sign | ''; readonly count: number }
/** One line: on which days, what, and in quieter letters whose to do. */
export type YearLine = {
  readonly days: readonly YearDay[]
  readonly text: string
  readonly note: string
  readonly weight: Weight
  readonly tone: Tone
}
/** The lines of a pay group under its name; without one, of all that is of none. */
export type YearBlock = { readonly name: string; readonly lines: readonly YearLine[] }
export type YearMonth = { readonly name: string; readonly off: string; readonly blocks: readonly YearBlock[] }

/**
 * What `resources/templates/year.typ` draws: every day of every piece of work, each kind of work once a month. It takes as few
 * pages of whole months as readable letters allow; what is `long` takes a page or more a month.
 */
export type YearListDocument = PaperFrame & {
  readonly heading: string
  readonly count: string
  readonly nothing: string
  readonly note: string
  readonly legend: readonly { readonly sign: Sign; readonly word: string }[]
  /** What each sign is called, for readers that do not see it. */
  readonly signs: Readonly<Record<Sign, string>>
  readonly months: readonly YearMonth[]
  readonly long: boolean
}

type Input = {
  readonly data: YearListData
  readonly filters: string
  readonly sender: string
  readonly house?: House | undefined
  readonly accent: string
  readonly language: Language
}

/** A page of four columns holds about so many lines in readable letters. */
const LINES = 220
/** A month of more lines than this has pages of its own. */
const LONG = 150

/** A year on paper, with every day of the screen's list: paydays and what is agreed for them first, each pay group apart. */
export function yearListDocument({ data, filters, ...rest }: Input, words: YearListWords): YearListDocument {
  const entries = data.entries.toSorted(byDay)
  const inMonth = <T extends { readonly day: IsoDay }>(all: readonly T[], month: number) =>
    all.filter(({ day }) => Number(day.slice(5, 7)) === month + 1)
  const months = Array.from({ length: 12 }, (_, month) => ({
    name: words.months[month] ?? '',
    off: inMonth(data.daysOff, month)
      .map(({ day, name }) => `${withWeekday(day, words)} ${name}`)
      .join(', '),
    blocks: blocksOf(inMonth(entries, month), data.ofOne, words),
  }))
  const sizes = months.map(({ blocks }) => blocks.reduce((sum, { lines }) => sum + lines.length, 0))
  return {
    ...paperFrame({ ...rest, title: `${words.title} ${data.year}, ${data.name}`, today: data.today, filters }, words),
    heading: `${words.title} ${data.year}: ${data.name}`,
    count: words.items(data.work),
    nothing: entries.length === 0 ? words.nothing : '',
    note: data.ofOne ? '' : words.counted,
    legend: legendOf(
      months.flatMap(({ blocks }) =>
        blocks.flatMap(({ lines }) => lines.flatMap(({ days }) => days.map((d) => d.sign))),
      ),
      words,
    ),
    signs: words.states,
    months,
    long: sizes.some((size) => size > LONG) || sizes.reduce((a, b) => a + b, 0) > LINES * 6,
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const heavy: Readonly<Record<Weight, number>> = { payday: 0, agreed: 1, rest: 2 }
const byDay = (a: YearEntry, b: YearEntry) =>
  compare(a.day, b.day) ||
  b.clients - a.clients ||
  compare(a.name, b.name) ||
  compare(a.client, b.client) ||
  compare(a.group, b.group)

/** `ma 12.` */
const withWeekday = (day: IsoDay, { shortWeekdays, dayOfMonth }: YearListWords) =>
  dayOfMonth(Number(day.slice(8)), shortWeekdays[weekdayOf(dayOf(day)) - 1] ?? '')

/** The pay groups that have a payday or a day before it, each with all that hangs on it; then the rest. */
function blocksOf(entries: readonly YearEntry[], ofOne: boolean, words: YearListWords): readonly YearBlock[] {
  const groups = new Set(
    entries.filter(({ group, weight }) => group !== '' && weight !== 'rest').map((one) => one.group),
  )
  const named = [...groups].toSorted(compare).map((name) => ({
    name,
    lines: linesOf(
      entries.filter(({ group }) => group === name),
      ofOne,
      ({ name: what }) => what,
      words,
    ),
  }))
  const others = entries.filter(({ group }) => !groups.has(group))
  const called = ({ name, group }: YearEntry) => (group === '' ? name : `${name} · ${group}`)
  return [...named, { name: '', lines: linesOf(others, ofOne, called, words) }].filter(({ lines }) => lines.length > 0)
}

/** Each kind of work once with all its days; of many clients, what only one has by that one's name. */
function linesOf(
  entries: readonly YearEntry[],
  ofOne: boolean,
  called: (entry: YearEntry) => string,
  words: YearListWords,
): readonly YearLine[] {
  const whose = ({ clients, client }: YearEntry) => (ofOne || clients > 1 ? '' : `${client}: `)
  // In a year of many clients only the paydays stand out: each client's last days have names of their own.
  const weightOf = ({ weight }: YearEntry) => (ofOne || weight === 'payday' ? weight : 'rest')
  const kinds = Map.groupBy(entries, (one) => [whose(one), called(one), one.side, one.time ?? '', one.weight].join('|'))
  return [...kinds.values()]
    .flatMap((its) => {
      const [first] = its
      if (!first) return []
      const timed = first.time === undefined ? '' : `, ${words.clock(first.time)}`
      return [
        {
          days: [...Map.groupBy(its, ({ day }) => day)].map(([day, same]) => dayOn(day, same, ofOne, words)),
          text: `${whose(first)}${called(first)}${timed}`,
          note: first.side === 'client' && weightOf(first) === 'rest' ? words.clientDoes : '',
          weight: weightOf(first),
          tone: toneOf(sumOf(its.map(({ tally }) => tally))),
        },
      ]
    })
    .toSorted((a, b) => heavy[a.weight] - heavy[b.weight])
}

/** What is to come needs no sign. */
const untold: ReadonlySet<Sign> = new Set<Sign>(['due', 'planned'])

/** One day of a line, whatever there is of it. */
function dayOn(day: IsoDay, its: readonly YearEntry[], ofOne: boolean, words: YearListWords): YearDay {
  const tally = sumOf(its.map((one) => one.tally))
  const worst = worstOf(tally)
  return {
    text: withWeekday(day, words),
    sign: worst === undefined || untold.has(worst) ? '' : worst,
    count: ofOne ? totalOf(tally) : its.reduce((sum, { clients }) => sum + clients, 0),
  }
}
