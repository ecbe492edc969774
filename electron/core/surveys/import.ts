import { createHash, timingSafeEqual } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { AppError } from '../../../shared/api/errors.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { answersIn, checkedText, LARGEST, readAnswerFile } from '../../../shared/domain/surveys/answer-file.ts'
import { unanswered } from '../../../shared/domain/surveys/survey.ts'
import { tidyText } from '../../../shared/domain/text.ts'
import { findFirm } from '../firm/index.ts'
import { givenPath } from '../given.ts'
import type { Working } from '../handlers.ts'
import { findSurvey } from './find.ts'
import { keepAnswers } from './send.ts'

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text)

const same = (a: string, b: string): boolean => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}

/**
 * Takes in the answer that a form wrote. The file is a stranger's: it is bounded before it is read, every value is judged by the
 * question that was asked, and its check is made with what only our row and the form know. All or nothing, and once.
 */
export async function* importAnswer(
  source: Parsed<'surveys.import'>,
  context: Working,
): AsyncGenerator<Progress, { id: string; version: number; client_id: string; client: string; title: string }, void> {
  yield { done: 0, total: 1, step: 'reading' }
  const path = givenPath(source, context.env, 'not-a-file')
  if (statSync(path).size > LARGEST) throw new AppError('invalid', 'not-an-answer')
  const file = readAnswerFile(readFileSync(path, 'utf8'))
  if (!file) throw new AppError('invalid', 'not-an-answer')
  return context.change(async (step) => {
    const firm = await findFirm(step.db)
    if (!firm || firm.id !== file.firm) throw new AppError('invalid', 'answer-other-firm')
    const found = isId(file.survey)
      ? await findSurvey(file.survey, step).catch((error: unknown) => {
          if (error instanceof AppError && error.code === 'not-found') return undefined
          throw error
        })
      : undefined
    if (!found) throw new AppError('not-found', 'answer-no-survey')
    const { card, token } = found
    const check = createHash('sha256').update(checkedText(token, file)).digest('hex')
    if (!same(check, file.check)) throw new AppError('invalid', 'answer-edited')
    if (card.state === 'answered') throw new AppError('conflict', 'survey-answered')
    const answers = answersIn(
      card.questions,
      file.values.map(([id, value]) => [id, tidyText(value)] as const),
    )
    if (!answers || unanswered(card.questions, answers).length > 0) throw new AppError('invalid', 'answer-edited')
    const today = step.env.clock.today()
    // What the client's own clock says is taken where it can be true.
    const day = isDay(file.answered) && file.answered >= card.sent_on && file.answered <= today ? file.answered : today
    const saved = await keepAnswers(card, { day, how: 'file', answers: [...answers] }, step)
    return { ...saved, client_id: card.client_id, client: card.client, title: card.title }
  })
}
