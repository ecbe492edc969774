import type { OccurrenceStatus } from './status.ts'

/** The states of dated work, the one that asks for most attention first. Counts by state stand in this order. */
export const byUrgency = [
  'overdue',
  'due',
  'waiting',
  'planned',
  'done',
  'skipped',
] as const satisfies readonly OccurrenceStatus[]

/** How many are in each state, in the order of `byUrgency`. */
export type Tally = readonly number[]

export const states = byUrgency.length
export const placeOf = (status: OccurrenceStatus): number => byUrgency.indexOf(status)

/** The most urgent state that anything is in; undefined for an empty tally. */
export function worstOf(tally: Tally): OccurrenceStatus | undefined {
  const at = tally.findIndex((count) => count > 0)
  return at < 0 ? undefined : byUrgency[at]
}

/** How many are in a state. */
export const countOf = (tally: Tally, status: OccurrenceStatus): number => tally[placeOf(status)] ?? 0

export const totalOf = (tally: Tally): number => tally.reduce((sum, count) => sum + count, 0)

/** The sum of several tallies. */
export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = byUrgency.map(() => 0)
  for (const tally of tallies) for (let at = 0; at < states; at++) sum[at] = (sum[at] ?? 0) + (tally[at] ?? 0)
  return sum
}
