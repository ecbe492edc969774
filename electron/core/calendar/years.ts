import { setImmediate } from 'node:timers/promises'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Db } from '../handlers.ts'
import type { CatalogueShelf } from './catalogue.ts'
import { loadYears, withAbsences, type ClientYear, type Years } from './load.ts'
import { shiftDay } from './days.ts'
import { LOOK_AHEAD, type Open, openClock } from './open.ts'

/**
 * The clients' years in memory, for the screens that look at all of them at once. Nothing here is a truth of its own: each
 * look asks the change history what happened since the last one, whoever did it, and reads those clients anew.
 */
export type YearShelf = {
  all(db: Db): Promise<Years>
  /** What is not yet done or skipped, from the start of the clock to the horizon; remembered until the client changes. */
  readonly open: (year: ClientYear, years: Years, horizon: string) => Open
  /** Makes ready what Today asks, a little at a time, while the window is still opening. */
  prepare(db: Db, today: string): Promise<void>
  clear(): void
}

type Changed = { readonly ids: readonly string[]; readonly absences: boolean }
/** Tables whose rows need not belong to a client and still change no client's year. */
const ofNoClient: ReadonlySet<string> = new Set(['handover', 'absence', 'absence_deputy'])

export function createYearShelf(catalogue: CatalogueShelf, today: () => IsoDay): YearShelf {
  let years: Years | undefined
  let seen = 0
  let source: Db | undefined
  let looking: { readonly db: Db; readonly last: number; readonly found: Promise<Years> } | undefined
  /** A client that changed is a new object, so what was found for the old one is never asked for again. */
  const open = new WeakMap<ClientYear, Open & { readonly horizon: string }>()

  function clear(): void {
    years = undefined
    looking = undefined
    seen = 0
  }

  async function lastChange(db: Db): Promise<number> {
    const row = await db
      .selectFrom('change')
      .select((e) => e.fn.max<number>('seq').as('seq'))
      .executeTakeFirst()
    return Number(row?.seq ?? 0)
  }

  async function all(db: Db): Promise<Years> {
    // Another file has a history of its own.
    if (db !== source) clear()
    source = db
    const last = await lastChange(db)
    if (years && last === seen) return years
    // Screens that ask at the same time share one look.
    if (looking?.db === db && looking.last === last) return looking.found
    const found = look(db, last).finally(() => {
      if (looking?.found === found) looking = undefined
    })
    looking = { db, last, found }
    return found
  }

  async function look(db: Db, last: number): Promise<Years> {
    const before = years
    const since = before && last > seen ? await changedSince(db, seen) : undefined
    const fresh =
      before && since
        ? await renewed(db, before, since)
        : await loadYears(db, await catalogue.rules(db), undefined, 'open', today())
    // A look that was overtaken, by a newer one or by the opening of another file, keeps what it found to itself.
    if (source !== db || years !== before) return fresh
    years = fresh
    seen = last
    return fresh
  }

  /** What was changed after a line of the history; undefined when it was something that concerns all clients. */
  async function changedSince(db: Db, line: number): Promise<Changed | undefined> {
    const rows = await db
      .selectFrom('change')
      .select(['client_id', 'table_name'])
      .distinct()
      .where('seq', '>', line)
      .execute()
    const common = rows.some((row) => row.client_id === null && !ofNoClient.has(row.table_name))
    if (common) return undefined
    const away = (name: string) => name === 'absence' || name === 'absence_deputy'
    return {
      ids: [...new Set(rows.flatMap((row) => (away(row.table_name) ? [] : (row.client_id ?? []))))],
      absences: rows.some((row) => away(row.table_name)),
    }
  }

  async function renewed(db: Db, before: Years, { ids, absences }: Changed): Promise<Years> {
    const known = absences ? await withAbsences(db, before, today()) : before
    if (ids.length === 0) return known
    const fresh = await loadYears(db, await catalogue.rules(db), ids, 'open', today())
    const clients = new Map(known.clients)
    for (const id of ids) {
      const client = fresh.clients.get(id)
      if (client) clients.set(id, client)
      else clients.delete(id)
    }
    return { ...known, clients }
  }

  function openOf(year: ClientYear, { dayOffs }: Years, horizon: string): Open {
    const known = open.get(year)
    if (known?.horizon === horizon) return known
    const found = { ...openClock(year, dayOffs, horizon), horizon }
    open.set(year, found)
    return found
  }

  return {
    all,
    open: openOf,
    async prepare(db, today) {
      const found = await all(db)
      const horizon = shiftDay(today, LOOK_AHEAD)
      for (const [at, year] of [...found.clients.values()].entries()) {
        if (at % 50 === 49) await setImmediate()
        if (years !== found) return
        openOf(year, found, horizon)
      }
    },
    clear,
  }
}
