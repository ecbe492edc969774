import { create } from 'zustand'

/** So many deeds are remembered by what was said of them. */
const KEPT = 200

const useSaid = create<{ readonly of: ReadonlyMap<string, string> }>(() => ({ of: new Map() }))

/** Keeps what was said when a deed was done: `Merkitty tehdyksi: Tilinpäätös, Kahvila Aamu Oy`. Undoing it is told in the same words. */
export const keepSaid = (deed: string, text: string): void =>
  useSaid.setState(({ of }) => ({ of: new Map([...of, [deed, text] as const].slice(-KEPT)) }))

/** What was said of a deed in this window; undefined where nothing was. */
export const saidOf = (deed: string): string | undefined => useSaid.getState().of.get(deed)

/** The same, drawn anew when it is said. */
export const useSaidOf = (deed: string | undefined): string | undefined =>
  useSaid(({ of }) => (deed === undefined ? undefined : of.get(deed)))

type Restored = { readonly item: { readonly client_id: string; readonly key: string } | undefined }

/** The occurrence whose mark was last undone: a list that shows it goes back to it. Each time anew. */
export const useRestored = create<Restored>(() => ({ item: undefined }))
