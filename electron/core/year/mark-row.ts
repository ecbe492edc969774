import type { Item } from '../../../shared/api/items.ts'
import { textsIn } from '../sound.ts'
import { type Asking, askedWays } from '../../../shared/domain/calendar/marks/askings.ts'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { readJson } from '../json.ts'
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
  askings_json: '[]',
  given_to: null,
} as const

type Told = Pick<
  NonNullable<Item['mark']>,
  'ticks' | 'deviation' | 'waited_from' | 'waited_until' | 'askings' | 'updated'
>

/** What was written down about an occurrence: the ticked steps, and what deviated. */
export function toldBy(row: MarkRow): Told {
  const { deviation_by: by, cause, measure, deviation_shown } = row
  return {
    ticks: textsIn(row.ticks_json),
    deviation: by === 'provider' || by === 'client' ? { by, cause, measure, shown: deviation_shown === 1 } : null,
    waited_from: row.waited_from,
    waited_until: row.waited_until,
    askings: [...askingsOf(row)],
    updated: row.updated,
  }
}

const none: readonly Asking[] = []

/** Each time the client was asked. A wait from before askings were kept, or out of a package, has one: its beginning. */
export function askingsOf(row: MarkRow): readonly Asking[] {
  const since = row.state === 'waiting' ? (row.waited_from ?? row.day) : undefined
  if (since === undefined && row.askings_json === nothingSaid.askings_json) return none
  const told = readJson<unknown>(row.askings_json, none)
  const askings = Array.isArray(told) ? told.flatMap(soundAsking) : []
  if (since === undefined || askings.some(({ day }) => day >= since)) return askings
  return [...askings, { day: since, by: row.person, way: 'noted', to: '' }]
}

/** An asking as it can be used; nothing where its day is none. */
function soundAsking(told: Partial<Asking> | null): readonly Asking[] {
  const { day, by, way, to } = told ?? {}
  if (typeof day !== 'string' || !isDay(day)) return none
  return [{ day, by: String(by ?? ''), way: askedWays.find((one) => one === way) ?? 'other', to: String(to ?? '') }]
}
