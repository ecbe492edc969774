import type { Item } from '../../../shared/api/items.ts'

/** Where a question about items is being answered: of several, those from the first to the last. */
export function placeOf(what: string, items: readonly Pick<Item, 'client_id' | 'key'>[]): string {
  const ends = [items[0], items.length > 1 ? items.at(-1) : undefined].flatMap((one) => (one ? [one] : []))
  return [`mark/${what}`, items.length, ...ends.map(({ client_id, key }) => `${client_id}/${key}`)]
    .join('/')
    .slice(0, 300)
}
