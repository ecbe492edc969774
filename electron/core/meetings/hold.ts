import { AppError } from '../../../shared/api/errors.ts'
import type { Meeting } from '../../../shared/api/meetings.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { occurrenceOfMeeting } from '../../../shared/domain/meetings/meeting.ts'
import { findPart } from '../clients/index.ts'
import { toRow } from '../db/rows.ts'
import type { Writing } from '../handlers.ts'
import { putMark, targetOf } from '../marks/index.ts'
import { loadYears } from '../year/index.ts'
import { keepAgenda } from './keep-agenda.ts'
import { findOurs } from './save.ts'

/** It was held: the agenda is kept line by line, and its work in the client's year is done, in one deed. */
export async function holdMeeting({ id, version, day, participants }: Parsed<'meetings.hold'>, context: Writing) {
  const { env, write } = context
  const meeting = await findOurs(id, context)
  if (day > env.clock.today()) throw new AppError('invalid', 'fields', { fields: { day: 'not-after-today' } })
  if (meeting.state !== 'held') await keepAgenda({ ...meeting, day }, context)
  const saved = await write.update('meeting', id, version, toRow('meeting', { participants }))
  await markAs(meeting, { state: 'done', day, reason: '' }, context)
  return { id: saved.id, version: saved.version }
}

export async function cancelMeeting({ id, version, reason }: Parsed<'meetings.cancel'>, context: Writing) {
  const meeting = await findOurs(id, context)
  if (meeting.version !== version) throw new AppError('conflict', 'changed-elsewhere')
  await markAs(meeting, { state: 'skipped', day: context.env.clock.today(), reason }, context)
  return { id, version }
}

/** What was marked of it is taken back: it is planned again, on the day it was booked for. */
export async function reopenMeeting({ id, version }: Parsed<'meetings.reopen'>, context: Writing) {
  const { db, who, write } = context
  const { client_id, day } = await findPart(db, who, 'meeting', id)
  await findOurs(id, context)
  const mark = await db
    .selectFrom('mark')
    .select(['id', 'version'])
    .where('client_id', '=', client_id)
    .where('occurrence', '=', occurrenceOfMeeting({ id, day }))
    .executeTakeFirst()
  if (mark) await write.remove('mark', mark.id, mark.version)
  return { id, version }
}

type Decided = { readonly state: 'done' | 'skipped'; readonly day: string; readonly reason: string }

/** Marks a meeting in its client's year. */
async function markAs({ id, client_id }: Meeting, decided: Decided, context: Writing): Promise<void> {
  const { db, who, env } = context
  const { day: booked } = await findPart(db, who, 'meeting', id)
  const key = occurrenceOfMeeting({ id, day: booked })
  const catalogues = await env.catalogue.all(db)
  const years = await loadYears(db, who, catalogues, [client_id], { from: booked, to: booked })
  const by = { person_id: who.id, by: who.name }
  const more = { moved_to: undefined, note: '', tickAll: true }
  await putMark(targetOf(years, { client_id, key }), { ...decided, ...by, ...more }, context)
}
