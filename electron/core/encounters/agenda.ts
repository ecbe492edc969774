import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import { encounters as encounterWords } from '../../../shared/i18n/encounters.ts'
import { meetingLines } from '../../../shared/i18n/meeting-lines.ts'
import type { AgendaSource } from '../agenda.ts'
import { stepsOf } from './step.ts'

/** What was agreed in calls and visits and is still to be done, a line each. What is for us alone stays among us. */
export const encounterAgenda: AgendaSource = async ({ client, to, today, language }, { db }) => {
  const words = meetingLines[language]
  const { whose } = encounterWords[language]
  const rows = await db
    .selectFrom('encounter')
    .select(['id', 'client_id', 'day', 'internal', 'next_key'])
    .where('client_id', '=', client)
    .where('next_key', '!=', '')
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('id')
    .execute()
  const next = await stepsOf(db, rows, today)
  return rows.flatMap((row) => {
    const step = next(row.client_id, row.next_key)
    if (!step || step.status === 'done' || step.status === 'skipped') return []
    const due = formatDay(step.due, language, 'date')
    const late = step.status === 'overdue' ? `${due}, ${words.overdue}` : due
    return [
      {
        source: `encounter:${row.id}`,
        section: 'actions' as const,
        text: words.openStep(step.text, late, whose[step.whose]),
        internal: row.internal === 1,
        rows: [row.id],
        lead: { tab: 'encounters', open: `encounter/${row.id}` },
      },
    ]
  })
}
