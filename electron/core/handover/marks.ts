import type { RecordMark } from '../../../shared/domain/handover/record.ts'
import { nothingSaid, toldBy, nominalOf } from '../year/index.ts'
import type { Schema } from '../db/schema.ts'

type Told = Pick<RecordMark, 'ticks' | 'deviation' | 'waited_from' | 'waited_until'>

/** What is written beside a mark, as a package tells it: only what says something. */
export function packedMark(row: Schema['mark']): Told {
  const { ticks, deviation } = toldBy({ ...row, person: '' })
  const from = row.waited_from ?? (row.state === 'waiting' ? row.day : null)
  return {
    ...(ticks.length > 0 && { ticks }),
    ...(deviation && { deviation }),
    ...(from !== null && { waited_from: from }),
    ...(row.waited_until !== null && { waited_until: row.waited_until }),
  }
}

/** The same as columns; a package of before 1.1 tells since when a waiting one waits by its day alone. */
export function unpackedMark(packed: RecordMark) {
  const { source: origin, updated_at: updated, ticks, deviation, waited_from, waited_until, ...mark } = packed
  return {
    ...nothingSaid,
    ...mark,
    origin,
    updated,
    nominal: nominalOf(mark.occurrence) ?? mark.due,
    note: '',
    ...(ticks && { ticks_json: JSON.stringify(ticks) }),
    ...(deviation && {
      deviation_by: deviation.by,
      cause: deviation.cause,
      measure: deviation.measure,
      deviation_shown: deviation.shown ? 1 : 0,
    }),
    waited_from: waited_from ?? (mark.state === 'waiting' ? mark.day : null),
    waited_until: waited_until ?? null,
  }
}
