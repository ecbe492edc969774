import type { LateLine } from '../../../shared/api/late.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import type { FoundLine } from '../../../shared/domain/meetings/agenda.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { meetingLines } from '../../../shared/i18n/meeting-lines.ts'
import { type AgendaSource, withRows } from '../agenda.ts'
import { deadlinesKept, deadlinesTold, ruleIn } from './deadlines.ts'
import { lateHistory } from './late-history.ts'

/** How what was due was kept by both sides, as the late history of the period has it. Causes only where the client is told. */
export const lateAgenda: AgendaSource = async ({ client, from, to, language }, context) => {
  const { clients, lines } = await lateHistory({ client, from, to, language }, context)
  if (clients.length === 0) return []
  const figures = await deadlinesKept({ client, from, to }, context)
  const words = meetingLines[language]
  const span = [formatDay(from, language, 'date'), formatDay(to, language, 'date')] as const
  const isTold = await deadlinesTold(context.db, client)
  const due = lines.filter((line) => line.state !== 'change' && isTold(ruleIn(line.key)))
  const listed = (
    source: string,
    section: FoundLine['section'],
    rows: readonly LateLine[],
    text: (count: number) => string,
  ): FoundLine[] =>
    rows.length === 0
      ? []
      : [
          {
            source: `late:${source}`,
            section,
            text: withRows(
              text(rows.length),
              rows.map((row) => lineOf(row, language)),
              words.more,
            ),
            rows: rows.map(({ key }) => key),
            lead: { tab: 'year' },
          },
        ]
  const late = (by: LateLine['by']) => due.filter((row) => row.late > 0 && row.by === by)
  const waited = due.filter(({ waitedFrom }) => waitedFrom !== null)
  return [
    {
      source: 'late:figures',
      section: 'schedule',
      text: figures.due === 0 ? words.noDates(...span) : words.figures(...span, figures.due, figures.onTime),
      rows: due.map(({ key }) => key),
      lead: { tab: 'year' },
    },
    ...listed('provider', 'schedule', late('provider'), words.lateProvider),
    ...listed('client', 'schedule', late('client'), words.lateClient),
    ...(waited.length > 0
      ? [
          {
            source: 'late:waits',
            section: 'schedule' as const,
            text: words.waits(
              waited.length,
              waited.reduce((sum, row) => sum + row.waitedDays, 0),
            ),
            rows: waited.map(({ key }) => key),
          },
        ]
      : []),
    ...listed(
      'deviations',
      'quality',
      due.filter((row) => row.shown && (row.cause !== '' || row.measure !== '')),
      words.deviations,
    ),
  ]
}

function lineOf({ name, anchor, due, late, shown, cause, measure }: LateLine, language: Language): string {
  const words = meetingLines[language]
  const what = anchor === '' ? name : `${name}, ${anchor}`
  const day = formatDay(due, language, 'date')
  return [
    late > 0 ? words.late(what, day, late) : `${what} ${day}`,
    ...(shown && cause !== '' ? [words.because(cause)] : []),
    ...(shown && measure !== '' ? [words.measure(measure)] : []),
  ].join('; ')
}
