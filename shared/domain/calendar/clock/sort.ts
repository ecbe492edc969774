import type { Day } from '../types.ts'

/** A run of neighbouring columns that belong to one rule. */
export type Group = { readonly key: string; readonly start: number; readonly end: number }

/**
 * The order of columns by due date, then by their group's key, then as they came. Dates of a few years are sorted by
 * counting how many fall on each day, which takes one step per date; only a window much wider than its dates is
 * compared pair by pair.
 */
export function orderByDue(due: readonly Day[], groups: readonly Group[], from: Day, to: Day): Int32Array {
  const byKey = groups.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.start - b.start))
  const order = new Int32Array(due.length)
  if (due.length === 0) return order
  const days = to - from + 1
  if (days > due.length * 16 + 1000) {
    let at = 0
    for (const { start, end } of byKey) for (let index = start; index < end; index++) order[at++] = index
    return order.toSorted((a, b) => (due[a] ?? 0) - (due[b] ?? 0))
  }
  // First how many dates fall on each day, then where each day's dates begin.
  const next = new Int32Array(days + 1)
  for (const day of due) next[day - from + 1] = (next[day - from + 1] ?? 0) + 1
  let before = 0
  for (let day = 0; day <= days; day++) next[day] = before += next[day] ?? 0
  for (const { start, end } of byKey)
    for (let index = start; index < end; index++) {
      const day = (due[index] ?? from) - from
      const at = next[day] ?? 0
      order[at] = index
      next[day] = at + 1
    }
  return order
}
