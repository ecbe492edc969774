import type { Parsed } from '../../../shared/api/names.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { FileRef } from '../../../shared/api/values.ts'
import { interviewPaper } from '../../../shared/domain/documents/interview.ts'
import { interview } from '../../../shared/domain/plans/interview.ts'
import { languages } from '../../../shared/domain/words.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { interviewWords, questionChoices, questionText } from '../../../shared/i18n/interview.ts'
import { findClient } from '../clients/index.ts'
import { letterhead, onPaper } from '../firm/index.ts'
import type { Working } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { planFor } from './knowledge.ts'

/** The empty form of the interview, in the client's language unless another is asked for. */
export async function* printInterview(
  { plan_id, language }: Parsed<'planContents.printInterview'>,
  context: Working,
): AsyncGenerator<Progress, FileRef, void> {
  const { db, who, env } = context
  const plan = await planFor({ plan_id }, context)
  const client = await findClient(db, who, plan.client_id)
  yield { done: 0, total: 1, step: 'composing' }
  const tongue = language ?? oneOf(languages, client.language, 'fi')
  const words = interviewWords[tongue]
  const data = interviewPaper(
    {
      language: tongue,
      firm: onPaper(await letterhead(db), tongue),
      client,
      questions: interview.map(({ section, lands }) => ({
        section,
        lands,
        asked: questionText(lands, tongue),
        choices: questionChoices(lands, tongue),
      })),
      day: env.clock.today(),
    },
    documents[tongue],
    words.paper,
  )
  const bytes = await env.documents.render('sheet', data, 'pdf')
  return env.files.put(`${words.file}-${client.number.replaceAll(/[^\w-]/g, '')}.pdf`, bytes)
}
