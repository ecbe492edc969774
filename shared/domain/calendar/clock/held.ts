import { addMonths, parseDay } from '../days/days.ts'
import type { Run } from './found.ts'
import { isSound } from '../rules/sound.ts'
import type { ClockRule, Day, HeldMark, Shape } from '../types.ts'

/** The longest time between two of an interval rule, in months; undefined for a rule whose dates the calendar gives. */
export function intervalOf(shape: Shape): number | undefined {
  switch (shape.type) {
    case 'interval-months':
      return shape.months
    case 'interval-years':
      return shape.years * 12
    case 'client-defined':
      return shape.date === undefined ? shape.max_interval_months : undefined
    default:
      return undefined
  }
}

/** The keys of the rules that count from the day they were last held. */
export const intervalKeys = (rules: readonly ClockRule[]): string[] => [
  ...new Set(rules.filter(({ rule }) => isSound(rule) && intervalOf(rule.rule) !== undefined).map((rule) => rule.key)),
]

/** What people have said of an interval rule's dates, as the engine counts with it. */
export type Held = {
  /** The day it was last held (or, where it was skipped, should have been); undefined while it never was. */
  readonly base: Day | undefined
  /** The nominal dates that are done or skipped, in order: they are history and stay what they are. */
  readonly settled: readonly Day[]
  /** The date that somebody has begun to work on: it stays the next one, wherever the interval would put it now. */
  readonly next: Day | undefined
}

export function heldOf(marks: readonly HeldMark[]): Held {
  let base: Day | undefined
  const settled: Day[] = []
  const begun: Day[] = []
  for (const { nominal, state, day } of marks) {
    const at = parseDay(nominal)
    // A meeting stands in the year by itself: the next one is counted from it.
    if (state === 'met') {
      if (at !== undefined && (base === undefined || at > base)) base = at
      continue
    }
    const held = state === 'done' ? parseDay(day) : at
    if (at === undefined || held === undefined) continue
    if (state === 'done' || state === 'skipped') {
      settled.push(at)
      if (base === undefined || held > base) base = held
    } else begun.push(at)
  }
  const after = base
  const next = begun.filter((day) => after === undefined || day > after).toSorted((a, b) => a - b)[0]
  return { base, settled: settled.toSorted((a, b) => a - b), next }
}

/**
 * The dates of an interval rule: those that are done stay as they were, and the next ones are counted from the day it was
 * last held, or from `start` while it never was. A date that is taken already makes room by a day, towards the earlier.
 */
export function everyInterval(run: Run, months: number, start: Day | undefined, held: Held | undefined): void {
  const base = held?.base ?? start
  const taken = new Set(held?.settled)
  const days = [...(held?.settled ?? [])]
  if (base !== undefined)
    for (let count = 1; ; count++) {
      const counted = addMonths(base, count * months)
      // A date begun on stands in for the first one; it may lie on either side of it.
      let day = count === 1 && held?.next !== undefined ? held.next : counted
      while (taken.has(day)) day--
      taken.add(day)
      days.push(day)
      if (!(counted <= run.last)) break
    }
  for (const day of days.toSorted((a, b) => a - b)) run.add(day)
}
