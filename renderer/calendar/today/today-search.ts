import { type WorkSearch, workSearch } from '../../desk/work-search.ts'

/** What Today's work stands under: where it stands, whose it is, or its day. */
export const todayGroups = ['state', 'client', 'day'] as const
export type TodayGroup = (typeof todayGroups)[number]

export type TodaySearch = WorkSearch & {
  readonly days?: number | undefined
  /** As this workstation remembers, where it is missing. */
  readonly group?: TodayGroup | undefined
}

export const horizons = [7, 14, 30] as const

export function todaySearch(search: Record<string, unknown>): TodaySearch {
  const days = horizons.find((each) => each === search['days'])
  const group = todayGroups.find((each) => each === search['group'])
  return { ...workSearch(search), ...(days !== undefined && days !== 7 && { days }), ...(group && { group }) }
}
