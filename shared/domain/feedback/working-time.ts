import { maxDay, minDay, weekdayOf } from '../calendar/days/days.ts'
import { type DayOffs, longestClosure } from '../calendar/days/daysoff.ts'
import type { Day } from '../calendar/types.ts'
import { dayAt, type Minute, minuteAt } from './helsinki.ts'
import { minutesOf, type Opening, openingOn } from './office-hours.ts'

/** When the firm is open on a day, as minutes; undefined where it is closed. */
type Open = { readonly from: Minute; readonly to: Minute }

/** Time as the firm works it: the base of every clock that runs while somebody waits for us. */
export type WorkingTime = {
  /** How many minutes a full working day has: that of the weekday that is open longest. */
  readonly fullDay: number
  /** The minutes worked between two minutes; 0 where the second is not after the first. */
  between(from: Minute, to: Minute): number
  /** The first minute by which so many have been worked since another one: that one itself for none. */
  after(from: Minute, worked: number): Minute
  /** When the firm is open on a day. */
  openOn(day: Day): Open | undefined
}

/** Before and after these the calendar knows no days. */
const FIRST = minDay + 1
const LAST = maxDay - 1

/**
 * The firm's working time: its working week, hours, feasts and days off. Each day's minutes are summed up once, as whole minutes
 * of real time: the night in which clocks are put forward is an hour shorter for who works in it. From then on the time between
 * two minutes is a difference of two sums, and a deadline a search among them.
 */
export function createWorkingTime(dayOffs: DayOffs, hours: readonly Opening[]): WorkingTime {
  const { off } = dayOffs.table('firm')
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const { from, to } = openingOn(hours, weekday)
    return [minutesOf(from), minutesOf(to)] as const
  })
  const openOn = (day: Day): Open | undefined => {
    if (day < FIRST || day > LAST || off[day - minDay] === 1) return undefined
    const [from = 0, to = 0] = weekly[weekdayOf(day) - 1] ?? []
    const until = dayOffs.shortened(day)?.until
    const end = until === undefined ? to : Math.min(to, minutesOf(until))
    return end > from ? { from: minuteAt(day, from), to: minuteAt(day, end) } : undefined
  }
  const sums = createSums(openOn)
  const worked = (minute: Minute): number => {
    const day = dayAt(minute)
    if (day < ORIGIN) return 0
    const open = openOn(day)
    const today = open ? Math.min(Math.max(minute - open.from, 0), open.to - open.from) : 0
    return sums.before(day) + today
  }
  const worksOn = new Set(weekdaysWorked(off))
  return {
    fullDay: Math.max(...weekly.flatMap(([from, to], at) => (worksOn.has(at + 1) ? [to - from] : [])), 1),
    openOn,
    between: (from, to) => (to <= from ? 0 : worked(to) - worked(from)),
    after(from, minutes) {
      if (minutes <= 0) return from
      const wanted = worked(from) + minutes
      const day = sums.dayOf(wanted, dayAt(from))
      const open = openOn(day)
      return open ? open.from + wanted - sums.before(day) : minuteAt(LAST, 0)
    },
  }
}

/** The weekdays that are worked at all. */
function weekdaysWorked(off: Uint8Array): readonly number[] {
  const found = new Set<number>()
  // No closure is longer than this.
  for (let day = ORIGIN; day < ORIGIN + 2 * longestClosure; day++)
    if (off[day - minDay] === 0) found.add(weekdayOf(day))
  return [...found]
}

/** Sums are made so many days at a time, as far as they are asked about. */
const BLOCK = 512

/** Sums of what is worked before each day, in blocks that are made when first asked about. */
function createSums(openOn: (day: Day) => Open | undefined) {
  const blocks = new Map<number, Int32Array>()
  const totals: number[] = []
  const blockAt = (index: number): Int32Array => {
    const known = blocks.get(index)
    if (known) return known
    const sums = new Int32Array(BLOCK + 1)
    for (let at = 0; at < BLOCK; at++) {
      const open = openOn(ORIGIN + index * BLOCK + at)
      sums[at + 1] = (sums[at] ?? 0) + (open ? open.to - open.from : 0)
    }
    blocks.set(index, sums)
    return sums
  }
  /** Everything worked in the blocks before one; before the origin nothing is counted. */
  const totalBefore = (index: number): number => {
    while (totals.length <= index)
      totals.push(totals.length === 0 ? 0 : (totals.at(-1) ?? 0) + (blockAt(totals.length - 1)[BLOCK] ?? 0))
    return totals[index] ?? 0
  }
  const clamped = (day: Day) => Math.min(Math.max(day, ORIGIN), LAST)
  const before = (day: Day): number => {
    const at = clamped(day) - ORIGIN
    const index = Math.floor(at / BLOCK)
    return totalBefore(index) + (blockAt(index)[at % BLOCK] ?? 0)
  }
  return {
    before,
    /** The day in which a sum is reached, which is not before another day. */
    dayOf(sum: number, from: Day): Day {
      let index = Math.floor((clamped(from) - ORIGIN) / BLOCK)
      while (ORIGIN + (index + 1) * BLOCK <= LAST && totalBefore(index + 1) < sum) index++
      let [low, high] = [clamped(ORIGIN + index * BLOCK), clamped(ORIGIN + (index + 1) * BLOCK - 1)]
      while (low < high) {
        const middle = Math.floor((low + high) / 2)
        if (before(middle + 1) >= sum) high = middle
        else low = middle + 1
      }
      return low
    },
  }
}

/** 1990-01-01: no matter is older. */
const ORIGIN: Day = 7305
