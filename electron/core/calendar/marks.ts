import type { z } from 'zod'
import type { calendar } from '../../../shared/api/calendar.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { effectiveDue } from '../../../shared/domain/calendar/status.ts'
import type { Writing } from '../handlers.ts'
import { personExists } from '../people/find.ts'
import { loadYears } from './load.ts'
import { nothingSaid } from './mark-row.ts'
import { findOccurrence, nominalOf } from './occurrence.ts'
import type { MarkRow } from './read-marks.ts'

type Input = z.output<NonNullable<(typeof calendar.mark)['~orpc']['inputSchema']>>

/** Marks occurrences; each must exist, since only what a rule made can be done. One command, so one undo. */
export async function mark(input: Input, { db, env, write }: Writing) {
  const { items, state, reason, moved_to, note } = input
  if ((state === 'skipped' || state === 'moved') && reason === '')
    throw new AppError('invalid', 'fields', { fields: { reason: 'required' } })
  if (state === 'moved' && moved_to === undefined)
    throw new AppError('invalid', 'fields', { fields: { moved_to: 'required' } })
  const nominals = items.map((item) => nominalOf(item.key) ?? env.clock.today()).toSorted()
  const span = { from: nominals[0] ?? '', to: nominals.at(-1) ?? '' }
  const years = await loadYears(db, env.catalogue.rules(), [...new Set(items.map((item) => item.client_id))], span)
  if (input.personId !== undefined) await personExists(db, input.personId)
  const person_id = input.personId ?? (await knownPerson(db, env.workstation.get().personId))
  const seen = new Set<string>()
  for (const { client_id, key } of items) {
    if (seen.has(`${client_id} ${key}`)) continue
    seen.add(`${client_id} ${key}`)
    const year = years.clients.get(client_id)
    const before = year?.marks.get(key)
    const occurrence = year && findOccurrence(year, years.dayOffs, key, before?.due)
    if (!year || !occurrence) throw new AppError('not-found', 'no-occurrence')
    const values = {
      ...saidOf(before),
      client_id,
      occurrence: key,
      nominal: occurrence.nominal,
      state,
      // Done and skipped freeze the date they were done against: later rules do not rewrite history.
      due: before
        ? effectiveDue(occurrence, { state: 'waiting', moved_to: before.moved_to ?? undefined })
        : occurrence.due,
      day: input.day ?? env.clock.today(),
      person_id,
      reason: reason || (before?.reason ?? ''),
      moved_to: moved_to ?? before?.moved_to ?? null,
      note: note || (before?.note ?? ''),
    }
    await write.save('mark', { id: before?.id, version: before?.version }, values)
  }
  return { marked: seen.size }
}

/** What was written down about it already stays. */
const saidOf = (before: MarkRow | undefined) =>
  before
    ? {
        ticks_json: before.ticks_json,
        deviation_by: before.deviation_by,
        cause: before.cause,
        measure: before.measure,
        deviation_shown: before.deviation_shown,
      }
    : nothingSaid

/** Takes marks away: the occurrence is as if nobody had touched it. Unmarked ones are passed over. */
export async function unmark({ items }: Pick<Input, 'items'>, { db, write }: Writing) {
  let unmarked = 0
  for (const { client_id, key } of items) {
    const row = await db
      .selectFrom('mark')
      .select(['id', 'version'])
      .where('client_id', '=', client_id)
      .where('occurrence', '=', key)
      .executeTakeFirst()
    if (!row) continue
    await write.remove('mark', row.id, row.version)
    unmarked++
  }
  return { unmarked }
}

/** The workstation may remember somebody whom this data file does not know. */
async function knownPerson(db: Writing['db'], id: string | null): Promise<string | null> {
  if (id === null) return null
  return (await db.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst())?.id ?? null
}
