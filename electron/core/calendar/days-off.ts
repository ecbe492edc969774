import { dayFrom, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import type { DayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'

export type DayOff = { readonly day: IsoDay; readonly name: string }

/** The days of a year on which the firm is closed for another reason than the weekday: feasts and its own days off. */
export function daysOffOf(dayOffs: DayOffs, year: number, language: Language): DayOff[] {
  const days: DayOff[] = []
  for (let day = dayFrom(year, 1, 1); day <= dayFrom(year, 12, 31); day++) {
    if (!dayOffs.isOff(day, 'firm')) continue
    const reason = dayOffs.why(day, 'firm').find(({ by }) => by !== 'weekday')
    if (reason) days.push({ day: isoOf(day), name: reason.name[language] })
  }
  return days
}
