import { dayOf, isDay } from '../../../shared/domain/calendar/days/days.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { farthestPayday } from '../../../shared/domain/calendar/runs/exception.ts'
import type { Occurrence } from '../../../shared/domain/calendar/types.ts'
import { shiftDay } from './days.ts'
import type { ClientYear } from './load.ts'
import { clockBetween } from './open.ts'

/** The nominal date within an occurrence's key; undefined for what is no key, or names a day that does not exist. */
export function nominalOf(key: string): string | undefined {
  const nominal = /@(\d{4}-\d{2}-\d{2})/.exec(key)?.[1]
  return nominal !== undefined && isDay(nominal) ? nominal : undefined
}

/** Dates move a few days at most, those of an exceptional payday by as much as it may be away from the usual one. */
const farthest = ({ clock }: ClientYear): number =>
  40 + (clock.payGroups.some(({ exceptions = [] }) => exceptions.length > 0) ? farthestPayday : 0)

/**
 * The occurrence a key names, computed anew, or undefined when no rule makes it (any more). It is looked for around its
 * nominal date, or around the due date it was marked against.
 */
export function findOccurrence(year: ClientYear, key: string, due?: string): Occurrence | undefined {
  const nominal = nominalOf(key)
  if (nominal === undefined) return undefined
  const around = [nominal, due ?? nominal].toSorted((a, b) => dayOf(a) - dayOf(b))
  const far = farthest(year)
  const { occurrences } = clockBetween(year, shiftDay(around[0] ?? nominal, -far), shiftDay(around[1] ?? nominal, far))
  return occurrences.find((occurrence) => occurrenceKey(occurrence) === key)
}
