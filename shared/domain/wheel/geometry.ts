import { dayFrom, isoWeekOf, monthEnd, monthIndex, monthStart, weekdayOf } from '../calendar/days/days.ts'
import type { Day } from '../calendar/types.ts'
import type { Span, WheelMonth, WheelWeek } from './types.ts'

/**
 * Where things stand between the middle and the rim, in thousandths of the wheel's width: the middle, the seasons' band, the
 * lanes, the ticks of the days, the weeks' numbers, the months' band.
 */
export const radii = {
  centre: 168,
  seasonsFrom: 171,
  seasonsTo: 189,
  ringsFrom: 192,
  ringsTo: 424,
  ticksFrom: 425,
  ticksTo: 431,
  weeks: 441,
  monthsFrom: 452,
  rim: 496,
}

/** The part of the circle that is left open around 12 o'clock, in turns: the rings' names stand in it. */
export const GAP = 30 / 360

/** The first day of a year and how many it has: 365 or 366 days make one turn. */
export type YearFrame = { readonly year: number; readonly start: Day; readonly length: number }

export function yearFrame(year: number): YearFrame {
  const start = dayFrom(year, 1, 1)
  return { year, start, length: dayFrom(year, 12, 31) - start + 1 }
}

/** The turn at which a day begins, clockwise: 1 January right of the gap at the top, the year's end left of it. */
export const turnOf = ({ start, length }: YearFrame, day: Day): number => GAP / 2 + ((1 - GAP) * (day - start)) / length
/** The turn of a day's noon, where its mark stands. */
export const noonOf = (frame: YearFrame, day: Day): number => turnOf(frame, day + 0.5)

/** The day at a turn of the circle, any turn, also negative; undefined in the gap. */
export function dayAt({ start, length }: YearFrame, turn: number): Day | undefined {
  const day = Math.floor(((turn - Math.floor(turn) - GAP / 2) / (1 - GAP)) * length)
  return day < 0 || day >= length ? undefined : start + day
}

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
