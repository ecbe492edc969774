import { isoOf, maxDay, minDay, parseDay } from '../days/days.ts'
import type { Day, IsoDay } from '../types.ts'

/** Days from one to another, both inclusive. */
export type Span = { readonly from: Day; readonly to: Day }

/** The span between two limits as they are stored; what is missing or no day is no limit. */
export const spanBetween = (from: string | null | undefined, until: string | null | undefined): Span => ({
  from: parseDay(from ?? '') ?? minDay,
  to: parseDay(until ?? '') ?? maxDay,
})

/** A span's limits as they are stored: undefined where it has none. */
export const limitsOf = ({ from, to }: Span): { from: IsoDay | undefined; until: IsoDay | undefined } => ({
  from: from === minDay ? undefined : isoOf(from),
  until: to === maxDay ? undefined : isoOf(to),
})

/** What two spans have in common, in a list to go on with: empty or of one. */
export function shared(a: Span, b: Span): readonly Span[] {
  const both = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
  return both.from <= both.to ? [both] : []
}

/** What is left of a span when others are taken away, in order. */
export function without(span: Span, taken: readonly Span[]): readonly Span[] {
  let left: readonly Span[] = [span]
  for (const away of taken)
    left = left.flatMap((piece) => {
      if (away.to < piece.from || away.from > piece.to) return [piece]
      const before = { from: piece.from, to: away.from - 1 }
      const after = { from: away.to + 1, to: piece.to }
      return [before, after].filter((part) => part.from <= part.to)
    })
  return left
}
