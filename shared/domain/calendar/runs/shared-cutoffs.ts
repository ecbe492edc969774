import type { IsoDay, PayGroup } from '../types.ts'

/** Whether a group has the cut-offs of another. */
export const isSharing = ({ cutoffsOf = '' }: Pick<PayGroup, 'cutoffsOf'>): boolean => cutoffsOf !== ''

/** The groups whose cut-offs a group has: the parts of one whose terms changed are several. None has another's in turn. */
const ownersOf = (group: PayGroup, groups: readonly PayGroup[]): readonly PayGroup[] =>
  groups.filter((one) => one.name === group.cutoffsOf && one.id !== group.id && !isSharing(one))

/** The groups, each that has another's cut-offs with them as if they were its own, for the time in which they hold. */
export function withShared(groups: readonly PayGroup[]): readonly PayGroup[] {
  if (!groups.some(isSharing)) return groups
  return groups.map((group) =>
    isSharing(group)
      ? {
          ...group,
          cutoffs: ownersOf(group, groups).flatMap(({ cutoffs, validFrom, validUntil }) =>
            cutoffs.map((cutoff) => ({ ...cutoff, validFrom, validUntil })),
          ),
        }
      : group,
  )
}

type Limits = { readonly validFrom?: IsoDay | undefined; readonly validUntil?: IsoDay | undefined }

/** A group in the time in which one of its cut-offs holds. */
export const whileHeld = (group: PayGroup, { validFrom, validUntil }: Limits): PayGroup => ({
  ...group,
  validFrom: (validFrom ?? '') > (group.validFrom ?? '') ? validFrom : group.validFrom,
  validUntil: (validUntil ?? '9') < (group.validUntil ?? '9') ? validUntil : group.validUntil,
})
