import { occurrenceKey, occurrenceOf } from '../../../shared/domain/calendar/clock/identity.ts'
import { effectiveDue } from '../../../shared/domain/calendar/marks/status.ts'
import type { Occurrence } from '../../../shared/domain/calendar/types.ts'
import { markFor } from './items.ts'
import { isSettled } from './open.ts'
import type { MarkRow } from './read-marks.ts'
import type { Span } from './read-states.ts'

type Row = Pick<MarkRow, 'occurrence' | 'state' | 'due' | 'moved_to'>

/** The occurrence that a mark was made on, as the mark remembers it; undefined unless it was done or skipped. */
export function keptOccurrence(row: Row): Occurrence | undefined {
  if (!isSettled(row)) return undefined
  return occurrenceOf(row.occurrence, effectiveDue(row, markFor(row)))
}

/**
 * What was done or skipped against a due day in a span and is not among what the rules make there now: a rule was changed
 * or removed, and the work was done all the same. `made` are the keys of what is shown already.
 */
export function keptIn<R extends Row>(
  marks: Iterable<R>,
  made: ReadonlySet<string>,
  { from, to }: Span,
): readonly { readonly row: R; readonly occurrence: Occurrence }[] {
  const found = new Map<string, { readonly row: R; readonly occurrence: Occurrence }>()
  for (const row of marks) {
    if (made.has(row.occurrence)) continue
    const kept = keptOccurrence(row)
    if (kept && kept.due >= from && kept.due <= to && occurrenceKey(kept) === row.occurrence)
      found.set(row.occurrence, { row, occurrence: kept })
  }
  return [...found.values()]
}
