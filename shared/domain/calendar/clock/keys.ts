import type { Cutoff } from '../types.ts'
import { paydayKey } from './expand-anchored.ts'

/** The catalogue's rules that a pay group's own cut-offs stand in for. */
export const cutoffKeys = {
  material: 'client-material-deadline',
  approval: 'client-approval-deadline',
  other: 'pay-group-cutoff',
} as const satisfies Record<Cutoff['kind'], string>

/** Whether a date comes from a client's pay group and not from a rule: paydays, and their last days. */
export const isOfPayGroup = (rule: string): boolean =>
  rule === paydayKey || Object.values(cutoffKeys).some((key) => key === rule)
