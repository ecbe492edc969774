import { cutoffKeys } from '../clock/keys.ts'
import type { IsoDay } from '../types.ts'
import type { RunNoteKind } from './run-notes.ts'

/** What a step is of a run. */
export const runParts = ['material', 'calculation', 'approval', 'other'] as const
export type RunPart = (typeof runParts)[number]

/** The catalogue's rule by which pay is calculated, and the one by which it leaves for the bank. */
export const calculationKey = 'payroll-calculation'
const bankFileKey = 'salary-payment-file-to-bank'

export function partOf(rule: string): RunPart {
  if (rule === cutoffKeys.material) return 'material'
  if (rule === cutoffKeys.approval) return 'approval'
  return rule === calculationKey ? 'calculation' : 'other'
}

/** Whether a step cannot be done while something is missing from the run. */
export const needsEverything = (rule: string): boolean => rule === calculationKey || rule === bankFileKey

/**
 * Where a run stands, the first that is true: something is `missing` and blocks it; a `change` waits for a decision; agreed
 * `material` has not come; all is there and pay can be calculated (`ready`); it is calculated and waits for `approval`; it is
 * calculated, and approved where that was agreed (`cleared`); every step is `done`.
 */
export const runStates = ['missing', 'change', 'material', 'ready', 'approval', 'cleared', 'done'] as const
export type RunState = (typeof runStates)[number]

export type Readiness = {
  readonly state: RunState
  /** What is missing and blocks the calculation. */
  readonly missing: number
  /** Changes about which nobody has decided. */
  readonly changes: number
  /** What the client wants otherwise this once. */
  readonly instructions: number
}

type Step = { readonly part: RunPart; readonly done: boolean }
type Noted = { readonly kind: string; readonly outcome: string }

export function readiness(steps: readonly Step[], notes: readonly Noted[]): Readiness {
  const open = (kind: RunNoteKind) => notes.filter((one) => one.kind === kind && one.outcome === 'open').length
  const [missing, changes, instructions] = [open('missing'), open('change'), open('instruction')]
  const waits = (part: RunPart) => steps.some((step) => step.part === part && !step.done)
  const has = (part: RunPart) => steps.some((step) => step.part === part)
  const state = (): RunState => {
    if (missing > 0) return 'missing'
    if (changes > 0) return 'change'
    if (steps.every(({ done }) => done)) return 'done'
    if (waits('material')) return 'material'
    if (waits('calculation')) return 'ready'
    if (waits('approval')) return has('calculation') ? 'approval' : 'ready'
    return has('calculation') || has('approval') ? 'cleared' : 'ready'
  }
  return { state: state(), missing, changes, instructions }
}

type Moment = { readonly day: IsoDay; readonly time?: string | null | undefined }

/** A day without a time lasts until its end. */
const momentOf = ({ day, time }: Moment): string => `${day} ${time || '24:00'}`

/**
 * The last day for material that had passed when something came: the latest of them, null where it came in time or nothing was
 * agreed. What came on the very day is late only by the time of day, where both are known.
 */
export function passedWhen(came: Moment, lastDays: readonly Moment[]): IsoDay | null {
  const last = lastDays.toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1)).at(-1)
  if (last === undefined) return null
  const known = came.time ? momentOf(came) : `${came.day} 00:00`
  return known > momentOf(last) ? last.day : null
}
