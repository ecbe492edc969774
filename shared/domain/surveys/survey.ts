import { addMonths, dayOf, isDay, isoOf } from '../calendar/days/days.ts'
import type { ClockRule, IsoDay } from '../calendar/types.ts'
import type { Words } from '../words.ts'

/** What is asked: how far one agrees (1 to 5), one of several, from 0 to 10, or in one's own words. */
export const questionKinds = ['scale', 'choice', 'nps', 'open'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** The five dimensions of service quality; empty for none. */
export const dimensions = ['reliability', 'responsiveness', 'assurance', 'empathy', 'tangibles'] as const
export type Dimension = (typeof dimensions)[number]

export type Question = {
  readonly id: string
  readonly kind: QuestionKind
  readonly dimension: Dimension | ''
  readonly text: Words
  /** Of a choice. */
  readonly options: readonly Words[]
  readonly required: boolean
}

/** How an answer came. */
export const answerWays = ['paper', 'phone', 'meeting', 'file'] as const
export type AnswerWay = (typeof answerWays)[number]

/** What was answered to one question: a number of the scale, the place of a choice, or the text. */
export type Answer = { readonly id: string; readonly value: number | null; readonly text: string }

/** So much is written in answer to one question. */
export const LONGEST = 4000

/** How many steps a question has, the lowest first. */
export const stepsOf = ({ kind, options }: Pick<Question, 'kind' | 'options'>): readonly number[] =>
  kind === 'scale'
    ? [1, 2, 3, 4, 5]
    : kind === 'nps'
      ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
      : kind === 'choice'
        ? options.map((_, at) => at)
        : []

/** Whether an answer is one to its question. */
export const isAnswer = (question: Question, { value, text }: Pick<Answer, 'value' | 'text'>): boolean =>
  question.kind === 'open'
    ? value === null && text.length <= LONGEST
    : text === '' && (value === null || stepsOf(question).includes(value))

/** The questions that must be answered and are not. */
export const unanswered = (questions: readonly Question[], answers: readonly Answer[]): readonly string[] =>
  questions
    .filter(({ required, id, kind }) => {
      const answer = answers.find((one) => one.id === id)
      return required && (kind === 'open' ? (answer?.text.trim() ?? '') === '' : (answer?.value ?? null) === null)
    })
    .map(({ id }) => id)

/** A score that somebody should be called for: 1 or 2 of five, or one who would not recommend us. */
export const isLow = (questions: readonly Question[], answers: readonly Answer[]): boolean =>
  questions.some(({ id, kind }) => {
    const value = answers.find((one) => one.id === id)?.value ?? null
    return value !== null && ((kind === 'scale' && value <= 2) || (kind === 'nps' && value <= 6))
  })

/** How a survey stands on a day. */
export const surveyStates = ['out', 'answered', 'silent'] as const
export type SurveyState = (typeof surveyStates)[number]
export const stateOf = (
  { answered_day, closes_on }: { readonly answered_day: IsoDay | null; readonly closes_on: IsoDay },
  today: IsoDay,
): SurveyState => (answered_day !== null ? 'answered' : today > closes_on ? 'silent' : 'out')

/** What of a survey is dated work of its client: one reminder, and a call to whoever is silent or gave a low score. */
export const surveyDues = ['reminder', 'silent', 'low'] as const
export type SurveyDue = (typeof surveyDues)[number]

export const surveyKey = (survey: string, what: SurveyDue): string => `survey-${survey}-${what}`
/** The survey that is to be sent a month after a takeover; one of each plan. */
export const takeoverSurveyKey = (plan: string): string => `survey-due-${plan}`

const ID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}'
/** What a rule's key names of surveys; undefined for the key of any other rule. */
export function surveyIn(
  key: string,
): { readonly survey: string; readonly what: SurveyDue } | { readonly plan: string; readonly what: 'due' } | undefined {
  const [, due] = new RegExp(`^survey-due-(${ID})$`).exec(key) ?? []
  if (due !== undefined) return { plan: due, what: 'due' }
  const [, survey, named] = new RegExp(`^survey-(${ID})-([a-z]+)$`).exec(key) ?? []
  const what = surveyDues.find((one) => one === named)
  return survey !== undefined && what !== undefined ? { survey, what } : undefined
}

/** The catalogue's yearly survey. */
export const yearlySurveyKey = 'satisfaction-survey'
/** A survey that is sent so many days before or after it is due is the one that was asked for. */
export const YEARLY_WITHIN = 183

/** So many days after it came a low score is to be followed up. */
const FOLLOW_UP = 2
/** So many days after a takeover's first payday its survey is due. */
const AFTER_TAKEOVER = 30

export const dayAfter = (day: IsoDay, days: number): IsoDay => isoOf(dayOf(day) + days)

const rule = (key: string, name: Words, day: IsoDay, lead: number): ClockRule => ({
  key,
  scope: 'client',
  name,
  category: 'agreement-and-relationship',
  responsible: 'provider',
  calendar: 'firm',
  rule: { rule: { type: 'once', day }, non_business_day: { action: 'next-business-day' } },
  role: 'responsible',
  lead: [lead],
  sources: [],
  confidence: 'agreed',
  basis: '',
})

type Sent = {
  readonly id: string
  readonly remind_on: IsoDay | null
  readonly closes_on: IsoDay
  readonly answered_day: IsoDay | null
  readonly low: boolean
}
export type DueNames = (what: SurveyDue | 'due') => Words

/** What is due of a survey that was sent (decision 113). */
export function surveyRules(sent: Sent, nameOf: DueNames): readonly ClockRule[] {
  const { id, remind_on, closes_on, answered_day, low } = sent
  if (answered_day !== null)
    return low ? [rule(surveyKey(id, 'low'), nameOf('low'), dayAfter(answered_day, FOLLOW_UP), 1)] : []
  return [
    ...(remind_on === null ? [] : [rule(surveyKey(id, 'reminder'), nameOf('reminder'), remind_on, 1)]),
    rule(surveyKey(id, 'silent'), nameOf('silent'), dayAfter(closes_on, 1), 1),
  ]
}

/** A month after the first payday of a takeover. */
export const dueAfterTakeover = (anchor: IsoDay): IsoDay => dayAfter(anchor, AFTER_TAKEOVER)
export const takeoverRule = (plan: string, anchor: IsoDay, nameOf: DueNames): ClockRule =>
  rule(takeoverSurveyKey(plan), nameOf('due'), dueAfterTakeover(anchor), 7)

/** When a survey that is sent on a day is reminded of, and when it closes. */
export const usualDays = (sent: IsoDay): { readonly remind_on: IsoDay; readonly closes_on: IsoDay } => ({
  remind_on: dayAfter(sent, 10),
  closes_on: dayAfter(sent, 21),
})

export const isSurveyDay = (day: string | null): day is IsoDay => day !== null && isDay(day)
/** So many months before a day. */
export const monthsBefore = (day: IsoDay, months: number): IsoDay => isoOf(addMonths(dayOf(day), -months))
