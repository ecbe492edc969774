import { dayOf, isoOf } from '../calendar/days/days.ts'
import type { IsoDay } from '../calendar/types.ts'
import { byPhase } from './order.ts'

export type Placed = { readonly phase: string; readonly due: IsoDay; readonly status: string }
export type Bar = {
  readonly phase: string
  /** From 0 to 1 of the picture's width. */
  readonly from: number
  readonly to: number
  readonly settled: number
  readonly total: number
  readonly late: boolean
  /** Where each of its tasks lies. */
  readonly dots: readonly { readonly at: number; readonly status: string }[]
}
export type Timeline = {
  readonly first: IsoDay
  readonly last: IsoDay
  readonly bars: readonly Bar[]
  /** Where months begin. */
  readonly months: readonly { readonly at: number; readonly day: IsoDay }[]
  readonly today: number | undefined
  readonly anchor: number
}

/** The picture of a plan: a bar for each phase from its first task to its last, the anchor and today's line. */
export function timelineOf(tasks: readonly Placed[], anchor: IsoDay, today: IsoDay): Timeline {
  const days = [anchor, ...tasks.map(({ due }) => due)].map(dayOf)
  const first = Math.min(...days) - 2
  const last = Math.max(...days) + 2
  const at = (day: number) => (day - first) / (last - first)
  const months: { at: number; day: IsoDay }[] = []
  for (let day = first; day <= last; day++)
    if (isoOf(day).endsWith('-01')) months.push({ at: at(day), day: isoOf(day) })
  const now = dayOf(today)
  return {
    first: isoOf(first),
    last: isoOf(last),
    months,
    today: now >= first && now <= last ? at(now) : undefined,
    anchor: at(dayOf(anchor)),
    bars: byPhase(tasks).map(({ phase, tasks: its }) => {
      const due = its.map((one) => dayOf(one.due))
      return {
        phase,
        from: at(Math.min(...due)),
        to: at(Math.max(...due)),
        settled: its.filter(({ status }) => status === 'done' || status === 'skipped').length,
        total: its.length,
        late: its.some(({ status }) => status === 'overdue'),
        dots: its.map((one) => ({ at: at(dayOf(one.due)), status: one.status })),
      }
    }),
  }
}
