import type { IsoDay } from '../calendar/types.ts'
import type { FormInput, FormWords } from '../surveys/form-html.ts'
import { stepWords } from '../surveys/form-html.ts'
import { type Question, stepsOf } from '../surveys/survey.ts'
import type { Language } from '../words.ts'
import { chartPicture } from './chart-picture.ts'
import { readableOnWhite } from './colour.ts'
import { plainDate } from './dates.ts'
import { type Block, type DocumentData, plain, quiet, row, strong, table } from './document.ts'
import { titled } from './paper.ts'
import { prose } from './prose.ts'
import { oneLine, senderOf, short } from './sheet.ts'
import type { SheetInput } from './sheet-input.ts'
import type { DocumentWords } from './words.ts'

type Firm = SheetInput['firm']
type FormPaper = Omit<FormInput, 'firm' | 'token' | 'survey'> & {
  readonly firm: Firm
  readonly contact: string
  readonly sent_on: IsoDay
}
export type SurveyPaperWords = FormWords & {
  readonly kind: string
  readonly contact: string
  readonly back: string
  readonly signs: readonly string[]
  readonly mark: string
}

/** The form on paper: each question with its steps to be ringed, and lines for words. */
export function surveyFormPaper(input: FormPaper, words: DocumentWords, own: SurveyPaperWords): DocumentData {
  const { firm, client, language, questions } = input
  return {
    language,
    title: `${input.title}: ${oneLine(client.name)}`,
    day: input.sent_on,
    accent: readableOnWhite(firm.colour),
    sender: senderOf(firm, words),
    kind: own.kind,
    heading: titled(input.title),
    facts: [
      { label: words.client_number, value: `${client.number} ${client.name}` },
      { label: own.contact, value: input.contact },
      { label: own.back, value: plainDate(input.closes_on, words) },
    ].filter(({ value }) => value !== ''),
    running: {
      left: short(firm.name),
      right: short(`${input.title} · ${client.number}`),
      foot: short(input.title),
      page: words.page,
    },
    sections: [
      { heading: own.mark, blocks: [{ type: 'paragraph', text: input.intro }] },
      ...questions.map((question) => ({
        heading: titled(oneLine(question.text[language])),
        blocks: asked(question, language, own),
      })),
      { heading: own.signs[0] ?? own.contact, blocks: [{ type: 'form', labels: own.signs.slice(1) }] },
    ],
  }
}

function asked(question: Question, language: Language, own: SurveyPaperWords): readonly Block[] {
  if (question.kind === 'open') return [{ type: 'form', labels: ['', '', ''].map(() => ' '), stacked: true }]
  const steps = stepsOf(question)
  if (question.kind === 'choice')
    return [{ type: 'list', items: steps.map((value) => stepWords(question, value, language, own)) }]
  const share = 100 / steps.length
  const cells = steps.map((value) => [plain(stepWords(question, value, language, own))])
  return [
    {
      ...table(
        steps.map((value) => ({ heading: String(value), share })),
        [row(...cells)],
      ),
      whole: true,
    },
  ]
}

type Result = {
  readonly text: string
  readonly kind: Question['kind']
  readonly last: string
  readonly before: string
  readonly firm: string
}
export type ResultsInput = {
  readonly language: Language
  readonly firm: Firm
  readonly day: IsoDay
  readonly client: { readonly number: string; readonly name: string }
  readonly rounds: readonly {
    readonly title: string
    readonly answered: string
    readonly asked: string
    readonly questions: readonly Result[]
    readonly said: readonly { readonly question: string; readonly text: string }[]
  }[]
  readonly trend: readonly { readonly label: string; readonly scale: number | null; readonly said: string }[]
}
export type ResultsWords = {
  readonly title: string
  readonly kind: string
  readonly none: string
  readonly trend: string
  readonly series: string
  readonly columns: Readonly<Record<'question' | 'last' | 'before' | 'firm' | 'answered' | 'when', string>>
  readonly said: string
  readonly definition: string
}

/** What the client has answered, told back: the latest beside the one before and the firm's own, and what was said. */
export function surveyResultsPaper(input: ResultsInput, words: DocumentWords, own: ResultsWords): DocumentData {
  const { firm, client, rounds, trend } = input
  const { columns } = own
  const accent = readableOnWhite(firm.colour)
  return {
    language: input.language,
    title: `${own.title}: ${oneLine(client.name)}`,
    day: input.day,
    accent,
    sender: senderOf(firm, words),
    kind: own.kind,
    heading: titled(`${own.title}, ${client.name}`),
    facts: [{ label: words.client_number, value: client.number }],
    running: {
      left: short(firm.name),
      right: short(`${own.title} · ${client.number} ${client.name}`),
      foot: plainDate(input.day, words),
      page: words.page,
    },
    sections: [
      ...(rounds.length === 0
        ? [{ heading: own.title, blocks: [{ type: 'paragraph', text: own.none } as const] }]
        : []),
      ...rounds.map(({ title, answered, asked: whom, questions, said }) => ({
        heading: titled(`${title}, ${answered}`),
        blocks: [
          { type: 'paragraph', text: whom } as const,
          table(
            [
              { heading: columns.question, share: 52 },
              { heading: columns.last, share: 16 },
              { heading: columns.before, share: 16 },
              { heading: columns.firm, share: 16 },
            ],
            questions.map((one) => row([strong(one.text)], [plain(one.last)], [quiet(one.before)], [quiet(one.firm)])),
          ),
          ...said.flatMap(({ question, text }): readonly Block[] => [
            { type: 'subheading', text: titled(oneLine(question)) },
            ...prose(text),
          ]),
        ],
      })),
      ...(trend.length < 2
        ? []
        : [
            {
              heading: own.trend,
              blocks: [
                chartPicture(
                  {
                    series: [own.series],
                    most: 5,
                    points: trend.map(({ label, scale, said }) => ({ label, values: [scale], said })),
                  },
                  accent,
                ),
                table(
                  [
                    { heading: columns.when, share: 60 },
                    { heading: own.series, share: 40 },
                  ],
                  trend.map(({ label, said }) => row([strong(label)], [plain(said)])),
                ),
              ],
            },
          ]),
      { heading: own.said, blocks: [{ type: 'paragraph', text: own.definition }] },
    ],
  }
}
