import { dayOf } from '../days/days.ts'
import { occurrenceKey } from './identity.ts'
import type { Occurrence } from '../types.ts'

/** One date that is otherwise: before and after, of which one may be missing. */
export type DateDiff =
  | { readonly before: Occurrence; readonly after: Occurrence }
  | { readonly before: Occurrence; readonly after: undefined }
  | { readonly before: undefined; readonly after: Occurrence }

/** How far apart two dates of one rule may lie and still be the same duty on another day. */
const NEAR = 45

const series = ({ rule, anchor }: Occurrence) => `${rule}#${anchor?.id ?? ''}`
const byNominal = (a: Occurrence, b: Occurrence) => (a.nominal < b.nominal ? -1 : a.nominal > b.nominal ? 1 : 0)

/** The nearest of a series within reach; the earlier of two that lie equally far. */
function nearest(series: readonly Occurrence[], to: Occurrence): Occurrence | undefined {
  const away = (one: Occurrence) => Math.abs(dayOf(one.nominal) - dayOf(to.nominal))
  let found: Occurrence | undefined
  for (const one of series) if (away(one) <= NEAR && (!found || away(one) < away(found))) found = one
  return found
}

/**
 * What differs between two clocks of one client over the same span: dates that move, appear and vanish. A date keeps its
 * identity where the nominal date stays; where a rule's nominal date changes, neighbours of one series are told as a move.
 */
export function compareClocks(before: readonly Occurrence[], after: readonly Occurrence[]): DateDiff[] {
  const old = new Map(before.map((one) => [occurrenceKey(one), one]))
  const diffs: DateDiff[] = []
  const fresh: Occurrence[] = []
  for (const one of after) {
    const key = occurrenceKey(one)
    const known = old.get(key)
    if (!known) fresh.push(one)
    else if (known.due !== one.due) diffs.push({ before: known, after: one })
    old.delete(key)
  }
  const waiting = Map.groupBy([...old.values()].toSorted(byNominal), series)
  for (const one of fresh.toSorted(byNominal)) {
    const gone = waiting.get(series(one)) ?? []
    const neighbour = nearest(gone, one)
    if (neighbour) gone.splice(gone.indexOf(neighbour), 1)
    diffs.push(neighbour ? { before: neighbour, after: one } : { before: undefined, after: one })
  }
  for (const gone of waiting.values()) for (const one of gone) diffs.push({ before: one, after: undefined })
  const day = (diff: DateDiff) => (diff.before ?? diff.after).due
  return diffs.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}
