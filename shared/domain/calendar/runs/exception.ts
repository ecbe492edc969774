import { dayOf, isDay } from '../days/days.ts'
import type { ExceptionalPayday, IsoDay, PayGroup } from '../types.ts'

/** How many days an exceptional payday may be away from the usual one: one farther away is another payday. */
export const farthestPayday = 45

/** Why a day cannot stand for a payday: a code of the messages; undefined where it can. */
export function wrongException(usual: IsoDay, day: IsoDay): 'malformed' | 'too-far-away' | undefined {
  if (!isDay(day)) return 'malformed'
  return Math.abs(dayOf(day) - dayOf(usual)) > farthestPayday ? 'too-far-away' : undefined
}

/** The exceptions of a group with one more, in the place of what was said of the same payday; without it where it has no day. */
export function withException(
  { exceptions = [] }: Pick<PayGroup, 'exceptions'>,
  { payday, day, reason }: { readonly payday: IsoDay; readonly day: IsoDay | null; readonly reason: string },
): ExceptionalPayday[] {
  const others = exceptions.filter((one) => one.payday !== payday)
  const all = day === null ? others : [...others, { payday, day, reason }]
  return all.toSorted((a, b) => (a.payday < b.payday ? -1 : 1))
}
