import type { ClientCard } from '../../../shared/api/clients.ts'
import { type AssignmentRole, assignmentRoles } from '../../../shared/domain/clients/client.ts'
import { holdsOn } from '../../../shared/domain/clients/warnings.ts'

type Contact = ClientCard['contacts'][number]
type Assignment = ClientCard['assignments'][number]
type Span = { readonly valid_from: string | null; readonly valid_until: string | null }

/** Whether something has ended, holds, or is still to come. */
export function spanState(row: Span, today: string): 'ended' | 'holds' | 'coming' {
  if (holdsOn(row, today)) return 'holds'
  return row.valid_from !== null && row.valid_from > today ? 'coming' : 'ended'
}

/** Whom of the client's people to turn to today: contact persons first, deputies last. */
export const contactsToday = (contacts: readonly Contact[], today: string): Contact[] =>
  contacts
    .filter((one) => holdsOn(one, today))
    .toSorted(
      (a, b) => Number(a.deputy) - Number(b.deputy) || Number(b.role === 'contact') - Number(a.role === 'contact'),
    )

/** Who of us answers today: people who still work here, the responsible ones first. */
export const ourPeopleToday = (assignments: readonly Assignment[], today: string): Assignment[] =>
  assignments.filter((one) => one.active && holdsOn(one, today)).toSorted((a, b) => rank(a.role) - rank(b.role))

const rank = (role: AssignmentRole) => assignmentRoles.indexOf(role)

/** Everything in force or coming before what has ended; the order is kept otherwise. */
export const currentFirst = <R extends Span>(rows: readonly R[], today: string): R[] =>
  rows.toSorted((a, b) => Number(spanState(a, today) === 'ended') - Number(spanState(b, today) === 'ended'))
