import type { IsoDay } from '../calendar/types.ts'

/** A published version, and from which day it holds; null: from the day on which it was published. */
export type Published = { readonly number: number; readonly day: IsoDay; readonly holds_from: IsoDay | null }

/** Where a version stands on a day: it will hold, it holds, or a later one took its place. */
export const standings = ['coming', 'in-force', 'replaced'] as const
export type Standing = (typeof standings)[number]

/** The first day on which a version holds. */
export const startOf = ({ day, holds_from }: Omit<Published, 'number'>): IsoDay => holds_from ?? day

/**
 * Where a version stands on a day. Whatever was published last takes the place of all before it from its first day on, also of
 * one that was still to come.
 */
export function standingOn(version: Published, all: readonly Published[], day: IsoDay): Standing {
  const start = startOf(version)
  const until = replacedOn(version, all)?.from
  if (until !== undefined && until <= (start > day ? start : day)) return 'replaced'
  return start > day ? 'coming' : 'in-force'
}

/** From which day another version holds in a version's place, and which; undefined where none was published since. */
export function replacedOn(
  version: Published,
  all: readonly Published[],
): { readonly number: number; readonly from: IsoDay } | undefined {
  const start = startOf(version)
  const later = all
    .filter(({ number }) => number > version.number)
    .map((one) => ({ number: one.number, from: startOf(one) > start ? startOf(one) : start }))
  // The first of them, and of those from one day the one that was published last.
  return later.toSorted((a, b) => (a.from === b.from ? b.number - a.number : a.from < b.from ? -1 : 1))[0]
}

/** The version that holds on a day, and the next that will; either may be none. */
export function inForce<V extends Published>(all: readonly V[], day: IsoDay) {
  const held = all.find((one) => standingOn(one, all, day) === 'in-force')
  const coming = all
    .filter((one) => standingOn(one, all, day) === 'coming')
    .toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))[0]
  return { held, coming }
}
