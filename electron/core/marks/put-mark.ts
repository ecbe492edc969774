import { AppError } from '../../../shared/api/errors.ts'
import { type Asking, type AskedWay, withAsking } from '../../../shared/domain/calendar/marks/askings.ts'
import { missingSteps } from '../../../shared/domain/calendar/marks/checklist.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { effectiveDue } from '../../../shared/domain/calendar/marks/status.ts'
import type { IsoDay, Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { Writing } from '../handlers.ts'
import { textsIn } from '../sound.ts'
import { askingsOf, type ClientYear, type Years, nothingSaid, findOccurrence, type MarkRow } from '../year/index.ts'

/** One occurrence that is marked, with what is known of it. */
export type Target = {
  readonly year: ClientYear
  readonly occurrence: Occurrence
  readonly before: MarkRow | undefined
}

/** What somebody decides about it. */
export type Decision = {
  readonly state: 'done' | 'skipped' | 'moved' | 'waiting'
  /** When it was done, or when the client was asked. */
  readonly day: IsoDay
  /** Of a waiting one: how the client was asked, and who. */
  readonly asked?: { readonly way: AskedWay; readonly to: string } | undefined
  readonly reason: string
  readonly moved_to: IsoDay | undefined
  readonly note: string
  readonly person_id: string | null
  /** That person's name; empty for nobody. */
  readonly by: string
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
const saidOf = ({
  ticks_json,
  deviation_by,
  cause,
  measure,
  deviation_shown,
  waited_from,
  waited_until,
  askings_json,
  given_to,
}: MarkRow) => ({
  ticks_json,
  deviation_by,
  cause,
  measure,
  deviation_shown,
  waited_from,
  waited_until,
  askings_json,
  given_to,
})

/**
 * When the client was waited for, after this decision: the span begins with it, goes on, or ends today. Whoever asks again
 * waits since the first time.
 */
export function waitedAfter(
  before: MarkRow | undefined,
  decision: Pick<Decision, 'state' | 'day'>,
  today: IsoDay,
): { waited_from?: IsoDay; waited_until?: IsoDay | null } {
  const since = before?.state === 'waiting' ? (before.waited_from ?? before.day) : undefined
  if (decision.state === 'waiting')
    return { waited_from: since !== undefined && since < decision.day ? since : decision.day, waited_until: null }
  if (since === undefined) return {}
  const until = decision.state === 'done' && decision.day < today ? decision.day : today
  return { waited_from: since, waited_until: until < since ? since : until }
}

/** The askings after one more of them; the mark's day is that of the last. */
function askedAfter(before: MarkRow | undefined, { day, by, asked = { way: 'noted', to: '' } }: Decision) {
  const asking: Asking = { day, by, ...asked }
  const askings = withAsking(before ? askingsOf(before) : [], asking)
  return { askings_json: JSON.stringify(askings), day: askings.at(-1)?.day ?? day }
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
    ...(state === 'waiting' && askedAfter(before, decision)),
    state,
    reason: reason || (before?.reason ?? ''),
    moved_to: moved_to ?? before?.moved_to ?? null,
    note: note || (before?.note ?? ''),
  }
  await write.save('mark', placeOf(target), values)
}
