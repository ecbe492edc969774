import type { Item } from '../../shared/api/items.ts'
import { states } from '../../shared/domain/calendar/marks/tally.ts'
import { isWork, linesIn } from '../../shared/domain/calendar/runs/next-step.ts'

/** What a list has a line for: of each client a run once. */
export const linesOf = (items: readonly Item[]): readonly Item[] =>
  linesIn(items, ({ client_id, run }) => (run === '' ? undefined : `${client_id} ${run}`))

/** As `linesOf`, of what is work: what the grid and the month count. */
export const workOf = (items: readonly Item[]): readonly Item[] => linesOf(items).filter(isWork)

/** How many lines of a client's year the grid counts. */
export const yearSum = (counts: readonly number[] = []): number =>
  counts.slice(12 * states).reduce((sum, count) => sum + count, 0)
