import { AppError } from '../../../shared/api/errors.ts'
import { occurrenceOf } from '../../../shared/domain/calendar/clock/identity.ts'
import { matterIn } from '../../../shared/domain/feedback/keys.ts'
import { findPart } from '../clients/index.ts'
import type { Writing } from '../handlers.ts'
import { answer, type Along, nowOf, refuseMoment, resume, saidMoment, wait } from './steps.ts'

type Decision = {
  readonly state: 'done' | 'skipped' | 'moved' | 'waiting'
  readonly day: string
  readonly note: string
}

/** What an occurrence's key names of a matter; undefined for any other work. */
export function matterOf(key: string) {
  const occurrence = occurrenceOf(key, '')
  return occurrence && matterIn(occurrence.rule)
}

/**
 * Whether a decision on what is due of a matter can be made where it stands in the year: an answer can be, and that the client
 * is waited for. A solution has a text, and what clocks say is moved by nobody. Throws `invalid`: `matter-solution`,
 * `matter-clock`.
 */
export function refuseDecision(key: string, { state }: Pick<Decision, 'state'>): void {
  const found = matterOf(key)
  if (!found || found.what === 'follow-up') return
  if (state === 'done' && found.what === 'solution') throw new AppError('invalid', 'matter-solution')
  if (state === 'skipped' || state === 'moved') throw new AppError('invalid', 'matter-clock')
}

/** What somebody marks in the year is done to the matter too. Gives what of it goes along. */
export async function decideMatter(key: string, decision: Decision, context: Writing): Promise<Along | undefined> {
  const found = matterOf(key)
  if (!found || found.what === 'follow-up') return undefined
  const row = await findPart(context.db, context.who, 'matter', found.matter)
  const now = nowOf(context)
  const at = saidMoment({ day: decision.day, time: '' }, now)
  refuseMoment(row, at, now)
  const step = { at, text: decision.note, person_id: context.who.id }
  return decision.state === 'done' ? answer(row, step, context) : wait(row, step, context)
}

/**
 * A mark on what is due of a matter is taken back: who was waited for has answered, or an answer was none. Throws `invalid:
 * matter-closed` for what is closed: that is opened again where its solution stands.
 */
export async function undecideMatter(key: string, context: Writing): Promise<Along | undefined> {
  const found = matterOf(key)
  if (!found || found.what === 'follow-up') return undefined
  const { db, who, write } = context
  const row = await findPart(db, who, 'matter', found.matter)
  if (row.state === 'closed') throw new AppError('invalid', 'matter-closed')
  if (row.state === 'waiting') return resume(row, { at: nowOf(context), text: '', person_id: who.id }, context)
  if (found.what === 'solution' || row.answered_day === null) return undefined
  await write.update('matter', row.id, row.version, {
    answered_day: null,
    answered_time: '',
    answer_by: '',
    state: 'open',
  })
  const events = await db
    .selectFrom('matter_event')
    .select(['id', 'version'])
    .where('matter_id', '=', row.id)
    .where('kind', 'in', ['answered', 'missed'])
    .execute()
  for (const { id, version } of events) await write.remove('matter_event', id, version)
  return undefined
}
