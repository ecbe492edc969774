import type { Area } from '../desk/area.ts'
import { Everywhere } from './Everywhere.ts'

/** How long what is kept of clients is kept, and what falls due for deletion. */
export const retention: Area = {
  found: { retention_line: () => ({ tab: 'plans' }) },
  Everywhere,
}
