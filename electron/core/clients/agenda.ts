import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import type { FoundLine } from '../../../shared/domain/meetings/agenda.ts'
import { valueOf } from '../../../shared/i18n/record-values.ts'
import { meetingLines } from '../../../shared/i18n/meeting-lines.ts'
import { type AgendaSource, withRows } from '../agenda.ts'

/** Contracts that began or end, and people of both sides who came or left, by their own days: in the period or ahead. */
export const changeAgenda: AgendaSource = async ({ client, from, to, today, language }, { db }) => {
  const words = meetingLines[language]
  const date = (day: string) => formatDay(day, language, 'date')
  const isKnown = (day: string | null): day is string => day !== null && isDay(day)
  const isIn = (day: string | null): day is string => isKnown(day) && day >= from && day <= to
  /** What ends is told of as soon as it is known. */
  const isEnd = (day: string | null): day is string => isKnown(day) && day >= from && (day <= to || day >= today)
  const contracts = await db
    .selectFrom('engagement')
    .select(['id', 'name', 'valid_from', 'valid_until'])
    .where('client_id', '=', client)
    .where('origin', '=', '')
    .orderBy('id')
    .execute()
  const ours = await db
    .selectFrom('assignment')
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .select(['assignment.id', 'person.name', 'assignment.role', 'valid_from', 'valid_until'])
    .where('client_id', '=', client)
    .where('person.origin', '=', '')
    .orderBy('assignment.id')
    .execute()
  const theirs = await db
    .selectFrom('contact')
    .select(['id', 'name', 'role', 'valid_from', 'valid_until'])
    .where('client_id', '=', client)
    .orderBy('id')
    .execute()
  type Span = {
    readonly id: string
    readonly name: string
    readonly valid_from: string | null
    readonly valid_until: string | null
  }
  const told = <S extends Span>(
    rows: readonly S[],
    begins: (row: S, day: string) => string,
    ends: (row: S, day: string) => string,
  ) =>
    rows.flatMap((row) => [
      ...(isIn(row.valid_from) ? [{ id: row.id, text: begins(row, date(row.valid_from)) }] : []),
      ...(isEnd(row.valid_until) ? [{ id: row.id, text: ends(row, date(row.valid_until)) }] : []),
    ])
  const role =
    (vocabulary: 'assignmentRoles' | 'contactRoles') =>
    (row: { readonly name: string; readonly role: string }, day: string, way: 'came' | 'left') =>
      words[way](row.name, valueOf(vocabulary, row.role, language), day)
  const [firm, side] = [role('assignmentRoles'), role('contactRoles')]
  const people = [
    ...told(
      ours,
      (row, day) => firm(row, day, 'came'),
      (row, day) => firm(row, day, 'left'),
    ),
    ...told(
      theirs,
      (row, day) => side(row, day, 'came'),
      (row, day) => side(row, day, 'left'),
    ),
  ]
  const agreed = told(
    contracts,
    ({ name }, day) => words.begins(name, day),
    ({ name }, day) => words.ends(name, day),
  )
  const line = (source: string, tab: string, found: typeof people, text: (count: number) => string): FoundLine[] =>
    found.length === 0
      ? []
      : [
          {
            source: `changes:${source}`,
            section: 'changes',
            text: withRows(
              text(found.length),
              found.map((one) => one.text),
              words.more,
            ),
            rows: found.map(({ id }) => id),
            lead: { tab },
          },
        ]
  return [...line('contracts', 'engagements', agreed, words.contracts), ...line('people', 'data', people, words.people)]
}
