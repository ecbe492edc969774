import { createMemory } from '../memory.ts'
import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { isTable, records } from '../../../shared/records/records.ts'
import { visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import { program, type Sight } from '../who.ts'
import type { CatalogueShelf } from './catalogue.ts'
import { loadYears, withAbsences, type ClientYear, type Years } from './load.ts'
import { shiftDay } from './days.ts'
import { LOOK_AHEAD, type Open, openClock } from './open.ts'
import { yearColumns } from './columns.ts'

/**
 * The clients' years in memory, for the screens that look at all of them at once. Nothing here is a truth of its own: each
 * look asks the change history what happened since the last one, whoever did it, and reads those clients anew.
 */
export type YearShelf = {
  /** The clients that somebody sees. */
  all(db: Db, who: Sight): Promise<Years>
  /** Of those at least the ones that can have work of a person's: known sooner, while not all are there yet. */
  ofPerson(db: Db, who: Sight, personId: string): Promise<Years>
  /** Of those at least the ones named: known sooner, while not all are there yet. */
  ofClients(db: Db, who: Sight, ids: readonly string[]): Promise<Years>
  /** What is not yet done or skipped, from the start of the clock to the horizon; remembered until the client changes. */
  readonly open: (year: ClientYear, horizon: string) => Open
  /**
   * Makes ready what Today asks, a little at a time, while the window is still opening: first that of whoever sits here,
   * and everybody's once the window has had its answers.
   */
  prepare(db: Db, today: string, personId: string | null): Promise<void>
  /**
   * Somebody looks at a year of all clients: the next one and the one before are made ready, so that a change of year needs
   * no waiting. Only in a program that stays; never before what it shows now.
   */
  ahead(year: number): void
  clear(): void
}

/** Milliseconds of quiet before years are made ready that nobody has asked for yet. */
const QUIET = 800
/** Once begun, it still stands back for whoever asks: so long after each question, and so long between slices. */
const [BACK, BREATH] = [250, 5]
/** It goes on only after a breath of which nothing else took more than this part, such as the files of a screen that opens. */
const OTHERS = 0.2

/** How long the first answers are waited for before everybody's years are read, and how long it is quiet then; in ms. */
const [OPENING, SETTLED] = [5000, 1000]

type Changed = { readonly ids: readonly string[]; readonly absences: boolean }
/** What a change of a table's row means for the years; of a table that is not known any more, everything. */
const reach = (table: string) => (isTable(table) ? records[table].year : 'all')

export function createYearShelf(catalogue: CatalogueShelf, today: () => IsoDay): YearShelf {
  let years: Years | undefined
  let seen = 0
  let source: Db | undefined
  /** What was read for one person before everybody's years were. */
  let own: { readonly personId: string; readonly last: number; readonly found: Promise<Years> } | undefined
  let looking: { readonly db: Db; readonly last: number; readonly found: Promise<Years> } | undefined
  /** A client that changed has a new clock, so what was found for the old one is never asked for again. */
  const open = createMemory<ClientYear['clock'], Open>(1)

  /** A program that stays open, as against a single command. */
  let resident = false
  let later: NodeJS.Timeout | undefined
  const wanted = new Set<number>()
  let lastAsked = 0

  function ahead(which: readonly number[]): void {
    const [db, found] = [source, years]
    if (!resident || !db || !found) return
    for (const year of which) wanted.add(year)
    clearTimeout(later)
    later = setTimeout(() => void makeReady(db, found), QUIET).unref()
  }

  async function standBack(): Promise<void> {
    let others: number
    do {
      const before = performance.eventLoopUtilization()
      await wait(BREATH, undefined, { ref: false })
      others = performance.eventLoopUtilization(before).utilization
    } while (others > OTHERS || performance.now() - lastAsked < BACK)
  }

  async function makeReady(db: Db, found: Years): Promise<void> {
    for (const year of wanted) {
      // After a change the screen asks again, and then these are wanted again.
      if (years !== found || source !== db) return
      try {
        await yearColumns(db, found, year, standBack)
      } catch {
        // The file may have been closed meanwhile. Whatever else is wrong, the screen that asks for the year will say.
        return
      } finally {
        wanted.delete(year)
      }
    }
  }

  function clear(): void {
    clearTimeout(later)
    wanted.clear()
    years = undefined
    looking = undefined
    own = undefined
    seen = 0
  }

  /** Another file has a history of its own. */
  function isNow(db: Db): void {
    if (db !== source) clear()
    source = db
  }

  async function lastChange(db: Db): Promise<number> {
    const row = await db
      .selectFrom('change')
      .select((e) => e.fn.max<number>('seq').as('seq'))
      .executeTakeFirst()
    return Number(row?.seq ?? 0)
  }

  async function all(db: Db): Promise<Years> {
    lastAsked = performance.now()
    isNow(db)
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

  async function ofPerson(db: Db, personId: string): Promise<Years> {
    isNow(db)
    if (years || looking) return all(db)
    lastAsked = performance.now()
    const last = await lastChange(db)
    if (own?.personId === personId && own.last === last) return own.found
    const ids = await clientsOf(db, personId, today())
    if (ids === undefined || db !== source) return all(db)
    const found = catalogue.all(db).then((all) => loadYears(db, program, all, ids, 'open', today()))
    own = { personId, last, found }
    // A failure is no answer: whoever asks next looks anew.
    found.catch(() => {
      if (own?.found === found) own = undefined
    })
    return found
  }

  /** Nothing of it is kept: all of them are on their way. */
  async function ofClients(db: Db, ids: readonly string[]): Promise<Years> {
    isNow(db)
    if (years || ids.length > FEW) return all(db)
    lastAsked = performance.now()
    return loadYears(db, program, await catalogue.all(db), ids, 'open', today())
  }

  async function look(db: Db, last: number): Promise<Years> {
    const before = years
    const since = before && last > seen ? await changedSince(db, seen) : undefined
    const fresh =
      before && since
        ? await renewed(db, before, since)
        : await loadYears(db, program, await catalogue.all(db), undefined, 'open', today())
    // A look that was overtaken, by a newer one or by the opening of another file, keeps what it found to itself.
    if (source !== db || years !== before) return fresh
    years = fresh
    own = undefined
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
    const reached = rows.map((row) => ({ client: row.client_id, year: reach(row.table_name) }))
    // What would be one client's own, and is nobody's, is everybody's: a rule of the firm.
    if (reached.some(({ client, year }) => year === 'all' || (year === 'own' && client === null))) return undefined
    const own = reached.filter(({ year }) => year === 'own')
    return {
      ids: [...new Set(own.flatMap(({ client }) => client ?? []))],
      absences: reached.some(({ year }) => year === 'cover'),
    }
  }

  async function renewed(db: Db, before: Years, { ids, absences }: Changed): Promise<Years> {
    const known = absences ? await withAbsences(db, before, today()) : before
    if (ids.length === 0) return known
    const fresh = await loadYears(db, program, await catalogue.all(db), ids, 'open', today())
    const clients = new Map(known.clients)
    for (const id of ids) {
      const client = fresh.clients.get(id)
      if (client) clients.set(id, client)
      else clients.delete(id)
    }
    return { ...known, clients }
  }

  const openOf = (year: ClientYear, horizon: string): Open =>
    open.of(year.clock, horizon, () => openClock(year, horizon))

  return {
    all: async (db, who) => visible(who).of(await all(db)),
    ofPerson: async (db, who, personId) => visible(who).of(await ofPerson(db, personId)),
    ofClients: async (db, who, ids) => visible(who).of(await ofClients(db, ids)),
    open: openOf,
    async prepare(db, today, personId) {
      resident = true
      const horizon = shiftDay(today, LOOK_AHEAD)
      const openAll = async (found: Years, stands: () => boolean) => {
        for (const [at, year] of [...found.clients.values()].entries()) {
          if (at % 50 === 49) await setImmediate()
          if (!stands()) return
          openOf(year, horizon)
        }
      }
      if (personId !== null) {
        await openAll(await ofPerson(db, personId), () => source === db)
        const begun = performance.now()
        const isOpening = () => lastAsked < begun || performance.now() - lastAsked < SETTLED
        while (source === db && isOpening() && performance.now() - begun < OPENING)
          await wait(50, undefined, { ref: false })
      }
      if (source !== undefined && source !== db) return
      const found = await all(db)
      await openAll(found, () => years === found)
      if (years !== found) return
      ahead([Number(today.slice(0, 4))])
    },
    ahead: (year) => ahead([year, year + 1, year - 1]),
    clear,
  }
}

/** More clients than these are read as fast all together. */
const FEW = 500

/**
 * The clients that can have work of a person's: whom the person has any role for, at whatever time, or of whose work something
 * was given to the person. Undefined where that is not known so easily: most of them, or somebody who stands in by an absence, for clients of others.
 */
async function clientsOf(db: Db, personId: string, today: IsoDay): Promise<readonly string[] | undefined> {
  const standsIn = await db
    .selectFrom('absence_deputy')
    .innerJoin('absence', 'absence.id', 'absence_deputy.absence_id')
    .select('absence_deputy.id')
    .where('absence_deputy.person_id', '=', personId)
    .where('absence.last_day', '>=', today)
    .executeTakeFirst()
  if (standsIn) return undefined
  const rows = await db
    .selectFrom('assignment')
    .select('client_id')
    .where('person_id', '=', personId)
    .union(db.selectFrom('mark').select('client_id').where('given_to', '=', personId))
    .execute()
  return rows.length > FEW ? undefined : rows.map((row) => row.client_id)
}
