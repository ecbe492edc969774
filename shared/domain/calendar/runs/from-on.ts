import { isoOf, dayOf } from '../days/days.ts'
import type { ExceptionalPayday, IsoDay, PayGroup } from '../types.ts'

export const dayBefore = (day: IsoDay): IsoDay => isoOf(dayOf(day) - 1)

/**
 * A pay group whose terms change on a day: what it was until the day before, and what holds from then on. Paydays belong to
 * either by their nominal day, and so do those that are on another day this once.
 */
export function changedFrom(now: PayGroup, changed: PayGroup, from: IsoDay): readonly [PayGroup, PayGroup] {
  return [
    { ...now, validUntil: dayBefore(from), exceptions: exceptionsBefore(now.exceptions ?? [], from) },
    { ...changed, validFrom: from, exceptions: exceptionsFrom(now.exceptions ?? [], from) },
  ]
}

export const exceptionsBefore = <E extends ExceptionalPayday>(all: readonly E[], day: IsoDay): readonly E[] =>
  all.filter(({ payday }) => payday < day)
export const exceptionsFrom = <E extends ExceptionalPayday>(all: readonly E[], day: IsoDay): readonly E[] =>
  all.filter(({ payday }) => payday >= day)
