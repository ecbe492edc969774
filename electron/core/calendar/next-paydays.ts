import { clientClock } from '../../../shared/domain/calendar/clock.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days.ts'
import { expand } from '../../../shared/domain/calendar/expand.ts'
import { paydayKey } from '../../../shared/domain/calendar/paygroups.ts'
import type { DayOffs } from '../../../shared/domain/calendar/daysoff.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import { shiftDay } from './days.ts'
import type { ClientYear } from './load.ts'

/** The next due dates of a rule for one client, counted from its own paydays, financial year and events. */
export function nextDates(rule: Rule, year: ClientYear, dayOffs: DayOffs, from: string, count: number): string[] {
  const to = shiftDay(from, 800)
  const paydays = clientClock(year.clock, year.rules, dayOffs, shiftDay(from, -70), to)
    .occurrences.filter((one) => one.rule === paydayKey)
    .map((one) => ({ id: one.anchor?.id ?? '', day: dayOf(one.due), name: one.anchor?.name ?? '' }))
  const events = year.clock.events.map((event) => ({
    id: event.id,
    day: dayOf(event.day),
    name: event.name ?? '',
    kind: event.kind,
  }))
  const context = {
    from: dayOf(from),
    to: dayOf(to),
    dayOffs,
    fiscalYearEnd: year.clock.fiscalYearEnd,
    calendar: 'firm' as const,
    paydays,
    events,
    start: dayOf(year.clock.clockStart),
  }
  const dates = expand(rule, context).map(({ due }) => isoOf(due))
  return [...new Set(dates)].toSorted().slice(0, count)
}
