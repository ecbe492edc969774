import { type WorkSearch, workSearch } from '../../desk/work-search.ts'

export const gridSorts = ['name', 'responsible', 'late'] as const
export type GridSort = (typeof gridSorts)[number]

export type GridSearch = WorkSearch & {
  readonly year?: number | undefined
  readonly q?: string | undefined
  readonly sort?: GridSort | undefined
  readonly desc?: true | undefined
}

/** The years that the views show. */
const isYear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1950 && value <= 2150

export const yearIn = (search: Record<string, unknown>) => (isYear(search['year']) ? { year: search['year'] } : {})

export function gridSearch(search: Record<string, unknown>): GridSearch {
  const { q } = search
  const sort = gridSorts.find((each) => each === search['sort'])
  return {
    ...workSearch(search),
    ...yearIn(search),
    ...(typeof q === 'string' && q !== '' && { q: q.slice(0, 100) }),
    ...(sort && sort !== 'name' && { sort }),
    ...(search['desc'] === true && { desc: true }),
  }
}
