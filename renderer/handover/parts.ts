import type { Report } from '../../shared/api/handover.ts'

export type Part = Report['parts'][number]
export const partStates = ['included', 'empty', 'held-back', 'not-kept'] as const
export type PartState = (typeof partStates)[number]

/** How many parts stand in each state. */
export const countParts = (parts: readonly Part[]): Readonly<Record<PartState, number>> => ({
  included: parts.filter(({ state }) => state === 'included').length,
  empty: parts.filter(({ state }) => state === 'empty').length,
  'held-back': parts.filter(({ state }) => state === 'held-back').length,
  'not-kept': parts.filter(({ state }) => state === 'not-kept').length,
})

/** To whom a package is told: whoever makes it looks for what is still missing, whoever gets it for what is there. */
export type Reader = 'sender' | 'recipient'
const orders: Readonly<Record<Reader, readonly PartState[]>> = {
  sender: ['empty', 'held-back', 'included', 'not-kept'],
  recipient: partStates,
}

/** Parts by state in the order people ask for them, each state's own order kept; states without parts are left out. */
export const byState = (
  parts: readonly Part[],
  reader: Reader,
): { readonly state: PartState; readonly parts: readonly Part[] }[] =>
  orders[reader]
    .map((state) => ({ state, parts: parts.filter((part) => part.state === state) }))
    .filter((group) => group.parts.length > 0)

/** A digest in groups of four, so that two people can compare it by reading it aloud. */
export const spaced = (digest: string): string => digest.replaceAll(/(.{4})(?=.)/g, '$1 ')
