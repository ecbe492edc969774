import { dayFrom, dayOf, isoOf, partsOf, weekdayOf } from '../calendar/days/days.ts'
import type { Day, IsoDay, WallTime } from '../calendar/types.ts'
import { minutesOf, wallTimeOf } from './office-hours.ts'

/** A day and a time on the wall of a Finnish office. */
export type Moment = { readonly day: IsoDay; readonly time: WallTime }
/** Whole minutes since 1970-01-01T00:00Z. */
export type Minute = number

const DAY = 1440
/** Helsinki is two hours before Greenwich, and three while summer time lasts. */
const WINTER = 120
const SUMMER = 180

const lastSunday = (year: number, month: number): Day => {
  const last = dayFrom(year, month, 31)
  return last - (weekdayOf(last) % 7)
}
type Summer = { readonly from: Minute; readonly to: Minute }
const summers = new Map<number, Summer>()

/** The summer time of a year, as the European Union has had it since 1996: from 01:00 to 01:00 UTC, last Sundays of March and October. */
function summerOf(year: number): Summer {
  const known = summers.get(year)
  if (known) return known
  const found = { from: lastSunday(year, 3) * DAY + 60, to: lastSunday(year, 10) * DAY + 60 }
  summers.set(year, found)
  return found
}

/** How many minutes the clocks on the wall are ahead of UTC. */
export function offsetAt(minute: Minute): number {
  const { from, to } = summerOf(partsOf(Math.floor(minute / DAY)).year)
  return minute >= from && minute < to ? SUMMER : WINTER
}

/**
 * The minute at which the clocks on the wall show a time of a day. Of the hour that comes twice in autumn the first; a time in
 * the hour that is left out in spring is as long after it as it is into it.
 */
export function minuteAt(day: Day, minutes: number): Minute {
  const wall = day * DAY + minutes
  const inSummer = wall - SUMMER
  return offsetAt(inSummer) === SUMMER ? inSummer : wall - WINTER
}

export const minuteOf = ({ day, time }: Moment): Minute => minuteAt(dayOf(day), minutesOf(time))

/** What the clocks on the wall show at a minute. */
export function momentOf(minute: Minute): Moment {
  const wall = minute + offsetAt(minute)
  const day = Math.floor(wall / DAY)
  return { day: isoOf(day), time: wallTimeOf(wall - day * DAY) }
}

/** The day on the wall at a minute. */
export const dayAt = (minute: Minute): Day => Math.floor((minute + offsetAt(minute)) / DAY)
