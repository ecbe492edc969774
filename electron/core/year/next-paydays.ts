import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import { shiftDay } from './days.ts'
import type { ClientYear } from './load.ts'
import { wholeRule } from './own-rules.ts'

/** The key of a rule that is none of the year's. */
const ASKED = 'asked'

/** The next due dates of a rule for one client, as its own year would have them. */
export function nextDates(rule: Rule, year: ClientYear, from: string, count: number): string[] {
  const asked = wholeRule(ASKED, year.id, { fields: { rule }, from: null, until: null }, undefined)
  const { occurrences } = clientClock(year.clock, [asked], year.dayOffs, from, shiftDay(from, 800))
  const dates = occurrences.filter((one) => one.rule === ASKED).map((one) => one.due)
  return [...new Set(dates)].slice(0, count)
}
