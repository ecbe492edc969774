import type { Item } from '../../../shared/api/items.ts'
import { doerOf, type Line, sectionOf, todaySections } from '../list/lines.ts'
import type { TodayGroup } from './today-search.ts'

export type Group = { readonly id: string; readonly lines: readonly Line[] }

export type TodayTally = { readonly open: number; readonly waiting: number; readonly late: number }

/**
 * How many rows ask for somebody now, wait for their client, and are late (waiting or not): what the rail, the head and the
 * headings of Today say.
 */
export function tallyOf(units: readonly Line[], today: string): TodayTally {
  const sections = units.map(({ item }) => sectionOf(item, today))
  return {
    open: sections.filter((section) => section === 'overdue' || section === 'today').length,
    waiting: sections.filter((section) => section === 'waiting').length,
    late: units.filter(({ item }) => item.status === 'overdue').length,
  }
}

/** The heading of the open work that somebody stands in for, by whose it is. */
const STANDING = 'standing|'

/** The name of whoever the work under a heading is stood in for; undefined for another heading. */
export const stoodInFor = (group: string): string | undefined =>
  group.startsWith(STANDING) ? group.slice(STANDING.length) : undefined

/**
 * The heading an item stands under, by where it stands, whose it is, or its day. In the list of one person, given by name,
 * the open work which that person does for somebody else stands under headings of its own.
 */
export function groupOf(item: Item, by: TodayGroup, today: string, person?: string): string {
  if (by === 'client') return item.client_id
  if (by === 'day') return item.due
  if (by === 'person') return doerOf(item)
  const section = sectionOf(item, today)
  const standing = section !== 'done' && person !== undefined && person !== item.person && person === item.stand_in
  return standing ? `${STANDING}${item.person}` : section
}

/** Today's work, given in the order it is read, under its headings; where it stands by urgency, clients by name. */
export function todayGroupsOf(
  units: readonly Line[],
  by: TodayGroup,
  today: string,
  person?: string,
): readonly Group[] {
  const ordered = Map.groupBy(units, ({ item }) => groupOf(item, by, today, person))
  const groups = [...ordered].map(([id, lines]) => ({ id, lines }))
  if (by === 'day') return groups
  const collator = new Intl.Collator('fi', { numeric: true })
  if (by === 'state') {
    const standing = groups
      .filter(({ id }) => stoodInFor(id) !== undefined)
      .toSorted((a, b) => collator.compare(a.id, b.id))
    // What one does for others comes before what is only coming.
    return todaySections.flatMap((section) => [
      ...(section === 'coming' ? standing : []),
      ...groups.filter(({ id }) => id === section),
    ])
  }
  const nameOf = ({ id, lines: [first] }: Group) => (by === 'person' ? id : (first?.item.client ?? ''))
  return groups.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)))
}
