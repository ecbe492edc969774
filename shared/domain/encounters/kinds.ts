import { ruleRoles } from '../calendar/types.ts'

/** How we and the client were in touch. */
export const encounterKinds = ['call', 'email', 'visit', 'meeting'] as const
export type EncounterKind = (typeof encounterKinds)[number]

/** Who began it. */
export const initiatives = ['client', 'firm'] as const
export type Initiative = (typeof initiatives)[number]

/** Whose the next step is: the client's, or that of one of our people by role. */
export const nextWhose = [...ruleRoles, 'client'] as const
export type NextWhose = (typeof nextWhose)[number]
