import { anchorParts } from '../clock/identity.ts'
import { paydayKey } from '../clock/paygroups.ts'
import { isCountedFromPayday } from '../clock/served.ts'
import type { IsoDay, Occurrence, PayGroup } from '../types.ts'
import { runKey, type RunOfStep } from './run-key.ts'

/** A payroll run: one payday of one pay group with everything that hangs on it. Pay group and nominal payday are its identity. */
export type PayRun = {
  readonly group: PayGroup
  readonly nominal: IsoDay
  /** The day when the money is there. */
  readonly payday: IsoDay
  /** The usual day of a payday that is on another one this once. */
  readonly usual?: IsoDay | undefined
  /** The payday's own date. */
  readonly paid: Occurrence
  /** Its name among the client's runs: `runKey`. */
  readonly key: string
  /** Every other date of the run, in the order of the clock: last days, bank file, payslips, report … */
  readonly steps: readonly Occurrence[]
}

type Step<D> = { readonly rule: string; readonly due: D; readonly anchor?: Anchored<D> | undefined }
type Anchored<D> = {
  readonly id: string
  readonly day: D
  readonly usual?: D | undefined
  readonly serves?: D | undefined
}

/**
 * Undefined for an occurrence of no run: one that hangs on no pay group, or whose payday is not the client's. Days as text or
 * still as whole-day numbers.
 */
export function runOfStep<D>(groups: readonly PayGroup[], { rule, due, anchor }: Step<D>): RunOfStep<D> | undefined {
  if (anchor === undefined) return undefined
  const { group: id, cutoff: cutoffId } = anchorParts(anchor.id)
  const group = groups.find((one) => one.id === id)
  if (group === undefined) return undefined
  if (rule === paydayKey) return { group: id, usual: anchor.usual ?? due }
  const cutoff = group.cutoffs.find((one) => one.id === cutoffId)
  const usual = cutoff && !isCountedFromPayday(cutoff.rule) ? anchor.serves : anchor.day
  return usual === undefined ? undefined : { group: id, usual }
}

type Growing = Omit<PayRun, 'steps'> & { readonly steps: Occurrence[] }

/**
 * The runs of a client's clock, by pay group and then by payday. A step whose payday lies outside the clock's window is in no
 * run: ask for a window wide enough.
 */
export function runsOf(groups: readonly PayGroup[], clock: readonly Occurrence[]): PayRun[] {
  const runs = new Map<string, Growing>()
  const keyOf = (one: Occurrence) => {
    const run = runOfStep(groups, one)
    return run && runKey(run)
  }
  for (const one of clock) {
    const group = one.rule === paydayKey ? groups.find(({ id }) => id === one.anchor?.id) : undefined
    const { nominal, due, anchor } = one
    const key = keyOf(one)
    if (group && key) runs.set(key, { group, nominal, payday: due, usual: anchor?.usual, paid: one, key, steps: [] })
  }
  for (const one of clock) if (one.rule !== paydayKey) runs.get(keyOf(one) ?? '')?.steps.push(one)
  const place = new Map(groups.map(({ id }, at) => [id, at]))
  const placeOf = ({ group }: PayRun) => place.get(group.id) ?? 0
  return [...runs.values()].sort((a, b) => placeOf(a) - placeOf(b) || (a.nominal < b.nominal ? -1 : 1))
}
