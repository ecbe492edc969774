import type { IsoDay } from '../types.ts'
import { dayFrom, dayOf } from './days.ts'

/** A month of a year laid out as a line: 1–12, where it begins, and how much of the line it is, both as shares of 1. */
export type MonthOnLine = { readonly month: number; readonly from: number; readonly share: number }

const lengthOf = (year: number) => dayFrom(year + 1, 1, 1) - dayFrom(year, 1, 1)

/** The twelve months of a year side by side, each as wide as it has days. */
export function monthsOnLine(year: number): readonly MonthOnLine[] {
  const [first, length] = [dayFrom(year, 1, 1), lengthOf(year)]
  return Array.from({ length: 12 }, (_, at) => {
    const [from, to] = [dayFrom(year, at + 1, 1), dayFrom(year, at + 2, 1)]
    return { month: at + 1, from: (from - first) / length, share: (to - from) / length }
  })
}

/** Where the middle of a day lies on the line of its year, as a share of 1; undefined for a day of another year. */
export const placeOnLine = (day: IsoDay, year: number): number | undefined =>
  day.startsWith(`${year}-`) ? (dayOf(day) - dayFrom(year, 1, 1) + 0.5) / lengthOf(year) : undefined
