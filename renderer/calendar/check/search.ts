import { yearIn } from '../grid/search.ts'

/** What the address of the year's check says. */
export type CheckSearch = { readonly who?: string | undefined; readonly year?: number | undefined }

export function checkSearch(search: Record<string, unknown>): CheckSearch {
  const { who } = search
  return { ...(typeof who === 'string' && who !== '' && { who: who.slice(0, 100) }), ...yearIn(search) }
}
