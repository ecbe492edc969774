import { agendaPeriod } from '../../../shared/domain/calendar/agenda-period.ts'
import { addDays, daysBetween } from '../../ui/dates.ts'
import { addressOf, day, flag, oneOf } from '../../desk/search.ts'
import { workFields } from '../../desk/work-search.ts'

/** What the agenda's work stands under, if not under its day. */
export const agendaGroups = ['week', 'month', 'person'] as const
export type AgendaGroup = 'day' | (typeof agendaGroups)[number]

/** What the agenda's address says: its period, what stands together, and whether what is done stands there too. */
export const agendaSearch = addressOf({
  ...workFields,
  from: day(),
  to: day(),
  by: oneOf(agendaGroups),
  all: flag(),
})
export type AgendaSearch = ReturnType<typeof agendaSearch>

/** The longest period the agenda shows, in days. */
const LONGEST = 366

/** First and last day: what the address says, or this week and the next one; never more than a year, never backwards. */
export function periodOf({ from, to }: AgendaSearch, today: string): { readonly from: string; readonly to: string } {
  const usual = agendaPeriod(today)
  const first = from ?? usual.from
  const last = to ?? addDays(first, daysBetween(usual.from, usual.to))
  const days = Math.max(0, Math.min(LONGEST, daysBetween(first, last)))
  return { from: first, to: addDays(first, days) }
}

/** The period of the same length right before (-1) or after (1). */
export function turn(period: { readonly from: string; readonly to: string }, way: -1 | 1) {
  const length = daysBetween(period.from, period.to) + 1
  return { from: addDays(period.from, way * length), to: addDays(period.to, way * length) }
}
