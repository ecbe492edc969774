import type { Item } from '../../../shared/api/items.ts'
import type { RunNote } from '../../../shared/api/runs.ts'
import type { RunNoteKind } from '../../../shared/domain/calendar/runs/run-notes.ts'

/** A run as its window names it: what is written down, and for which run. */
export type NotedRun = Pick<Item, 'client_id' | 'client' | 'run'> & {
  /** What the form begins with. */
  readonly kind?: RunNoteKind | undefined
  readonly step?: string | undefined
  /** A note that is there already. */
  readonly note?: RunNote | undefined
}
