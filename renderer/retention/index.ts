import type { Area } from '../desk/area.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.ts'

/** How long what is kept of clients is kept, and what falls due for deletion. */
export const retention: Area = {
  found: { retention_line: () => ({ tab: 'plans' }) },
  TodayLine: later(async () => (await import('./TodayLine.tsx')).TodayLine),
  Everywhere,
}
