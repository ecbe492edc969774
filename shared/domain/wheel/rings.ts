import { radii } from './geometry.ts'
import type { WheelData } from './types.ts'

/** More rings than this nobody tells apart. */
export const MOST_RINGS = 6
const GAP = 5

/** The order in which rings are told, from the rim inwards: wages first, then what follows from them. */
export const ringOrder: readonly string[] = [
  'pay-date',
  'incomes-register',
  'tax',
  'pension',
  'accident-insurance',
  'unemployment-insurance',
  'union-and-deductions',
  'kela',
  'annual-holiday',
  'working-time',
  'sector-specific',
  'hr-law',
  'statistics',
  'year-end',
  'data-protection-and-archive',
  'agreement-and-relationship',
  'own',
]

/** The categories of one ring. */
export type RingPlan = { readonly categories: readonly string[]; readonly isOther: boolean }

/**
 * Which categories have a ring of their own: all where there are at most six, otherwise the five with the most work, and the
 * rest share the last. The order is that of `order`, so that a category keeps its place from client to client and from year
 * to year; what `order` does not know comes after.
 */
export function ringPlan(
  { kinds, entries }: Pick<WheelData, 'kinds' | 'entries'>,
  order: readonly string[],
): RingPlan[] {
  const work = new Map<string, number>()
  for (const { kind, done, open, late } of entries) {
    const category = kinds[kind]?.category
    if (category !== undefined) work.set(category, (work.get(category) ?? 0) + done + open + late)
  }
  const placeOf = (category: string) => {
    const at = order.indexOf(category)
    return at < 0 ? order.length : at
  }
  const inOrder = (a: string, b: string) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1)
  const all = [...work.keys()].toSorted(inOrder)
  if (all.length <= MOST_RINGS) return all.map((category) => ({ categories: [category], isOther: false }))
  const most = all.toSorted((a, b) => (work.get(b) ?? 0) - (work.get(a) ?? 0) || inOrder(a, b)).slice(0, MOST_RINGS - 1)
  const rest = all.filter((category) => !most.includes(category))
  return [
    ...most.toSorted(inOrder).map((category) => ({ categories: [category], isOther: false })),
    { categories: rest, isOther: true },
  ]
}

/** The inner and outer radius of a ring, the first being outermost; rings never touch. */
export function bandOf(ring: number, count: number): { readonly inner: number; readonly outer: number } {
  const width = Math.min((radii.ringsTo - radii.ringsFrom + GAP) / count, 62)
  const outer = radii.ringsTo - ring * width
  return { inner: outer - width + GAP, outer }
}
