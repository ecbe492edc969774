import { workSearch } from '../../desk/work-search.ts'

/** What stands in the address of the late history. */
export type LateSearch = {
  readonly who?: string | undefined
  /** Whose lateness: ours or the client's. */
  readonly side?: 'provider' | 'client' | undefined
  /** This year where it is missing. */
  readonly year?: number | undefined
  /** The client whose lines are shown. */
  readonly client?: string | undefined
}

/** The address as it is understood; what is none is left out. */
export function lateSearch(search: Record<string, unknown>): LateSearch {
  const { who, side } = workSearch(search)
  const { year, client } = search
  return {
    ...(who !== undefined && { who }),
    ...(side !== undefined && { side }),
    ...(typeof year === 'number' && Number.isInteger(year) && year >= 1950 && year <= 2150 && { year }),
    ...(typeof client === 'string' && client !== '' && { client: client.slice(0, 100) }),
  }
}
