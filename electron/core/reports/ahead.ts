import { dayOf, isoOf, weekdayOf } from '../../../shared/domain/calendar/days/days.ts'
import { placeOf } from '../../../shared/domain/calendar/marks/tally.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { WEEKS_AHEAD } from '../../../shared/domain/reports/measures.ts'
import type { Reading } from '../handlers.ts'
import { createMemory } from '../memory.ts'
import { placeAt, yearColumns, type Years } from '../year/index.ts'

type Client = {
  readonly client_id: string
  readonly client: string
  readonly number: string
  readonly count: number
  readonly weeks: readonly number[]
}
export type Week = { readonly from: IsoDay; readonly to: IsoDay; readonly count: number }
export type Ahead = { readonly weeks: readonly Week[]; readonly clients: readonly Client[] }

/** Whatever changes is a new object of years. */
const remembered = createMemory<Years, Promise<Ahead>>(1)
const DONE = placeOf('done')

/** The work that is still to be done in the weeks from today on, by week and by client: what the year's views show of it. */
export async function workAhead({ db, who, env }: Reading): Promise<Ahead> {
  const today = env.clock.today()
  const years = await env.years.all(db, who)
  return remembered.of(years, today, () => count(years, today))

  async function count(all: Years, from: IsoDay): Promise<Ahead> {
    const now = dayOf(from)
    const monday = now - weekdayOf(now) + 1
    const last = monday + WEEKS_AHEAD * 7 - 1
    const weeks = Array.from({ length: WEEKS_AHEAD }, () => 0)
    const clients = new Map<string, Client>()
    for (const year of new Set([from, isoOf(last)].map((day) => Number(day.slice(0, 4)))))
      for (const [{ id, name, number }, columns] of await yearColumns(db, all, year)) {
        const its = clients.get(id)?.weeks.slice() ?? Array.from({ length: WEEKS_AHEAD }, () => 0)
        let sum = 0
        for (const [at, due] of columns.due.entries()) {
          if (!(due >= now && due <= last) || columns.kinds[columns.kind[at] ?? 0]?.information === true) continue
          if (placeAt(columns, at, now) >= DONE) continue
          const week = Math.floor((due - monday) / 7)
          weeks[week] = (weeks[week] ?? 0) + 1
          its[week] = (its[week] ?? 0) + 1
          sum++
        }
        const before = clients.get(id)?.count ?? 0
        if (sum > 0) clients.set(id, { client_id: id, client: name, number, count: before + sum, weeks: its })
      }
    return {
      weeks: weeks.map((sum, at) => {
        const first = monday + at * 7
        return { from: isoOf(Math.max(first, now)), to: isoOf(first + 6), count: sum }
      }),
      clients: [...clients.values()],
    }
  }
}
