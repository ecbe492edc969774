import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import type { Item } from '../../../shared/api/items.ts'
import { missingSteps } from '../../../shared/domain/calendar/marks/checklist.ts'
import { dayOf } from '../../../shared/domain/calendar/days/days.ts'
import type { Occurrence } from '../../../shared/domain/calendar/types.ts'
import { matterIn } from '../../../shared/domain/feedback/keys.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { mustSee } from '../clients/index.ts'
import type { Reading, Writing } from '../handlers.ts'
import { blockersOf } from '../runs/index.ts'
import {
  byDue,
  concerns,
  itemOf,
  movedIn,
  loadYears,
  type ClientYear,
  clockBetween,
  isTicking,
  isTheirItem,
} from '../year/index.ts'
import { putMark } from './put-mark.ts'

type Asked = Parsed<'marks.range'>
type Marking = Parsed<'marks.markRange'>
type Span = Omit<Asked, 'language'>

/** Ten years at once: a longer span is a slip of the keyboard. */
const LONGEST = 10 * 366

type Found = {
  readonly item: Item
  readonly year: ClientYear
  readonly occurrence: Occurrence
  /** Whether it can be done as it is: nothing of its checklist or of its run is missing. */
  readonly ready: boolean
}

/** What is open and due in the span, in the order of due dates. */
async function openIn(span: Span, language: Language, { db, who, env }: Reading): Promise<Found[]> {
  const { from, to, clients: ids, personId, side, rule, category } = span
  if (to < from) throw new AppError('invalid', 'fields', { fields: { to: 'ends-before-start' } })
  if (dayOf(to) - dayOf(from) > LONGEST) throw new AppError('invalid', 'fields', { fields: { to: 'too-long' } })
  if (ids) await mustSee(db, who, ids)
  // Read with the transaction's own eyes: the command must see what it is about to write over.
  const years = await loadYears(db, who, await env.catalogue.all(db), ids, { from, to })
  const today = env.clock.today()
  const telling = { language, today }
  const found: Omit<Found, 'ready'>[] = []
  for (const year of years.clients.values()) {
    if (!isTicking(year.state)) continue
    const { occurrences } = clockBetween(year, from, to)
    for (const occurrence of [...occurrences, ...movedIn(year, from, to)]) {
      if (rule !== undefined && occurrence.rule !== rule) continue
      // Feedback is answered one by one.
      if (matterIn(occurrence.rule)) continue
      const item = itemOf(year, occurrence, telling)
      if (item.status === 'done' || item.status === 'skipped') continue
      // Settled history that nobody marked is not taken up again.
      if (item.nominal < year.settled || item.due < from || item.due > to) continue
      if (!concerns(item, side) || (category !== undefined && item.category !== category)) continue
      if (personId !== undefined && !isTheirItem(year, item, personId, today)) continue
      found.push({ item, year, occurrence })
    }
  }
  const missingFrom = await blockersOf(db, found)
  return found
    .map((one) => ({ ...one, ready: isFull(one.item) && missingFrom(one).length === 0 }))
    .sort((a, b) => byDue(a.item, b.item))
}

const isFull = ({ checklist, mark }: Item): boolean => missingSteps(checklist, mark?.ticks ?? []).length === 0

/** What a mark for the span would touch; `left` are those that cannot be marked done so. */
export async function range({ language, ...span }: Asked, context: Reading) {
  const found = await openIn(span, language, context)
  const itemsOf = (ready: boolean) => found.filter((one) => one.ready === ready).map(({ item }) => item)
  return { items: itemsOf(true), left: itemsOf(false) }
}

/** Marks what is open in the span, all in one command. Done leaves what is not ready; skipping takes it. */
export async function markRange(input: Marking, context: Writing) {
  const { state, reason, day, count, ...span } = input
  const { env, who } = context
  if (state === 'skipped' && reason === '') throw new AppError('invalid', 'fields', { fields: { reason: 'required' } })
  const found = (await openIn(span, 'fi', context)).filter(({ ready }) => state === 'skipped' || ready)
  if (found.length !== count) throw new AppError('conflict', 'range-changed', { facts: { count: found.length } })
  const decision = {
    state,
    day: day ?? env.clock.today(),
    reason,
    moved_to: undefined,
    note: '',
    person_id: who.id,
    by: who.name,
  }
  for (const { item, year, occurrence } of found)
    await putMark({ year, occurrence, before: year.marks.get(item.key) }, { ...decision, tickAll: false }, context)
  return { marked: found.length }
}
