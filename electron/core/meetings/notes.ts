import { AppError } from '../../../shared/api/errors.ts'
import type { MeetingAction } from '../../../shared/api/meetings.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { onceOn, fieldsOf } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { holdsOn } from '../../../shared/domain/clients/warnings.ts'
import { meetingKinds } from '../../../shared/domain/meetings/kinds.ts'
import { findClient, findPart, visible } from '../clients/index.ts'
import { saveStep, versionsOf } from '../encounters/index.ts'
import type { Reading, Writing } from '../handlers.ts'
import { readJson } from '../json.ts'
import { oneOf } from '../sound.ts'
import { isOpen, notesShown } from './find.ts'
import { findOurs } from './save.ts'

/** The most letters that work is called by; what was agreed may be longer. */
const NAME = 200

/** Writes under a line of the agenda. An action is work of the client's year from then on, in the same deed. */
export async function saveNote(
  { id, version, meeting_id, next, ...said }: Parsed<'meetings.saveNote'>,
  context: Writing,
) {
  const { db, who, write } = context
  const { client_id } = await findOurs(meeting_id, context)
  if (said.kind === 'action' && next === null)
    throw new AppError('invalid', 'fields', { fields: { next_day: 'required' } })
  const before = id === undefined ? undefined : await findPart(db, who, 'meeting_note', id)
  if (before && before.meeting_id !== meeting_id) throw new AppError('conflict', 'changed-elsewhere')
  const text = said.text.trim()
  const step = said.kind === 'action' && next ? { ...next, text: text.replaceAll(/\s+/g, ' ').slice(0, NAME) } : null
  const next_key = await saveStep(step, { client_id, key: before?.next_key ?? '' }, context)
  const last = await db
    .selectFrom('meeting_note')
    .select((e) => e.fn.max('position').as('position'))
    .where('meeting_id', '=', meeting_id)
    .executeTakeFirst()
  const position = before?.position ?? Number(last?.position ?? 0) + 1
  const values = { ...said, text, internal: Number(said.internal), client_id, meeting_id, next_key, position }
  return write.save('meeting_note', { id, version }, values)
}

/** Takes back what was written, and the work of an action with it: it was written by mistake. Work that recurs by now stays. */
export async function removeNote({ id, version }: Parsed<'meetings.removeNote'>, context: Writing) {
  const { db, who, write } = context
  const { client_id, text, next_key, meeting_id } = await findPart(db, who, 'meeting_note', id)
  await findOurs(meeting_id, context)
  const step = await versionsOf({ client_id, key: next_key }, context)
  const isOnce = step.every((row) => onceOn(fieldsOf(readJson<unknown>(row.fields_json, {})).rule) !== undefined)
  await write.remove('meeting_note', id, version)
  for (const row of isOnce ? step : []) await write.remove('rule', row.id, row.version)
  await write.toBin('meeting_note', id, text.slice(0, 300), 1 + (isOnce ? step.length : 0))
  return { id, version }
}

/** What was agreed to be done, of one client or of all that are seen, by the days on which it is due. */
export async function listActions(
  { client, all }: Parsed<'meetings.actions'>,
  { db, who, env }: Reading,
): Promise<MeetingAction[]> {
  const today = env.clock.today()
  let found = visible(who)
    .rows(db)
    .innerJoin('meeting_note', 'meeting_note.client_id', 'client.id')
    .innerJoin('meeting', 'meeting.id', 'meeting_note.meeting_id')
    .selectAll('meeting_note')
    .select(['client.name as client', 'client.number', 'meeting.day', 'meeting.kind as meeting'])
    .where('meeting_note.kind', '=', 'action')
  if (client !== undefined) found = found.where('client.id', '=', (await findClient(db, who, client)).id)
  const rows = await found.orderBy('meeting_note.id').execute()
  const about = new Map(rows.map((row) => [row.id, row]))
  const holders = await holdersOf(db, [...new Set(rows.map(({ client_id }) => client_id))], today)
  const notes = (await notesShown(db, rows, today)).filter((note) => all || isOpen(note))
  return notes
    .flatMap((note): MeetingAction[] => {
      const of = about.get(note.id)
      if (!of) return []
      const meeting = oneOf(meetingKinds, of.meeting, 'follow-up' as const)
      const person = note.next && note.next.whose !== 'client' ? holders(note.client_id, note.next.whose) : ''
      return [{ ...note, client: of.client, number: of.number, day: of.day, meeting, person }]
    })
    .toSorted((a, b) => compare(a.next?.due ?? '9', b.next?.due ?? '9') || compare(a.id, b.id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Who of us holds a role for each of these clients; empty where nobody does. */
async function holdersOf(db: Reading['db'], clients: readonly string[], today: string) {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .select(['client_id', 'assignment.role', 'person.name', 'valid_from', 'valid_until'])
    .where('client_id', 'in', [...clients, ''])
    .where('person.origin', '=', '')
    .orderBy('person.name')
    .execute()
  return (client: string, role: string): string =>
    rows.find((row) => row.client_id === client && row.role === role && holdsOn(row, today))?.name ?? ''
}
