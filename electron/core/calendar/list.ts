import type { z } from 'zod'
import type { calendar } from '../../../shared/api/calendar.ts'
import type { FaultLine, Item } from '../../../shared/api/items.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { dayOf } from '../../../shared/domain/calendar/days.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/identity.ts'
import type { Fault, Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { findClient } from '../clients/find.ts'
import type { Reading } from '../handlers.ts'
import { byDue, concerns, itemOf } from './items.ts'
import { keptIn } from './kept.ts'
import { loadYears, type ClientYear, type Years } from './load.ts'
import { readMarks } from './read-marks.ts'
import { findOccurrence } from './occurrence.ts'
import { isTheirs, mayBeTheirs, workDay } from './who.ts'
import { clockBetween } from './open.ts'

type Input = z.output<NonNullable<(typeof calendar.list)['~orpc']['inputSchema']>>

/** A span longer than this is a slip of the keyboard; ten clients' careers fit in it. */
const LONGEST = 40 * 366

/** What is due between two days: computed, with the marks laid over it. */
export async function listItems(input: Input, { db, env }: Reading) {
  const { from, to, language, side, personId, categories, explanations } = input
  if (to < from) throw new AppError('invalid', 'fields', { fields: { to: 'ends-before-start' } })
  if (dayOf(to) - dayOf(from) > LONGEST) throw new AppError('invalid', 'fields', { fields: { to: 'too-long' } })
  const one = input.client === undefined ? undefined : (await findClient(db, input.client)).id
  const years: Years =
    one === undefined
      ? await env.years.all(db)
      : await loadYears(db, await env.catalogue.rules(db), [one], input, env.clock.today())
  const telling = { language, today: env.clock.today(), dayOffs: years.dayOffs, explanations }
  const items: Item[] = []
  const faults = []
  const unset = []
  // The shelf holds open marks only; a span of the past has its own.
  const marks = one === undefined ? await readMarks(db, input) : undefined
  for (const shelved of years.clients.values()) {
    const year = marks ? { ...shelved, marks: marks(shelved.id) } : shelved
    if (one === undefined && year.state !== 'takeover' && year.state !== 'active' && year.state !== 'leaving') continue
    if (personId !== undefined && !mayBeTheirs(year, personId, telling.today, workDay(to, telling.today))) continue
    const clock = clockBetween(year, years.dayOffs, from, to)
    for (const occurrence of shownIn(year, years, clock.occurrences, input)) {
      const item = itemOf(year, occurrence, telling)
      const day = workDay(item.due, telling.today)
      if (personId === undefined || isTheirs(year, item.role, personId, day)) items.push(item)
    }
    for (const fault of clock.faults) faults.push(faultLine(year, fault, language))
    for (const rule of clock.unset) unset.push({ client_id: year.id, rule, name: nameOf(year, rule, language) })
  }
  return {
    items: items
      .filter((item) => concerns(item, side) && item.due >= from && item.due <= to)
      .filter((item) => categories === undefined || categories.includes(item.category))
      .sort(byDue),
    faults,
    unset,
  }
}

/** What the rules make in a span, what was moved into it, and what was done there by rules that make it no more. */
export function shownIn(
  year: ClientYear,
  years: Years,
  made: readonly Occurrence[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly Occurrence[] {
  // What nobody marked before the line of settled history came from a rule that is younger than it: nobody is late.
  const live = made.filter((one) => one.nominal >= year.settled || year.marks.has(occurrenceKey(one)))
  if (year.marks.size === 0) return live
  const all = [...live, ...movedIn(year, years, from, to)]
  const kept = keptIn(year.marks.values(), new Set(all.map(occurrenceKey)), { from, to })
  return [...all, ...kept.map((one) => one.occurrence)]
}

const nameOf = (year: ClientYear, key: string, language: Language): string =>
  year.rules.find((rule) => rule.key === key)?.name[language] ?? key

/** A rule that cannot be computed for a client, as a screen shows it. */
export const faultLine = (year: ClientYear, { rule, code }: Fault, language: Language): FaultLine => ({
  client_id: year.id,
  client: year.name,
  rule,
  name: nameOf(year, rule, language),
  code,
})

/** Occurrences whose computed day lies outside the span and that were moved into it. */
export function movedIn(year: ClientYear, { dayOffs }: Years, from: string, to: string) {
  return [...year.marks.values()].flatMap((mark) => {
    if (mark.moved_to === null || mark.moved_to < from || mark.moved_to > to) return []
    const occurrence = findOccurrence(year, dayOffs, mark.occurrence, mark.due)
    if (!occurrence || (occurrence.due >= from && occurrence.due <= to)) return []
    return occurrenceKey(occurrence) === mark.occurrence ? [occurrence] : []
  })
}
