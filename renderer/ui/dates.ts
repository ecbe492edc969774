import { clockText } from '../../shared/domain/calendar/days/clock-text.ts'
import { plainTime } from '../../shared/domain/time-of-day.ts'
import { ui } from '../../shared/i18n/ui.ts'
import type { Language } from '../../shared/domain/words.ts'

/** How dates are written on screen: the weekday always, `ti 12.1.` in lists, `tiistai 12.1.2027` in details, times `9.02`. */

type Parts = { readonly year: number; readonly month: number; readonly day: number; readonly weekday: number }

function parts(iso: string): Parts | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? { year, month, day, weekday: (date.getUTCDay() + 6) % 7 }
    : undefined
}

const word = (words: string, at: number) => words.split(' ')[at] ?? ''

/** `ti 12.1.`; with the year when it is not `near`'s. Text that is no day is given back as it is. */
export function listDay(iso: string, language: Language, near?: string): string {
  const at = parts(iso)
  if (!at) return iso
  const year = near && !near.startsWith(iso.slice(0, 4)) ? String(at.year) : ''
  return `${word(ui[language].weekdays.short, at.weekday)} ${at.day}.${at.month}.${year}`
}

/** `ti`; nothing of text that is no day. */
export function weekday(iso: string, language: Language): string {
  const at = parts(iso)
  return at ? word(ui[language].weekdays.short, at.weekday) : ''
}

/** `tiistai 12.1.2027` */
export function fullDay(iso: string, language: Language): string {
  const at = parts(iso)
  return at ? `${word(ui[language].weekdays.long, at.weekday)} ${at.day}.${at.month}.${at.year}` : iso
}

/** `12.1.`: in running text, where the year is clear. */
export function shortDay(iso: string): string {
  const at = parts(iso)
  return at ? `${at.day}.${at.month}.` : iso
}

/** `12.1.2027`: for fields, and for what is copied. */
export function plainDay(iso: string): string {
  const at = parts(iso)
  return at ? `${at.day}.${at.month}.${at.year}` : iso
}

/** `tammikuu 2027` from any day of the month. */
export function monthOf(iso: string, language: Language): string {
  const at = parts(iso)
  return at ? `${word(ui[language].months, at.month - 1)} ${at.year}` : iso
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10)
}

/** `huomenna`, `3 pv päästä`, `2 pv sitten`: stands beside a date, never instead of it. */
export function relativeDay(iso: string, today: string, language: Language): string {
  const days = daysBetween(today, iso)
  const words = ui[language]
  if (days === 0) return words.today
  if (days === 1) return words.tomorrow
  if (days === -1) return words.yesterday
  return days > 0 ? words.inDays(days) : words.daysAgo(-days)
}

/** ISO 8601 week: number and the Monday it begins on. */
export function weekOf(iso: string): { week: number; monday: string } {
  const at = parts(iso)
  if (!at) return { week: 0, monday: iso }
  const monday = addDays(iso, -at.weekday)
  const thursday = addDays(monday, 3)
  const first = `${thursday.slice(0, 4)}-01-01`
  return { week: 1 + Math.floor(daysBetween(first, thursday) / 7), monday }
}

/** `9.02` of an instant, in this computer's time. */
export function clock(instant: string): string {
  const at = new Date(instant)
  return `${at.getHours()}.${String(at.getMinutes()).padStart(2, '0')}`
}

/** The local day of an instant as `2027-01-12`. */
export function dayOf(instant: string): string {
  const at = new Date(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** What a person typed as a day of the year: `31.12.` → `12-31`. */
export function typedMonthDay(text: string): string | undefined {
  const trimmed = text.trim()
  if (/^\d{2}-\d{2}$/.test(trimmed)) return trimmed
  const match = /^(\d{1,2})[./](\d{1,2})\.?$/.exec(trimmed)
  if (!match) return undefined
  const [, day = '', month = ''] = match
  // 2028 has a 29 February; the contract decides whether that is allowed.
  return parts(`2028-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined
}

/** `12-31` → `31.12.` */
export function plainMonthDay(monthDay: string): string {
  const match = /^(\d{2})-(\d{2})$/.exec(monthDay)
  return match ? `${Number(match[2])}.${Number(match[1])}.` : monthDay
}

/**
 * A day with the time by which something is due on it, where that is agreed: `pe 15.1. klo 12.00`. Of one that has none, on a day
 * that the firm closes early: `pe 15.1. (–12.00)`.
 */
export const timed = (day: string, time: string | null, language: Language, closes: string | null = null): string =>
  time !== null ? `${day} ${clockText(time, language)}` : closes === null ? day : `${day} (–${plainTime(closes)})`
