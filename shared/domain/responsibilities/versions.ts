import type { IsoDay } from '../calendar/types.ts'
import { matrixSides, type Step } from './parts.ts'

/** How two sides agreed. */
export const agreedWays = ['meeting', 'email', 'signature', 'phone'] as const
export type AgreedWay = (typeof agreedWays)[number]

/** A matrix as both sides agreed on it: who for whom, when and how. */
export type Agreement = {
  readonly number: number
  readonly day: IsoDay
  readonly provider: string
  readonly client: string
  readonly way: AgreedWay
  readonly note: string
}

/** What of a step can differ from one version to the next; the parts of a side are told with its person. */
export const stepFields = ['service', 'step', ...matrixSides, 'note'] as const
export type StepField = (typeof stepFields)[number]

/** One step that is not the same in two versions. */
export type StepChange = {
  readonly kind: 'added' | 'removed' | 'changed'
  /** As it is in the later version; a step that was removed, as it was. */
  readonly step: Step
  /** As it was, where it is there in both. */
  readonly before?: Step | undefined
  /** What differs, where it is there in both. */
  readonly fields: readonly StepField[]
}

const differs = (a: Step, b: Step, field: StepField): boolean =>
  a[field] !== b[field] ||
  (field !== 'service' && field !== 'step' && field !== 'note' && a[`${field}_name`] !== b[`${field}_name`])

/**
 * What became otherwise from one version of a matrix to another, in the order of the later one; what was removed comes last.
 * The order of the steps alone is no difference: nobody's duties follow from it.
 */
export function differenceOf(before: readonly Step[], after: readonly Step[]): StepChange[] {
  const was = new Map(before.map((step) => [step.id, step]))
  const is = new Set(after.map(({ id }) => id))
  const changed = after.flatMap((step): StepChange[] => {
    const old = was.get(step.id)
    if (!old) return [{ kind: 'added', step, fields: [] }]
    const fields = stepFields.filter((field) => differs(old, step, field))
    return fields.length > 0 ? [{ kind: 'changed', step, before: old, fields }] : []
  })
  const removed = before.filter(({ id }) => !is.has(id))
  return [...changed, ...removed.map((step): StepChange => ({ kind: 'removed', step, fields: [] }))]
}

/** Whether two matrices say the same. */
export const saysTheSame = (a: readonly Step[], b: readonly Step[]): boolean =>
  a.length === b.length && differenceOf(a, b).length === 0
