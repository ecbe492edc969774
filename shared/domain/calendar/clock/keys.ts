import type { Cutoff } from '../types.ts'

/** The catalogue's rules that a pay group's own cut-offs stand in for. */
export const cutoffKeys = {
  material: 'client-material-deadline',
  approval: 'client-approval-deadline',
  other: 'pay-group-cutoff',
} as const satisfies Record<Cutoff['kind'], string>
