import type { FoundLine } from '../../../shared/domain/meetings/agenda.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import { surveys as surveyWords } from '../../../shared/i18n/surveys.ts'
import type { AgendaSource } from '../agenda.ts'
import { saidIn, sentTo, shownSurvey } from './find.ts'
import { textIn } from './results.ts'

/** What was answered in the period, each survey a line with its scores and words; and which were not. */
export const surveyAgenda: AgendaSource = async ({ client, from, to, today, language }, { db, who }) => {
  const words = surveyWords[language]
  const rows = await sentTo(db, who)
    .where('survey.client_id', '=', client)
    .where('survey.origin', '=', '')
    .where('survey.sent_on', '>=', from)
    .where('survey.sent_on', '<=', to)
    .orderBy('survey.sent_on')
    .orderBy('survey.id')
    .execute()
  return rows.flatMap((row): FoundLine[] => {
    const shown = shownSurvey(row, today)
    if (shown.state === 'out') return []
    const date = formatDay(shown.answered_day ?? shown.sent_on, language, 'date')
    const { questions, answers } = saidIn(row)
    const said = questions.flatMap(({ id, kind, text }) => {
      const answer =
        answers
          .find((one) => one.id === id)
          ?.text.replaceAll(/\s+/g, ' ')
          .trim() ?? ''
      return kind === 'open' && answer !== '' ? [`- ${textIn(text, language)} ${answer}`] : []
    })
    const head =
      shown.state === 'silent'
        ? words.agendaSilent(shown.title, date)
        : words.agendaAnswered(shown.title, date, shown.scale, shown.nps)
    return [
      {
        source: `survey:${row.id}`,
        section: 'feedback',
        text: [head, ...said].join('\n'),
        rows: [row.id],
        lead: { tab: 'surveys' },
      },
    ]
  })
}
