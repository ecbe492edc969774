import { clientStates, type ClientState } from '../../../shared/domain/clients/client.ts'
import type { InputOf } from '../../../shared/api/names.ts'
import { addressOf, flag, oneOf, typed, words } from '../../desk/search.ts'

export type SortKey = NonNullable<InputOf<'clients.list'>['sort']>

export const sortKeys = ['name', 'number', 'state', 'headcount', 'responsible', 'next_due', 'overdue'] as const

/** What the list's filters say in the address. */
export const clientSearch = addressOf({
  q: typed(),
  /** One state, or all; the current ones (not ended) where it is missing. */
  state: oneOf([...clientStates, 'all']),
  /** A person's id, or `mine`. */
  who: words(),
  sort: oneOf(sortKeys),
  down: flag(),
  /** The form of a new client is open. */
  new: flag(),
  /** The client that a new one is to be like. */
  like: words(),
})
export type ClientSearch = ReturnType<typeof clientSearch>

/** Everybody who is a client now or may become one. */
export const currentStates: readonly ClientState[] = clientStates.filter((state) => state !== 'ended')
