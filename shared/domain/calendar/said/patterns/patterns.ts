import { distances, lone } from './distances.ts'
import { intervals } from './intervals.ts'
import { monthly } from './months.ts'
import type { Pattern } from './parts.ts'
import { weeklyDates } from './weeks.ts'
import { yearlyDates } from './years.ts'

/** The sentences that are known, the first that fits. What a function does not give is tried further. */
export const patterns: readonly Pattern[] = [
  ...distances,
  ...monthly,
  ...yearlyDates,
  ...weeklyDates,
  ...intervals,
  ...lone,
]
