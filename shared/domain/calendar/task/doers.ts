import { holdsOn } from '../../clients/warnings.ts'
import type { Assigned, Someone } from '../../people/cover.ts'
import { type IsoDay, type RuleRole, ruleRoles } from '../types.ts'

/** A role that work for a client can be given to, and who holds it. */
export type Doers = { readonly role: RuleRole; readonly people: readonly Someone[] }
type Holding = Someone & Pick<Assigned, 'role' | 'valid_from' | 'valid_until'>

/** To whom work for a client can be given on a day: the responsible person in any case, others where somebody holds the role. */
export function doersOn(assigned: readonly Holding[], day: IsoDay): readonly Doers[] {
  const now = assigned.filter((one) => holdsOn(one, day))
  return ruleRoles
    .map((role) => ({ role, people: now.filter((one) => one.role === role) }))
    .filter(({ role, people }) => role === 'responsible' || people.length > 0)
}

/**
 * The role by which one of these people does work for a client; undefined where none or several of them could.
 * @param people who was named; nobody means whoever says it, or else the responsible person
 */
export function roleOf(doers: readonly Doers[], people: readonly string[], me: string | null): RuleRole | undefined {
  const roles = (ids: readonly (string | null)[]) =>
    ids.flatMap((id) => doers.find((one) => one.people.some(({ person_id }) => person_id === id))?.role ?? [])
  if (people.length === 0) return roles([me])[0] ?? 'responsible'
  const [role, ...others] = roles(people)
  return others.length === 0 ? role : undefined
}
