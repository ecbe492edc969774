import { addressOf, flag, oneOf, typed, year } from '../../desk/search.ts'
import { workFields } from '../../desk/work-search.ts'

export const gridSorts = ['name', 'responsible', 'late'] as const
export type GridSort = (typeof gridSorts)[number]

/** What the address of the clients by month says. By name is the usual order, and is not said. */
export const gridSearch = addressOf({
  ...workFields,
  year: year(),
  q: typed(),
  sort: oneOf(gridSorts.filter((sort) => sort !== 'name')),
  desc: flag(),
})
export type GridSearch = ReturnType<typeof gridSearch>
