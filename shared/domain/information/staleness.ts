import { addMonths, dayOf, isDay, isoOf, maxDay } from '../calendar/days/days.ts'
import type { IsoDay } from '../calendar/types.ts'

/** Kinds of information that payroll work stands on; `own` is called by its name alone (practice.md section 12). */
export const informationKinds = [
  'employees',
  'contracts',
  'cba',
  'tax-cards',
  'working-time',
  'absences',
  'holidays',
  'balances',
  'benefits',
  'deductions',
  'garnishments',
  'insurances',
  'reports',
  'bookkeeping',
  'access-codes',
  'archive',
  'own',
] as const
export type InformationKind = (typeof informationKinds)[number]

/** Who keeps a piece of information up: one of us, a contact person of the client, or somebody by role or name. */
export const keptBy = ['unknown', 'ours', 'contact', 'other'] as const
export type KeptBy = (typeof keptBy)[number]

/** Whether those who need it know where it is. */
export const knownStates = ['not-asked', 'yes', 'no'] as const

export type Verified = {
  /** The day it was last found to be true. */
  readonly verified_on: IsoDay | null
  /** Months between two verifications; 0: it is not verified by the calendar. */
  readonly verify_months: number
}

/** The day by which it is to be verified again; null where it is not verified by the calendar, or never was verified. */
export function dueDay({ verified_on, verify_months }: Verified): IsoDay | null {
  if (verify_months === 0 || verified_on === null || !isDay(verified_on)) return null
  return isoOf(Math.min(addMonths(dayOf(verified_on), verify_months), maxDay))
}

/** `never`: it was to be verified and never was; `stale`: its day has gone by; `free`: the calendar says nothing. */
export type Freshness = 'fresh' | 'stale' | 'never' | 'free'

/** How a line stands on a day. On its due day it is still fresh. */
export function freshness(line: Verified, today: IsoDay): Freshness {
  if (line.verify_months === 0) return 'free'
  const due = dueDay(line)
  if (due === null) return 'never'
  return due < today ? 'stale' : 'fresh'
}

export const isStale = (line: Verified, today: IsoDay): boolean => ['stale', 'never'].includes(freshness(line, today))

/** The key of a verification round among the client's rules; it is part of what was done by it. */
export const roundKey = (id: string): string => `information-round-${id}`
/** The round that a rule's key names; undefined for the key of any other rule. */
export const roundIn = (key: string): string | undefined =>
  /^information-round-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(key)?.[1]
