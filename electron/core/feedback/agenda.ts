import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import type { FoundLine } from '../../../shared/domain/meetings/agenda.ts'
import { valueOf } from '../../../shared/i18n/record-values.ts'
import type { AgendaSource } from '../agenda.ts'

/** What the client told us in the period, a line each, praise first; what it led to where it was solved. For us alone: among us. */
export const feedbackAgenda: AgendaSource = async ({ client, from, to, language }, { db }) => {
  const rows = await db
    .selectFrom('matter')
    .select(['id', 'title', 'kind', 'opened_day', 'solved_day', 'solution', 'prevention', 'internal'])
    .where('client_id', '=', client)
    .where('opened_day', '>=', from)
    .where('opened_day', '<=', to)
    .orderBy('opened_day')
    .orderBy('id')
    .execute()
  const rank = (kind: string) => (kind === 'praise' ? 0 : 1)
  return rows
    .toSorted((a, b) => rank(a.kind) - rank(b.kind))
    .map(({ id, title, kind, opened_day, solved_day, solution, prevention, internal }): FoundLine => {
      const head = `${valueOf('matterKinds', kind, language)} ${formatDay(opened_day, language, 'date')}: ${title}`
      const led = solved_day === null ? [] : [solution, prevention].filter((text) => text.trim() !== '')
      return {
        source: `matter:${id}`,
        section: 'feedback',
        text: [head, ...led.map((text) => `- ${text.replaceAll(/\s+/g, ' ').trim()}`)].join('\n'),
        internal: internal === 1,
        rows: [id],
        lead: { tab: 'feedback' },
      }
    })
}
