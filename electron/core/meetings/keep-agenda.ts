import type { Meeting } from '../../../shared/api/meetings.ts'
import { agendaOf } from '../../../shared/domain/meetings/agenda.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { meetingIn } from '../../../shared/domain/meetings/meeting.ts'
import type { Writing } from '../handlers.ts'
import { findMeeting } from './find.ts'
import { foundFor, keptRows } from './get.ts'

/** A meeting that is marked held in its client's year keeps its agenda as one that is held on its own page does. */
export async function keepAgendaOf(key: string, day: IsoDay, context: Writing): Promise<void> {
  const id = meetingIn(key.split('@')[0] ?? '')
  if (id === undefined) return
  const meeting = await findMeeting(id, context)
  if (meeting.state !== 'held') await keepAgenda({ ...meeting, day }, context)
}

/** Every line that was on the agenda becomes a row with its words, in its place. */
export async function keepAgenda(meeting: Meeting, context: Writing): Promise<void> {
  const { db, write } = context
  const lines = agendaOf(await foundFor(meeting, context), await keptRows(db, meeting.id))
  for (const [at, { source, section, text, dropped, internal, kept }] of lines.entries()) {
    const values = {
      client_id: meeting.client_id,
      meeting_id: meeting.id,
      source,
      section,
      text,
      dropped: Number(dropped),
      internal: Number(internal),
      position: at + 1,
    }
    await write.save('meeting_line', { id: kept?.id, version: kept?.version }, values)
  }
}
