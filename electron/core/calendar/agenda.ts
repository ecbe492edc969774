import { createDateCheck } from '../../../shared/domain/calendar/check/dates.ts'
import type { Finding } from '../../../shared/domain/calendar/check/check.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import type { FoundLine } from '../../../shared/domain/meetings/agenda.ts'
import { meetingLines } from '../../../shared/i18n/meeting-lines.ts'
import { type AgendaSource, insteadOf, withRows } from '../agenda.ts'

/** What of the year to come will ask for attention, as its check has it: paydays that move, and runs with less time than usual. */
export const aheadAgenda: AgendaSource = async ({ client, to, today, language }, { db, who, env }) => {
  const year = (await env.years.all(db, who)).clients.get(client)
  if (!year) return []
  const from = to > today ? to : today
  // From October on people speak of the next year; before that of what is left of this one.
  const of = Number(from.slice(0, 4)) + (from.slice(5, 7) >= '10' ? 1 : 0)
  const words = meetingLines[language]
  const date = (day: string) => formatDay(day, language, 'dated')
  const found = createDateCheck(of, year.dayOffs).of({ clock: year.clock, rules: year.rules })
  const isAhead = ({ before, after }: Finding) => (after ?? before ?? '') > from
  const moved = found.filter(
    ({ section, code, ...one }) => section === 'paydays' && code === 'moved' && isAhead({ section, code, ...one }),
  )
  const short = found.filter(
    ({ section, code, ...one }) => section === 'cutoffs' && code === 'fewer-days' && isAhead({ section, code, ...one }),
  )
  const line = (source: string, rows: readonly Finding[], text: string, tell: (one: Finding) => string): FoundLine[] =>
    rows.length === 0
      ? []
      : [
          {
            source: `ahead:${source}`,
            section: 'ahead',
            text: withRows(text, rows.map(tell), words.more),
            rows: rows.map((one) => `${one.of ?? ''}|${one.before ?? ''}|${one.after ?? ''}`),
            lead: { tab: 'year' },
          },
        ]
  return [
    ...line('paydays', moved, words.ahead(moved.length, of), ({ before = '', after = '', reasons = [] }) =>
      insteadOf(date(before), date(after), reasons.map((reason) => reason[language]).join(', ')),
    ),
    ...line('short', short, words.shorter(short.length, of), ({ name, rule, of: whose, before, after, days }) =>
      words.shortDays(
        [name ?? rule?.name[language] ?? '', whose ?? ''].filter(Boolean).join(', '),
        date(after ?? before ?? from),
        days?.left ?? 0,
        days?.usual ?? 0,
      ),
    ),
  ]
}
