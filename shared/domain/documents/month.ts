import { dayOf, isoWeekOf } from '../calendar/days/days.ts'
import { byUrgency, countOf, sumOf, type Tally, totalOf, worstOf } from '../calendar/marks/tally.ts'
import type { OccurrenceStatus } from '../calendar/marks/status.ts'
import type { IsoDay } from '../calendar/types.ts'
import type { Language } from '../words.ts'
import { type House, legendOf, type PaperFrame, paperFrame, type PaperWords, toneOf, type Tone } from './paper.ts'

/** A month in whole weeks, Monday to Sunday, as the screen has it. */
export type MonthData = {
  readonly today: IsoDay
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** The month's own, a payroll run once. */
  readonly tally: Tally
  readonly days: readonly {
    readonly day: IsoDay
    readonly off: boolean
    readonly names: readonly string[]
    readonly tally: Tally
    /** How many different things there are; `groups` has the first of them. */
    readonly kinds: number
    readonly groups: readonly {
      readonly name: string
      readonly clients: number
      readonly client: string
      readonly tally: Tally
    }[]
  }[]
}

/** The words of a printed month, in its language. */
export type MonthWords = PaperWords & {
  readonly months: readonly string[]
  /** Seven, from Monday. */
  readonly weekdays: readonly string[]
  readonly week: string
  readonly group: (clients: number, name: string) => string
  readonly one: (client: string, name: string) => string
  readonly more: (count: number) => string
  readonly items: (count: number) => string
}

export type MonthCell = {
  /** `12`; the first of a month says which: `1.2.` */
  readonly number: string
  readonly names: string
  readonly inside: boolean
  readonly off: boolean
  readonly today: boolean
  readonly lines: readonly { readonly sign: OccurrenceStatus; readonly tone: Tone; readonly text: string }[]
  /** What is said after so many lines, from none on: `+3 muuta`; empty where nothing is left. */
  readonly more: readonly string[]
}

/** What `resources/templates/month.typ` draws. */
export type MonthDocument = PaperFrame & {
  readonly heading: string
  readonly count: string
  readonly columns: readonly string[]
  readonly weeks: readonly { readonly week: string; readonly days: readonly MonthCell[] }[]
  /** The signs that occur, the most urgent first, and what each means. */
  readonly legend: readonly { readonly sign: OccurrenceStatus; readonly word: string }[]
  /** What each sign is called, for readers that do not see it. */
  readonly signs: Readonly<Record<OccurrenceStatus, string>>
}

type Input = {
  readonly data: MonthData
  readonly filters: string
  readonly sender: string
  readonly house?: House | undefined
  readonly accent: string
  readonly language: Language
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** A month on one page of paper, always one: what a day has no room for is counted. */
export function monthDocument({ data, filters, ...rest }: Input, words: MonthWords): MonthDocument {
  const month = `${data.year}-${String(data.month).padStart(2, '0')}`
  const heading = capital(`${words.months[data.month - 1] ?? ''} ${data.year}`)
  const all = data.tally
  const shown = sumOf(data.days.map(({ tally }) => tally))
  return {
    ...paperFrame({ ...rest, title: `${heading}, ${rest.sender}`, today: data.today, filters }, words),
    heading,
    count: words.items(totalOf(all)),
    columns: [words.week, ...words.weekdays],
    weeks: Array.from({ length: Math.ceil(data.days.length / 7) }, (_, week) => {
      const days = data.days.slice(week * 7, week * 7 + 7)
      return {
        week: String(isoWeekOf(dayOf(days[0]?.day ?? data.today)).week),
        days: days.map((day) => cellOf(day, day.day.startsWith(month), day.day === data.today, words)),
      }
    }),
    legend: legendOf(
      byUrgency.filter((sign) => countOf(shown, sign) > 0),
      words,
    ),
    signs: words.states,
  }
}

function cellOf(
  { day, off, names, kinds, groups }: MonthData['days'][number],
  inside: boolean,
  today: boolean,
  words: MonthWords,
): MonthCell {
  return {
    number: day.endsWith('-01') ? `1.${Number(day.slice(5, 7))}.` : String(Number(day.slice(8))),
    names: names.join(', '),
    inside,
    off,
    today,
    lines: groups.map(({ name, clients, client, tally }) => ({
      sign: worstOf(tally) ?? 'planned',
      tone: toneOf(tally),
      text: clients > 1 ? words.group(clients, name) : words.one(client, name),
    })),
    more: Array.from({ length: groups.length + 1 }, (_, told) => (kinds > told ? words.more(kinds - told) : '')),
  }
}
