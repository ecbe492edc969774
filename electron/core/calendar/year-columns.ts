import { dayFrom, dayOf, isoOf } from '../../../shared/domain/calendar/days.ts'
import type { DayOffs } from '../../../shared/domain/calendar/daysoff.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/paygroups.ts'
import { effectiveDue, markStates, statusOn } from '../../../shared/domain/calendar/status.ts'
import { placeOf } from '../../../shared/domain/calendar/tally.ts'
import type { ClockRule, Day, IsoDay, Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { Db } from '../handlers.ts'
import { markFor } from './items.ts'
import type { ClientYear, Years } from './load.ts'
import { clockBetween, isTicking } from './open.ts'
import { findOccurrence } from './occurrence.ts'
import { theirsUntil } from './who.ts'
import { readStates, type States } from './read-marks.ts'

/**
 * What falls due for one client in one year, as parallel columns: a year of 2,000 clients is counted in a few
 * milliseconds, on any day and by any filter. Says nothing about today.
 */
export type YearColumns = {
  /** The day it is due as people see it. */
  readonly due: Day[]
  /** From this day on it asks for attention. */
  readonly begins: Day[]
  /** An index of `marked`. */
  readonly state: number[]
  readonly rule: (ClockRule | undefined)[]
  readonly categories: Set<string>
  /** How many rules cannot be computed. */
  readonly faults: number
}

const marked = [undefined, ...markStates] as const

/**
 * The rule of what state an occurrence is in, asked once for every case there is: what people said, whether the day has
 * passed, whether it asks for attention yet.
 */
const places = marked.flatMap((state) =>
  [1, -1].flatMap((due) => [1, -1].map((begins) => placeOf(statusOn(0, due, begins, state)))),
)

/** The state of one item as a place in `byUrgency`. */
export function placeAt({ due, begins, state }: YearColumns, at: number, now: Day): number {
  const passed = (due[at] ?? now) < now ? 2 : 0
  const asks = (begins[at] ?? now) <= now ? 1 : 0
  return places[(state[at] ?? 0) * 4 + passed + asks] ?? 0
}

/** Columns live as long as what they were made of: the shelf gives a client that was touched a new object. */
const kept = new WeakMap<ClientYear, Map<number, YearColumns>>()
/** Years kept per client; one looks at last year, this one and the next. */
const KEPT = 4
/** Up to so many clients are asked for by name; more are read in one sweep. */
const BY_NAME = 100

/** The columns of all clients whose clock runs. Marks are read once, for those clients only that changed since. */
export async function yearColumns(
  db: Db,
  years: Years,
  year: number,
): Promise<readonly (readonly [ClientYear, YearColumns])[]> {
  const running = [...years.clients.values()].filter((client) => isTicking(client.state))
  const missing = running.filter((client) => !kept.get(client)?.has(year))
  if (missing.length > 0) {
    const span = { from: isoOf(dayFrom(year, 1, 1)), to: isoOf(dayFrom(year, 12, 31)) }
    const ids = missing.length > BY_NAME ? undefined : missing.map((client) => client.id)
    const states = await readStates(db, span, ids)
    for (const client of missing) keep(client, year, columnsOf(client, states(client.id), years.dayOffs, span))
  }
  return running.flatMap((client) => {
    const columns = kept.get(client)?.get(year)
    return columns ? [[client, columns] as const] : []
  })
}

function keep(client: ClientYear, year: number, columns: YearColumns): void {
  const known = kept.get(client) ?? new Map<number, YearColumns>()
  const [oldest] = known.keys()
  if (known.size >= KEPT && oldest !== undefined) known.delete(oldest)
  kept.set(client, known.set(year, columns))
}

type Span = { readonly from: string; readonly to: string }

function columnsOf(client: ClientYear, states: States, dayOffs: DayOffs, span: Span): YearColumns {
  const clock = clockBetween(client, dayOffs, span.from, span.to)
  const ruleFor = ruleFinder(client)
  const columns: YearColumns = {
    due: [],
    begins: [],
    state: [],
    rule: [],
    categories: new Set(),
    faults: clock.faults.length,
  }
  for (const occurrence of [...clock.occurrences, ...movedIn(client, states, dayOffs, span)]) {
    const mark = states.size > 0 ? markFor(states.get(occurrenceKey(occurrence))) : undefined
    const shown = mark ? effectiveDue(occurrence, mark) : occurrence.due
    if (shown < span.from || shown > span.to) continue
    const rule = ruleFor(occurrence)
    const due = dayOf(shown)
    columns.due.push(due)
    columns.begins.push(due - Math.max(0, ...(rule?.lead ?? [])))
    columns.state.push(marked.indexOf(mark?.state))
    columns.rule.push(rule)
    columns.categories.add(categoryOf(rule))
  }
  return columns
}

/** Occurrences that the rules put outside the year and people moved into it. */
function movedIn(client: ClientYear, states: States, dayOffs: DayOffs, { from, to }: Span): Occurrence[] {
  return [...states.values()].flatMap(({ occurrence: key, due, moved_to }) => {
    if (moved_to === null || moved_to < from || moved_to > to) return []
    const occurrence = findOccurrence(client, dayOffs, key, due)
    return occurrence && (occurrence.due < from || occurrence.due > to) ? [occurrence] : []
  })
}

const categoryOf = (rule: ClockRule | undefined) => rule?.category ?? 'own'

/** As `ruleOf`; a rule of one version is looked up once for all its dates. */
function ruleFinder({ clock, rules }: ClientYear): (occurrence: Occurrence) => ClockRule | undefined {
  const versions = new Map<string, number>()
  for (const { key } of rules) versions.set(key, (versions.get(key) ?? 0) + 1)
  const found = new Map<string, ClockRule | undefined>()
  return (occurrence) => {
    if ((versions.get(occurrence.rule) ?? 0) > 1) return ruleOf(occurrence, clock, rules)
    const id = occurrence.anchor ? `${occurrence.rule}#${occurrence.anchor.id}` : occurrence.rule
    if (!found.has(id)) found.set(id, ruleOf(occurrence, clock, rules))
    return found.get(id)
  }
}

type Narrowing = {
  readonly personId?: string | undefined
  readonly side?: 'provider' | 'client' | undefined
  readonly category?: string | undefined
}

/**
 * What the list of items leaves out, said of columns: the two must agree. Gives for a client which of its items are wanted,
 * undefined when none are; `last` is the last day that is asked about.
 */
export function narrowedTo({ personId, side, category }: Narrowing, today: IsoDay, last: IsoDay) {
  const wanted = (rule: ClockRule | undefined) => {
    const responsible = rule?.responsible ?? 'provider'
    if (side !== undefined && responsible !== side && responsible !== 'both') return false
    return category === undefined || categoryOf(rule) === category
  }
  return (client: ClientYear): Wanted | undefined => {
    if (personId === undefined) return wanted
    const theirs = theirsUntil(client, personId, today, last)
    return theirs && ((rule, due) => theirs(rule?.role, due) && wanted(rule))
  }
}

/** Whether an item of a rule that is due on a day is asked for. */
export type Wanted = (rule: ClockRule | undefined, due: Day) => boolean

/** Every category there is in the columns, in a fixed order. */
export function categoriesIn(all: Iterable<readonly [ClientYear, YearColumns]>): string[] {
  const found = new Set<string>()
  for (const [, { categories }] of all) for (const category of categories) found.add(category)
  return [...found].toSorted()
}
