import { z } from 'zod'
import { agendaSections, meetingKinds, meetingSides, meetingStates, noteKinds } from '../domain/meetings/kinds.ts'
import type { Participant as Asked } from '../domain/meetings/kinds.ts'
import { seats } from '../domain/meetings/participants.ts'
import { languages } from '../domain/words.ts'
import { records } from '../records/records.ts'
import { NextStep } from './encounters.ts'
import { fieldsOf } from './fields.ts'
import { command, job, query } from './procedure.ts'
import { Day, FileRef, Id, Key, Lang, Line, MaybeTime, maybeSeen, Name, Saved, Seen, Text } from './values.ts'

/** Somebody who is asked to a meeting. */
export const Participant: z.ZodType<Asked, Asked> = z.object({
  side: z.enum(meetingSides),
  name: Name,
  roles: z.array(Key(60)).max(10),
  id: Id.nullable(),
  present: z.boolean(),
})

/** What is said of a meeting itself. */
export const MeetingFields = fieldsOf(records.meeting)
  .omit({ came_as: true })
  .extend({ time: MaybeTime, participants: z.array(Participant).max(60) })
const said = Text.refine((text) => text.trim() !== '', 'required')
/** A line of an agenda, by its source among the lines of its meeting. */
export const AgendaSource = Key(200).min(1)

const Meeting = Saved.extend(MeetingFields.shape).extend({
  client: z.string(),
  number: z.string(),
  /** The language of its agenda and minutes: the client's. */
  language: z.enum(languages),
  /** The firm whose meeting it was; empty for us. */
  origin: z.string(),
  /** Its key in the client's year. */
  key: z.string(),
  state: z.enum(meetingStates),
  /** Why it was cancelled or moved. */
  reason: z.string(),
  /** Seats of its kind that nobody takes. */
  missing: z.array(z.enum(seats)),
  /** Actions that were agreed at it, and how many of them are open. */
  actions: z.number().int(),
  open: z.number().int(),
})
export type Meeting = z.output<typeof Meeting>

const AgendaLine = z.object({
  source: z.string(),
  section: z.enum(agendaSections),
  text: z.string(),
  dropped: z.boolean(),
  internal: z.boolean(),
  edited: z.boolean(),
  /** How many rows it tells of. */
  rows: z.array(z.string()),
  lead: z.object({ tab: z.string(), open: z.string().optional() }).nullable(),
  /** Its row, where somebody has made something of it. */
  kept: Saved.nullable(),
})
export type AgendaLine = z.output<typeof AgendaLine>

const Step = NextStep.extend({
  key: z.string(),
  due: Day,
  status: z.enum(['overdue', 'due', 'planned', 'waiting', 'done', 'skipped']),
})
const Note = Saved.extend({
  meeting_id: Id,
  source: z.string(),
  kind: z.enum(noteKinds),
  text: z.string(),
  internal: z.boolean(),
  /** The work of an action; null where there is none, or it was taken away. */
  next: Step.nullable(),
})
export type MeetingNote = z.output<typeof Note>

const Action = Note.extend({
  client_id: Id,
  client: z.string(),
  number: z.string(),
  /** The day of its meeting, and what it was. */
  day: Day,
  meeting: z.enum(meetingKinds),
  person: z.string(),
})
export type MeetingAction = z.output<typeof Action>

/** Which papers a meeting has. */
export const meetingPapers = ['agenda', 'minutes'] as const
const Paper = z.object({ id: Id, paper: z.enum(meetingPapers), language: Lang.optional() })

/** Meetings of both sides: booked, prepared, written down, followed up. */
export const meetings = {
  /** Meetings of the clients that are seen, the newest day first; a page of them, and how many match. */
  list: query('work')
    .input(
      z.object({
        client: Name.optional(),
        kinds: z.array(z.enum(meetingKinds)).max(10).optional(),
        states: z.array(z.enum(meetingStates)).max(5).optional(),
        from: Day.optional(),
        to: Day.optional(),
        /** Words of the client's card. */
        search: Line.default(''),
        offset: z.number().int().min(0).max(1_000_000).default(0),
        limit: z.number().int().min(1).max(1000).default(100),
      }),
    )
    .output(z.object({ rows: z.array(Meeting), total: z.number().int() })),
  /** One with its agenda, which is computed in the client's language until it is kept, and its minutes. */
  get: query('work')
    .input(z.object({ id: Id }))
    .output(
      z.object({
        meeting: Meeting,
        /** What it looks back on. */
        period: z.object({ from: Day, to: Day }),
        lines: z.array(AgendaLine),
        notes: z.array(Note),
      }),
    ),
  /** What a new one of a client begins with: by when, and who should take part; `months`: the longest time between two. */
  start: query('work')
    .input(z.object({ client: Name, kind: z.enum(meetingKinds) }))
    .output(
      z.object({
        /** The day the last one of its kind was held. */
        last: Day.nullable(),
        months: z.number().int(),
        /** The day by which the next is to be held, on a working day; null where nothing asks for one. */
        by: Day.nullable(),
        participants: z.array(Participant),
        /** Everybody who can be chosen. */
        known: z.array(Participant),
      }),
    ),
  /** Actions that were agreed, open ones unless all are asked for, by their days. */
  actions: query('work')
    .input(z.object({ client: Name.optional(), all: z.boolean().default(false) }))
    .output(z.array(Action)),
  /** The meeting that dated work is, or in which it was agreed. */
  ofWork: query('work')
    .input(z.object({ client: Name, key: Line.max(100) }))
    .output(z.object({ id: Id, kind: z.enum(meetingKinds), day: Day }).nullable()),
  save: command('work').input(MeetingFields.extend(maybeSeen)).output(Saved),
  /** Its lines and minutes go with it; the work of its actions stays, as it was promised. */
  remove: command('work').input(Seen).output(Saved),
  /** Words, place of its own, or leaving out of one line; a line of one's own is added without a source. Empty words are given back. */
  saveLine: command('work')
    .input(
      z.object({
        meeting_id: Id,
        source: AgendaSource.optional(),
        section: z.enum(agendaSections),
        text: Text,
        dropped: z.boolean(),
        internal: z.boolean(),
        /** Of its row, where it has one: a colleague's words are not written over. */
        version: z.number().int().optional(),
      }),
    )
    .output(Saved),
  /** Puts a line on another place, counted from 0. */
  moveLine: command('work')
    .input(z.object({ meeting_id: Id, source: AgendaSource, to: z.number().int().min(0).max(10_000) }))
    .output(z.object({ lines: z.number().int() })),
  /** Writes under a line; an action with the work that it is. */
  saveNote: command('work')
    .input(
      z.object({
        ...maybeSeen,
        meeting_id: Id,
        source: AgendaSource,
        kind: z.enum(noteKinds),
        text: said,
        internal: z.boolean(),
        /** Of an action, by when and whose; its words are the note's. */
        next: NextStep.omit({ text: true }).nullable(),
      }),
    )
    .output(Saved),
  removeNote: command('work').input(Seen).output(Saved),
  /** It was held on a day by those who were there: its agenda is kept as it was. */
  hold: command('work')
    .input(Seen.extend({ day: Day, participants: MeetingFields.shape.participants }))
    .output(Saved),
  /** It is not held. Throws `invalid`: a reason is needed. */
  cancel: command('work')
    .input(Seen.extend({ reason: Name }))
    .output(Saved),
  /** It is planned again. */
  reopen: command('work').input(Seen).output(Saved),
  /** Agenda or minutes as a PDF in the client's language. */
  print: job('work', Paper, FileRef),
  /** The same in a message to the participants of the client's side that a mail program opens; sends nothing. */
  letter: job('work', Paper, FileRef),
}
