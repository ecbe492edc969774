import { paydayKey } from '../calendar/clock/expand-anchored.ts'
import { cutoffKeys } from '../calendar/clock/keys.ts'
import { dayOf, monthIndexOf, monthOfIndex, weekdayOf } from '../calendar/days/days.ts'
import type { Day } from '../calendar/types.ts'
import { GAP, merged, monthsOf, noonOf, turnOf, weeksOf, yearFrame, type YearFrame } from './geometry.ts'
import { bandOf, ringOrder, ringPlan, type RingPlan, standsOn } from './rings.ts'
import {
  runSteps,
  type Counts,
  type Feast,
  type Mark,
  type Rare,
  type Ring,
  type RunStep,
  type Season,
  type Span,
  type Wheel,
  type WheelData,
} from './types.ts'

/** A thing that is on more days of the year than this is none of the rare ones. */
const RARE = 2

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
  const inYear = within(frame)
  const entries = data.entries.map((entry) => ({ ...entry, on: dayOf(entry.day) }))
  const plan = ringPlan(data, order)
  const named = new Set(plan.flatMap(({ group }) => (group === undefined || group === '' ? [] : [group])))
  const ringOf = data.kinds.map((kind) => plan.findIndex((ring) => standsOn(ring, kind, named)))
  const mine = plan.map((): number[] => [])
  entries.forEach(({ kind, on }, at) => {
    if (inYear(on)) mine[ringOf[kind] ?? -1]?.push(at)
  })
  const counted = plan.map((_, at) => marksOf(data, mine[at] ?? [], frame))
  const dense = !data.ofOne
  const rings = plan.map((ring, at): Ring => {
    const marks = counted[at] ?? []
    return {
      ...ring,
      ...bandOf(at, plan.length),
      marks,
      runs: ring.group === undefined ? [] : runsOf(data, mine[at] ?? [], frame),
      dense,
      counts: marks.reduce<Counts>(plus, none),
    }
  })
  const today = dayOf(data.today)
  const isNow = inYear(today)
  const passed = Math.min(frame.length, today - frame.start)
  const off = data.daysOff.map(({ day, name }) => ({ day: dayOf(day), name })).filter(({ day }) => inYear(day))
  return {
    year: data.year,
    months: monthsOf(frame),
    weeks: weeksOf(frame),
    weekends: weekendsOf(frame),
    daysOff: merged(off.map(({ day }) => daySpan(frame, day))),
    feasts: feastsOf(off),
    seasons: seasonsOf(data, frame),
    rare: dense ? [] : rareOf(data, ringOf, plan, frame),
    rings,
    counts: rings.reduce<Counts>((sum, { counts }) => plus(sum, counts), none),
    hand: isNow ? noonOf(frame, today) : undefined,
    past: passed > 0 ? { from: GAP / 2, to: turnOf(frame, frame.start + passed) } : undefined,
  }
}

const within =
  ({ start, length }: YearFrame) =>
  (day: Day) =>
    day >= start && day < start + length
const daySpan = (frame: YearFrame, day: Day): Span => ({ from: turnOf(frame, day), to: turnOf(frame, day + 1) })

/** The step of a payroll run that a rule is. */
function stepOf(rule: string): RunStep {
  if (rule === paydayKey) return 'payday'
  if (rule === cutoffKeys.material) return 'material'
  return rule === cutoffKeys.approval ? 'approval' : 'step'
}

function marksOf({ entries, kinds }: WheelData, mine: readonly number[], frame: YearFrame): readonly Mark[] {
  const byDay = Map.groupBy(mine, (at) => entries[at]?.day ?? '')
  const days = [...byDay].map(([iso, places]) => ({ iso, places, day: dayOf(iso) })).sort((a, b) => a.day - b.day)
  return days.map(({ iso, places, day }): Mark => {
    const there = places.flatMap((at) => entries[at] ?? [])
    const of = there.flatMap(({ kind }) => kinds[kind] ?? [])
    const counts = there.reduce<Counts>(plus, none)
    const steps = new Set(of.filter(({ group }) => group !== undefined).map(({ rule }) => stepOf(rule)))
    return {
      ...counts,
      total: totalOf(counts),
      entries: places,
      day,
      iso,
      month: monthOfIndex(monthIndexOf(day)) - 1,
      at: noonOf(frame, day),
      span: daySpan(frame, day),
      step: runSteps.find((step) => steps.has(step)),
      law: of.some(({ weight }) => weight === 'law'),
      hangs: there.every(({ run }) => run !== undefined),
    }
  })
}

/** Each payroll run from its first step to its payday, as far as both lie in the year. */
function runsOf({ entries, kinds }: WheelData, mine: readonly number[], frame: YearFrame): readonly Span[] {
  const spans = new Map<string, { first: Day; payday: Day | undefined }>()
  for (const at of mine) {
    const { kind = -1, day = '', run = '' } = entries[at] ?? {}
    if (run === '') continue
    const on = dayOf(day)
    const known = spans.get(run) ?? { first: on, payday: undefined }
    const isPayday = stepOf(kinds[kind]?.rule ?? '') === 'payday'
    spans.set(run, { first: Math.min(known.first, on), payday: isPayday ? on : known.payday })
  }
  return [...spans.values()].flatMap(({ first, payday }) =>
    payday === undefined || payday <= first ? [] : { from: noonOf(frame, first), to: noonOf(frame, payday) },
  )
}

function weekendsOf(frame: YearFrame): readonly Span[] {
  const days = Array.from({ length: frame.length }, (_, at) => frame.start + at)
  return merged(days.filter((day) => weekdayOf(day) > 5).map((day) => daySpan(frame, day)))
}

/** The days off that fall on workdays, those of one name together. */
function feastsOf(off: readonly { readonly day: Day; readonly name: string }[]): readonly Feast[] {
  const feasts: Feast[] = []
  for (const { day, name } of off.toSorted((a, b) => a.day - b.day)) {
    if (weekdayOf(day) > 5) continue
    const last = feasts.at(-1)
    if (last && last.name === name && day - last.to <= 3) feasts[feasts.length - 1] = { ...last, to: day }
    else feasts.push({ from: day, to: day, name })
  }
  return feasts
}

/** The rules that are drawn as bands, of those that are seasons: a season as long as the year tells nothing. */
const bands: ReadonlySet<string> = new Set(['summer-holiday-season', 'winter-holiday-season'])

function seasonsOf({ entries, kinds }: WheelData, frame: YearFrame): readonly Season[] {
  const last = frame.start + frame.length - 1
  const found = new Map<string, Season>()
  for (const { kind, day, opens } of entries) {
    const rule = kinds[kind]?.rule ?? ''
    if (!bands.has(rule)) continue
    const on = dayOf(day)
    // The day a season begins has no span of its own: it lasts to its end, or to the year's.
    const from = opens === null ? on : Math.max(frame.start, dayOf(opens))
    const to = opens === null ? last : Math.min(last, on)
    const known = found.get(`${rule}|${from}`)
    if (from <= to && (known === undefined || opens !== null)) found.set(`${rule}|${from}`, { rule, from, to })
  }
  return [...found.values()].toSorted((a, b) => a.from - b.from)
}

/** What is to be named beside the wheel: what hangs on no run and is on one or two days of the year. */
function rareOf(
  { entries, kinds }: WheelData,
  ringOf: readonly number[],
  plan: readonly RingPlan[],
  frame: YearFrame,
): readonly Rare[] {
  const byName = new Map<string, Map<Day, number>>()
  for (const { kind, day, run } of entries) {
    const on = dayOf(day)
    const { rule = '', name = '', group } = kinds[kind] ?? {}
    const ring = ringOf[kind] ?? -1
    if (run !== undefined || group !== undefined || !within(frame)(on) || !plan[ring] || bands.has(rule)) continue
    byName.set(name, (byName.get(name) ?? new Map<Day, number>()).set(on, ring))
  }
  return [...byName]
    .flatMap(([name, days]) => (days.size > RARE ? [] : [...days].map(([day, ring]) => ({ day, name, ring }))))
    .toSorted((a, b) => a.day - b.day || (a.name < b.name ? -1 : 1))
}
