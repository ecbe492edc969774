import { dayOf, isoOf, weekdayOf } from '../days/days.ts'
import type { IsoDay, Occurrence, Shape } from '../types.ts'

/** The Monday of a day's week. */
const weekOf = (iso: IsoDay): string => {
  const day = dayOf(iso)
  return isoOf(day - weekdayOf(day) + 1)
}

/** The stretch of time in which a rule is expected once: two dates of the same one are the same time put elsewhere. */
function periodOf(shape: Shape['type']): (day: IsoDay) => string {
  switch (shape) {
    case 'yearly-fixed':
    case 'yearly-dates':
    case 'window':
    case 'yearly-week':
    case 'relative-to-feast':
    case 'fiscal-year-end-offset':
    case 'cba-defined':
    case 'client-defined':
      return (day) => day.slice(0, 4)
    case 'quarterly-day':
    case 'quarterly-invoice':
      return (day) => `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`
    case 'weekly':
      return weekOf
    case 'once':
      return () => ''
    default:
      return (day) => day.slice(0, 7)
  }
}

/**
 * The first nominal date for which "this and following" holds. People point at an occurrence; where the new rule puts that
 * very one earlier (1 March becomes 26 February, five days before payday becomes seven), the change begins there, so that it
 * moves and is not lost. Which is the same one: what hangs on the same anchor, else what lies in the same month, quarter or
 * year. `before` and `after` are the dates of the rule as it is and as it would be for all times, around `from`.
 */
export function followingStart(
  before: readonly Occurrence[],
  after: readonly Occurrence[],
  from: IsoDay,
  shape: Shape['type'],
): IsoDay {
  const first = before
    .map((one) => one.nominal)
    .reduce((least, day) => (day >= from && day < least ? day : least), '9999')
  const pointed = before.filter((one) => one.nominal === first)
  const period = periodOf(shape)
  const isSame = (one: Occurrence, other: Occurrence) =>
    one.anchor && other.anchor
      ? one.anchor.id === other.anchor.id && one.anchor.day === other.anchor.day
      : period(one.nominal) === period(other.nominal)
  const start = after
    .filter((one) => pointed.some((other) => isSame(one, other)))
    .reduce((least, { nominal }) => (nominal < least ? nominal : least), from)
  // What the rule has already set in between stays as it was.
  return before.some(({ nominal }) => nominal >= start && nominal < from) ? from : start
}
