import type { ReviewLine } from '../../../shared/api/feedback.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { FileRef } from '../../../shared/api/values.ts'
import { plainDate } from '../../../shared/domain/documents/dates.ts'
import { feedbackReviewPaper } from '../../../shared/domain/documents/feedback-review.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { feedbackReview } from '../../../shared/i18n/feedback-review.ts'
import { valueOf } from '../../../shared/i18n/record-values.ts'
import { letterhead, onPaper } from '../firm/index.ts'
import type { Working } from '../handlers.ts'
import { monthlyReview } from './review.ts'

/** The review of a month for the firm's own table, in the language of the firm's people. */
export async function* printReview(
  { month, language }: Parsed<'feedback.printReview'>,
  context: Working,
): AsyncGenerator<Progress, FileRef, void> {
  yield { done: 0, total: 1, step: 'composing' }
  const { db, env } = context
  const words = documents[language]
  const own = feedbackReview[language]
  const review = await monthlyReview({ month }, context)
  const { held } = review
  const named = (one: ReviewLine) => ({ ...one, kind: valueOf('matterKinds', one.kind, language) })
  const monthName = words.months[Number(month.slice(5)) - 1] ?? month
  const data = feedbackReviewPaper(
    {
      ...review,
      language,
      firm: onPaper(await letterhead(db), language),
      day: env.clock.today(),
      month: `${monthName} ${month.slice(0, 4)}`,
      held: held ? [plainDate(held.held_on, words), held.participants].filter(Boolean).join(', ') : own.notHeld,
      note: held?.note ?? '',
      kinds: review.kinds.map((one) => ({ ...one, kind: valueOf('matterKinds', one.kind, language) })),
      praise: review.praise.map(named),
      others: review.others.map(named),
      learned: review.learned.map(named),
      open: review.open.map(named),
      trend: review.trend.map((one) => ({ ...one, month: `${Number(one.month.slice(5))}/${one.month.slice(2, 4)}` })),
    },
    words,
    own,
  )
  const bytes = await env.documents.render('sheet', data, 'pdf')
  return env.files.put(`${own.file}-${month}.pdf`, bytes)
}
