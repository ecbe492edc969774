import { addressOf, oneOf } from '../../desk/search.ts'
import { workFields } from '../../desk/work-search.ts'

/** What Today's work stands under: where it stands, whose client, whose work, or its day. */
export const todayGroups = ['state', 'client', 'person', 'day'] as const
export type TodayGroup = (typeof todayGroups)[number]

export const horizons = [7, 14, 30] as const
/** All but the usual one. */
export const furthest = horizons.filter((days) => days !== 7)

/** What Today's address says; a week ahead is usual and not said, and the group is as this workstation remembers. */
export const todaySearch = addressOf({
  ...workFields,
  days: oneOf(furthest),
  group: oneOf(todayGroups),
})
export type TodaySearch = ReturnType<typeof todaySearch>
