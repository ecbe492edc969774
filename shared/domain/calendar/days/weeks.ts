import { dayFrom, partsOf, weekdayOf } from './days.ts'
import type { Day } from '../types.ts'

/** The Monday of week 1 (ISO 8601): the week that holds 4 January. */
const firstMonday = (year: number): Day => {
  const fourth = dayFrom(year, 1, 4)
  return fourth - weekdayOf(fourth) + 1
}

/** How many weeks a year has: 52 or 53. */
export const weeksIn = (year: number): number => (firstMonday(year + 1) - firstMonday(year)) / 7

/** The Monday of a week of a year; of the last week where the year has no 53rd. */
export const mondayOf = (year: number, week: number): Day =>
  firstMonday(year) + (Math.min(week, weeksIn(year) || week) - 1) * 7

/** The number of the week in which a day lies (ISO 8601), 1–53. */
export function weekNumberOf(day: Day): number {
  const thursday = day - weekdayOf(day) + 4
  return Math.floor((thursday - dayFrom(partsOf(thursday).year, 1, 1)) / 7) + 1
}
