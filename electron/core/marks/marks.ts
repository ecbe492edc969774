import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { findClient, mustSee } from '../clients/index.ts'
import { decideMatter, matterOf, refuseDecision, undecideMatter } from '../feedback/index.ts'
import { paydayKey } from '../../../shared/domain/calendar/clock/paygroups.ts'
import type { Writing } from '../handlers.ts'
import { keepAgendaOf } from '../held.ts'
import { planBlockersOf } from '../plans/index.ts'
import { blockersOf } from '../runs/index.ts'
import { findPerson } from '../people/index.ts'
import { askingsOf, loadYears, nothingSaid, nominalOf, type MarkRow } from '../year/index.ts'
import { withoutNotes } from '../../../shared/domain/calendar/marks/askings.ts'
import { type Decision, putMark, type Target, targetOf, waitedAfter } from './put-mark.ts'

type Input = Parsed<'marks.mark'>
type Unmarking = Parsed<'marks.unmark'>
type Asking = Parsed<'marks.ask'>
type Seen = Input['items'][number]

/** The occurrences named, each once, with the clients' years around them. */
export async function targetsOf<S extends Seen>(items: readonly S[], { db, who, env }: Writing) {
  const named = [...new Map(items.map((item) => [`${item.client_id} ${item.key}`, item])).values()]
  const nominals = named.map((item) => nominalOf(item.key) ?? env.clock.today()).toSorted()
  const span = { from: nominals[0] ?? '', to: nominals.at(-1) ?? '' }
  const years = await loadYears(
    db,
    who,
    await env.catalogue.all(db),
    [...new Set(named.map((item) => item.client_id))],
    span,
  )
  return named.map((item) => ({ item, target: targetOf(years, item) }))
}

/** Marks occurrences; each must exist, since only what a rule made can be done. One command, so one undo. */
export async function mark(input: Input, context: Writing) {
  const { items, state, reason, moved_to, note, tickAll } = input
  const { db, env, who } = context
  const today = env.clock.today()
  if ((state === 'skipped' || state === 'moved') && reason === '')
    throw new AppError('invalid', 'fields', { fields: { reason: 'required' } })
  if (state === 'moved' && moved_to === undefined)
    throw new AppError('invalid', 'fields', { fields: { moved_to: 'required' } })
  // A payday takes its whole run along: `runs.movePayday`.
  if (state === 'moved' && items.some(({ key }) => key.startsWith(`${paydayKey}@`)))
    throw new AppError('invalid', 'fields', { fields: { moved_to: 'payday-moves-alone' } })
  if (state === 'waiting' && input.day !== undefined && input.day > today)
    throw new AppError('invalid', 'fields', { fields: { day: 'not-after-today' } })
  const { id: person_id, name: by } = input.personId === undefined ? who : await findPerson(db, input.personId)
  const decision = {
    state,
    day: input.day ?? today,
    reason,
    moved_to,
    note,
    person_id,
    by,
    tickAll,
  }
  const already = []
  const left = []
  const chosen = await targetsOf(items, context)
  const comesFirst = await planBlockersOf(db, state === 'done' ? chosen.map(({ target }) => target) : [])
  const missingFrom = await blockersOf(db, state === 'done' ? chosen.map(({ target }) => target) : [])
  for (const { item, target } of chosen) {
    const faster = fasterThan(item, target)
    if (faster && isSame(faster, input)) {
      already.push({ client_id: item.client_id, key: item.key, person: faster.person, at: faster.updated })
      continue
    }
    if (faster) throw otherwise(target, faster)
    const first = comesFirst(target)
    if (first.length > 0 && chosen.length === 1) throw tooEarly(target, first)
    const missing = [...first, ...missingFrom(target)]
    if (missing.length > 0 && chosen.length === 1) throw blocked(target, missing)
    // Among others it is left, so that one run does not hold up all of them.
    if (missing.length > 0) left.push({ client_id: item.client_id, key: item.key })
    else if (chosen.length > 1 && isRefused(item.key, state)) left.push({ client_id: item.client_id, key: item.key })
    else await putAlong(target, item, decision, context)
  }
  return { marked: chosen.length - already.length - left.length, already, left }
}

/** Of feedback: whether what is asked needs more than a mark. */
function isRefused(key: string, state: Input['state']): boolean {
  try {
    refuseDecision(key, { state })
    return false
  } catch {
    return true
  }
}

/** Writes a mark; of what is due of feedback, the feedback is answered or waits with it, and its other date goes along. */
async function putAlong(target: Target, { client_id, key }: Seen, decision: Decision, context: Writing): Promise<void> {
  if (decision.state === 'done') await keepAgendaOf(key, decision.day, context)
  if (matterOf(key) === undefined || target.before?.state === decision.state) return putMark(target, decision, context)
  refuseDecision(key, decision)
  await putMark(target, decision, context)
  const along = await decideMatter(key, decision, context)
  const others = (along?.waiting ?? []).filter((other) => other !== key).map((other) => ({ client_id, key: other }))
  if (others.length === 0) return
  const targets = (await targetsOf(others, context)).map((one) => one.target)
  await markPlain(targets, { state: 'waiting', day: decision.day }, context)
}

/** Marks occurrences as their own areas say, which have done already what goes along. */
export async function markPlain(
  targets: readonly Target[],
  { state, day, note = '' }: { readonly state: 'done' | 'waiting'; readonly day: string; readonly note?: string },
  context: Writing,
): Promise<void> {
  const { id: person_id, name: by } = context.who
  const plain = { state, day, reason: '', moved_to: undefined, note, person_id, by, tickAll: true }
  for (const target of targets) await putMark(target, plain, context)
}

/** Of a step that cannot be done before what its run lacks has come. */
const blocked = ({ year }: Target, missing: readonly string[]) =>
  new AppError('invalid', 'run-blocked', { facts: { client: year.name, missing: missing.join('; ') } })

/** Of a task of a plan that comes after others. */
const tooEarly = ({ year }: Target, first: readonly string[]) =>
  new AppError('invalid', 'task-blocked', { facts: { client: year.name, first: first.join('; ') } })

/**
 * Writes down that a client was asked for items, each as a line of its own: they wait for the client since the first asking.
 * What a colleague asked for meanwhile was asked for twice, and both are kept; what was decided otherwise is refused.
 */
export async function ask({ items, day, way, note }: Asking, context: Writing) {
  const { who, env } = context
  const today = env.clock.today()
  if (day !== undefined && day > today) throw new AppError('invalid', 'fields', { fields: { day: 'not-after-today' } })
  const chosen = await targetsOf(items, context)
  for (const { item, target } of chosen) {
    const faster = fasterThan(item, target)
    if (faster && faster.state !== 'waiting') throw otherwise(target, faster)
    const decision = { state: 'waiting' as const, day: day ?? today, asked: { way, to: item.to }, note }
    const by = { person_id: who.id, by: who.name }
    await putAlong(target, item, { ...decision, ...by, reason: '', moved_to: undefined, tickAll: false }, context)
  }
  return { asked: chosen.length }
}

/**
 * The mark of somebody who decided after the writer had looked. What was only written down (a tick, a deviation), or a mark
 * that was taken away, is in nobody's way.
 */
function fasterThan({ seen }: Seen, { before }: Target): MarkRow | undefined {
  if (seen === undefined || before === undefined || before.state === 'open') return undefined
  return before.version === (seen ?? 0) ? undefined : before
}

/** Whether a colleague's mark says what the writer wants to say. */
const isSame = (row: MarkRow, { state, day, moved_to }: Input): boolean =>
  row.state === state &&
  (moved_to === undefined || row.moved_to === moved_to) &&
  (state !== 'waiting' || day === undefined || row.day === day)

const otherwise = ({ year }: Target, { state, person, updated, version, occurrence }: MarkRow) =>
  new AppError('conflict', 'marked-otherwise', {
    facts: { client_id: year.id, key: occurrence, client: year.name, state, person, at: updated, version },
  })

/**
 * Takes decisions back: the occurrence is open again. What was written down beside them stays; where nothing was, the mark
 * goes. Unmarked ones are passed over.
 */
export async function unmark({ items }: Unmarking, context: Writing) {
  await mustSee(
    context.db,
    context.who,
    items.map((item) => item.client_id),
  )
  let unmarked = await unmarkPlain(items, context)
  for (const { client_id, key } of items) {
    const along = await undecideMatter(key, context)
    const others = (along?.cleared ?? []).filter((other) => other !== key)
    unmarked += await unmarkPlain(
      others.map((other) => ({ client_id, key: other })),
      context,
    )
  }
  return { unmarked }
}

/** The same without what goes along. */
export async function unmarkPlain(items: readonly Seen[], { db, who, env, write }: Writing): Promise<number> {
  let unmarked = 0
  for (const { client_id, key, seen } of items) {
    const row = await db
      .selectFrom('mark')
      .leftJoin('person', 'person.id', 'mark.person_id')
      .selectAll('mark')
      .select('person.name as person')
      .where('mark.client_id', '=', client_id)
      .where('occurrence', '=', key)
      .executeTakeFirst()
    if (!row) continue
    const before = { ...row, person: row.person ?? '' }
    if (typeof seen === 'number' && seen !== row.version) throw await changedSince(before, db, who)
    await (isEmpty(reopened(before, env.clock.today()))
      ? write.remove('mark', row.id, row.version)
      : write.update('mark', row.id, row.version, reopened(before, env.clock.today())))
    unmarked++
  }
  return unmarked
}

async function changedSince(row: MarkRow, db: Writing['db'], who: Writing['who']) {
  const { name: client } = await findClient(db, who, row.client_id)
  const { client_id, occurrence: key, state, person, updated: at, version } = row
  return new AppError('conflict', 'marked-otherwise', {
    facts: { client_id, key, client, state, person, at, version },
  })
}

/**
 * What is left of a mark when its decision is taken back. A wait that began today was no wait; what is only open has nothing
 * decided to take back, and goes whole.
 */
function reopened(row: MarkRow, today: string) {
  const waited = { ...waitedAfter(row, { state: 'moved', day: today }, today) }
  const from = waited.waited_from ?? row.waited_from
  const until = waited.waited_until ?? row.waited_until
  const none = from === null || from === until
  const open = { state: 'open', moved_to: null, reason: '' }
  if (row.state === 'open') return { ...open, ...nothingSaid, note: '' }
  const askings = row.state === 'waiting' && none ? withoutNotes(askingsOf(row), today) : askingsOf(row)
  return {
    ...open,
    ticks_json: row.ticks_json,
    deviation_by: row.deviation_by,
    note: row.note,
    waited_from: none ? null : from,
    waited_until: none ? null : until,
    askings_json: JSON.stringify(askings),
    given_to: row.given_to,
  }
}

type Open = Pick<MarkRow, 'ticks_json' | 'deviation_by' | 'note' | 'waited_from' | 'askings_json' | 'given_to'>

/** Whether a mark without a decision says nothing at all, so that it need not be there. */
export const isEmpty = (row: Open): boolean =>
  row.ticks_json === nothingSaid.ticks_json &&
  row.deviation_by === '' &&
  row.note === '' &&
  row.waited_from === null &&
  row.askings_json === nothingSaid.askings_json &&
  row.given_to === null
