import type { IsoDay } from '../types.ts'

/** How a client was asked; `noted`: somebody only wrote down that it was. */
export const askedWays = ['noted', 'letter', 'phone', 'other'] as const
export type AskedWay = (typeof askedWays)[number]

/** One asking of the client: when, by whom of us (the name as it was then), how, and to whom. */
export type Asking = { readonly day: IsoDay; readonly by: string; readonly way: AskedWay; readonly to: string }

/**
 * The askings with one more, in the order of days; none is lost. Only the day's own note gives way to what says how it was
 * done, and a note adds nothing to a day that has an asking already: pressing W after the letter is no reminder.
 */
export function withAsking(askings: readonly Asking[], asking: Asking): readonly Asking[] {
  const same = askings.filter(({ day }) => day === asking.day)
  if (asking.way === 'noted' && same.length > 0) return askings
  const others = askings.filter((one) => one.day !== asking.day || one.way !== 'noted')
  const at = others.findLastIndex(({ day }) => day <= asking.day) + 1
  return [...others.slice(0, at), asking, ...others.slice(at)]
}

/** What is left of the askings when the wait that began on a day is taken back on that day: a letter that left has left. */
export const withoutNotes = (askings: readonly Asking[], day: IsoDay): readonly Asking[] =>
  askings.filter((one) => one.day !== day || one.way !== 'noted')

/** The askings of a wait, which counts from the first of them. */
export type Wait = { readonly asked: IsoDay; readonly reminded: IsoDay | undefined; readonly times: number }

/** When a wait since a day was first asked for, when last reminded of, and how many times in all. */
export function waitOf(askings: readonly Asking[], since: IsoDay): Wait {
  const own = askings.filter(({ day }) => day >= since)
  const last = own.at(-1)?.day
  return { asked: since, reminded: own.length > 1 ? last : undefined, times: Math.max(1, own.length) }
}
