import type { Item } from '../../../shared/api/items.ts'
import { missingSteps } from '../../../shared/domain/calendar/marks/checklist.ts'
import { itemId } from '../list/lines.ts'

/** Versions that a refusal told of: whoever has been told who was faster, and marks again, means it. */
const told = new Map<string, number>()

/** An item as a command names it, with the version of the mark that the user has seen or been told of. */
export function asSeen(item: Item): { client_id: string; key: string; seen: number | null } {
  const { client_id, key, mark } = item
  const version = Math.max(told.get(itemId(item)) ?? 0, mark?.version ?? 0)
  return { client_id, key, seen: version === 0 ? null : version }
}

/** Takes note of what a refusal says: the item and the version that is there now. */
export function noteFaster(facts: Readonly<Record<string, string | number>>): void {
  const { client_id, key, version } = facts
  if (typeof client_id === 'string' && typeof key === 'string' && typeof version === 'number')
    told.set(itemId({ client_id, key }), version)
}

/** Forgets what was told about items that are marked now. */
export const forgetFaster = (items: readonly Item[]): void => items.forEach((item) => told.delete(itemId(item)))

/** The steps of an item's checklist that are not ticked. */
export const missingOf = ({ checklist, mark }: Item): string[] => missingSteps(checklist, mark?.ticks ?? [])

export const isSettled = ({ status }: Pick<Item, 'status'>): boolean => status === 'done' || status === 'skipped'
