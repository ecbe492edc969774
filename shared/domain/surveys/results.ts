import type { IsoDay } from '../calendar/types.ts'
import type { Answer, Question } from './survey.ts'

/** Under so many answers no score of the firm is shown: it would tell who said what, and mean nothing. */
export const FEWEST = 3

export type Counted = {
  readonly sent_on: IsoDay
  readonly answered: boolean
  /** Whether its time is over, or it was answered: what is out still is no silence yet. */
  readonly over: boolean
  readonly questions: readonly Question[]
  readonly answers: readonly Answer[]
}

export type QuestionResult = {
  readonly id: string
  readonly kind: Question['kind']
  readonly dimension: Question['dimension']
  readonly text: Question['text']
  /** So many answered it. */
  readonly answers: number
  /** The mean of a scale, the recommendation index (−100 to 100), or null where too few answered. */
  readonly score: number | null
  /** Of a choice, how many chose each. */
  readonly chosen: readonly number[]
}

/** How many were asked and answered: it stands beside every score. */
export type Rate = { readonly sent: number; readonly answered: number; readonly over: number }

export const rateOf = (surveys: readonly Counted[]): Rate => ({
  sent: surveys.length,
  answered: surveys.filter(({ answered }) => answered).length,
  over: surveys.filter(({ over }) => over).length,
})

const rounded = (value: number): number => Math.round(value * 10) / 10

/** The score of one question over values: a mean with one decimal, or promoters less detractors in per cent. */
export function scoreOf(kind: Question['kind'], values: readonly number[]): number | null {
  if (values.length === 0) return null
  if (kind === 'scale') return rounded(values.reduce((sum, one) => sum + one, 0) / values.length)
  if (kind !== 'nps') return null
  const share = (is: (value: number) => boolean) => values.filter(is).length / values.length
  return Math.round((share((one) => one >= 9) - share((one) => one <= 6)) * 100)
}

/** Under so many answers a question has no score: one who recommends us is no share of anybody. */
export const fewestOf = (kind: Question['kind'], fewest: number): number =>
  kind === 'nps' ? Math.max(fewest, FEWEST) : fewest

/** The results of surveys of one template, question by question; `fewest`: under so many answers there is no score. */
export function resultsOf(surveys: readonly Counted[], fewest: number): readonly QuestionResult[] {
  const questions = new Map<string, Question>()
  // The newest wording of a question stands for all.
  for (const { questions: its } of surveys.toSorted((a, b) => (a.sent_on < b.sent_on ? -1 : 1)))
    for (const one of its) if (one.kind !== 'open') questions.set(one.id, one)
  return [...questions.values()].map(({ id, kind, dimension, text, options }) => {
    const values = surveys
      .filter(({ answered, questions: its }) => answered && its.some((one) => one.id === id && one.kind === kind))
      .flatMap(({ answers }) => answers.find((one) => one.id === id)?.value ?? [])
    const enough = values.length >= fewestOf(kind, fewest)
    return {
      id,
      kind,
      dimension,
      text,
      answers: values.length,
      score: enough ? scoreOf(kind, values) : null,
      chosen: kind === 'choice' && enough ? options.map((_, at) => values.filter((one) => one === at).length) : [],
    }
  })
}

/** The half-year of a day, `2027/1`. */
export const halfOf = (day: IsoDay): string => `${day.slice(0, 4)}/${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`

export type TrendPoint = {
  readonly half: string
  readonly rate: Rate
  /** The mean of all scale answers. */
  readonly scale: number | null
  readonly nps: number | null
}

/** Half-year by half-year: the mean of everything on the scale, and the recommendation index. */
export function trendOf(surveys: readonly Counted[], fewest: number): readonly TrendPoint[] {
  return [...Map.groupBy(surveys, ({ sent_on }) => halfOf(sent_on))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([half, its]) => {
      const answered = its.filter((one) => one.answered)
      const values = (kind: Question['kind']) =>
        answered.flatMap(({ questions, answers }) =>
          questions.flatMap((one) => (one.kind === kind ? (answers.find(({ id }) => id === one.id)?.value ?? []) : [])),
        )
      return {
        half,
        rate: rateOf(its),
        scale: answered.length >= fewestOf('scale', fewest) ? scoreOf('scale', values('scale')) : null,
        nps: values('nps').length >= fewestOf('nps', fewest) ? scoreOf('nps', values('nps')) : null,
      }
    })
}
