import { dayOf, isDay, isoOf, maxDay, minDay } from '../calendar/days/days.ts'
import type { DayOffs } from '../calendar/days/daysoff.ts'
import { addOffset, shiftDay, shiftOf } from '../calendar/clock/shift.ts'
import type { IsoDay } from '../calendar/types.ts'
import type { TaskTime } from './task-rule.ts'

/**
 * The nominal day of a task. It is computed of the anchor each time; the anchor itself where the rule gives no day that the
 * program knows.
 */
export function nominalDay({ rule: { rule }, day }: TaskTime, anchor: IsoDay, dayOffs: DayOffs): IsoDay {
  if (day !== null && isDay(day)) return day
  if (rule.type === 'once') return isDay(rule.day) ? rule.day : anchor
  if (rule.type !== 'relative-to-event') return anchor
  const found = addOffset(dayOf(anchor), rule.offset, 'firm', dayOffs)
  return found === undefined || !(found >= minDay && found <= maxDay) ? anchor : isoOf(found)
}

/** The day on which it is due: the nominal one, moved from a day off as its rule says. */
export function dueDay(time: TaskTime, anchor: IsoDay, dayOffs: DayOffs): IsoDay {
  const { step, kind } = shiftOf(time.rule.non_business_day.action, 'firm')
  return isoOf(shiftDay(dayOf(nominalDay(time, anchor, dayOffs)), step, dayOffs.table(kind)))
}
