import { dayOf } from '../days/days.ts'
import type { DayOffs } from '../days/daysoff.ts'
import { calendarOf } from '../rules/own-rule.ts'
import type { ClockRule, IsoDay, WallTime } from '../types.ts'

/**
 * Until what time it must be there on the day it is due; undefined for the whole day. A date of the firm's own making, such as a
 * last day for material, is never later than the firm closes on a shortened day; the law's times are the law's.
 */
export function timeOn(rule: ClockRule, due: IsoDay, dayOffs: DayOffs): WallTime | undefined {
  const { time } = rule.rule
  const closes = calendarOf(rule) === 'firm' ? dayOffs.shortened(dayOf(due))?.until : undefined
  return closes !== undefined && (time === undefined || closes < time) ? closes : time
}
