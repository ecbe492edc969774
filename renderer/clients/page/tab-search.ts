import { addressOf, words } from '../../desk/search.ts'

/** What the address of a client's tab says besides the filters: the pay group that is opened among the data. */
export const groupSearch = addressOf({ group: words(200) })
export type GroupSearch = ReturnType<typeof groupSearch>

/** The pay group that is called so; a cut-off is told after its group: `Kuukausipalkat: Muutokset`. */
export function groupCalled<G extends { readonly name: string }>(groups: readonly G[], called: string): G | undefined {
  return groups.find(({ name }) => called === name) ?? groups.find(({ name }) => called.startsWith(`${name}: `))
}
