import { dayFrom, dayOf, isoOf } from '../../../../shared/domain/calendar/days/days.ts'
import { byUrgency, placeOf } from '../../../../shared/domain/calendar/marks/tally.ts'
import type { Day } from '../../../../shared/domain/calendar/types.ts'
import type { YearEntry } from '../../../../shared/domain/documents/year-list.ts'
import { findClient } from '../../clients/index.ts'
import type { Reading } from '../../handlers.ts'
import { loadYears, chosen, columnsFor, type Kind, narrowedTo, placeAt, wantedColumns } from '../../year/index.ts'
import type { WheelInput } from '../wheel.ts'

type Line = {
  readonly kind: Kind
  readonly day: Day
  readonly tally: number[]
  readonly client: string
  clients: number
  last: string
}

/** A year's work, the same of many clients on one day as one line; narrowed as the screens are. */
export async function yearLines(input: WheelInput, { db, who, env }: Reading): Promise<YearEntry[]> {
  const { year, state, language } = input
  const today = env.clock.today()
  const one = input.client === undefined ? undefined : await findClient(db, who, input.client)
  const years = one
    ? await loadYears(db, who, await env.catalogue.all(db), [one.id], 'none', today)
    : await env.years.all(db, who)
  const wantedOf = narrowedTo(input, today, isoOf(dayFrom(year, 12, 31)))
  const all = one
    ? await columnsFor(db, year, [...years.clients.values()])
    : await wantedColumns(db, years, year, wantedOf)
  const now = dayOf(today)
  const lines = new Map<string, Line>()
  for (const [client, columns] of all) {
    const wanted = wantedOf(client)
    if (!wanted) continue
    const { due, kind, kinds } = columns
    const isChosen = chosen(columns, wanted)
    for (let at = 0; at < due.length; at++) {
      const which = kinds[kind[at] ?? 0]
      if (which === undefined || !isChosen(at)) continue
      const place = placeAt(columns, at, now)
      if (state !== undefined && place !== placeOf(state)) continue
      const day = due[at] ?? 0
      const id = `${day}|${which.group}|${which.name?.[language] ?? ''}`
      const line = lines.get(id) ?? {
        kind: which,
        day,
        tally: byUrgency.map(() => 0),
        client: client.name,
        clients: 0,
        last: '',
      }
      lines.set(id, line)
      line.tally[place] = (line.tally[place] ?? 0) + 1
      // Clients come one after another, never the same one again later.
      if (line.last !== client.id) line.clients++
      line.last = client.id
    }
  }
  return [...lines.values()].map(({ kind, day, tally, client, clients }) => ({
    day: isoOf(day),
    name: kind.name?.[language] ?? kind.key,
    category: kind.category,
    side: kind.responsible,
    clients,
    client,
    tally,
  }))
}
