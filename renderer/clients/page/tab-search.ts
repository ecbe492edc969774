/** What the address of a client's tab says besides the filters: the pay group that is opened among the data. */
export type GroupSearch = { readonly group?: string | undefined }

export function groupSearch({ group }: Record<string, unknown>): GroupSearch {
  return typeof group === 'string' && group !== '' ? { group: group.slice(0, 200) } : {}
}

/** The pay group that is called so; a cut-off is told after its group: `Kuukausipalkat: Muutokset`. */
export function groupCalled<G extends { readonly name: string }>(groups: readonly G[], called: string): G | undefined {
  return groups.find(({ name }) => called === name) ?? groups.find(({ name }) => called.startsWith(`${name}: `))
}
