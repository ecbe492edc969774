import { dayOf, isoOf, weekdayOf } from './days/days.ts'
import type { IsoDay } from './types.ts'

/** The period that the agenda shows unless another is asked for: this week and the next one, both days inclusive. */
export function agendaPeriod(today: IsoDay): { readonly from: IsoDay; readonly to: IsoDay } {
  const monday = dayOf(today) - weekdayOf(dayOf(today)) + 1
  return { from: isoOf(monday), to: isoOf(monday + 13) }
}
