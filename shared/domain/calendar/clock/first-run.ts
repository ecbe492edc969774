import { dayOf, isoOf, maxDay } from '../days/days.ts'
import type { DayOffs } from '../days/daysoff.ts'
import type { ClockClient, IsoDay } from '../types.ts'
import { paydaysOf } from './paygroups.ts'

/** Every kind of payday comes within a year. */
const YEAR = 400
/** Days off move a payday no farther than this. */
const MOVE = 40

export type FirstRun = {
  /** The day on which it is paid. */
  readonly payday: IsoDay
  /** The clock that starts on this day has the whole run with its last days, and none of the runs before it. */
  readonly start: IsoDay
}

/**
 * The first run of a client that is paid on a day or later, whenever its clock starts now; undefined where no pay group pays
 * any more. Runs are a clock's by the nominal days of their paydays, which days off move either way.
 */
export function firstRun(client: ClockClient, dayOffs: DayOffs, day: IsoDay): FirstRun | undefined {
  const from = dayOf(day)
  const { paydays } = paydaysOf(client, {
    dayOffs,
    fiscalYearEnd: client.fiscalYearEnd,
    lastHeld: dayOf(client.clockStart),
    from: from - MOVE,
    to: Math.min(maxDay, from + YEAR),
  })
  const coming = paydays.filter(({ due }) => due >= from)
  if (coming.length === 0) return undefined
  const first = Math.min(...coming.map(({ due }) => due))
  const nominal = coming.filter(({ due }) => due === first).map((one) => one.nominal)
  return { payday: isoOf(first), start: isoOf(Math.min(first, ...nominal)) }
}
