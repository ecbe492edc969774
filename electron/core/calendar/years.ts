import type { Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { Db } from '../handlers.ts'
import type { CatalogueShelf } from './catalogue.ts'
import { loadYears, type ClientYear, type Years } from './load.ts'
import { openOccurrences } from './open.ts'

/**
 * The clients' years in memory, for the screens that look at all of them at once. Nothing here is a truth of its own: each
 * look asks the change history what happened since the last one, whoever did it, and reads those clients anew.
 */
export type YearShelf = {
  all(db: Db): Promise<Years>
  /** Occurrences not yet done or skipped, from the start of the clock to the horizon; remembered until the client changes. */
  readonly open: (year: ClientYear, years: Years, horizon: string) => readonly Occurrence[]
  clear(): void
}

export function createYearShelf(catalogue: CatalogueShelf): YearShelf {
  let years: Years | undefined
  let seen = 0
  let open = new Map<string, { horizon: string; occurrences: readonly Occurrence[] }>()

  async function lastChange(db: Db): Promise<number> {
    const row = await db
      .selectFrom('change')
      .select((e) => e.fn.max<number>('seq').as('seq'))
      .executeTakeFirst()
    return Number(row?.seq ?? 0)
  }

  async function all(db: Db): Promise<Years> {
    const last = await lastChange(db)
    if (years && last === seen) return years
    const since =
      years && last > seen
        ? await db.selectFrom('change').select(['client_id', 'table_name']).distinct().where('seq', '>', seen).execute()
        : []
    const everything =
      !years || last < seen || since.some((row) => row.client_id === null && row.table_name !== 'handover')
    if (everything) {
      years = await loadYears(db, catalogue.rules(), undefined, 'open')
      open = new Map()
    } else if (years) {
      const ids = since.flatMap((row) => row.client_id ?? [])
      const fresh = await loadYears(db, catalogue.rules(), ids, 'open')
      const clients = new Map(years.clients)
      for (const id of ids) {
        const client = fresh.clients.get(id)
        if (client) clients.set(id, client)
        else clients.delete(id)
        open.delete(id)
      }
      years = { ...years, clients }
    }
    seen = last
    return years ?? loadYears(db, catalogue.rules(), undefined, 'open')
  }

  return {
    all,
    open(year, { dayOffs }, horizon) {
      const known = open.get(year.id)
      if (known?.horizon === horizon) return known.occurrences
      const occurrences = openOccurrences(year, dayOffs, horizon)
      open.set(year.id, { horizon, occurrences })
      return occurrences
    },
    clear() {
      years = undefined
      open = new Map()
      seen = 0
    },
  }
}
