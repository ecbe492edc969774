import type { Area } from '../desk/area.ts'
import { Everywhere } from './Everywhere.tsx'

/** The numbers of the firm and the service report of a client: a page of their own. */
export const reports: Area = { Everywhere }
