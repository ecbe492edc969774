import { radii } from './geometry.ts'
import type { WheelData, WheelKind } from './types.ts'

/** More rings of categories than this nobody tells apart; the last of them holds all the others. */
export const MOST_CATEGORIES = 6
/** More pay groups than this share the last of their rings. */
export const MOST_GROUPS = 4
/** What is on fewer days than this has no ring of its own where one client's year is shown: it is named beside the wheel. */
const REGULAR = 4
const GAP = 3
/** No ring is wider, however few there are. */
const WIDEST = 62

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

/** What stands on one ring: a pay group's runs (`group`, empty where several share the ring), or categories. */
export type RingPlan = {
  readonly categories: readonly string[]
  readonly isOther: boolean
  readonly group?: string | undefined
  readonly ink: number
}

/** Whether a kind of work stands on a ring. */
export function standsOn({ categories, group }: RingPlan, kind: WheelKind, named: ReadonlySet<string>): boolean {
  if (group === undefined) return kind.group === undefined && categories.includes(kind.category)
  if (kind.group === undefined) return false
  return group === '' ? !named.has(kind.group) : kind.group === group
}

/**
 * The rings of a year. First each pay group, those with the most dates outermost; then the categories. They have rings of
 * their own where there are at most six, otherwise the five with the most work, and the rest share the last; of one client a
 * category must also be on enough days. The order is that of `order`, so that a category keeps its place from client to
 * client and from year to year; what `order` does not know comes after.
 */
export function ringPlan(
  { kinds, entries, ofOne }: Pick<WheelData, 'kinds' | 'entries' | 'ofOne'>,
  order: readonly string[],
): RingPlan[] {
  const work = new Map<string, number>()
  const groups = new Map<string, number>()
  const daysOf = new Map<string, Set<string>>()
  for (const { kind, day, done, open, late } of entries) {
    const { category, group } = kinds[kind] ?? {}
    const count = done + open + late
    if (group !== undefined) groups.set(group, (groups.get(group) ?? 0) + count)
    else if (category !== undefined) {
      work.set(category, (work.get(category) ?? 0) + count)
      daysOf.set(category, (daysOf.get(category) ?? new Set()).add(day))
    }
  }
  const placeOf = (category: string) => {
    const at = order.indexOf(category)
    return at < 0 ? order.length : at
  }
  const inOrder = (a: string, b: string) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1)
  const byWork = (of: ReadonlyMap<string, number>) => (a: string, b: string) => (of.get(b) ?? 0) - (of.get(a) ?? 0)
  const all = [...work.keys()].toSorted(inOrder)
  const regular = ofOne ? all.filter((category) => (daysOf.get(category)?.size ?? 0) >= REGULAR) : all
  const hasRest = regular.length < all.length || all.length > MOST_CATEGORIES
  const own = regular
    .toSorted((a, b) => byWork(work)(a, b) || inOrder(a, b))
    .slice(0, hasRest ? MOST_CATEGORIES - 1 : MOST_CATEGORIES)
    .toSorted(inOrder)
  const rest = all.filter((category) => !own.includes(category))
  const names = [...groups.keys()].toSorted((a, b) => byWork(groups)(a, b) || (a < b ? -1 : 1))
  const alone = names.length > MOST_GROUPS ? names.slice(0, MOST_GROUPS - 1) : names
  const first = groups.size > 0 ? 1 : 0
  return [
    ...[...alone, ...(names.length > alone.length ? [''] : [])].map((group) => ({
      categories: ['pay-date'],
      isOther: group === '',
      group,
      ink: 0,
    })),
    ...own.map((category, at) => ({ categories: [category], isOther: false, ink: first + at })),
    ...(rest.length > 0 ? [{ categories: rest, isOther: rest.length > 1, ink: first + own.length }] : []),
  ]
}

/** The inner and outer radius of a ring, the first being outermost; rings never touch. */
export function bandOf(ring: number, count: number): { readonly inner: number; readonly outer: number } {
  const width = Math.min((radii.ringsTo - radii.ringsFrom + GAP) / count, WIDEST)
  const outer = radii.ringsTo - ring * width
  return { inner: outer - width + GAP, outer }
}
