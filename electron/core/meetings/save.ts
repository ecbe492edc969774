import { AppError } from '../../../shared/api/errors.ts'
import type { Meeting } from '../../../shared/api/meetings.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { occurrenceOfMeeting } from '../../../shared/domain/meetings/meeting.ts'
import { findPart, mustBelong } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'
import { findMeeting } from './find.ts'

/** Books a meeting, or changes one. Put on another day it takes along what was marked of it. */
export async function saveMeeting({ id, version, ...values }: Parsed<'meetings.save'>, context: Writing) {
  const { db, who, write } = context
  await mustBelong(db, who, { table: 'meeting', id, client: values.client_id })
  if (id === undefined) return write.insert('meeting', { ...toRow('meeting', values), came_as: 'planned' })
  const before = await findOurs(id, context)
  const { day: booked } = await findPart(db, who, 'meeting', id)
  // Moved or held on another day in the year, it keeps the day it was booked for: what was marked hangs on that.
  const isMoved = before.day !== values.day
  const day = isMoved ? values.day : booked
  const saved = await write.update('meeting', id, version ?? 0, toRow('meeting', { ...values, day }))
  if (isMoved) await markFollows(before, day, context)
  return saved
}

/** A meeting of ours. Throws `not-found: gone`, `conflict: came-in-package`. */
export async function findOurs(id: string, context: Pick<Writing, 'db' | 'who' | 'env'>): Promise<Meeting> {
  const meeting = await findMeeting(id, context)
  if (meeting.origin !== '') throw new AppError('conflict', 'came-in-package')
  return meeting
}

type Booked = { readonly id: string; readonly client_id: string }

/** The mark of a meeting goes with it to another day. */
async function markFollows({ id, client_id }: Booked, day: string, { db, write }: Writing): Promise<void> {
  const marks = await db
    .selectFrom('mark')
    .select(['id', 'version', 'state', 'occurrence', 'day', 'due'])
    .where('client_id', '=', client_id)
    .where('occurrence', '>=', `meeting-${id}@`)
    .where('occurrence', '<', `meeting-${id}A`)
    .execute()
  for (const mark of marks) {
    if (mark.state === 'moved' || mark.state === 'waiting') {
      await write.remove('mark', mark.id, mark.version)
      continue
    }
    const occurrence = occurrenceOfMeeting({ id, day })
    const held = mark.state === 'done' ? { day } : {}
    await write.update('mark', mark.id, mark.version, { occurrence, nominal: day, due: day, moved_to: null, ...held })
  }
}

/** Puts a meeting in the bin with its lines, its minutes and what was marked of it; what was promised at it stays promised. */
export async function removeMeeting({ id, version }: Parsed<'meetings.remove'>, context: Writing) {
  const { db, who, write } = context
  const { client_id, day } = await findPart(db, who, 'meeting', id)
  let rows = 1
  for (const table of ['meeting_line', 'meeting_note'] as const) {
    const parts = await db.selectFrom(table).select(['id', 'version']).where('meeting_id', '=', id).execute()
    for (const part of parts) await write.remove(table, part.id, part.version)
    rows += parts.length
  }
  const mark = await db
    .selectFrom('mark')
    .select(['id', 'version'])
    .where('client_id', '=', client_id)
    .where('occurrence', '=', occurrenceOfMeeting({ id, day }))
    .executeTakeFirst()
  if (mark) await write.remove('mark', mark.id, mark.version)
  await write.remove('meeting', id, version)
  await write.toBin('meeting', id, day, rows + (mark ? 1 : 0))
  return { id, version }
}
