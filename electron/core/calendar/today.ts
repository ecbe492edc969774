import type { z } from 'zod'
import type { calendar } from '../../../shared/api/calendar.ts'
import type { FaultLine, Item } from '../../../shared/api/items.ts'
import type { Reading } from '../handlers.ts'
import { shiftDay } from './days.ts'
import { byDue, concerns, itemOf, keptItemOf } from './items.ts'
import { keptOccurrence } from './kept.ts'
import { faultLine } from './list.ts'
import { findOccurrence } from './occurrence.ts'
import { dueBy, LOOK_AHEAD } from './open.ts'
import type { ClientYear, Years } from './load.ts'
import { createMemory } from './remembered.ts'
import { isTheirs, mayBeTheirs, workDay } from './who.ts'

type Input = z.output<NonNullable<(typeof calendar.today)['~orpc']['inputSchema']>>

/** What asks for attention on this day: everything undone until the horizon, and what was done today. */
export async function todayOf(input: Input, context: Reading): Promise<Today> {
  const { db, env } = context
  const today = env.clock.today()
  const years = await env.years.all(db)
  const question = [today, input.language, input.personId, input.side, input.days].join('|')
  return remembered(years, question, () => look(input, context, years, today))
}

type Today = { readonly today: string; items: Item[]; faults: FaultLine[] }

/** Every change of a mark, a client or a person is a new object of years: until then what was found stands. */
const remembered = createMemory<Years, Today>()

async function look(
  { language, personId, side, days }: Input,
  { db, env }: Reading,
  years: Years,
  today: string,
): Promise<Today> {
  const horizon = shiftDay(today, days)
  const telling = { language, today, dayOffs: years.dayOffs }
  const items: Item[] = []
  const faults: FaultLine[] = []
  const mine = (year: ClientYear) => personId === undefined || mayBeTheirs(year, personId, today, horizon)
  const theirs = (year: ClientYear, item: Item) =>
    personId === undefined || isTheirs(year, item.role, personId, workDay(item.due, today))
  const add = (year: ClientYear, item: Item) => {
    if (theirs(year, item)) items.push(item)
  }
  for (const year of years.clients.values()) {
    if (!mine(year)) continue
    const open = env.years.open(year, years, shiftDay(today, LOOK_AHEAD))
    for (const occurrence of dueBy(open.occurrences, year.marks, horizon))
      add(year, keptItemOf(year, occurrence, telling))
    for (const fault of open.faults) faults.push(faultLine(year, fault, language))
  }
  // What was done or skipped today stays in sight, struck, so that it can be taken back.
  const done = await db
    .selectFrom('mark')
    .leftJoin('person', 'person.id', 'mark.person_id')
    .selectAll('mark')
    .select('person.name as person')
    .where('day', '=', today)
    .where('state', 'in', ['done', 'skipped'])
    .execute()
  for (const row of done) {
    const year = years.clients.get(row.client_id)
    if (!year || !mine(year)) continue
    const marked = { ...year, marks: new Map([[row.occurrence, { ...row, person: row.person ?? '' }]]) }
    const occurrence = findOccurrence(marked, years.dayOffs, row.occurrence, row.due) ?? keptOccurrence(row)
    if (occurrence) add(year, itemOf(marked, occurrence, telling))
  }
  const shown = items.filter((item) => concerns(item, side) && item.due <= horizon)
  return { today, items: shown.sort(byDue), faults }
}
