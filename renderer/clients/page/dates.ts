import { byDue } from '../../calendar/pieces.ts'
import type { Item } from '../../../shared/api/items.ts'

/** What is still to be done from today on, the nearest first. */
export const nextDates = (items: readonly Item[], today: string, count: number): Item[] =>
  items
    .filter((item) => item.due >= today && item.status !== 'done' && item.status !== 'skipped')
    .toSorted(byDue)
    .slice(0, count)

export type OpenMatters = {
  readonly overdue: readonly Item[]
  readonly waiting: readonly Item[]
  readonly due: readonly Item[]
}

/** What asks for attention now: late (the longest first), inside its lead time, and what waits for the client. */
export function openMatters(items: readonly Item[]): OpenMatters {
  const of = (status: Item['status']) => items.filter((item) => item.status === status).toSorted(byDue)
  return { overdue: of('overdue'), waiting: of('waiting'), due: of('due') }
}

export type Month = { readonly month: string; readonly items: readonly Item[] }

/** Items by the month they are due in, `2027-01` first; months without items are left out. */
export function byMonth(items: readonly Item[]): Month[] {
  const months = new Map<string, Item[]>()
  for (const item of items.toSorted(byDue)) {
    const month = item.due.slice(0, 7)
    const there = months.get(month)
    if (there) there.push(item)
    else months.set(month, [item])
  }
  return [...months].map(([month, its]) => ({ month, items: its }))
}
