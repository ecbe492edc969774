import { AppError } from '../../../shared/api/errors.ts'
import { missingSteps } from '../../../shared/domain/calendar/marks/checklist.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { effectiveDue } from '../../../shared/domain/calendar/marks/status.ts'
import type { IsoDay, Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { Writing } from '../handlers.ts'
import { textsIn } from '../sound.ts'
import { type ClientYear, type Years, nothingSaid, findOccurrence, type MarkRow } from '../year/index.ts'

/** One occurrence that is marked, with what is known of it. */
export type Target = {
  readonly year: ClientYear
  readonly occurrence: Occurrence
  readonly before: MarkRow | undefined
}

/** What somebody decides about it. */
export type Decision = {
  readonly state: 'done' | 'skipped' | 'moved' | 'waiting'
  /** When it was done, or since when it waits. */
  readonly day: IsoDay
  /** Whether the day was given, and is not only today. */
  readonly isSince?: boolean
  readonly reason: string
  readonly moved_to: IsoDay | undefined
  readonly note: string
  readonly person_id: string | null
  readonly tickAll: boolean
}

type Named = { readonly client_id: string; readonly key: string }

/** The occurrence that a key names, in the years loaded. Throws `not-found`: `no-client`, `no-occurrence`. */
export function targetOf(years: Years, { client_id, key }: Named): Target {
  const year = years.clients.get(client_id)
  if (!year) throw new AppError('not-found', 'no-client')
  const before = year.marks.get(key)
  const occurrence = findOccurrence(year, key, before?.due)
  if (!occurrence) throw new AppError('not-found', 'no-occurrence')
  return { year, occurrence, before }
}

/** What an occurrence's rule wants ticked before it is done. */
export const checklistOf = ({ year, occurrence }: Target): readonly string[] =>
  ruleOf(occurrence, year.clock, year.rules)?.checklist ?? []

export const ticksOf = (row: MarkRow | undefined): readonly string[] => textsIn(row?.ticks_json ?? '[]')

/** What is still to be ticked. */
export const missingOf = (target: Target): string[] => missingSteps(checklistOf(target), ticksOf(target.before))

/** The due date a mark is made against: as computed, or as it was moved. */
const dueOf = ({ occurrence, before }: Target): IsoDay =>
  effectiveDue(occurrence, before && { state: 'waiting', moved_to: before.moved_to ?? undefined })

/** The row that a mark of the target is written to: its own, or one that cannot be read and stands in its place. */
export function placeOf({ year, occurrence, before }: Target): { id?: string; version?: number } {
  const row = before ?? year.damaged?.get(occurrenceKey(occurrence))
  return row ? { id: row.id, version: row.version } : {}
}

/** A mark that says nothing yet: what is written down beside the decision goes on it. */
export const blankMark = (target: Target, today: IsoDay, person_id: string | null) => ({
  ...nothingSaid,
  client_id: target.year.id,
  occurrence: occurrenceKey(target.occurrence),
  nominal: target.occurrence.nominal,
  state: 'open',
  due: dueOf(target),
  day: today,
  person_id,
  reason: '',
  moved_to: null,
  note: '',
})

/** What was written down about it already stays. */
const saidOf = ({ ticks_json, deviation_by, cause, measure, deviation_shown, waited_from, waited_until }: MarkRow) => ({
  ticks_json,
  deviation_by,
  cause,
  measure,
  deviation_shown,
  waited_from,
  waited_until,
})

/**
 * When the client was waited for, after this decision: the span begins with it, goes on, or ends today. Whoever asks again
 * waits since the first time; a day that is given says since when.
 */
export function waitedAfter(
  before: MarkRow | undefined,
  decision: Pick<Decision, 'state' | 'day' | 'isSince'>,
  today: IsoDay,
) {
  if (decision.state === 'waiting') {
    const again = before?.state === 'waiting' && !decision.isSince
    return { waited_from: again ? (before.waited_from ?? before.day) : decision.day, waited_until: null }
  }
  if (before?.state !== 'waiting') return {}
  const since = before.waited_from ?? before.day
  const until = decision.state === 'done' && decision.day < today ? decision.day : today
  return { waited_from: since, waited_until: until < since ? since : until }
}

/** Writes one decision. Throws `invalid: checklist` where something is done whose checklist is not full. */
export async function putMark(target: Target, decision: Decision, { write, env }: Writing): Promise<void> {
  const { year, before } = target
  const { state, day, reason, moved_to, note, person_id, tickAll } = decision
  const missing = state === 'done' ? missingOf(target) : []
  if (missing.length > 0 && !tickAll)
    throw new AppError('invalid', 'checklist', {
      facts: { client: year.name, count: missing.length, steps: missing.join('; ') },
    })
  const today = env.clock.today()
  const values = {
    ...blankMark(target, day, person_id),
    ...(before && saidOf(before)),
    ...(missing.length > 0 && { ticks_json: JSON.stringify(checklistOf(target)) }),
    ...waitedAfter(before, decision, today),
    state,
    reason: reason || (before?.reason ?? ''),
    moved_to: moved_to ?? before?.moved_to ?? null,
    note: note || (before?.note ?? ''),
  }
  await write.save('mark', placeOf(target), values)
}
