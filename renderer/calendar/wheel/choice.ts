import type { WheelAnswer } from '../../../shared/api/wheel.ts'
import type { WheelData } from '../../../shared/domain/wheel/types.ts'

/** What the table under the wheel is narrowed to: a ring, a month (0 is January), a day within it. */
export type Choice = { readonly ring?: number; readonly month?: number; readonly day?: string }

/** The same choice once more takes it back. */
export const toggled = (old: Choice, next: Choice): Choice =>
  old.ring === next.ring && old.month === next.month && old.day === next.day ? {} : next

const two = (value: number) => String(value).padStart(2, '0')

/** First and last day of what is chosen. */
export function periodOf(year: number, { month, day }: Choice): { readonly from: string; readonly to: string } {
  if (day !== undefined) return { from: day, to: day }
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return { from: `${year}-${two(month + 1)}-01`, to: `${year}-${two(month + 1)}-${two(last)}` }
}

/** Only the work of one category; all of it where none is named. */
export function narrowed(data: WheelAnswer, category: string | undefined): WheelData {
  if (category === undefined) return data
  return { ...data, entries: data.entries.filter(({ kind }) => data.kinds[kind]?.category === category) }
}
