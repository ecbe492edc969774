import { byUrgency } from '../../../shared/domain/calendar/tally.ts'
import type { OccurrenceStatus } from '../../../shared/domain/calendar/status.ts'
import { type WorkSearch, workSearch } from '../today-search.ts'

/** What the views of many clients can be narrowed to, in the address. */
export type ViewSearch = WorkSearch & {
  readonly category?: string | undefined
  readonly state?: OccurrenceStatus | undefined
}

export const gridSorts = ['name', 'responsible', 'late'] as const
export type GridSort = (typeof gridSorts)[number]

export type GridSearch = ViewSearch & {
  readonly year?: number | undefined
  readonly q?: string | undefined
  readonly sort?: GridSort | undefined
  readonly desc?: true | undefined
}

export function viewSearch(search: Record<string, unknown>): ViewSearch {
  const { category } = search
  const state = byUrgency.find((each) => each === search['state'])
  return {
    ...workSearch(search),
    ...(typeof category === 'string' && category !== '' && { category: category.slice(0, 100) }),
    ...(state && { state }),
  }
}

/** The years that the views show. */
const isYear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1950 && value <= 2150

export const yearIn = (search: Record<string, unknown>) => (isYear(search['year']) ? { year: search['year'] } : {})

export function gridSearch(search: Record<string, unknown>): GridSearch {
  const { q } = search
  const sort = gridSorts.find((each) => each === search['sort'])
  return {
    ...viewSearch(search),
    ...yearIn(search),
    ...(typeof q === 'string' && q !== '' && { q: q.slice(0, 100) }),
    ...(sort && sort !== 'name' && { sort }),
    ...(search['desc'] === true && { desc: true }),
  }
}
