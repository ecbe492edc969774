import { addressOf, oneOf, words } from '../../desk/search.ts'

/** What a new client is asked for after its card, one form after the other; the data tab opens them so. */
export const setupSteps = ['pay-group', 'contact', 'contact-deputy'] as const
export type SetupStep = (typeof setupSteps)[number]

/** What the address of a client's tab says besides the filters: the pay group, or the step of setting up, that is opened among the data. */
export const groupSearch = addressOf({ group: words(200), setup: oneOf(setupSteps) })
export type GroupSearch = ReturnType<typeof groupSearch>

/** The pay group that is called so; a cut-off is told after its group: `Kuukausipalkat: Muutokset`. */
export function groupCalled<G extends { readonly name: string }>(groups: readonly G[], called: string): G | undefined {
  return groups.find(({ name }) => called === name) ?? groups.find(({ name }) => called.startsWith(`${name}: `))
}
