import { slices } from '../turns.ts'
import { createMemory } from '../memory.ts'
import { setImmediate } from 'node:timers/promises'
import { dayFrom, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { informing, statusOn } from '../../../shared/domain/calendar/marks/status.ts'
import { placeOf } from '../../../shared/domain/calendar/marks/tally.ts'
import type { Day, IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Duty } from '../../../shared/domain/people/cover.ts'
import type { Db } from '../db/read-only.ts'
import type { ClientYear, Years } from './load.ts'
import { columnsOf, type Kind, marked, type YearColumns } from './make-columns.ts'
import { isTicking } from './open.ts'
import { readMovedInto, readStates } from './read-states.ts'
import { theirsUntil } from './who.ts'

export { type Kind, NEVER, type YearColumns } from './make-columns.ts'

/**
 * The rule of what state an occurrence is in, asked once for every case there is: what people said, whether the day has
 * passed, whether it asks for attention yet.
 */
const places = Uint8Array.from(
  marked.flatMap((state) =>
    [1, -1].flatMap((due) => [1, -1].map((begins) => placeOf(statusOn(0, due, begins, state)))),
  ),
)
/** The same of what is only information: by what people said, and whether the day has passed. */
const informationPlaces = Uint8Array.from(
  marked.flatMap((state) => [1, -1].map((due) => placeOf(informing(0, due, state)))),
)

/** The state of one item as a place in `byUrgency`. */
export function placeAt({ due, begins, state, kind, kinds }: YearColumns, at: number, now: Day): number {
  if (kinds[kind[at] ?? 0]?.information)
    return informationPlaces[(state[at] ?? 0) * 2 + ((due[at] ?? now) < now ? 1 : 0)] ?? 0
  const passed = (due[at] ?? now) < now ? 2 : 0
  const asks = (begins[at] ?? now) <= now ? 1 : 0
  return places[(state[at] ?? 0) * 4 + passed + asks] ?? 0
}

/** One looks at last year, this one and the next, and at one more. */
const kept = createMemory<ClientYear['clock'], YearColumns>(4)
/** So many clients are made in one go; calls that wait get their turn in between. */
const SLICE = 25

export type YearOfAll = readonly (readonly [ClientYear, YearColumns])[]

/** The columns of all clients whose clock runs. */
export const yearColumns = (db: Db, years: Years, year: number, turn?: () => Promise<unknown>): Promise<YearOfAll> =>
  columnsFor(db, year, runningOf(years), turn)

/**
 * The columns of certain clients. Marks are read once, and for those clients only that changed since. `turn` is waited for
 * between slices.
 */
export async function columnsFor(
  db: Db,
  year: number,
  clients: readonly ClientYear[],
  turn: () => Promise<unknown> = setImmediate,
): Promise<YearOfAll> {
  const missing = clients.filter((client) => !kept.known(client.clock, year))
  if (missing.length > 0) {
    const span = { from: isoOf(dayFrom(year, 1, 1)), to: isoOf(dayFrom(year, 12, 31)) }
    const moved = await readMovedInto(db, span)
    for await (const some of slices(missing, SLICE, turn)) {
      // Somebody else who asked meanwhile may have made them.
      const slice = some.filter((client) => !kept.known(client.clock, year))
      if (slice.length === 0) continue
      const ids = slice.map((client) => client.id)
      const states = await readStates(db, span, ids)
      for (const client of slice) {
        const said = { states: states(client.id), moved: moved(client.id) }
        kept.keep(client.clock, year, columnsOf(client, said, span))
      }
    }
  }
  return clients.flatMap((client) => {
    const columns = kept.known(client.clock, year)
    return columns ? [[client, columns] as const] : []
  })
}

/**
 * The columns of the clients of whom anything is wanted: one person's year is not kept waiting for everybody's.
 */
export const wantedColumns = (
  db: Db,
  years: Years,
  year: number,
  wantedOf: (client: ClientYear) => Wanted | undefined,
): Promise<YearOfAll> =>
  columnsFor(
    db,
    year,
    runningOf(years).filter((client) => wantedOf(client) !== undefined),
  )

const running = createMemory<Years, readonly ClientYear[]>(1)
const runningOf = (years: Years): readonly ClientYear[] =>
  running.of(years, '', () => [...years.clients.values()].filter((client) => isTicking(client.state)))

type Narrowing = {
  readonly personId?: string | undefined
  readonly side?: 'provider' | 'client' | undefined
  readonly category?: string | undefined
}

/** What is asked for of one client: which kinds, and which of their items, where a person is asked for. */
export type Wanted = {
  readonly kind: (kind: Kind) => boolean
  readonly theirs: ((duty: Duty, due: Day) => boolean) | undefined
}

/**
 * What the list of items leaves out, said of columns: the two must agree. Gives for a client which of its items are wanted,
 * undefined when none are; `last` is the last day that is asked about.
 */
export function narrowedTo({ personId, side, category }: Narrowing, today: IsoDay, last: IsoDay) {
  const kind = (one: Kind) => {
    if (side !== undefined && one.responsible !== side && one.responsible !== 'both') return false
    return category === undefined || one.category === category
  }
  return (client: ClientYear): Wanted | undefined => {
    if (personId === undefined) return { kind, theirs: undefined }
    const theirs = theirsUntil(client, personId, today, last)
    return theirs && { kind, theirs }
  }
}

/** Whether the item at a place of the columns is wanted. A kind is asked about once for all its items. */
export function chosen({ due, kind, kinds }: YearColumns, wanted: Wanted): (at: number) => boolean {
  const asked = new Uint8Array(kinds.length)
  for (const [at, one] of kinds.entries()) asked[at] = wanted.kind(one) ? 1 : 0
  const { theirs } = wanted
  if (!theirs) return (at) => asked[kind[at] ?? 0] === 1
  return (at) => asked[kind[at] ?? 0] === 1 && theirs(kinds[kind[at] ?? 0]?.duty ?? 'responsible', due[at] ?? 0)
}

/**
 * The clients that are a person's in a year: any work of it is, or a rule of theirs that cannot be computed may be. The one
 * meaning of "mine" where clients are counted.
 */
export async function clientsWithWork(db: Db, years: Years, year: number, personId: string, today: IsoDay) {
  const wantedOf = narrowedTo({ personId }, today, `${year}-12-31`)
  const all = await wantedColumns(db, years, year, wantedOf)
  return all.flatMap(([client, columns]) => {
    const wanted = wantedOf(client)
    if (!wanted) return []
    const isChosen = chosen(columns, wanted)
    return columns.faults > 0 || columns.due.some((_, at) => isChosen(at)) ? [client] : []
  })
}

/** Every category there is in the columns, in a fixed order. */
export function categoriesIn(all: YearOfAll): string[] {
  const found = new Set<string>()
  for (const [, { categories }] of all) for (const category of categories) found.add(category)
  return [...found].toSorted()
}
