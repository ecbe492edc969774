import type { Item } from '../../../shared/api/items.ts'
import { textsIn } from '../sound.ts'
import type { MarkRow } from './read-marks.ts'

/** What a mark says beyond its state, while nobody has said anything. */
export const nothingSaid = {
  ticks_json: '[]',
  deviation_by: '',
  cause: '',
  measure: '',
  deviation_shown: 0,
  waited_from: null,
  waited_until: null,
} as const

type Told = Pick<NonNullable<Item['mark']>, 'ticks' | 'deviation' | 'waited_from' | 'waited_until' | 'updated'>

/** What was written down about an occurrence: the ticked steps, and what deviated. */
export function toldBy(row: MarkRow): Told {
  const { deviation_by: by, cause, measure, deviation_shown } = row
  return {
    ticks: textsIn(row.ticks_json),
    deviation: by === 'provider' || by === 'client' ? { by, cause, measure, shown: deviation_shown === 1 } : null,
    waited_from: row.waited_from,
    waited_until: row.waited_until,
    updated: row.updated,
  }
}
