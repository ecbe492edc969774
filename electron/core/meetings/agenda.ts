import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import type { FoundLine } from '../../../shared/domain/meetings/agenda.ts'
import type { AgendaSection, MeetingKind } from '../../../shared/domain/meetings/kinds.ts'
import { encounters as encounterWords } from '../../../shared/i18n/encounters.ts'
import { meetingLines } from '../../../shared/i18n/meeting-lines.ts'
import { type AgendaSource, withRows } from '../agenda.ts'
import { isOpen, notesShown } from './find.ts'

/** What was agreed at earlier meetings: each action that is open a line, and those that were done in the period together. */
export const actionAgenda: AgendaSource = async ({ client, meeting, from, to, today, language }, { db }) => {
  const words = meetingLines[language]
  const { whose } = encounterWords[language]
  const date = (day: string) => formatDay(day, language, 'date')
  const rows = await db
    .selectFrom('meeting_note')
    .innerJoin('meeting', 'meeting.id', 'meeting_note.meeting_id')
    .selectAll('meeting_note')
    .select('meeting.day')
    .where('meeting_note.client_id', '=', client)
    .where('meeting_note.kind', '=', 'action')
    .where('meeting_note.meeting_id', '!=', meeting)
    .where('meeting.day', '<=', to)
    .orderBy('meeting.day')
    .orderBy('meeting_note.position')
    .orderBy('meeting_note.id')
    .execute()
  const days = new Map(rows.map(({ id, day }) => [id, day]))
  const notes = await notesShown(db, rows, today)
  const open = notes.filter(isOpen).flatMap((note): FoundLine[] => {
    if (!note.next) return []
    const due = note.next.status === 'overdue' ? `${date(note.next.due)}, ${words.overdue}` : date(note.next.due)
    return [
      {
        source: `action:${note.id}`,
        section: 'actions',
        text: words.openAction(note.text, due, whose[note.next.whose], date(days.get(note.id) ?? today)),
        internal: note.internal,
        rows: [note.id],
        lead: { tab: 'meetings' },
      },
    ]
  })
  const done = notes.filter(
    ({ next, internal }) => !internal && next?.status === 'done' && next.due >= from && next.due <= to,
  )
  const told: FoundLine[] =
    done.length === 0
      ? []
      : [
          {
            source: 'actions:done',
            section: 'actions',
            text: withRows(
              words.doneActions(done.length),
              done.map(({ text, next }) => words.done(text, date(next?.due ?? to))),
              words.more,
            ),
            rows: done.map(({ id }) => id),
            lead: { tab: 'meetings' },
          },
        ]
  return [...open, ...told]
}

type Standing = keyof (typeof meetingLines)['fi']['standing']

/** What every meeting of a kind asks, whatever the period was like. */
const standing: Readonly<Record<MeetingKind, readonly (readonly [Standing, AgendaSection])[]>> = {
  review: [
    ['review:smooth', 'practice'],
    ['review:wishes', 'wishes'],
    ['next', 'other'],
  ],
  'follow-up': [
    ['follow-up:how', 'practice'],
    ['review:wishes', 'wishes'],
    ['next', 'other'],
  ],
  'kick-off': [
    ['kick-off:who', 'practice'],
    ['kick-off:how', 'practice'],
    ['kick-off:knowledge', 'practice'],
    ['next', 'other'],
  ],
  'steering-group': [
    ['steering:progress', 'schedule'],
    ['steering:problems', 'quality'],
    ['next', 'other'],
  ],
}

/** The lines that stand on every agenda of the kind. */
export const standingAgenda: AgendaSource = ({ kind, language }) =>
  Promise.resolve(
    standing[kind].map(([line, section]) => ({
      source: `standing:${line}`,
      section,
      text: meetingLines[language].standing[line],
      rows: [],
    })),
  )
