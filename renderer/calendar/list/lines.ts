import type { Item } from '../../../shared/api/items.ts'

/** A row of the list: one client's dated work, or the same work of many clients folded into one row. */
export type Line =
  | { readonly id: string; readonly item: Item; readonly lines?: undefined }
  | { readonly id: string; readonly item: Item; readonly lines: readonly Line[] }

/** Fewer are shown one by one: a fold must save more than it hides. */
const FOLD_FROM = 3

export const itemId = (item: Pick<Item, 'client_id' | 'key'>): string => `${item.client_id}|${item.key}`

/** What people decided about it; what was only written down decides nothing. */
const decided = ({ mark }: Item) => (mark?.state === 'open' ? undefined : mark?.state)

/** Work that somebody stands in for is never folded with other people's. */
const standing = (item: Item): readonly string[] => (item.away ? [item.person, item.stand_in] : [])

/** Folds what is the same work on the same day, done by the same side, in the same state; the order stays. */
export function fold(items: readonly Item[]): readonly Line[] {
  const kinds = Map.groupBy(items, (item) =>
    [item.rule, item.due, item.responsible, item.status, decided(item), ...standing(item)].join('|'),
  )
  const lines: Line[] = []
  for (const [kind, same] of kinds) {
    const [first] = same
    if (!first) continue
    const rows = same.map((item): Line => ({ id: itemId(item), item }))
    const clients = new Set(same.map((item) => item.client_id))
    if (clients.size >= FOLD_FROM) lines.push({ id: `fold|${kind}`, item: first, lines: rows })
    else lines.push(...rows)
  }
  return lines
}

export const countClients = (line: Line): number => new Set(line.lines?.map(({ item }) => item.client_id)).size

/** The items of rows, groups as their rows. */
export const itemsOf = (lines: readonly Line[]): readonly Item[] =>
  lines.flatMap((line) => (line.lines ? itemsOf(line.lines) : [line.item]))

export type TodaySection = 'overdue' | 'today' | 'waiting' | 'coming' | 'done'
export const todaySections: readonly TodaySection[] = ['overdue', 'today', 'waiting', 'coming', 'done']

/** Where an item stands on Today. What waits for the client stands under that heading even when its day has passed. */
export function sectionOf(item: Item, today: string): TodaySection {
  if (item.status === 'done' || item.status === 'skipped') return 'done'
  if (item.mark?.state === 'waiting') return 'waiting'
  if (item.status === 'overdue') return 'overdue'
  return item.due <= today ? 'today' : 'coming'
}

/** By due date, then what, then client: the order in which work is read. */
export function inOrder(items: readonly Item[]): readonly Item[] {
  return items.toSorted(
    (one, other) =>
      one.due.localeCompare(other.due) ||
      one.name.localeCompare(other.name, 'fi') ||
      one.client.localeCompare(other.client, 'fi'),
  )
}

/** By due date, then name. */
export const byDue = (a: Item, b: Item) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.name.localeCompare(b.name, 'fi'))
