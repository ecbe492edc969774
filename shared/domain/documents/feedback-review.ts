import type { IsoDay } from '../calendar/types.ts'
import type { InTime } from '../feedback/review.ts'
import type { Language } from '../words.ts'
import { chartPicture } from './chart-picture.ts'
import { readableOnWhite } from './colour.ts'
import { plainDate, shortDate } from './dates.ts'
import { type Block, type DocumentData, plain, quiet, row, strong, table } from './document.ts'
import { titled } from './paper.ts'
import { oneLine, senderOf, short } from './sheet.ts'
import type { SheetInput } from './sheet-input.ts'
import type { DocumentWords } from './words.ts'

type Line = {
  readonly id: string
  readonly client: string
  readonly title: string
  readonly kind: string
  readonly severity: number
  readonly opened_day: IsoDay
  readonly answerKept: boolean | null
  readonly solution: string
  readonly cause: string
  readonly prevention: string
  readonly sheet_number: number
}
type Section = 'praise' | 'kinds' | 'answers' | 'others' | 'causes' | 'clients' | 'learned' | 'open' | 'trend'
type Told = 'praise' | 'others' | 'causes' | 'clients' | 'learned' | 'open'
type Head =
  | 'kind'
  | 'count'
  | 'before'
  | 'client'
  | 'what'
  | 'severity'
  | 'day'
  | 'times'
  | 'cause'
  | 'prevention'
  | 'total'
  | 'month'
  | 'held'
  | 'answers'

export type ReviewInput = {
  readonly language: Language
  readonly firm: SheetInput['firm']
  readonly day: IsoDay
  /** `tammikuu 2027` */
  readonly month: string
  /** That it was held, or that it was not. */
  readonly held: string
  readonly note: string
  readonly kinds: readonly { readonly kind: string; readonly count: number; readonly before: number }[]
  readonly praise: readonly Line[]
  readonly others: readonly Line[]
  readonly learned: readonly Line[]
  readonly open: readonly Line[]
  readonly causes: readonly { readonly cause: string; readonly ids: readonly string[] }[]
  readonly clients: readonly {
    readonly client: string
    readonly count: number
    readonly praise: number
    readonly trouble: number
  }[]
  readonly answers: InTime
  readonly solutions: InTime
  readonly trend: readonly {
    readonly month: string
    readonly praise: number
    readonly trouble: number
    readonly others: number
    readonly answers: InTime
    readonly held: IsoDay | null
  }[]
}
export type ReviewWords = {
  readonly title: string
  readonly paperKind: string
  readonly sections: Readonly<Record<Section, string>>
  readonly none: Readonly<Record<Told, string>>
  readonly inTime: Readonly<Record<'answer' | 'solution', (of: number, kept: number) => string>>
  readonly definition: string
  readonly columns: Readonly<Record<Head, string>>
  readonly series: Readonly<Record<'praise' | 'trouble' | 'others', string>>
  readonly times: Readonly<Record<'kept' | 'late' | 'unknown', string>>
  readonly sheet: (number: number) => string
}

/** The review of a month on paper: praise first; what is for the firm alone is on it. */
export function feedbackReviewPaper(input: ReviewInput, words: DocumentWords, own: ReviewWords): DocumentData {
  const { firm, day, month } = input
  const { sections, columns } = own
  const accent = readableOnWhite(firm.colour)
  const section = (name: Section, blocks: readonly Block[]) => ({ heading: sections[name], blocks })
  const said = (name: Told, rows: readonly unknown[], made: () => readonly Block[]) =>
    section(name, rows.length === 0 ? [{ type: 'paragraph', text: own.none[name] }] : made())
  const times = (kept: boolean | null) => own.times[kept === null ? 'unknown' : kept ? 'kept' : 'late']
  return {
    language: input.language,
    title: `${own.title}: ${month}`,
    day,
    accent,
    sender: senderOf(firm, words),
    kind: own.paperKind,
    heading: titled(`${own.title}, ${month}`),
    facts: [{ label: columns.held, value: input.held }],
    running: {
      left: short(firm.name),
      right: short(`${own.title} · ${month}`),
      foot: plainDate(day, words),
      page: words.page,
    },
    sections: [
      ...(input.note === ''
        ? []
        : [{ heading: columns.held, blocks: [{ type: 'paragraph', text: input.note } as const] }]),
      said('praise', input.praise, () => [
        table(
          [
            { heading: columns.what, share: 52 },
            { heading: columns.client, share: 30 },
            { heading: columns.day, share: 18 },
          ],
          input.praise.map((line) =>
            row([strong(oneLine(line.title))], [plain(line.client)], [quiet(shortDate(line.opened_day, words))]),
          ),
        ),
      ]),
      section('kinds', [
        table(
          [
            { heading: columns.kind, share: 50 },
            { heading: columns.count, share: 25 },
            { heading: columns.before, share: 25 },
          ],
          input.kinds.map((one) => row([strong(one.kind)], [plain(String(one.count))], [quiet(String(one.before))])),
        ),
      ]),
      section('answers', [
        { type: 'paragraph', text: own.inTime.answer(input.answers.of, input.answers.kept) },
        { type: 'paragraph', text: own.inTime.solution(input.solutions.of, input.solutions.kept) },
        { type: 'paragraph', text: own.definition },
      ]),
      said('others', input.others, () => [
        table(
          [
            { heading: columns.what, share: 28 },
            { heading: columns.client, share: 20 },
            { heading: columns.kind, share: 19 },
            { heading: columns.severity, share: 19 },
            { heading: columns.times, share: 14 },
          ],
          input.others.map((line) =>
            row(
              [strong(oneLine(line.title)), ...(line.solution === '' ? [] : [quiet(oneLine(line.solution))])],
              [plain(line.client)],
              [plain(line.kind)],
              [plain(String(line.severity))],
              [plain(times(line.answerKept))],
            ),
          ),
        ),
      ]),
      said('causes', input.causes, () => [
        {
          type: 'list',
          items: input.causes.map(({ cause, ids }) => (ids.length > 1 ? `${cause} (${ids.length})` : cause)),
        },
      ]),
      said('clients', input.clients, () => [
        table(
          [
            { heading: columns.client, share: 40 },
            { heading: columns.total, share: 16 },
            { heading: own.series.praise, share: 16 },
            { heading: own.series.trouble, share: 28 },
          ],
          input.clients.map((one) =>
            row(
              [strong(one.client)],
              [plain(String(one.count))],
              [plain(String(one.praise))],
              [plain(String(one.trouble))],
            ),
          ),
        ),
      ]),
      said('learned', input.learned, () => [
        table(
          [
            { heading: columns.what, share: 30 },
            { heading: columns.cause, share: 35 },
            { heading: columns.prevention, share: 35 },
          ],
          input.learned.map((line) =>
            row(
              [strong(oneLine(line.title)), quiet(line.client)],
              [plain(oneLine(line.cause))],
              [
                ...(line.prevention === '' ? [] : [plain(oneLine(line.prevention))]),
                ...(line.sheet_number > 0 ? [quiet(own.sheet(line.sheet_number))] : []),
              ],
            ),
          ),
        ),
      ]),
      said('open', input.open, () => [
        table(
          [
            { heading: columns.what, share: 46 },
            { heading: columns.client, share: 36 },
            { heading: columns.day, share: 18 },
          ],
          input.open.map((line) =>
            row([strong(oneLine(line.title))], [plain(line.client)], [quiet(shortDate(line.opened_day, words))]),
          ),
        ),
      ]),
      section('trend', trend(input, words, own, accent)),
    ],
  }
}

/** The year as a picture, and the same as a table. */
function trend(
  { trend: months }: ReviewInput,
  words: DocumentWords,
  own: ReviewWords,
  accent: string,
): readonly Block[] {
  const { series, columns } = own
  const chart = {
    series: [series.praise, series.trouble, series.others],
    points: months.map(({ month, praise, trouble, others }) => ({ label: month, values: [praise, trouble, others] })),
  }
  return [
    chartPicture(chart, accent),
    table(
      [
        { heading: columns.month, share: 14 },
        { heading: series.praise, share: 14 },
        { heading: series.trouble, share: 24 },
        { heading: series.others, share: 12 },
        { heading: columns.answers, share: 18 },
        { heading: columns.held, share: 18 },
      ],
      months.map(({ month, praise, trouble, others, answers, held }) =>
        row(
          [strong(month)],
          [plain(String(praise))],
          [plain(String(trouble))],
          [plain(String(others))],
          [plain(answers.of === 0 ? '–' : `${answers.kept}/${answers.of}`)],
          [quiet(held === null ? '–' : plainDate(held, words))],
        ),
      ),
    ),
  ]
}
