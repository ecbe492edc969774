import type { Item } from '../../shared/api/items.ts'
import { inOrder, sectionOf, todaySections } from './lines.ts'
import type { TodayGroup } from './today-search.ts'

export type Group = { readonly id: string; readonly items: readonly Item[] }

/** The heading an item stands under, by where it stands, whose it is, or its day. */
export const groupOf = (item: Item, by: TodayGroup, today: string): string =>
  by === 'state' ? sectionOf(item, today) : by === 'client' ? item.client_id : item.due

/** Today's work under its headings, in the order they are read; where it stands by urgency, clients by name. */
export function todayGroupsOf(items: readonly Item[], by: TodayGroup, today: string): readonly Group[] {
  const ordered = Map.groupBy(inOrder(items), (item) => groupOf(item, by, today))
  const groups = [...ordered].map(([id, its]) => ({ id, items: its }))
  if (by === 'day') return groups
  if (by === 'state') return todaySections.flatMap((section) => groups.filter(({ id }) => id === section))
  const collator = new Intl.Collator('fi', { numeric: true })
  const nameOf = ({ items: [first] }: Group) => first?.client ?? ''
  return groups.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)))
}
