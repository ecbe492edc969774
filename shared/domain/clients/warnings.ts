import { homeCode } from '../calendar/countries/country.ts'
import type { AssignmentRole, ClientState } from './client.ts'

/** What the warnings look at; days are ISO, null means without a limit. */
export type CardFacts = {
  readonly state: ClientState
  readonly form: string
  readonly business_id: string
  /** The firm itself: nobody is missing on the other side. */
  readonly office?: boolean | undefined
  readonly country: string
  /** Whether its country has business IDs. */
  readonly asksBusinessId: boolean
  readonly contacts: ReadonlyArray<{
    readonly name: string
    readonly deputy: boolean
    readonly valid_from: string | null
    readonly valid_until: string | null
  }>
  readonly assignments: ReadonlyArray<{
    readonly role: AssignmentRole
    readonly person_id: string
    readonly person: string
    readonly active: boolean
    readonly valid_from: string | null
    readonly valid_until: string | null
  }>
  readonly payGroups: number
  /** Fields whose stored value no form could have sent. */
  readonly damaged?: number | undefined
}

export type WarningCode =
  | 'no-responsible'
  | 'no-deputy'
  | 'no-contact'
  | 'no-client-deputy'
  | 'no-pay-group'
  | 'business-id-missing'
  | 'company-number-missing'
  | 'person-left'
  | 'damaged'

export const holdsOn = (
  row: { readonly valid_from: string | null; readonly valid_until: string | null },
  day: string,
): boolean => (row.valid_from === null || row.valid_from <= day) && (row.valid_until === null || row.valid_until >= day)

/** Prospects and ended clients are left in peace. */
export const isLookedAfter = (state: string): boolean => state !== 'prospect' && state !== 'ended'

type Assigned = { readonly person_id: string; readonly role: string; readonly active: boolean }
/** Whether somebody else stands in, of those who are assigned on a day: nobody does for themselves. */
export function hasDeputy(assigned: readonly Assigned[]): boolean {
  const of = (role: AssignmentRole) => assigned.filter((one) => one.role === role && one.active)
  const responsible = of('responsible')
  return of('deputy').some(
    (one) => responsible.length === 0 || responsible.some((other) => other.person_id !== one.person_id),
  )
}

/** What is missing from a client's card today, most pressing first; other areas add what they miss. */
export function cardWarnings(card: CardFacts, today: string): { code: WarningCode; facts?: Record<string, string> }[] {
  const damaged = { code: 'damaged' as const, facts: { count: String(card.damaged ?? 0) } }
  const always = card.damaged ? [damaged] : []
  if (!isLookedAfter(card.state)) return always
  const people = card.assignments.filter((one) => holdsOn(one, today))
  const contacts = card.contacts.filter((one) => holdsOn(one, today))
  const left = people.filter((one) => !one.active)
  const of = (role: AssignmentRole) => people.filter((one) => one.role === role && one.active)
  const responsible = of('responsible')
  const idMissing = !card.office && card.asksBusinessId && card.business_id === '' && card.form !== 'household'
  const found: [boolean, WarningCode, Record<string, string>?][] = [
    [responsible.length === 0, 'no-responsible'],
    [!hasDeputy(people), 'no-deputy'],
    [left.length > 0, 'person-left', { person: left[0]?.person ?? '' }],
    [!card.office && !contacts.some((one) => !one.deputy), 'no-contact'],
    [contacts.length > 0 && !contacts.some((one) => one.deputy) && card.form !== 'household', 'no-client-deputy'],
    [!card.office && card.payGroups === 0, 'no-pay-group'],
    [idMissing, card.country === homeCode ? 'business-id-missing' : 'company-number-missing'],
  ]
  return [
    ...always,
    ...found.filter(([missing]) => missing).map(([, code, facts]) => ({ code, ...(facts && { facts }) })),
  ]
}
