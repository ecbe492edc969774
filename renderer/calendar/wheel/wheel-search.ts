import { type WorkSearch, workSearch } from '../../desk/work-search.ts'

/** What the address of the firm's wheel says. */
export type WheelSearch = WorkSearch & { readonly year?: number | undefined }

export function wheelSearch(search: Record<string, unknown>): WheelSearch {
  const { year } = search
  const known = typeof year === 'number' && Number.isInteger(year) && year > 1900 && year < 2200
  return { ...workSearch(search), ...(known && { year }) }
}
