import type { SurveyRow } from '../../../shared/api/surveys.ts'
import { surveys as surveyWords } from '../../../shared/i18n/surveys.ts'
import { clientsOf, whose } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { ALL, day, type ListAsked, type ListColumn, listed, type ListTable, text, whole } from '../listed.ts'
import { listSurveys } from './find.ts'

/** Every survey that was sent, the newest first, with its scores. */
export async function surveyTable(asked: ListAsked, context: Reading): Promise<ListTable> {
  const { language, client, from, to, search } = asked
  const words = surveyWords[language]
  const { columns } = words
  const list: ListColumn<SurveyRow>[] = [
    ...whose<SurveyRow>(await clientsOf({}, context), language),
    text(columns.title, ({ title }) => title),
    text(columns.contact, ({ contact }) => contact),
    day(columns.sent, ({ sent_on }) => sent_on),
    day(columns.closes, ({ closes_on }) => closes_on),
    text(columns.state, ({ state }) => words.states[state]),
    day(columns.answered, ({ answered_day }) => answered_day),
    text(columns.scale, ({ scale }) =>
      scale === null ? null : String(scale).replace('.', language === 'en' ? '.' : ','),
    ),
    whole(columns.nps, ({ nps }) => nps),
  ]
  const { rows } = await listSurveys({ client, from, to, search, offset: 0, limit: ALL }, context)
  return listed(list, rows, ({ id }) => id)
}
