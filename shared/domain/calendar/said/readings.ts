import { dayOf, isoOf, weekdayOf } from '../days/days.ts'
import { feastDay } from '../days/holidays.ts'
import type { IsoDay, Offset, Rule, Shape } from '../types.ts'

/** A shape that may say itself how it moves: "15. ja viimeinen pankkipäivä" is a day of the month, paid on the banking day before. */
export type Meant = Shape | Rule
/** What a text can mean: one shape that it surely means, or several (or one that is only near) to choose from. */
export type Reading = { readonly sure: Shape } | { readonly near: readonly Meant[] }

export const shapesOf = (reading: Reading): readonly Meant[] => ('sure' in reading ? [reading.sure] : reading.near)

/** Something to choose from; what could not be made of it is left out. */
export const near = (...shapes: readonly (Meant | undefined)[]): Reading => ({
  near: shapes.filter((shape) => shape !== undefined),
})

const counts: Readonly<Record<string, Offset['count']>> = { DAY: 'calendar', WORK: 'business', BANK: 'banking' }

/** `#2 BANK`, `#1 MONTH AND #10 DAY` as a distance with a sign; undefined where a unit stands twice. */
export function distance(text: string, sign: 1 | -1): Offset | undefined {
  const found: { days?: number; months?: number; years?: number; count?: Offset['count'] } = {}
  for (const [, amount = '1', unit = ''] of text.matchAll(/(?:#(\d+)\.? )?(DAY|WORK|BANK|WEEK|MONTH|YEAR)/g)) {
    const slot = unit === 'MONTH' ? 'months' : unit === 'YEAR' ? 'years' : 'days'
    if (found[slot] !== undefined) return undefined
    const value = Number(amount) * (unit === 'WEEK' ? 7 : 1)
    found[slot] = value === 0 ? 0 : sign * value
    if (slot === 'days') found.count = counts[unit] ?? 'calendar'
  }
  return found
}

/** A distance from what was named: a payday, an event, a feast, the end of the financial year. */
export function from(anchor: string, offset: Offset): Shape | undefined {
  const [kind, name = ''] = anchor.split('=')
  switch (kind) {
    case 'PAYDAY':
      return { type: 'relative-to-event', anchor: 'payment-date', offset }
    case 'EVENT':
      return { type: 'relative-to-event', anchor: name, offset }
    case 'FEAST':
      return { type: 'relative-to-feast', feast: name, offset }
    default: {
      if ((offset.count ?? 'calendar') !== 'calendar' || offset.weekday !== undefined) return undefined
      const months = (offset.months ?? 0) + 12 * (offset.years ?? 0)
      const { days = 0, end } = offset
      return { type: 'fiscal-year-end-offset', months, ...(days !== 0 && { days }), ...(end !== undefined && { end }) }
    }
  }
}

/** The weekday before or after a feast that is always on the same weekday, so many days from it. */
export function besideFeast(feast: string, weekday: number, sign: 1 | -1): Shape | undefined {
  const on = weekdayOf(feastDay(feast, 2027))
  for (const year of [2028, 2029, 2030]) if (weekdayOf(feastDay(feast, year)) !== on) return undefined
  const away = sign > 0 ? (weekday - on + 6) % 7 : (on - weekday + 6) % 7
  return { type: 'relative-to-feast', feast, offset: { days: sign * (away + 1), count: 'calendar' } }
}

/** Every so many weeks on a weekday: from each of the next ones, as nobody said from which. */
export function everyWeeks(weeks: number, weekday: number, today: IsoDay | undefined): Reading {
  if (today === undefined || weeks > 4) return near()
  const day = dayOf(today)
  const first = day + ((weekday - weekdayOf(day) + 7) % 7)
  return near(
    ...Array.from({ length: weeks }, (_, at): Shape => ({
      type: 'every-weeks',
      weeks,
      start: isoOf(first + 7 * at),
    })),
  )
}

type Months = { readonly months?: readonly number[]; readonly month_offset?: number }

/** `#15.`, `LAST`, `#1. AND #15.` as days of the month; undefined for what is no day. */
export function daysOf(text: string, of: Months): Shape | undefined {
  const days = text
    .split(/ AND | /)
    .flatMap((one) => (one === 'LAST' ? [-1] : one === 'DAY' ? [] : [Number(/\d+/.exec(one)?.[0])]))
  if (days.some((day) => !(day === -1 || (day >= 1 && day <= 31))) || new Set(days).size !== days.length)
    return undefined
  const [only, ...more] = days
  if (only === undefined) return undefined
  return more.length === 0 ? { type: 'monthly-day', day: only, ...of } : { type: 'monthly-days', days, ...of }
}

/** The n-th (from the end, where it is negative) working day, banking day or weekday of the month. */
export function nthOf(n: number, what: string, of: Months): Shape | undefined {
  if (what === 'WORK' || what === 'BANK') {
    if (Math.abs(n) > 15 || n === 0) return undefined
    return { type: 'monthly-working-day', n, ...(what === 'BANK' && { count: 'banking' as const }), ...of }
  }
  if (Math.abs(n) > 4 || n === 0 || of.month_offset !== undefined) return undefined
  const { months } = of
  return { type: 'monthly-weekday', weekday: Number(what.slice(2)), n, ...(months && { months }) }
}

/** The months named: `MN1 AND MN4`. */
export const monthsIn = (text: string): readonly number[] =>
  [...text.matchAll(/MN(\d+)/g)].map(([, month]) => Number(month))
