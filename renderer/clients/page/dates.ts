import type { Line } from '../../calendar/pieces.ts'
import type { Item } from '../../../shared/api/items.ts'

/** What lies ahead and asks for nothing yet, the nearest first: of a payroll run every step, each with the pay it is for. What is late, due or waited for stands under `openMatters`. */
export const nextDates = (lines: readonly Line[], today: string, count: number): readonly Line[] =>
  lines
    .flatMap(({ lines: steps, run, ...line }) => steps?.map((step) => ({ ...step, run })) ?? [{ ...line, run }])
    .filter(({ item }) => item.due >= today && item.status === 'planned')
    .toSorted((a, b) => (a.item.due < b.item.due ? -1 : Number(a.item.due > b.item.due)))
    .slice(0, count)

export type OpenMatters = {
  readonly overdue: readonly Line[]
  readonly waiting: readonly Line[]
  readonly due: readonly Line[]
}

/** What asks for attention now: late (the longest first), inside its lead time, and what waits for the client. */
export function openMatters(lines: readonly Line[]): OpenMatters {
  const of = (status: Item['status']) => lines.filter(({ item }) => item.status === status)
  return { overdue: of('overdue'), waiting: of('waiting'), due: of('due') }
}
