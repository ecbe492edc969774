import type { Item } from '../../../shared/api/items.ts'
import type { Ring, Wheel } from '../../../shared/domain/wheel/types.ts'

/** The pay groups that have a ring of their own. */
export const groupsOf = ({ rings }: Wheel): ReadonlySet<string> =>
  new Set(rings.flatMap(({ group }) => (group === undefined || group === '' ? [] : [group])))

/** Whether an item stands on a ring. A pay group is not named where the client has only one. */
export function isOnRing(
  { category, run, anchor }: Pick<Item, 'category' | 'run' | 'anchor'>,
  { categories, group }: Pick<Ring, 'categories' | 'group'>,
  groups: ReadonlySet<string>,
): boolean {
  if (!categories.includes(category)) return false
  // Without pay groups' rings, as on a firm's wheel, a category is a ring with all that is in it.
  if (groups.size === 0) return true
  const isStep = run !== '' && category === 'pay-date'
  if (group === undefined) return !isStep
  if (!isStep) return false
  const own = anchor === '' ? groups.values().next().value : [...groups].find((name) => startsWith(anchor, name))
  return group === '' ? own === undefined : own === group
}

/** What several groups share names them all, the first being the one whose run it is. */
const startsWith = (anchor: string, group: string) => anchor === group || anchor.startsWith(`${group}, `)
