import { type Answer, isAnswer, LONGEST, type Question } from './survey.ts'

export const answerFormat = 'vuosikello-survey-answer'
/** More than any answer; what is larger is none. */
export const LARGEST = 500_000

export type AnswerFile = {
  readonly firm: string
  readonly survey: string
  readonly answered: string
  readonly values: readonly (readonly [id: string, value: string])[]
  readonly check: string
}

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most

/** What a file says; undefined for one that is no answer of a form. Nothing of it is trusted yet. */
export function readAnswerFile(text: string): AnswerFile | undefined {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof read !== 'object' || read === null) return undefined
  const { format, version, firm, survey, answered, answers, check } = read as Readonly<Record<string, unknown>>
  if (format !== answerFormat || version !== 1 || !Array.isArray(answers) || answers.length > 200) return undefined
  if (!isText(firm, 100) || !isText(survey, 100) || !isText(answered, 10) || !isText(check, 100)) return undefined
  const values = answers.map((one: unknown) => {
    const { id, value } = (one ?? {}) as Readonly<Record<string, unknown>>
    return isText(id, 100) && isText(value, LONGEST * 4) ? ([id, value] as const) : undefined
  })
  if (values.some((one) => one === undefined)) return undefined
  return { firm, survey, answered, check, values: values.filter((one) => one !== undefined) }
}

/** What the check of a file is made over, with what only the form and we know before it. The form's script says the same. */
export const checkedText = (token: string, { survey, answered, values }: Omit<AnswerFile, 'check' | 'firm'>): string =>
  `${token}\n${JSON.stringify([survey, answered, values])}`

/** The answers that a file gives to these questions; undefined where one is none that the form lets through. */
export function answersIn(questions: readonly Question[], values: AnswerFile['values']): readonly Answer[] | undefined {
  const given = new Map(values)
  if (given.size !== values.length || [...given.keys()].some((id) => !questions.some((one) => one.id === id)))
    return undefined
  const answers = questions.map((question): Answer | undefined => {
    const said = given.get(question.id) ?? ''
    const answer =
      question.kind === 'open'
        ? { id: question.id, value: null, text: said }
        : { id: question.id, value: said === '' ? null : Number(said), text: '' }
    return isAnswer(question, answer) ? answer : undefined
  })
  return answers.some((one) => one === undefined) ? undefined : answers.filter((one) => one !== undefined)
}
