import type { clients } from '../../../shared/api/clients.ts'
import { clientStates, type ClientState } from '../../../shared/domain/clients/client.ts'
import type { z } from 'zod'

type ListInput = z.input<NonNullable<(typeof clients.list)['~orpc']['inputSchema']>>
export type SortKey = NonNullable<ListInput['sort']>

export const sortKeys = ['name', 'number', 'state', 'headcount', 'responsible', 'next_due', 'overdue'] as const

/** What the list's filters say in the address. */
export type ClientSearch = {
  readonly q?: string | undefined
  /** One state, or all; the current ones (not ended) where it is missing. */
  readonly state?: ClientState | 'all' | undefined
  /** A person's id, or `mine`. */
  readonly who?: string | undefined
  readonly sort?: SortKey | undefined
  readonly down?: true | undefined
  /** The form of a new client is open. */
  readonly new?: true | undefined
}

export function clientSearch(search: Record<string, unknown>): ClientSearch {
  const { q, who } = search
  const state = clientStates.find((each) => each === search['state']) ?? (search['state'] === 'all' ? 'all' : undefined)
  const sort = sortKeys.find((each) => each === search['sort'])
  return {
    ...(typeof q === 'string' && q !== '' && { q }),
    ...(typeof q === 'number' && { q: String(q) }),
    ...(state && { state }),
    ...(typeof who === 'string' && { who }),
    ...(sort && { sort }),
    ...(search['down'] === true && { down: true }),
    ...(search['new'] === true && { new: true }),
  }
}

/** Everybody who is a client now or may become one. */
export const currentStates: readonly ClientState[] = clientStates.filter((state) => state !== 'ended')
