import type { Audience } from '../../shared/domain/instructions.ts'

type Placed = { readonly id: string; readonly audience: Audience; readonly section: string; readonly position: number }
export type Section<I> = { readonly section: string; readonly items: readonly I[] }

/** The items of one audience in order of their position. */
export const ofAudience = <I extends Placed>(items: readonly I[], audience: Audience): I[] =>
  items.filter((item) => item.audience === audience).toSorted((a, b) => a.position - b.position)

/**
 * Items under their headings: a heading stands where its first item does, and gathers all of its items, as the printed
 * sheet does.
 */
export function sectionsOf<I extends Placed>(items: readonly I[]): Section<I>[] {
  const sections = new Map<string, I[]>()
  for (const item of items) {
    const section = item.section.trim()
    const there = sections.get(section)
    if (there) there.push(item)
    else sections.set(section, [item])
  }
  return [...sections].map(([section, its]) => ({ section, items: its }))
}

/** The ids as they are seen, section by section. */
export const seenOrder = (items: readonly Placed[]): string[] =>
  sectionsOf(items).flatMap((section) => section.items.map((item) => item.id))

/**
 * The ids after one item has moved by `steps` (negative is up) within its section; the same list where it cannot.
 * Moving never changes an item's heading: that would change what it means on the sheet.
 */
export function moved(items: readonly Placed[], id: string, steps: number): string[] {
  const sections = sectionsOf(items)
  return sections.flatMap(({ items: its }) => {
    const ids = its.map((item) => item.id)
    const at = ids.indexOf(id)
    if (at < 0) return ids
    const to = Math.min(ids.length - 1, Math.max(0, at + steps))
    return ids.toSpliced(at, 1).toSpliced(to, 0, id)
  })
}

/** The ids after `id` was dropped on `target`: it takes the target's place. The same list across sections. */
export function droppedOn(items: readonly Placed[], id: string, target: string): string[] {
  const section = sectionsOf(items).find(({ items: its }) => its.some((item) => item.id === id))
  const ids = section?.items.map((item) => item.id) ?? []
  const from = ids.indexOf(id)
  const to = ids.indexOf(target)
  return from < 0 || to < 0 ? seenOrder(items) : moved(items, id, to - from)
}

/** Where an item stands in its section, counted from one, for those who cannot see it move. */
export function placeOf(items: readonly Placed[], id: string): { readonly place: number; readonly of: number } {
  const section = sectionsOf(items).find(({ items: its }) => its.some((item) => item.id === id))
  const ids = section?.items.map((item) => item.id) ?? []
  return { place: ids.indexOf(id) + 1, of: ids.length }
}

/** A position after everything there is. */
export const nextPosition = (items: readonly Placed[]): number =>
  items.reduce((last, item) => Math.max(last, item.position), -1) + 1
