import { dayOf, weekdayOf } from '../../../shared/domain/calendar/days/days.ts'
import { type DayOffOptions, createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import type { Opening } from '../../../shared/domain/feedback/office-hours.ts'

/** What clocks on a Finnish wall show: asked of the runtime's own tables of time zones, an hour at a time. */
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' })
export const wallOf = (minute: number): string => wall.format(new Date(minute * 60_000))

const first = dayOf('2025-12-01') * 1440
const last = dayOf('2028-02-01') * 1440

/** Whether the firm is open in each minute of a year and more: the slow way, minute by minute. */
export function openMinutes(options: DayOffOptions, hours: readonly Opening[]) {
  const dayOffs = createDayOffs(options)
  const open = new Uint8Array(last - first)
  for (let hour = first; hour < last; hour += 60) {
    const [day = '', clock = ''] = wallOf(hour).split(' ')
    const number = dayOf(day)
    if (dayOffs.isOff(number, 'firm')) continue
    const { from, to } = hours.find(({ weekday }) => weekday === weekdayOf(number)) ?? { from: '08:00', to: '16:00' }
    const until = dayOffs.shortened(number)?.until ?? '24:00'
    for (let minute = 0; minute < 60; minute++) {
      const time = `${clock.slice(0, 2)}:${String(minute).padStart(2, '0')}`
      if (time >= from && time < to && time < until) open[hour - first + minute] = 1
    }
  }
  const isOpen = (minute: number) => open[minute - first] === 1
  type Span = { readonly from: number; readonly to: number }
  /** Minutes that count from one minute to another. */
  const used = (from: number, to: number, pauses: readonly Span[]): number => {
    let found = 0
    for (let at = from; at < to; at++) if (isOpen(at) && !pauses.some((one) => at >= one.from && at < one.to)) found++
    return found
  }
  /** The first minute by which so many have counted. */
  const due = (from: number, minutes: number, pauses: readonly Span[]): number => {
    let [at, left] = [from, minutes]
    for (; left > 0; at++) {
      if (at >= last) throw new RangeError('the oracle ends here')
      if (isOpen(at) && !pauses.some((one) => at >= one.from && at < one.to)) left--
    }
    return at
  }
  return { dayOffs, used, due }
}
