/** The indices from one to another, both of them, in the order of the list. */
export const rangeOf = (one: number, other: number): readonly number[] => {
  const first = Math.min(one, other)
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, at) => first + at)
}

/** Where the keys of a list lead; `undefined` when the key is not the list's. `at` is -1 while nothing is active. */
export function nextIndex(key: string, at: number, count: number, page: number): number | undefined {
  const last = count - 1
  if (count === 0) return undefined
  if (key === 'ArrowDown') return Math.min(last, at + 1)
  if (key === 'ArrowUp') return Math.max(0, at < 0 ? 0 : at - 1)
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === 'PageDown') return Math.min(last, Math.max(0, at) + page)
  if (key === 'PageUp') return Math.max(0, at - page)
  return undefined
}
