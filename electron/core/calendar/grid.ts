import { createMemory } from '../memory.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { dayFrom, dayOf } from '../../../shared/domain/calendar/days/days.ts'
import { states } from '../../../shared/domain/calendar/marks/tally.ts'
import type { Day } from '../../../shared/domain/calendar/types.ts'
import type { Reading } from '../handlers.ts'
import { eachLine } from './count-lines.ts'
import {
  type ClientYear,
  coverOf,
  categoriesIn,
  chosen,
  narrowedTo,
  type Wanted,
  wantedColumns,
  type YearColumns,
} from '../year/index.ts'

type Input = Parsed<'calendar.grid'>
const MONTHS = 12

/**
 * Clients by months: how many lines of each state there are, a payroll run once. Counted from whole days; no item is made. The
 * year is counted by itself: a run whose steps lie in two months is one run of the year.
 */
export async function yearGrid(input: Input, { db, who, env }: Reading) {
  const today = env.clock.today()
  const now = dayOf(today)
  const years = await env.years.all(db, who)
  const wantedOf = narrowedTo(input, today, `${input.year}-12-31`)
  const all = await wantedColumns(db, years, input.year, wantedOf)
  env.years.ahead(input.year)
  const months = monthTable(input.year)
  const question = [input.year, today, input.side, input.category, input.personId].join('|')
  const clients = all.flatMap(([client, columns]) => {
    const wanted = wantedOf(client)
    if (!wanted) return []
    const { holder } = coverOf(client, 'responsible', today)
    return {
      id: client.id,
      number: client.number,
      name: client.name,
      business_id: client.business_id,
      responsible: holder?.person ?? '',
      responsible_id: holder?.person_id ?? '',
      faults: columns.faults,
      counts: answers.of(client, question, () => countsOf(columns, months, now, wanted)),
    }
  })
  return { today, categories: categoriesIn(all), clients }
}

/** The counts of a client that nothing touched since the same question was asked are still the same. */
const answers = createMemory<ClientYear, number[]>(1)

type Months = { readonly first: Day; readonly of: Uint8Array }

/** The month of each day of a year, from 0. */
function monthTable(year: number): Months {
  const first = dayFrom(year, 1, 1)
  const of = new Uint8Array(dayFrom(year, 12, 31) - first + 1)
  for (let month = 1; month < MONTHS; month++) of.fill(month, dayFrom(year, month + 1, 1) - first)
  return { first, of }
}

function countsOf(columns: YearColumns, { first, of }: Months, now: Day, wanted: Wanted): number[] {
  const counts = Array.from<number>({ length: (MONTHS + 1) * states }).fill(0)
  const count = (cell: number, place: number, information: boolean) => {
    if (information) return
    const at = cell * states + place
    counts[at] = (counts[at] ?? 0) + 1
  }
  const asked = { isChosen: chosen(columns, wanted), now }
  const byMonth = { ...asked, cells: MONTHS, cellOf: (due: Day) => of[due - first] ?? -1 }
  eachLine(columns, byMonth, (month, _, place, information) => count(month, place, information))
  const whole = { ...asked, cells: 1, cellOf: () => 0 }
  eachLine(columns, whole, (_, __, place, information) => count(MONTHS, place, information))
  return counts
}
