import { dayOf, isoOf, monthOfIndex, monthIndexOf } from '../calendar/days/days.ts'
import type { Day } from '../calendar/types.ts'
import { merged, monthsOf, noonOf, turnOf, weeksOf, yearFrame, type YearFrame } from './geometry.ts'
import { bandOf, ringOrder, ringPlan } from './rings.ts'
import type { Counts, Mark, Ring, Span, Wheel, WheelData, WheelEntry, WheelMonth } from './types.ts'

/** A ring with more than this on one day is drawn as bars. */
const MOST_DOTS = 3
/** A bar is this many days wide where its neighbours leave room. */
const BAR_DAYS = 2.6

const none: Counts = { done: 0, open: 0, late: 0 }
const plus = (a: Counts, b: Counts): Counts => ({ done: a.done + b.done, open: a.open + b.open, late: a.late + b.late })
export const totalOf = ({ done, open, late }: Counts): number => done + open + late

/**
 * The wheel of a year from what is due in it. Entries on days outside the year are left out. Whatever the number of entries,
 * a ring has at most one mark a day. `order` is the order in which categories are told. Throws a RangeError for a day that is
 * no date.
 */
export function wheelOf(data: WheelData, order: readonly string[] = ringOrder): Wheel {
  const frame = yearFrame(data.year)
  const months = monthsOf(frame)
  const plan = ringPlan(data, order)
  const ringOf = new Map(
    plan.flatMap(({ categories }, ring) => categories.map((category) => [category, ring] as const)),
  )
  const mine = plan.map((): number[] => [])
  data.entries.forEach(({ kind }, at) => {
    const ring = ringOf.get(data.kinds[kind]?.category ?? '')
    if (ring !== undefined) mine[ring]?.push(at)
  })
  const rings = plan.map(({ categories, isOther }, at): Ring => {
    const marks = marksOf(data.entries, mine[at] ?? [], frame, months)
    return {
      categories,
      isOther,
      ...bandOf(at, plan.length),
      marks,
      windows: windowsOf(data.entries, mine[at] ?? [], frame),
      dense: marks.some(({ total }) => total > MOST_DOTS),
      counts: marks.reduce<Counts>(plus, none),
    }
  })
  const today = dayOf(data.today)
  const isNow = today >= frame.start && today < frame.start + frame.length
  const passed = Math.min(1, turnOf(frame, today))
  return {
    year: data.year,
    months,
    weeks: weeksOf(frame),
    daysOff: merged(
      data.daysOff
        .map(({ day }) => dayOf(day))
        .filter(within(frame))
        .map((day) => daySpan(frame, day)),
    ),
    rings,
    counts: rings.reduce<Counts>((sum, { counts }) => plus(sum, counts), none),
    hand: isNow ? noonOf(frame, today) : undefined,
    past: passed > 0 ? { from: 0, to: passed } : undefined,
  }
}

const within =
  ({ start, length }: YearFrame) =>
  (day: Day) =>
    day >= start && day < start + length
const daySpan = (frame: YearFrame, day: Day): Span => ({ from: turnOf(frame, day), to: turnOf(frame, day + 1) })

function marksOf(
  entries: readonly WheelEntry[],
  mine: readonly number[],
  frame: YearFrame,
  months: readonly WheelMonth[],
): readonly Mark[] {
  const byDay = new Map<Day, { counts: Counts; entries: number[] }>()
  for (const at of mine) {
    const entry = entries[at]
    if (entry === undefined) continue
    const day = dayOf(entry.day)
    if (!within(frame)(day)) continue
    const there = byDay.get(day)
    if (there) {
      there.counts = plus(there.counts, entry)
      there.entries.push(at)
    } else byDay.set(day, { counts: plus(none, entry), entries: [at] })
  }
  const days = [...byDay.keys()].toSorted((a, b) => a - b)
  return days.flatMap((day, at) => {
    const found = byDay.get(day)
    if (!found) return []
    const month = monthOfIndex(monthIndexOf(day)) - 1
    const span = barSpan(frame, day, days[at - 1], days[at + 1])
    const limits = months[month] ?? { from: 0, to: 1 }
    return {
      ...found.counts,
      total: totalOf(found.counts),
      entries: found.entries,
      day,
      iso: isoOf(day),
      month,
      at: noonOf(frame, day),
      span: { from: Math.max(limits.from, span.from), to: Math.min(limits.to, span.to) },
    }
  })
}

/** As wide as the neighbours allow: half the way to them at most. */
function barSpan(frame: YearFrame, day: Day, before = -Infinity, after = Infinity): Span {
  const half = BAR_DAYS / 2
  return {
    from: turnOf(frame, day + 0.5 - Math.min(half, (day - before) / 2)),
    to: turnOf(frame, day + 0.5 + Math.min(half, (after - day) / 2)),
  }
}

/** The spans in which something may already be done, cut to the year. */
function windowsOf(entries: readonly WheelEntry[], mine: readonly number[], frame: YearFrame): readonly Span[] {
  const spans = new Map<string, Span>()
  for (const at of mine) {
    const entry = entries[at]
    if (entry?.opens === null || entry === undefined || entry.opens >= entry.day) continue
    const due = dayOf(entry.day)
    if (!within(frame)(due)) continue
    const opens = Math.max(frame.start, dayOf(entry.opens))
    spans.set(`${opens}|${due}`, { from: turnOf(frame, opens), to: turnOf(frame, due + 1) })
  }
  return merged([...spans.values()])
}
