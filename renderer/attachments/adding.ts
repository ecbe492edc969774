import { create } from 'zustand'
import type { Picked } from './picked.ts'

type Adding = { readonly client: string | undefined; readonly picked: readonly Picked[] }

/** The client to whom files are about to be attached, and which; it can be begun from wherever the client's page is open. */
export const useAdding = create<Adding>(() => ({ client: undefined, picked: [] }))

export const closeAdding = (): void => useAdding.setState({ client: undefined, picked: [] })
