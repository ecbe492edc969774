import { dayOf, isoOf } from '../../../shared/domain/calendar/days.ts'

/** An ISO day so many days later (or earlier). */
export const shiftDay = (day: string, by: number): string => isoOf(dayOf(day) + by)
