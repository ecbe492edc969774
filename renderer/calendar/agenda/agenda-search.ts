import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { addDays, daysBetween, weekOf } from '../../ui/dates.ts'
import { type WorkSearch, workSearch } from '../filters/work-search.ts'

export type AgendaSearch = WorkSearch & {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly by?: 'week' | 'month' | undefined
  readonly all?: true | undefined
}

/** The days that the program knows: those that a call takes. */
const day = (value: unknown) =>
  typeof value === 'string' && isDay(value) && value >= '1900-01-01' && value < '2200-01-01' ? value : undefined

/** What the agenda's address says; days that are none are left out. */
export function agendaSearch(search: Record<string, unknown>): AgendaSearch {
  const [from, to] = [day(search['from']), day(search['to'])]
  const { by } = search
  return {
    ...workSearch(search),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...((by === 'week' || by === 'month') && { by }),
    ...(search['all'] === true && { all: true }),
  }
}

/** The longest period the agenda shows, in days. */
const LONGEST = 366

/** First and last day: what the address says, or this week and the next one; never more than a year, never backwards. */
export function periodOf({ from, to }: AgendaSearch, today: string): { readonly from: string; readonly to: string } {
  const first = from ?? weekOf(today).monday
  const last = to ?? addDays(first, 13)
  const days = Math.max(0, Math.min(LONGEST, daysBetween(first, last)))
  return { from: first, to: addDays(first, days) }
}

/** The period of the same length right before (-1) or after (1). */
export function turn(period: { readonly from: string; readonly to: string }, way: -1 | 1) {
  const length = daysBetween(period.from, period.to) + 1
  return { from: addDays(period.from, way * length), to: addDays(period.to, way * length) }
}
