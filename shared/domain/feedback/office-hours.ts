import type { WallTime } from '../calendar/types.ts'
import { isWallTime } from '../time-of-day.ts'

/** When the firm is open on one weekday, 1 Monday to 7 Sunday. */
export type Opening = { readonly weekday: number; readonly from: WallTime; readonly to: WallTime }

/** Of a worked weekday that nobody said anything of. */
export const usualOpening = { from: '08:00', to: '16:00' } as const

/** A time on the wall in minutes of its day. */
export const minutesOf = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const pad = (value: number) => String(value).padStart(2, '0')
/** `09:05` of minutes of a day. */
export const wallTimeOf = (minutes: number): WallTime => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`

/** What is wrong with hours, by their place: a day that ends before it begins would stop every clock. */
export const faultsOf = (hours: readonly Opening[]): readonly number[] =>
  hours.flatMap(({ from, to }, at) => (from < to ? [] : [at]))

const isOpening = (one: unknown): one is Opening => {
  if (typeof one !== 'object' || one === null) return false
  const { weekday, from, to } = one as Readonly<Record<string, unknown>>
  return (
    typeof weekday === 'number' &&
    Number.isInteger(weekday) &&
    weekday >= 1 &&
    weekday <= 7 &&
    typeof from === 'string' &&
    typeof to === 'string' &&
    isWallTime(from) &&
    isWallTime(to) &&
    from < to
  )
}

/** Hours as they are stored; what cannot be used is passed over. */
export const openingsIn = (stored: unknown): readonly Opening[] =>
  Array.isArray(stored) ? stored.filter(isOpening).map(({ weekday, from, to }) => ({ weekday, from, to })) : []

/** Whether everything stored can be used. */
export const areOpenings = (stored: unknown): boolean => Array.isArray(stored) && stored.every(isOpening)

/** When a weekday is open: as said, else as usual. */
export const openingOn = (hours: readonly Opening[], weekday: number): Pick<Opening, 'from' | 'to'> =>
  hours.find((one) => one.weekday === weekday) ?? usualOpening
