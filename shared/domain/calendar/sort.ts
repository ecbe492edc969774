import type { Day } from './types.ts'

const byKey = (keys: readonly string[], a: number, b: number) => {
  const [one, other] = [keys[a] ?? '', keys[b] ?? '']
  return one < other ? -1 : one > other ? 1 : a - b
}

/**
 * The order of columns by due date, then by key, then as they came. Dates of a few years are sorted by counting how
 * many fall on each day, which takes one step per date; only a window much wider than its dates is compared pair by pair.
 */
export function sortByDue(due: readonly Day[], keys: readonly string[], from: Day, to: Day): number[] {
  const indexes = due.map((_, index) => index)
  const days = to - from + 1
  let inOrder = true
  for (let index = 1; index < keys.length && inOrder; index++) inOrder = (keys[index - 1] ?? '') <= (keys[index] ?? '')
  if (!inOrder) indexes.sort((a, b) => byKey(keys, a, b))
  if (days > due.length * 16) return indexes.sort((a, b) => (due[a] ?? 0) - (due[b] ?? 0))

  const next = new Uint32Array(days + 1)
  for (const day of due) next[day - from + 1] = (next[day - from + 1] ?? 0) + 1
  for (let day = 1; day <= days; day++) next[day] = (next[day] ?? 0) + (next[day - 1] ?? 0)
  const sorted = Array.from<number>({ length: due.length })
  for (const index of indexes) {
    const day = (due[index] ?? 0) - from
    const at = next[day] ?? 0
    sorted[at] = index
    next[day] = at + 1
  }
  return sorted
}
