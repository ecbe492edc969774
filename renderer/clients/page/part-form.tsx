import type { ClientCard } from '../../../shared/api/clients.ts'
import { ask, useApi } from '../../desk/api.tsx'

/** What the form of a part of the client (a contact, a pay group …) takes; no `row` makes a new one. */
export type PartFormProps<R> = {
  readonly card: ClientCard
  readonly row?: R | undefined
  /** Saved, removed or given up: the panel closes. */
  readonly onDone: () => void
}

/** Asks for a part of the client as it is saved now, as form values; for the form's conflict. */
export function useLatest<R, V>(client: string, find: (card: ClientCard) => R | undefined, values: (row: R) => V) {
  const api = useApi()
  return async (): Promise<V> => {
    const row = find(await ask(api, 'clients.get', { client }))
    if (!row) throw new Error('the row is gone')
    return values(row)
  }
}
