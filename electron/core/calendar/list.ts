import type { Parsed } from '../../../shared/api/names.ts'
import type { FaultLine, Item } from '../../../shared/api/items.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { dayOf } from '../../../shared/domain/calendar/days/days.ts'
import { findClient } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { type BareRun, runLinesOf, withReadiness } from '../runs/index.ts'
import {
  byDue,
  concerns,
  itemOf,
  loadYears,
  clockBetween,
  faultLine,
  shownIn,
  type UnsetLine,
  unsetLine,
  isTheirItem,
  mayBeTheirs,
  workDay,
} from '../year/index.ts'
import { listAll } from './list-all.ts'

type Input = Parsed<'calendar.list'>

/** A span longer than this is a slip of the keyboard; ten clients' careers fit in it. */
const LONGEST = 40 * 366

/** What is due between two days: computed, with the marks laid over it. */
export async function listItems(input: Input, context: Reading) {
  const { from, to, side, categories } = input
  if (to < from) throw new AppError('invalid', 'fields', { fields: { to: 'ends-before-start' } })
  if (dayOf(to) - dayOf(from) > LONGEST) throw new AppError('invalid', 'fields', { fields: { to: 'too-long' } })
  const { items, runsOf, ...rest } =
    input.client === undefined ? await listAll(input, context) : await listOne(input, input.client, context)
  const among = categories && new Set(categories)
  const wanted =
    side === undefined && among === undefined
      ? items
      : items.filter((item) => concerns(item, side) && (among === undefined || among.has(item.category)))
  const told = firstOf(wanted, input.first)
  return {
    ...rest,
    items: [...told],
    more: told.length < wanted.length,
    runs: await withReadiness(context.db, runsOf(told)),
  }
}

/** So many dates, and those that are due on the day of the last one: a day is told whole. */
function firstOf(items: readonly Item[], many: number | undefined): readonly Item[] {
  const last = many === undefined ? undefined : items[many - 1]
  if (last === undefined) return items
  const next = items.findIndex((item) => item.due > last.due)
  return next === -1 ? items : items.slice(0, next)
}

/** One client's, read anew: any span of it, whatever state it is in. */
async function listOne(input: Input, asked: string, { db, who, env }: Reading) {
  const { from, to, language, personId, explanations } = input
  const { id } = await findClient(db, who, asked)
  const today = env.clock.today()
  const years = await loadYears(db, who, await env.catalogue.all(db), [id], input, today)
  const telling = { language, today, explanations }
  const items: Item[] = []
  const runs: BareRun[] = []
  const faults: FaultLine[] = []
  const unset: UnsetLine[] = []
  for (const year of years.clients.values()) {
    if (personId !== undefined && !mayBeTheirs(year, personId, today, workDay(to, today))) continue
    const clock = clockBetween(year, from, to)
    for (const occurrence of shownIn(year, clock.occurrences, input)) {
      const item = itemOf(year, occurrence, telling)
      if (item.due < from || item.due > to) continue
      if (personId === undefined || isTheirItem(year, item, personId, today)) items.push(item)
    }
    for (const run of runLinesOf(year, items, telling)) runs.push(run)
    for (const fault of clock.faults) faults.push(faultLine(year, fault, language))
    for (const rule of clock.unset) unset.push(unsetLine(year, rule, language))
  }
  return { items: items.sort(byDue), runsOf: () => runs, faults, unset }
}
