import { dayAt, polarOf, radii, yearFrame } from './geometry.ts'
import { monthIndexOf, monthOfIndex } from '../calendar/days/days.ts'
import type { Mark, Ring, Wheel } from './types.ts'

/** Where one is on the wheel: a ring and one of its marks, both as places in their lists. */
export type Place = { readonly ring: number; readonly mark: number }
export type Step = 'next' | 'previous' | 'outward' | 'inward' | 'next-month' | 'previous-month' | 'first' | 'last'

export const markAt = (wheel: Wheel, place: Place | undefined): Mark | undefined =>
  place && wheel.rings[place.ring]?.marks[place.mark]

/** The mark of a ring that is nearest to a day. */
function nearest({ marks }: Ring, day: number): number {
  let best = 0
  marks.forEach((mark, at) => {
    if (Math.abs(mark.day - day) < Math.abs((marks[best]?.day ?? Infinity) - day)) best = at
  })
  return best
}

/** Where reading begins: the first mark from `day` on in the outermost ring that has one, or else its last. */
export function startOf(wheel: Wheel, day: number): Place | undefined {
  const ring = wheel.rings.findIndex(({ marks }) => marks.length > 0)
  const marks = wheel.rings[ring]?.marks
  if (!marks) return undefined
  const mark = marks.findIndex((each) => each.day >= day)
  return { ring, mark: mark < 0 ? marks.length - 1 : mark }
}

/**
 * One step from a place: along the ring by mark or by month, or to the neighbouring ring at the nearest day. At an end one
 * stays where one is.
 */
export function stepFrom(wheel: Wheel, place: Place, step: Step): Place {
  const ring = wheel.rings[place.ring]
  const here = ring?.marks[place.mark]
  if (!ring || !here) return startOf(wheel, 0) ?? place
  const last = ring.marks.length - 1
  const to = (mark: number): Place => ({ ring: place.ring, mark: Math.max(0, Math.min(last, mark)) })
  const found = (mark: number): Place => (mark < 0 ? place : to(mark))
  if (step === 'next') return to(place.mark + 1)
  if (step === 'previous') return to(place.mark - 1)
  if (step === 'first') return to(0)
  if (step === 'last') return to(last)
  if (step === 'next-month') return found(ring.marks.findIndex(({ month }) => month > here.month))
  if (step === 'previous-month') {
    const month = ring.marks.findLast((mark) => mark.month < here.month)?.month
    return found(ring.marks.findIndex((mark) => mark.month === month))
  }
  const by = step === 'outward' ? -1 : 1
  for (let next = place.ring + by; next >= 0 && next < wheel.rings.length; next += by) {
    const other = wheel.rings[next]
    if (other && other.marks.length > 0) return { ring: next, mark: nearest(other, here.day) }
  }
  return place
}

/** What lies under a point of the wheel: a month, with the ring where there is one, and the mark where one is near. */
export type Hit = { readonly month: number; readonly ring?: number; readonly mark?: number }

/** How near the pointer must come to a mark, in units of length. */
const REACH = 14

/** What a point hits; undefined in the middle and outside the rim. */
export function hitAt(wheel: Wheel, x: number, y: number): Hit | undefined {
  const { turn, radius } = polarOf(x, y)
  if (radius < radii.centre || radius > radii.rim) return undefined
  const frame = yearFrame(wheel.year)
  const day = dayAt(frame, turn)
  if (day === undefined) return undefined
  const month = monthOfIndex(monthIndexOf(day)) - 1
  const ring = wheel.rings.findIndex(({ inner, outer }) => radius >= inner - 2.5 && radius < outer + 2.5)
  const found = wheel.rings[ring]
  if (!found) return { month }
  const mark = nearest(found, day)
  const near = found.marks[mark]
  const away = near ? (Math.abs(near.day - day) / frame.length) * 2 * Math.PI * radius : Infinity
  return near && away <= REACH ? { month: near.month, ring, mark } : { month, ring }
}
