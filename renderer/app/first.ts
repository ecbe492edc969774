import type { QueryName } from '../../shared/api/names.ts'
import type { Api } from '../desk/connect.ts'

/** A question under way: what it is kept by, and its answer. */
export type Asked = { readonly key: readonly [name: QueryName, input: object]; readonly answer: Promise<unknown> }

/**
 * Asks what every start needs, before the interface itself is there: what this workstation remembers, the state of the
 * file, and what waits today for whoever sits here (which Today and the rail ask in the same words).
 */
export function firstQuestions(api: Api): {
  readonly first: readonly Asked[]
  readonly today: Promise<Asked | undefined>
} {
  const preferences = api.storage.preferences({})
  const status = api.storage.status({})
  const ask = async (): Promise<Asked | undefined> => {
    const [{ language, personId }, { state, firm }] = await Promise.all([preferences, status])
    if (state !== 'open' || firm === null) return undefined
    const input = { language, days: 7, ...(personId && { personId }) }
    return { key: ['calendar.today', input], answer: api.calendar.today(input) }
  }
  return {
    first: [
      { key: ['storage.preferences', {}], answer: preferences },
      { key: ['storage.status', {}], answer: status },
    ],
    // What failed here is asked again by whoever shows it, and told there.
    today: ask().catch(() => undefined),
  }
}
