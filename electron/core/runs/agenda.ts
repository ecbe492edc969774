import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import { meetingLines } from '../../../shared/i18n/meeting-lines.ts'
import { type AgendaSource, insteadOf, withRows } from '../agenda.ts'
import { fromRow } from '../db/rows.ts'

/** Paydays of the period that were on another day, and changes of runs that came after the last day for material. */
export const runAgenda: AgendaSource = async ({ client, from, to, language }, { db }) => {
  const words = meetingLines[language]
  const date = (day: string) => formatDay(day, language, 'date')
  const groups = await db.selectFrom('pay_group').selectAll().where('client_id', '=', client).orderBy('id').execute()
  const moved = groups.flatMap((row) => {
    const { id, exceptions } = fromRow('pay_group', row)
    return exceptions.filter(({ day }) => day >= from && day <= to).map((one) => ({ ...one, id }))
  })
  const changes = await db
    .selectFrom('run_note')
    .select(['id', 'text', 'day', 'after'])
    .where('client_id', '=', client)
    .where('kind', '=', 'change')
    .where('after', '>=', from)
    .where('after', '<=', to)
    .orderBy('after')
    .orderBy('id')
    .execute()
  return [
    ...(moved.length === 0
      ? []
      : [
          {
            source: 'runs:exceptions',
            section: 'quality' as const,
            text: withRows(
              words.exceptions(moved.length),
              moved.map(({ payday, day, reason }) => insteadOf(date(payday), date(day), reason)),
              words.more,
            ),
            rows: moved.map(({ id, payday }) => `${id}|${payday}`),
            lead: { tab: 'year' },
          },
        ]),
    ...(changes.length === 0
      ? []
      : [
          {
            source: 'runs:changes',
            section: 'quality' as const,
            text: withRows(
              words.lateChanges(changes.length),
              changes.map(({ text, day, after }) => words.change(text, date(day), date(after ?? day))),
              words.more,
            ),
            rows: changes.map(({ id }) => id),
            lead: { tab: 'year' },
          },
        ]),
  ]
}
