import { onceOn } from '../../../shared/domain/calendar/rules/own-rule.ts'
import type { ClientRecord } from '../../../shared/domain/handover/record.ts'
import type { TableRow } from '../../../shared/domain/handover/tables.ts'
import { agendaSections, type MeetingSide } from '../../../shared/domain/meetings/kinds.ts'

type Meeting = ClientRecord['meetings'][number]

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const newestFirst = (a: Meeting, b: Meeting) => compare(b.day, a.day) || compare(b.time, a.time) || compare(b.id, a.id)

/** The meetings of a client, the newest first. */
export const meetingRows = (record: ClientRecord): TableRow[] =>
  record.meetings.toSorted(newestFirst).map(({ participants, day, came_as, kind, way, ...one }) => {
    const of = (side: MeetingSide) =>
      participants
        .filter((each) => each.side === side && (each.present || came_as !== 'held'))
        .map(({ name }) => name)
        .join(', ')
    return { ...one, date: day, kind, way, meeting_state: came_as, theirs: of('client'), ours: of('firm') }
  })

/** Minutes as they are read: each line of the agenda, and below it what was said, decided and agreed to be done. */
export const minuteRows = (record: ClientRecord): TableRow[] =>
  record.meetings.toSorted(newestFirst).flatMap(({ id, day }) => {
    const notes = record.meeting_notes.filter(({ meeting_id }) => meeting_id === id)
    const lines = record.meeting_lines.filter(({ meeting_id }) => meeting_id === id)
    const known = new Set(lines.map(({ line }) => line))
    const about = { meeting_id: id, date: day }
    const noted = (note: (typeof notes)[number], agenda_section: string): TableRow => {
      const next = record.rules.find(({ key }) => key !== '' && key === note.next_key)
      return { ...note, ...about, agenda_section, next_due: next && onceOn(next.rule) }
    }
    const rows = lines
      .toSorted(
        (a, b) =>
          agendaSections.indexOf(a.section) - agendaSections.indexOf(b.section) ||
          a.position - b.position ||
          compare(a.id, b.id),
      )
      .flatMap((one): TableRow[] => [
        {
          id: one.id,
          source: one.source,
          updated_at: one.updated_at,
          ...about,
          agenda_section: one.section,
          kind: 'line',
          text: one.text,
        },
        ...notes.filter((note) => note.line === one.line).map((note) => noted(note, one.section)),
      ])
    // Under a line whose words nobody kept.
    const rest = notes.filter((note) => !known.has(note.line)).map((note) => noted(note, 'other'))
    return [...rows, ...rest].map((row, at) => ({ ...row, position: at + 1 }))
  })
