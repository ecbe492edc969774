import { dayOf } from '../days/days.ts'
import type { DayOffs } from '../days/daysoff.ts'
import type { Day, IsoDay, Side } from '../types.ts'

/** What the late history needs to know of one occurrence. */
export type Kept = {
  /** The day it was due as people saw it: frozen when it was done. */
  readonly due: IsoDay
  /** When it was done; null while it is open. */
  readonly doneOn: IsoDay | null
  /** What was skipped is never late. */
  readonly skipped: boolean
  readonly responsible: Side
  /** Whose deviation was written down; empty where none was. */
  readonly deviationBy: string
  readonly waitedFrom: IsoDay | null
  readonly waitedUntil: IsoDay | null
}

export type LateBy = 'provider' | 'client'

/** How many working days of the firm lie after `due` up to and including `day`; 0 when it is not after it. */
export const workingDaysLate = (dayOffs: DayOffs, due: IsoDay, day: IsoDay): number =>
  dayOffs.workingDays(dayOf(due), dayOf(day), 'firm')

/**
 * Whose doing a lateness was. What people wrote down decides; otherwise the client's where it was the client's duty, or
 * where the client was being waited for when the due date passed; otherwise ours.
 */
export function lateBy(kept: Kept): LateBy {
  const { due, responsible, deviationBy, waitedFrom, waitedUntil } = kept
  if (deviationBy === 'provider' || deviationBy === 'client') return deviationBy
  if (responsible === 'client') return 'client'
  const waited = waitedFrom !== null && waitedFrom <= due && (waitedUntil === null || waitedUntil > due)
  return waited ? 'client' : 'provider'
}

/** Calendar days that the client was waited for: from the day it was asked to the day it ended, or to today. */
export function daysWaited({ waitedFrom, waitedUntil }: Pick<Kept, 'waitedFrom' | 'waitedUntil'>, today: IsoDay): Day {
  if (waitedFrom === null) return 0
  return Math.max(0, dayOf(waitedUntil ?? today) - dayOf(waitedFrom))
}

/** Whether something was done after its due date, or is open and its due date has passed. */
export const isLate = ({ due, doneOn, skipped }: Pick<Kept, 'due' | 'doneOn' | 'skipped'>, today: IsoDay): boolean =>
  !skipped && (doneOn ?? today) > due

export type LateFigures = {
  readonly lateProvider: number
  readonly lateClient: number
  readonly averageLate: number
  readonly worstLate: number
  readonly openLate: number
  readonly deviations: number
  readonly waits: number
  readonly waitedDays: number
}

/** The figures of the exceptional ones: what was late, what deviated, what waited. What was simply in time adds nothing. */
export function lateFigures(all: Iterable<Kept>, today: IsoDay, dayOffs: DayOffs): LateFigures {
  let [lateProvider, lateClient, sum, worstLate, openLate, deviations, waits, waitedDays] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (const kept of all) {
    if (isLate(kept, today)) {
      const late = workingDaysLate(dayOffs, kept.due, kept.doneOn ?? today)
      if (lateBy(kept) === 'client') lateClient++
      else lateProvider++
      if (kept.doneOn === null) openLate++
      sum += late
      worstLate = Math.max(worstLate, late)
    }
    if (kept.deviationBy !== '') deviations++
    if (kept.waitedFrom !== null) {
      waits++
      waitedDays += daysWaited(kept, today)
    }
  }
  const count = lateProvider + lateClient
  const averageLate = count === 0 ? 0 : sum / count
  return { lateProvider, lateClient, averageLate, worstLate, openLate, deviations, waits, waitedDays }
}
