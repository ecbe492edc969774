import type { Parsed } from '../../../shared/api/names.ts'
import { meetingIn } from '../../../shared/domain/meetings/meeting.ts'
import { findClient } from '../clients/index.ts'
import type { Handlers, Reading } from '../handlers.ts'
import { listMeetings, readMeetings } from './find.ts'
import { getMeeting } from './get.ts'
import { cancelMeeting, holdMeeting, reopenMeeting } from './hold.ts'
import { moveLine, saveLine } from './lines.ts'
import { listActions, removeNote, saveNote } from './notes.ts'
import { mailPaper, printPaper } from './paper.ts'
import { removeMeeting, saveMeeting } from './save.ts'
import { startMeeting } from './start.ts'

export const meetings: Handlers<'meetings'> = {
  list: listMeetings,
  get: getMeeting,
  start: startMeeting,
  actions: listActions,
  ofWork: meetingOfWork,
  save: saveMeeting,
  remove: removeMeeting,
  saveLine,
  moveLine,
  saveNote,
  removeNote,
  hold: holdMeeting,
  cancel: cancelMeeting,
  reopen: reopenMeeting,
  print: printPaper,
  letter: mailPaper,
}

/** The meeting that a client's dated work is, or in which it was agreed. */
async function meetingOfWork({ client, key }: Parsed<'meetings.ofWork'>, { db, who, env }: Reading) {
  const { id: client_id } = await findClient(db, who, client)
  const agreed = await db
    .selectFrom('meeting_note')
    .select('meeting_id')
    .where('next_key', '=', key)
    .where('next_key', '!=', '')
    .where('client_id', '=', client_id)
    .executeTakeFirst()
  const named = meetingIn(key) ?? agreed?.meeting_id
  if (named === undefined) return null
  const [meeting] = await readMeetings(db, who, [named], env.clock.today())
  if (!meeting || meeting.client_id !== client_id) return null
  return { id: meeting.id, kind: meeting.kind, day: meeting.day }
}
