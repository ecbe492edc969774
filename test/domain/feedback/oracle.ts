import { dayOf, weekdayOf } from '../../../shared/domain/calendar/days/days.ts'
import { type DayOffOptions, createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import type { Opening } from '../../../shared/domain/feedback/office-hours.ts'

/** What clocks on a Finnish wall show: asked of the runtime's own tables of time zones, an hour at a time. */
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' })
export const wallOf = (minute: number): string => wall.format(new Date(minute * 60_000))

/** Firms that close in every way a firm can, and some that work at night, when the clocks are changed. */
export const firms: readonly { readonly options: DayOffOptions; readonly hours: readonly Opening[] }[] = [
  { options: {}, hours: [] },
  {
    options: { own: [{ from: '2027-07-05', to: '2027-07-30', name: 'Kesäsulku' }], workingWeek: [1, 2, 3, 4] },
    hours: [{ weekday: 4, from: '09:15', to: '14:45' }],
  },
  {
    options: {
      own: [
        { from: '2027-06-23', to: '2027-06-24', name: 'Juhannuksen alla', until: '12:00' },
        { from: '2027-12-23', to: '2028-01-06', name: 'Joulusulku' },
      ],
      eves: { until: '13:00', name: 'Aatto' },
    },
    hours: [
      { weekday: 1, from: '07:30', to: '17:00' },
      { weekday: 5, from: '08:00', to: '14:00' },
    ],
  },
  {
    options: { workingWeek: [1, 2, 3, 4, 5, 6, 7] },
    hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '23:59' })),
  },
  { options: { workingWeek: [7] }, hours: [{ weekday: 7, from: '01:30', to: '05:10' }] },
]

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
