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

/** Parts by state in the order people ask for them, each state's own order kept; states without parts are left out. */
export const byState = (parts: readonly Part[]): { readonly state: PartState; readonly parts: readonly Part[] }[] =>
  partStates
    .map((state) => ({ state, parts: parts.filter((part) => part.state === state) }))
    .filter((group) => group.parts.length > 0)

/** A digest in groups of four, so that two people can compare it by reading it aloud. */
export const spaced = (digest: string): string => digest.replaceAll(/(.{4})(?=.)/g, '$1 ')
