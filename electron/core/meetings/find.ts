import { sql } from 'kysely'
import { AppError } from '../../../shared/api/errors.ts'
import { type Meeting, MeetingFields, type MeetingNote } from '../../../shared/api/meetings.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { markStates } from '../../../shared/domain/calendar/marks/status.ts'
import { meetingStates, noteKinds } from '../../../shared/domain/meetings/kinds.ts'
import { meetingKey, standingOfMeeting } from '../../../shared/domain/meetings/meeting.ts'
import { emptySeats } from '../../../shared/domain/meetings/participants.ts'
import { languages } from '../../../shared/domain/words.ts'
import { fallbackOf } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { askedClients, findClient, visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import { fromRow } from '../db/rows.ts'
import type { Schema } from '../db/schema.ts'
import { stepsOf } from '../encounters/index.ts'
import type { Reading } from '../handlers.ts'
import { fitting, oneOf } from '../sound.ts'
import type { Sight } from '../who.ts'
import { knownPeople } from './known.ts'
import { markOfMeeting } from './rules.ts'

/** The meetings of the clients that are seen, each with its mark in the year. */
const booked = (db: Db, who: Sight) =>
  visible(who)
    .rows(db)
    .innerJoin('meeting', 'meeting.client_id', 'client.id')
    .leftJoin('mark', (on) =>
      on.onRef('mark.client_id', '=', 'meeting.client_id').on('mark.occurrence', '=', markOfMeeting),
    )

/** In which state a meeting is, in the database's words. */
const stateOf = sql<string>`case
  when meeting.origin <> '' then meeting.came_as
  when mark.state = 'done' then 'held' when mark.state = 'skipped' then 'cancelled' else 'planned' end`

/** A page of the meetings that match, the newest day first: found, counted and cut by the database. */
export async function listMeetings(input: Parsed<'meetings.list'>, { db, who, env }: Reading) {
  const { kinds, states, from, to, search, offset, limit } = input
  let found = db.selectFrom('meeting')
  const { ids: seen } = visible(who)
  if (seen) found = found.where('meeting.client_id', 'in', [...seen])
  if (input.client !== undefined)
    found = found.where('meeting.client_id', '=', (await findClient(db, who, input.client)).id)
  const asked = await askedClients(db, who, search)
  if (asked) found = found.where('meeting.client_id', 'in', [...asked, ''])
  if (kinds?.length) found = found.where('meeting.kind', 'in', kinds)
  if (from !== undefined) found = found.where('meeting.day', '>=', from)
  if (to !== undefined) found = found.where('meeting.day', '<=', to)
  if (states?.length) {
    // How far each has come says its mark: all of them are looked at once, client by client, and put in order and cut here.
    const all = await found
      .leftJoin('mark', (on) =>
        on
          .onRef('mark.client_id', '=', 'meeting.client_id')
          .on('mark.occurrence', '=', markOfMeeting)
          .on('mark.state', 'in', ['done', 'skipped']),
      )
      .select(['meeting.id', 'meeting.day', 'meeting.time'])
      .where(stateOf, 'in', states)
      .execute()
    const newest = all.toSorted((a, b) => compare(b.day, a.day) || compare(b.time, a.time) || compare(b.id, a.id))
    return { rows: await rowsOf(newest.slice(offset, offset + limit)), total: all.length }
  }
  const { n } = await found.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const page = await found
    .select('meeting.id')
    .orderBy('meeting.day', 'desc')
    .orderBy('meeting.time', 'desc')
    .orderBy('meeting.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return { rows: await rowsOf(page), total: Number(n) }

  async function rowsOf(page: readonly { readonly id: string }[]): Promise<Meeting[]> {
    const ids = page.map(({ id }) => id)
    const rows = new Map((await readMeetings(db, who, ids, env.clock.today())).map((row) => [row.id, row]))
    return ids.flatMap((id) => rows.get(id) ?? [])
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** These meetings as they stand today. */
export async function readMeetings(db: Db, who: Sight, ids: readonly string[], today: string): Promise<Meeting[]> {
  const rows = await booked(db, who)
    .selectAll('meeting')
    .select(['client.name as client', 'client.number', 'client.language'])
    .select(['mark.state as marked', 'mark.day as held', 'mark.due', 'mark.moved_to', 'mark.reason'])
    .where('meeting.id', 'in', [...ids, ''])
    .execute()
  const known = await knownPeople(
    db,
    rows.map((row) => row.client_id),
    today,
  )
  const notes = await notesOf(db, ids, today)
  return rows.map(({ marked, held, due, moved_to, reason, came_as, ...row }) => {
    const { row: sound } = fitting(MeetingFields, fromRow('meeting', { ...row, came_as }), {
      ...fallbackOf(records.meeting),
      participants: [],
    })
    const { came_as: _, ...values } = sound
    const mark =
      marked === null
        ? undefined
        : { state: oneOf(markStates, marked, 'open' as const), day: held ?? row.day, due: due ?? row.day, moved_to }
    const standing = standingOfMeeting(values.day, mark)
    const actions = notes.filter((note) => note.meeting_id === row.id && note.kind === 'action')
    const state = row.origin === '' ? standing.state : oneOf(meetingStates, came_as, 'planned' as const)
    return {
      ...values,
      participants: [...values.participants],
      day: standing.day,
      language: oneOf(languages, row.language, 'fi'),
      key: meetingKey(row.id),
      state,
      reason: reason ?? '',
      missing: state === 'planned' ? [...emptySeats(values.kind, values.participants, known(row.client_id))] : [],
      actions: actions.length,
      open: actions.filter(isOpen).length,
    }
  })
}

/** An action that is still to be done. */
export const isOpen = ({ next }: Pick<MeetingNote, 'next'>): boolean =>
  next !== null && next.status !== 'done' && next.status !== 'skipped'

/** What was written at these meetings, in its order, actions with the work that they are. */
export async function notesOf(
  db: Db,
  meetings: readonly string[],
  today: string,
): Promise<(MeetingNote & { readonly client_id: string })[]> {
  const rows = await db
    .selectFrom('meeting_note')
    .selectAll()
    .where('meeting_id', 'in', [...meetings, ''])
    .orderBy('position')
    .orderBy('id')
    .execute()
  return notesShown(db, rows, today)
}

/** Rows of minutes as they are shown. */
export async function notesShown(db: Db, rows: readonly Schema['meeting_note'][], today: string) {
  const next = await stepsOf(db, rows, today)
  return rows.map(({ id, version, client_id, meeting_id, source, kind, text, internal, next_key }) => ({
    id,
    version,
    client_id,
    meeting_id,
    source,
    kind: oneOf(noteKinds, kind, 'note' as const),
    text,
    internal: internal === 1,
    next: next(client_id, next_key),
  }))
}

/** One meeting that is seen. Throws `not-found: gone`. */
export async function findMeeting(id: string, { db, who, env }: Pick<Reading, 'db' | 'who' | 'env'>): Promise<Meeting> {
  const [found] = await readMeetings(db, who, [id], env.clock.today())
  if (!found) throw new AppError('not-found', 'gone')
  return found
}

/** The day the last meeting before a day was held, of a kind or of any; undefined where none was. */
export async function lastHeld(
  db: Db,
  client: string,
  { before, kind }: { readonly before: string; readonly kind?: Meeting['kind'] },
): Promise<string | undefined> {
  let rows = db
    .selectFrom('meeting')
    .innerJoin('mark', (on) =>
      on.onRef('mark.client_id', '=', 'meeting.client_id').on('mark.occurrence', '=', markOfMeeting),
    )
    .select((e) => e.fn.max('mark.day').as('day'))
    .where('meeting.client_id', '=', client)
    .where('mark.state', '=', 'done')
    .where('mark.day', '<', before)
  if (kind !== undefined) rows = rows.where('meeting.kind', '=', kind)
  return (await rows.executeTakeFirst())?.day ?? undefined
}
