import type { Matter } from '../../../shared/api/feedback.ts'
import { plainTime } from '../../../shared/domain/time-of-day.ts'
import { feedbackCard } from '../../../shared/i18n/feedback-card.ts'
import { feedback as feedbackWords } from '../../../shared/i18n/feedback.ts'
import { clientsOf, namesOf, whose } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { ALL, day, type ListAsked, type ListColumn, listed, type ListTable, recordColumns, text } from '../listed.ts'
import { listMatters } from './find.ts'

/** Every matter that matches, with its two clocks. */
export async function feedbackTable(asked: ListAsked, context: Reading): Promise<ListTable> {
  const { language } = asked
  const words = feedbackWords[language]
  const card = feedbackCard[language]
  const columns: ListColumn<Matter>[] = [
    ...whose<Matter>(await clientsOf({}, context), language),
    ...recordColumns('matter', language, await namesOf(context)),
    text(words.columns.holder, ({ holder }) => holder),
    ...(['answer', 'solution'] as const).flatMap((which): ListColumn<Matter>[] => [
      day(card.by(words.clocks[which], '').trim(), ({ clocks }) => clocks[which]?.due.day),
      text(`${words.clocks[which]}, ${card.time}`, ({ clocks }) => plainTime(clocks[which]?.due.time ?? '')),
    ]),
  ]
  const { rows } = await listMatters({ ...asked, offset: 0, limit: ALL }, context)
  return listed(columns, rows, ({ id }) => id)
}
