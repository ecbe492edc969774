import { addMonths, dayOf, endOfMonth, isoOf, partsOf } from '../../shared/domain/calendar/days/days.ts'
import type { DayOffs } from '../../shared/domain/calendar/days/daysoff.ts'
import { addWorkingDays, shiftDay } from '../../shared/domain/calendar/clock/shift.ts'
import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import { type Dice, diceOf } from './dice.ts'

/** Days and instants of the sample, seen from one day. */
export type Days = ReturnType<typeof daysFrom>

/** @param today the day on which the sample is looked at */
export function daysFrom(today: IsoDay, dayOffs: DayOffs) {
  const table = dayOffs.table('firm')
  const now = dayOf(today)
  return {
    today,
    /** The first of the month so many months before this one. */
    monthsAgo: (months: number): IsoDay => isoOf(addMonths(now - partsOf(now).day + 1, -months)),
    /** So many calendar days from today. */
    from: (days: number): IsoDay => isoOf(now + days),
    /** So many calendar days from today, or the working day before. */
    workdayFrom: (days: number): IsoDay => isoOf(shiftDay(now + days, -1, table)),
    /** So many calendar days after a day. */
    after: (day: IsoDay, count: number): IsoDay => isoOf(dayOf(day) + count),
    endOfMonthFrom: (days: number): IsoDay => isoOf(endOfMonth(now + days)),
    /** So many working days from a day; a day off itself is first moved back to a working day. */
    plus(day: IsoDay, workdays: number): IsoDay {
      const start = shiftDay(dayOf(day), -1, table)
      return isoOf(workdays === 0 ? start : addWorkingDays(start, workdays, table))
    },
    isWorkday: (day: IsoDay): boolean => !dayOffs.isOff(dayOf(day), 'firm'),
    daysBetween: (from: IsoDay, to: IsoDay): number => dayOf(to) - dayOf(from),
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** An instant of office hours (UTC); today's are early, so that the sample does not speak of the afternoon to come. */
export function instantOn(day: IsoDay, today: IsoDay, seed: string | Dice): string {
  const dice = typeof seed === 'string' ? diceOf(seed) : seed
  const hour = day === today ? 4 : dice.whole(6, 13)
  return `${day}T${two(hour)}:${two(dice.whole(5, 59))}:${two(dice.whole(0, 59))}.${String(dice.whole(0, 999)).padStart(3, '0')}Z`
}

/** `3.3.` as it is written in a Finnish note. */
export const shortDay = (day: IsoDay): string => `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.`
