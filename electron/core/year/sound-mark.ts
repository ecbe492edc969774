import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { occurrenceOf } from '../../../shared/domain/calendar/clock/identity.ts'
import { markStates } from '../../../shared/domain/calendar/marks/status.ts'
import type { Fault } from '../../../shared/domain/calendar/types.ts'
import type { MarkRow, Marks } from './read-marks.ts'

type Asked = Pick<MarkRow, 'occurrence' | 'state' | 'due' | 'moved_to'> &
  Partial<Pick<MarkRow, 'nominal' | 'day' | 'waited_from' | 'waited_until'>>

const states: ReadonlySet<string> = new Set(markStates)
const dayOrNone = (day: string | null | undefined): boolean => day === null || day === undefined || isDay(day)

/** Whether a stored mark says what a mark can say: of an occurrence, in a state there is, with days that exist. */
export const isSoundMark = (row: Asked): boolean =>
  isDay(row.due) &&
  dayOrNone(row.moved_to) &&
  states.has(row.state) &&
  (row.nominal === undefined || isDay(row.nominal)) &&
  (row.day === undefined || isDay(row.day)) &&
  dayOrNone(row.waited_from) &&
  dayOrNone(row.waited_until) &&
  occurrenceOf(row.occurrence, row.due) !== undefined

export type Sound = {
  readonly marks: Marks
  /** What cannot be read; undefined where everything can. */
  readonly damaged?: Marks | undefined
  readonly faults: readonly Fault[]
}

/** The marks that can be used, and a fault for each of the others: it is passed over, and said. */
export function soundMarks(all: Marks): Sound {
  const rows = [...all.values()]
  if (rows.every(isSoundMark)) return { marks: all, faults: [] }
  const keyed = (some: readonly MarkRow[]): Marks => new Map(some.map((row) => [row.occurrence, row]))
  const lost = rows.filter((row) => !isSoundMark(row))
  const faultOf = ({ occurrence }: MarkRow): Fault => ({
    rule: occurrence.split('@')[0] ?? '',
    code: 'damaged-mark',
    detail: occurrence,
  })
  return { marks: keyed(rows.filter(isSoundMark)), damaged: keyed(lost), faults: lost.map(faultOf) }
}
