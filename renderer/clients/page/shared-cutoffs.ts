import type { ClientCard } from '../../../shared/api/clients.ts'

type Groups = ClientCard['payGroups']
type Group = Groups[number]

/** The names of the groups whose cut-offs another group of the client can have: those with their own. */
export const ownersAmong = (groups: Groups, name: string): readonly string[] => [
  ...new Set(groups.filter((one) => one.cutoffs_of === '' && one.name !== name).map((one) => one.name)),
]

/** The cut-offs that a group goes by: its own, or those of the group that it names, of its newest part. */
export const cutoffsFor = (
  { cutoffs, cutoffs_of }: Pick<Group, 'cutoffs' | 'cutoffs_of'>,
  groups: Groups,
): Group['cutoffs'] =>
  cutoffs_of === ''
    ? cutoffs
    : (groups
        .filter(({ name }) => name === cutoffs_of)
        .toSorted((a, b) => ((a.valid_from ?? '') < (b.valid_from ?? '') ? -1 : 1))
        .at(-1)?.cutoffs ?? [])
