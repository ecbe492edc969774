import { dayFrom, isoWeekOf, monthEnd, monthIndex, monthStart, weekdayOf } from '../calendar/days/days.ts'
import type { Day } from '../calendar/types.ts'
import type { Span, WheelMonth, WheelWeek } from './types.ts'

/** Where things stand between the middle and the rim. */
export const radii = { centre: 176, ringsFrom: 190, ringsTo: 428, ticksFrom: 434, ticksTo: 446, names: 470, rim: 496 }

/** The first day of a year and how many it has: 365 or 366 days make one turn. */
export type YearFrame = { readonly year: number; readonly start: Day; readonly length: number }

export function yearFrame(year: number): YearFrame {
  const start = dayFrom(year, 1, 1)
  return { year, start, length: dayFrom(year, 12, 31) - start + 1 }
}

/** The turn at which a day begins: 0 for 1 January, clockwise. */
export const turnOf = ({ start, length }: YearFrame, day: Day): number => (day - start) / length
/** The turn of a day's noon, where its mark stands. */
export const noonOf = (frame: YearFrame, day: Day): number => turnOf(frame, day + 0.5)

/** The day at a turn of the circle; any turn, also negative. */
export const dayAt = ({ start, length }: YearFrame, turn: number): Day =>
  start + Math.min(length - 1, Math.floor((turn - Math.floor(turn)) * length))

export function monthsOf(frame: YearFrame): readonly WheelMonth[] {
  return Array.from({ length: 12 }, (_, month) => {
    const index = monthIndex(frame.year, month + 1)
    return { month, from: turnOf(frame, monthStart(index)), to: turnOf(frame, monthEnd(index) + 1) }
  })
}

/** Every Monday of the year with its week's number. */
export function weeksOf(frame: YearFrame): readonly WheelWeek[] {
  const first = frame.start + ((8 - weekdayOf(frame.start)) % 7)
  const weeks: WheelWeek[] = []
  for (let day = first; day < frame.start + frame.length; day += 7)
    weeks.push({ week: isoWeekOf(day).week, day, at: turnOf(frame, day) })
  return weeks
}

/** Spans in order, those that touch or overlap run together. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && span.from <= last.to + 1e-9)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else joined.push(span)
  }
  return joined
}

/** `x y` of a turn at a radius, to a tenth of a unit. */
export function pointAt(turn: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = turn * 2 * Math.PI
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) }
}

/** The turn and radius of a point: the opposite of `pointAt`, with the turn in 0–1. */
export function polarOf(x: number, y: number): { readonly turn: number; readonly radius: number } {
  const turn = Math.atan2(x, -y) / (2 * Math.PI)
  return { turn: turn < 0 ? turn + 1 : turn, radius: Math.hypot(x, y) }
}
