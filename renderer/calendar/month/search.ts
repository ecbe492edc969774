import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { type WorkSearch, workSearch } from '../filters/work-search.ts'

export type MonthSearch = WorkSearch & {
  /** Any day of the month; the one that the keyboard is on. */
  readonly day?: string | undefined
}

export function monthSearch(search: Record<string, unknown>): MonthSearch {
  const { day } = search
  const known = typeof day === 'string' && isDay(day) && day >= '1950-01-01' && day <= '2150-12-31'
  return { ...workSearch(search), ...(known && { day }) }
}

const two = (value: number) => String(value).padStart(2, '0')

/** The same day of a month so many months on, or that month's last day. */
export function addMonths(day: string, by: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by
  const [year, month] = [Math.floor(months / 12), months % 12]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return `${year}-${two(month + 1)}-${two(Math.min(last, Number(day.slice(8))))}`
}

const addDays = (day: string, by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)
/** Monday is 0. */
const weekday = (day: string) => (new Date(Date.parse(day)).getUTCDay() + 6) % 7

/** Where a key leads from a day; undefined when the key is not the month's. */
export function stepFrom(key: string, day: string): string | undefined {
  if (key === 'ArrowLeft') return addDays(day, -1)
  if (key === 'ArrowRight') return addDays(day, 1)
  if (key === 'ArrowUp') return addDays(day, -7)
  if (key === 'ArrowDown') return addDays(day, 7)
  if (key === 'Home') return addDays(day, -weekday(day))
  if (key === 'End') return addDays(day, 6 - weekday(day))
  if (key === 'PageUp') return addMonths(day, -1)
  if (key === 'PageDown') return addMonths(day, 1)
  return undefined
}
