import type { AgendaLine, Meeting } from '../../../shared/api/meetings.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { agendaOf, type KeptLine } from '../../../shared/domain/meetings/agenda.ts'
import { agendaSections } from '../../../shared/domain/meetings/kinds.ts'
import { periodOfMeeting } from '../../../shared/domain/meetings/meeting.ts'
import { agendaFrom } from '../agenda.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { findMeeting, lastHeld, notesOf } from './find.ts'

export type KeptRow = KeptLine & { readonly id: string; readonly version: number }

/** One meeting with its agenda and its minutes. */
export async function getMeeting({ id }: Parsed<'meetings.get'>, context: Reading) {
  const meeting = await findMeeting(id, context)
  const period = await periodOf(meeting, context)
  const notes = await notesOf(context.db, [id], context.env.clock.today())
  return {
    meeting,
    period,
    lines: [...(await linesOf(meeting, context))],
    notes: notes.map(({ client_id: _, ...note }) => note),
  }
}

/** What a meeting looks back on: since the last one of its kind, a follow-up since the last of any. */
export async function periodOf(meeting: Meeting, { db, env }: Pick<Reading, 'db' | 'env'>) {
  const only = meeting.kind === 'review' ? { kind: meeting.kind } : {}
  const last = await lastHeld(db, meeting.client_id, { before: meeting.day, ...only })
  return periodOfMeeting(meeting.day, last, env.clock.today())
}

/** Its agenda: computed while it is planned, and as it was kept once it was held, or where it came from another firm. */
export async function linesOf(meeting: Meeting, context: Reading): Promise<readonly AgendaLine[]> {
  const kept = await keptRows(context.db, meeting.id)
  // Held by a mark in the year alone, it was not gone through line by line: it still says what it would have said.
  const isKept = meeting.origin !== '' || (meeting.state === 'held' && kept.length > 0)
  const found = isKept ? [] : await foundFor(meeting, context)
  return agendaOf(found, kept).map(({ kept: row, lead, rows, ...line }) => ({
    source: line.source,
    section: line.section,
    text: line.text,
    dropped: line.dropped,
    internal: line.internal,
    edited: line.edited,
    rows: [...rows],
    lead: lead ? { tab: lead.tab, ...(lead.open !== undefined && { open: lead.open }) } : null,
    kept: row ? { id: row.id, version: row.version } : null,
  }))
}

/** What all areas bring to it, in the client's language. */
export async function foundFor(meeting: Meeting, context: Reading) {
  const today = context.env.clock.today()
  const { from, to } = await periodOf(meeting, context)
  const { client_id: client, id, kind, language } = meeting
  return agendaFrom(context.env.agenda, { client, meeting: id, kind, from, to, today, language }, context)
}

/** What somebody made of its lines. */
export async function keptRows(db: Db, meeting: string): Promise<KeptRow[]> {
  const rows = await db
    .selectFrom('meeting_line')
    .selectAll()
    .where('meeting_id', '=', meeting)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(lineShown)
}

const lineShown = ({
  id,
  version,
  source,
  section,
  text,
  dropped,
  internal,
  position,
}: Schema['meeting_line']): KeptRow => ({
  id,
  version,
  source,
  section: oneOf(agendaSections, section, 'other' as const),
  text,
  dropped: dropped === 1,
  internal: internal === 1,
  position,
})
