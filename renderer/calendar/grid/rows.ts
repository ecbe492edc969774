import type { Grid } from '../../../shared/api/year-views.ts'
import type { OccurrenceStatus } from '../../../shared/domain/calendar/marks/status.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import { byUrgency, countOf, states, sumOf, type Tally, totalOf } from '../../../shared/domain/calendar/marks/tally.ts'
import { askedWords } from '../../../shared/domain/clients/asked.ts'
import { fold, holds } from '../../../shared/domain/search.ts'
import type { GridSort } from './search.ts'

export type Row = {
  readonly id: string
  readonly name: string
  readonly number: string
  readonly businessId: string
  readonly responsible: string
  readonly responsibleId: string
  readonly faults: number
  /** Twelve tallies, January first. */
  readonly months: readonly Tally[]
  readonly year: Tally
}

type Wanted = {
  readonly q?: string | undefined
  readonly state?: OccurrenceStatus | undefined
  /** Whose clients the rows are: those without any work of the person's are left out. */
  readonly personId?: string | undefined
  readonly sort?: GridSort | undefined
  readonly desc?: true | undefined
}

const MONTHS = 12
const collator = new Intl.Collator('fi', { numeric: true })

/** The clients as rows; a state that is asked for is the only one that is counted. */
export function rowsOf(clients: Grid['clients'], state?: OccurrenceStatus): readonly Row[] {
  return clients.map(({ id, name, number, business_id, responsible, responsible_id, faults, counts }) => {
    const tallyAt = (cell: number) => only(counts.slice(cell * states, (cell + 1) * states), state)
    return {
      id,
      name,
      number,
      businessId: business_id,
      responsible,
      responsibleId: responsible_id,
      faults,
      months: Array.from({ length: MONTHS }, (_, month) => tallyAt(month)),
      year: tallyAt(MONTHS),
    }
  })
}

const only = (tally: Tally, state: OccurrenceStatus | undefined): Tally =>
  state === undefined ? tally : tally.map((count, at) => (byUrgency[at] === state ? count : 0))

/** The rows that match, in order. Without a search, a client that has nothing in the state asked for is left out. */
export function shownRows(
  rows: readonly Row[],
  { q = '', state, personId, sort = 'name', desc }: Wanted,
): readonly Row[] {
  const words = askedWords(q)
  const found = rows.filter((row) => {
    const isEmpty = totalOf(row.year) === 0
    if (isEmpty && (state !== undefined || (personId !== undefined && row.faults === 0))) return false
    const text = words.length > 0 ? fold(`${row.name} ${row.number} ${row.businessId} ${row.responsible}`) : ''
    return words.every((ways) => ways.some((way) => holds(text, way)))
  })
  const ordered = found.toSorted(orders[sort])
  return desc ? ordered.toReversed() : ordered
}

const byName = (a: Row, b: Row) => collator.compare(a.name, b.name)
const orders: Record<GridSort, (a: Row, b: Row) => number> = {
  name: byName,
  // Those whom nobody answers for first: that is what one looks for.
  responsible: (a, b) => collator.compare(a.responsible, b.responsible) || byName(a, b),
  late: (a, b) => countOf(b.year, 'overdue') - countOf(a.year, 'overdue') || byName(a, b),
}

/** The months of all rows together. */
export const totalsOf = (rows: readonly Row[]): readonly Tally[] =>
  Array.from({ length: MONTHS }, (_, month) => sumOf(rows.map((row) => row.months[month] ?? [])))

export type Part = 'late' | 'due' | 'open' | 'done'
export type Load = {
  readonly count: number
  readonly late: number
  /** What the whole consists of, the most urgent first; shares of 1, none of them empty. */
  readonly parts: readonly { readonly part: Part; readonly share: number }[]
}

/** What a cell shows: all that falls due, late or not, done or not, and what it consists of. Undefined where there is nothing. */
export function loadOf(tally: Tally): Load | undefined {
  const count = totalOf(tally)
  if (count === 0) return undefined
  const of = (...statuses: readonly OccurrenceStatus[]) =>
    statuses.reduce((sum, status) => sum + countOf(tally, status), 0)
  const counts: readonly (readonly [Part, number])[] = [
    ['late', of('overdue')],
    ['due', of('due')],
    ['open', of('waiting', 'planned')],
    ['done', of('done', 'skipped')],
  ]
  return {
    count,
    late: of('overdue'),
    parts: counts.flatMap(([part, its]) => (its > 0 ? [{ part, share: its / count }] : [])),
  }
}

/** The most that any client has in one month: the deepest tint. At least 1. */
export const peakOf = (rows: readonly Row[]): number =>
  Math.max(1, ...rows.map(({ months }) => Math.max(...months.map(totalOf))))

/** Whole surname with its particles, first names as letters: `J. Peltokangas`. What is no name of a person stays. */
export function shortPerson(name: string): string {
  const [surname, ...first] = name.trim().split(/\s+/).toReversed()
  return [...first.toReversed().map((one) => (/^\p{Ll}/u.test(one) ? one : `${one.slice(0, 1)}.`)), surname].join(' ')
}

/** A tally in words: `2 myöhässä, 3 tehty`. */
export const inWords = (tally: Tally, words: Readonly<Record<OccurrenceStatus, string>>): string =>
  byUrgency
    .flatMap((status) =>
      countOf(tally, status) > 0 ? [`${grouped(countOf(tally, status))} ${words[status].toLowerCase()}`] : [],
    )
    .join(', ')

export type Place = { readonly row: number; readonly column: number }

/** Where a key leads in a grid of so many rows and columns; undefined when the key is not the grid's. */
export function stepIn(
  key: string,
  ctrl: boolean,
  { row, column }: Place,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): Place | undefined {
  const clamp = (value: number, last: number) => Math.min(Math.max(0, value), last)
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: clamp(nextRow, size.rows - 1),
    column: clamp(nextColumn, size.columns - 1),
  })
  if (ctrl) {
    if (key === 'Home') return to(0, 0)
    if (key === 'End') return to(size.rows - 1, size.columns - 1)
    return undefined
  }
  if (key === 'ArrowDown') return to(row + 1, column)
  if (key === 'ArrowUp') return to(row - 1, column)
  if (key === 'ArrowRight') return to(row, column + 1)
  if (key === 'ArrowLeft') return to(row, column - 1)
  if (key === 'Home') return to(row, 0)
  if (key === 'End') return to(row, size.columns - 1)
  if (key === 'PageDown') return to(row + size.page, column)
  if (key === 'PageUp') return to(row - size.page, column)
  return undefined
}
