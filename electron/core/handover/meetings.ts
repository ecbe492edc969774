import { readJson } from '../json.ts'
import { occurrenceOfMeeting, standingOfMeeting } from '../../../shared/domain/meetings/meeting.ts'
import { markStates } from '../../../shared/domain/calendar/marks/status.ts'
import type { Participant } from '../../../shared/domain/meetings/kinds.ts'
import type { Schema } from '../db/schema.ts'
import { oneOf } from '../sound.ts'

/** The meetings of a client as a package tells of them: on their day, with what both sides have seen. */

type Spoken = Pick<Schema, 'meeting_line' | 'meeting_note'>
type Rows = { readonly [T in keyof Spoken]: readonly Spoken[T][] }

const place = ({ meeting_id, source }: { readonly meeting_id: string; readonly source: string }): string =>
  `${meeting_id} ${source}`

/** What was written on an agenda and in minutes for both sides: what was left out or only moved is on no paper. */
export function spoken({ meeting_line, meeting_note }: Rows): { [T in keyof Spoken]: Spoken[T][] } {
  const unsaid = new Set(meeting_line.filter(({ internal, dropped }) => internal === 1 || dropped === 1).map(place))
  return {
    meeting_line: meeting_line.filter((line) => line.text !== '' && !unsaid.has(place(line))),
    meeting_note: meeting_note.filter((note) => note.internal !== 1 && !unsaid.has(place(note))),
  }
}

/** What of it is for us alone. */
export function unspoken({ meeting_line, meeting_note }: Rows): { [T in keyof Spoken]: Spoken[T][] } {
  const lines = meeting_line.filter(({ internal }) => internal === 1)
  const inside = new Set(lines.map(place))
  return {
    meeting_line: lines,
    meeting_note: meeting_note.filter((note) => note.internal === 1 || inside.has(place(note))),
  }
}

/** How much of it is for us alone. */
export const insideMeetings = (rows: Rows): number => Object.values(unspoken(rows)).flat().length

const asked = (row: Schema['meeting']): readonly Participant[] =>
  readJson<readonly Participant[]>(row.participants_json, [])

/** Those of ours who are asked to meetings. */
export const ourParticipants = (meetings: readonly Schema['meeting'][]): string[] =>
  meetings.flatMap((row) => asked(row).flatMap(({ side, id }) => (side === 'firm' && id !== null ? [id] : [])))

type Meetings = { readonly meeting: readonly Schema['meeting'][]; readonly contact: readonly Schema['contact'][] }

/**
 * Each meeting on the day it was held or is to be, and how it stands: its mark stays here (decision 093). Who took part is told
 * by name; whoever is no more is nobody else.
 */
export function asHeld<R extends Meetings>(
  rows: R,
  marks: readonly Schema['mark'][],
  people: readonly { readonly id: string }[],
): R {
  const marked = new Map(marks.map((mark) => [mark.occurrence, mark]))
  const known = new Set([...people, ...rows.contact].map(({ id }) => id))
  const meeting = rows.meeting.map((row) => {
    const mark = row.origin === '' ? marked.get(occurrenceOfMeeting(row)) : undefined
    const { state, day } = standingOfMeeting(
      row.day,
      mark && { ...mark, state: oneOf(markStates, mark.state, 'open' as const) },
    )
    const participants = asked(row).map((one) => (one.id === null || known.has(one.id) ? one : { ...one, id: null }))
    return {
      ...row,
      day,
      came_as: row.origin === '' ? state : row.came_as,
      participants_json: JSON.stringify(participants),
    }
  })
  return { ...rows, meeting }
}
