import { near } from '../readings.ts'
import { build, type Pattern } from './parts.ts'

/** At intervals. */
export const intervals: readonly Pattern[] = [
  [
    build(String.raw`EVERY #(?<count>\d+)\.? YEAR|#(?<count>\d+) YEAR INTERVAL`),
    ({ count }) => ({ type: 'interval-years', years: Number(count) }),
  ],
  [build(String.raw`#(?<n>\d+) MONTH INTERVAL`), ({ n }) => ({ type: 'interval-months', months: Number(n) })],
  [build(String.raw`EVERY #(?<n>\d+)\.? MONTH`), ({ n }) => near({ type: 'interval-months', months: Number(n) })],
  [/^(?:YEARLY|EVERY YEAR)$/, () => near({ type: 'interval-years', years: 1 })],
  [
    /^(?:HALF|HALF YEAR INTERVAL)$/,
    () => near({ type: 'interval-months', months: 6 }, { type: 'yearly-dates', dates: ['06-30', '12-31'] }),
  ],
  [/^(?:QUARTERLY|EVERY QUARTER)$/, () => near({ type: 'quarterly-day', day: -1, month_offset_after_quarter: 0 })],
  [
    /^(?:MONTHLY|EVERY MONTH)$/,
    () => near({ type: 'monthly-day', day: -1 }, { type: 'monthly-day', day: 'client-defined' }),
  ],
]
