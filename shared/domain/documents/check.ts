import type { IsoDay } from '../calendar/types.ts'
import type { Language } from '../words.ts'
import { shortDate } from './dates.ts'
import { type House, type PaperFrame, paperFrame, type PaperWords } from './paper.ts'
import type { DocumentWords } from './words.ts'

type Line = {
  readonly what: string
  readonly before: IsoDay | null
  readonly after: IsoDay | null
  readonly why: string
  readonly count: number
  readonly clients: readonly { readonly client: string; readonly number: string; readonly of: string }[]
}
export type CheckPaper = {
  readonly language: Language
  readonly day: IsoDay
  readonly sender: string
  readonly house?: House | undefined
  readonly accent: string
  readonly heading: string
  readonly person: string
  /** How many clients were looked at. */
  readonly clients: number
  readonly sections: readonly { readonly heading: string; readonly count: number; readonly lines: readonly Line[] }[]
}
/** The words of the printed check, in its language. */
export type CheckWords = Pick<PaperWords, 'printed'> & {
  readonly columns: Readonly<Record<'what' | 'day' | 'why' | 'whom', string>>
  readonly nothing: string
  readonly firm: string
  readonly ofPerson: string
  readonly everybody: string
  readonly all: (count: number) => string
  readonly summary: (things: number, clients: number) => string
  readonly more: (count: number) => string
  readonly notShown: (count: number) => string
}

type Row = { readonly what: string; readonly day: string; readonly why: string; readonly whom: string }
/** One of the page's boxes: what was found, how often, and the worst of it. */
type Panel = { readonly heading: string; readonly count: number; readonly worst: readonly Row[]; readonly more: string }
/** What `resources/templates/check.typ` draws: everything at a glance on one page, and behind it every line in full. */
export type CheckDocument = PaperFrame & {
  readonly heading: string
  readonly count: string
  readonly nothing: string
  readonly panels: readonly Panel[]
  readonly columns: readonly string[]
  readonly lists: readonly { readonly heading: string; readonly rows: readonly Row[]; readonly rest: string }[]
}

/** So many of a section stand on the first page. */
const WORST = 5
/** A line of more clients than this names the first of them. */
const NAMED = 300

/** A year's check on paper: a page with the worst of every section, and the whole lists behind it with names in full. */
export function checkDocument(paper: CheckPaper, words: CheckWords, common: DocumentWords): CheckDocument {
  const { language, day, heading, sender, accent, person, sections } = paper
  const rowOf = (named: number) => (line: Line) => ({
    what: line.what,
    day: [line.before, line.after].flatMap((one) => (one === null ? [] : [shortDate(one, common)])).join(' → '),
    why: line.why,
    whom: whomOf(line, named, paper.clients, words),
  })
  return {
    ...paperFrame(
      {
        language,
        title: `${heading}: ${sender}`,
        today: day,
        accent,
        sender,
        house: paper.house,
        filters: `${words.ofPerson}: ${person === '' ? words.everybody : person}`,
      },
      { ...words, page: common.page },
    ),
    heading,
    count: words.summary(
      sections.reduce((sum, { count }) => sum + count, 0),
      paper.clients,
    ),
    nothing: words.nothing,
    panels: sections.map((section) => {
      const worst = section.lines.toSorted(byWeight).slice(0, WORST)
      const left = section.count - worst.length
      return {
        heading: section.heading,
        count: section.count,
        worst: worst.map(rowOf(1)),
        more: left > 0 ? words.more(left) : '',
      }
    }),
    columns: [words.columns.what, words.columns.day, words.columns.why, words.columns.whom],
    lists: sections
      .filter(({ lines }) => lines.length > 0)
      .map((section) => ({
        heading: `${section.heading} (${section.count})`,
        rows: section.lines.map(rowOf(NAMED)),
        rest: section.count > section.lines.length ? words.notShown(section.count - section.lines.length) : '',
      })),
  }
}

/** What concerns most comes first, then what comes first. */
const byWeight = (a: Line, b: Line) => b.count - a.count || dayOf(a).localeCompare(dayOf(b))
const dayOf = ({ before, after }: Line) => before ?? after ?? ''

/** The firm itself, every client that was looked at, or the clients by name, once each. */
function whomOf({ clients, count }: Line, named: number, looked: number, words: CheckWords): string {
  if (count === 0) return words.firm
  const names = [...new Set(clients.map(({ client }) => client))]
  if (names.length > 1 && names.length === looked) return words.all(looked)
  const left = names.length - named
  const shown = names.slice(0, named).join(', ')
  return left > 0 ? `${shown} ${words.more(left)}` : shown
}
