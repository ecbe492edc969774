import type { SavedView } from '../../../shared/api/views.ts'
import type { ViewScreen } from '../../../shared/domain/views.ts'

type Address = SavedView['search']

/** Where in time one looks is not part of a view: it would be stale next week. */
const passing = new Set(['day', 'from', 'to', 'year'])

const isPlain = (value: unknown): value is Address[string] =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** What of a screen's address a view keeps. */
export const keptOf = (search: Readonly<Record<string, unknown>>): Address =>
  Object.fromEntries(
    Object.entries(search)
      .flatMap(([key, value]) => (isPlain(value) && !passing.has(key) ? [[key, value] as const] : []))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

/** The view that a screen shows just now, if it is one of them. */
export const viewShown = (
  views: readonly SavedView[],
  screen: ViewScreen,
  search: Readonly<Record<string, unknown>>,
): SavedView | undefined => {
  const now = JSON.stringify(keptOf(search))
  return views.find((view) => view.screen === screen && JSON.stringify(keptOf(view.search)) === now)
}

/** The ids in a new order, one of them a place up or down; undefined where it stands at that end already. */
export function movedBy(ids: readonly string[], id: string, by: -1 | 1): readonly string[] | undefined {
  const from = ids.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= ids.length) return undefined
  return ids.with(from, ids[to] ?? id).with(to, id)
}
