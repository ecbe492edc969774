import { dayOf, isoOf, withinKnown } from '../../../shared/domain/calendar/days/days.ts'

/** An ISO day so many days later (or earlier); the first or last known day where that lies beyond it. */
export const shiftDay = (day: string, by: number): string => isoOf(withinKnown(dayOf(day) + by))
