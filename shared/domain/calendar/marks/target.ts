import type { DayOffs } from '../days/daysoff.ts'
import { addWorkingDays, shiftDay } from '../clock/shift.ts'
import type { ClockRule, Day } from '../types.ts'

type Timed = Pick<ClockRule, 'lead' | 'target'>

/**
 * The day of our own target for a due day: so many of the firm's working days before it, or so many calendar days and
 * then back to a day that the firm works. Never after the due day. Undefined where the rule has none, and where the due
 * date is a target on itself: a day that is worked.
 */
export function targetDay(due: Day, target: ClockRule['target'], dayOffs: DayOffs): Day | undefined {
  if (target === undefined) return undefined
  const table = dayOffs.table('firm')
  if (target.count === 'business' && target.days > 0) return addWorkingDays(due, -target.days, table)
  const day = shiftDay(due - target.days, -1, table)
  return day === due ? undefined : day
}

/** The day from which a due day asks for attention: as the longest lead time says, and no later than the target. */
export function beginsOn(due: Day, { lead, target }: Timed, dayOffs: DayOffs): Day {
  const begins = due - Math.max(0, ...lead)
  return Math.min(begins, targetDay(due, target, dayOffs) ?? begins)
}
