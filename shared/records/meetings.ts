import {
  agendaSections,
  meetingKinds,
  meetingStates,
  meetingWays,
  noteKinds,
  type Participant,
} from '../domain/meetings/kinds.ts'
import * as f from './field.ts'

const client_id = f.ref('client', { silent: true })
const meeting_id = f.ref('meeting', { silent: true })
/** The line of the agenda that it belongs to, by its source. */
const source = f.line({ own: true, silent: true })

/** A meeting of both sides. That it was held or cancelled is marked on its day in the client's year. */
export const meeting = f.record('meeting', {
  named: 'day',
  year: 'own',
  since: '1.9',
  fields: {
    client_id,
    kind: f.choice(meetingKinds, { words: 'meetingKinds' }),
    day: f.day(),
    /** `09:10`; empty where it is not agreed. */
    time: f.line({ max: 5, unsought: 'a time' }),
    way: f.choice(meetingWays, { words: 'meetingWays' }),
    place: f.line(),
    participants: f.data([] as readonly Participant[], { texts: ['name'] }),
    /** Of one that came in a package: how it stood at the giver's. Ours is marked in the year. */
    came_as: f.choice(meetingStates, { own: true, silent: true, words: 'meetingStates' }),
  },
})

/** What somebody made of a line of an agenda; of one that was held, every line as it was gone through. */
export const meetingLine = f.record('meeting_line', {
  named: 'text',
  year: 'none',
  since: '1.9',
  fields: {
    client_id,
    meeting_id,
    source,
    section: f.choice(agendaSections, { words: 'agendaSections' }),
    /** Empty: as it is computed. */
    text: f.text(),
    dropped: f.flag(),
    /** For us alone: it is on no paper and in no package. */
    internal: f.flag({ stays: true }),
    position: f.whole(100_000, { silent: true }),
  },
})

/** What was written under a line: what was said, decided, or is to be done. */
export const meetingNote = f.record('meeting_note', {
  named: 'text',
  year: 'none',
  since: '1.9',
  fields: {
    client_id,
    meeting_id,
    source,
    kind: f.choice(noteKinds, { words: 'noteKinds' }),
    /** As it was agreed then; what became of an action is told by its work. */
    text: f.text(),
    /** For us alone. */
    internal: f.flag({ stays: true }),
    /** The one-off work that an action is; empty for none. */
    next_key: f.line({ own: true, silent: true, max: 100 }),
    position: f.whole(100_000, { silent: true }),
  },
})
