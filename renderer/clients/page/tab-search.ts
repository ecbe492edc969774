import { anchorParts } from '../../../shared/domain/calendar/clock/identity.ts'
import { addressOf, oneOf, words, year } from '../../desk/search.ts'

/** What a new client is asked for after its card, one form after the other; the data tab opens them so. */
export const setupSteps = ['pay-group', 'contact', 'contact-deputy'] as const
export type SetupStep = (typeof setupSteps)[number]

/** What the address of a client's tab says besides the filters: the pay group (by name, or by what a day hangs on), or the step of setting up, that is opened among the data. */
export const groupSearch = addressOf({ group: words(200), setup: oneOf(setupSteps) })
/** What of the client's year somebody was led to: an occurrence or a payroll run by its key, and the year it is in. */
export const itemSearch = addressOf({ item: words(400), year: year() })
export type ItemSearch = ReturnType<typeof itemSearch>
export type GroupSearch = ReturnType<typeof groupSearch>

type Called = {
  readonly id: string
  readonly name: string
  readonly cutoffs: readonly { id?: string | undefined; name: string }[]
}

/**
 * The pay group that is meant, and which of its days: `payday`, or a last day by its id. It is called by its name, a last day
 * after it (`Kuukausipalkat: Muutokset`); or by the ids that a date's anchor has.
 */
export function groupCalled(groups: readonly Called[], called: string): { id: string; day: string } | undefined {
  const { group: id, cutoff } = anchorParts(called)
  const group =
    groups.find((one) => one.id === id) ??
    groups.find(({ name }) => called === name) ??
    groups.find(({ name }) => called.startsWith(`${name}: `))
  const day = group?.cutoffs.find(
    (one) => (cutoff !== undefined && one.id === cutoff) || called === `${group.name}: ${one.name}`,
  )
  return group && { id: group.id, day: day?.id ?? 'payday' }
}
