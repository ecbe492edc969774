import type { Item } from '../../../shared/api/items.ts'
import { whoseOf } from './use-marks.ts'

/** Where a question about items is being answered: of several, those from the first to the last. */
function placeOf(what: string, items: readonly Pick<Item, 'client_id' | 'key'>[]): string {
  const ends = [items[0], items.length > 1 ? items.at(-1) : undefined].flatMap((one) => (one ? [one] : []))
  return [`mark/${what}`, items.length, ...ends.map(({ client_id, key }) => `${client_id}/${key}`)]
    .join('/')
    .slice(0, 300)
}

/** The draft of a form that asks about items: its place, and what its window needs to be opened again on any screen. */
export const draftOf = (
  what: string,
  items: readonly (Pick<Item, 'client_id' | 'client' | 'key'> & { readonly name?: string })[],
  more = {},
) => ({
  draft: placeOf(what, items),
  about: whoseOf(items),
  asked: { ...more, items },
})

/** What a draft was about: the question, and the items with what else was kept. Undefined for a draft of another form. */
export function questionOf(place: string, asked: unknown) {
  const what = /^mark\/(\w+)\//.exec(place)?.[1]
  if (what === undefined || typeof asked !== 'object' || asked === null || !('items' in asked)) return undefined
  const items: unknown = asked.items
  return Array.isArray(items) && items.every(isNamed) ? { ...asked, what, items: items as unknown[] } : undefined
}

const isNamed = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && 'client_id' in item && 'key' in item
