import { anchorParts } from '../clock/identity.ts'
import { paydayKey } from '../clock/paygroups.ts'
import type { IsoDay, Occurrence, PayGroup } from '../types.ts'
import { isCountedFromPayday, paydayServed } from './served.ts'

/** A payroll run: one payday of one pay group with everything that hangs on it. Pay group and nominal payday are its identity. */
export type PayRun = {
  readonly group: PayGroup
  readonly nominal: IsoDay
  /** The day when the money is there. */
  readonly payday: IsoDay
  /** The usual day of a payday that is on another one this once. */
  readonly usual?: IsoDay | undefined
  /** Every other date of the run, in the order of the clock: last days, bank file, payslips, report … */
  readonly steps: readonly Occurrence[]
}

type Growing = Omit<PayRun, 'steps'> & { readonly steps: Occurrence[] }

/**
 * The runs of a client's clock, by pay group and then by payday. A step whose payday lies outside the clock's window is in no
 * run: ask for a window wide enough.
 */
export function runsOf(groups: readonly PayGroup[], clock: readonly Occurrence[]): PayRun[] {
  const byGroup = new Map(groups.map((group): [string, Growing[]] => [group.id, []]))
  for (const { rule, anchor, nominal, due } of clock) {
    if (rule !== paydayKey || anchor === undefined) continue
    const group = groups.find(({ id }) => id === anchor.id)
    if (group) byGroup.get(group.id)?.push({ group, nominal, payday: due, usual: anchor.usual, steps: [] })
  }
  for (const runs of byGroup.values()) runs.sort((a, b) => (a.nominal < b.nominal ? -1 : 1))
  for (const step of clock) if (step.rule !== paydayKey) runOf(byGroup, step)?.steps.push(step)
  return [...byGroup.values()].flat()
}

function runOf(byGroup: ReadonlyMap<string, Growing[]>, { anchor, nominal }: Occurrence): Growing | undefined {
  if (anchor === undefined) return undefined
  const { group, cutoff: id } = anchorParts(anchor.id)
  const runs = byGroup.get(group) ?? []
  const cutoff = runs[0]?.group.cutoffs.find((one) => one.id === id)
  if (cutoff && !isCountedFromPayday(cutoff.rule)) return paydayServed(cutoff.rule, nominal, runs)
  // By the usual day: two runs may be paid on one day.
  return runs.find(({ payday, usual = payday }) => usual === anchor.day)
}
