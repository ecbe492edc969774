import { ruleRoles } from '../calendar/types.ts'

/** What somebody told us: everything that needs an answer stands in one log. */
export const matterKinds = ['contact', 'praise', 'wish', 'complaint', 'error', 'idea'] as const
export type MatterKind = (typeof matterKinds)[number]

/** How it reached us. */
export const matterChannels = ['phone', 'email', 'visit', 'meeting', 'survey', 'own'] as const
export type MatterChannel = (typeof matterChannels)[number]

/** Whom it hurts, from nobody (1) to everybody's pay or an authority (5). */
export const severities = [1, 2, 3, 4, 5] as const
export type Severity = (typeof severities)[number]
export const isSeverity = (value: number): value is Severity => severities.some((one) => one === value)

/** How far it has come: the program keeps it in step with what was done. */
export const matterStates = ['open', 'answered', 'waiting', 'closed'] as const
export type MatterState = (typeof matterStates)[number]

/** Whose it is: one of our people by role, so that it goes along when a holder leaves or is away. */
export const matterWhose = ruleRoles
export type MatterWhose = (typeof matterWhose)[number]

/** What happened to it, in the order in which it did. */
export const matterEvents = [
  'answered',
  'waiting',
  'resumed',
  'solved',
  'reopened',
  'told',
  'note',
  'missed',
  'recounted',
] as const
export type MatterEvent = (typeof matterEvents)[number]

/** Whether closing one needs a solution: who praises is thanked, and that is all. */
export const needsSolution = (kind: MatterKind): boolean => kind !== 'praise'

/** How serious one is where nobody says: an error in somebody's pay hurts that one. */
export const usualSeverity: Readonly<Record<MatterKind, Severity>> = {
  contact: 2,
  praise: 1,
  wish: 1,
  complaint: 3,
  error: 3,
  idea: 1,
}
