import { placeOf } from '../../../shared/domain/calendar/marks/tally.ts'
import type { Day } from '../../../shared/domain/calendar/types.ts'
import { placeAt, type YearColumns } from '../year/index.ts'

type Wanted = {
  readonly isChosen: (at: number) => boolean
  readonly now: Day
  /** The cell that a day belongs to, from 0; negative where nobody asks. */
  readonly cellOf: (due: Day) => number
  readonly cells: number
}
/** One line of a cell: where in the columns the work stands that it is about, and its state as a place in `byUrgency`. */
type Visit = (cell: number, at: number, place: number, information: boolean) => void

const DONE = placeOf('done')

/**
 * What `linesIn` says of items, said of columns: a client's lines in each cell, a run once at its next step. The two must
 * agree (`test/core/calendar/views.test.ts`).
 */
export function eachLine(columns: YearColumns, { isChosen, now, cellOf, cells }: Wanted, visit: Visit): void {
  const { due, run, runs, kind, kinds } = columns
  const isInformation = (at: number) => kinds[kind[at] ?? 0]?.information === true
  /** Where each run stands in each cell; -1 where it has nothing. */
  const standing = new Int32Array(runs * cells).fill(-1)
  const comes = (at: number, other: number): boolean => {
    if (isInformation(at) !== isInformation(other)) return isInformation(other)
    const [place, its] = [placeAt(columns, at, now), placeAt(columns, other, now)]
    const [open, isOpen] = [place < DONE, its < DONE]
    if (open !== isOpen) return open
    const earlier = (due[at] ?? 0) - (due[other] ?? 0) || place - its
    return open && !isInformation(at) ? earlier < 0 : earlier > 0
  }
  for (let at = 0; at < due.length; at++) {
    const cell = cellOf(due[at] ?? NaN)
    if (!(cell >= 0) || !isChosen(at)) continue
    const of = run[at] ?? -1
    if (of < 0) {
      visit(cell, at, placeAt(columns, at, now), isInformation(at))
      continue
    }
    const slot = cell * runs + of
    const known = standing[slot] ?? -1
    if (known < 0 || comes(at, known)) standing[slot] = at
  }
  for (const [slot, at] of standing.entries())
    if (at >= 0) visit(Math.floor(slot / runs), at, placeAt(columns, at, now), isInformation(at))
}
