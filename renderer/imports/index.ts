import type { Area } from '../desk/area.ts'
import { Everywhere } from './Everywhere.ts'

/** Taking clients in from a spreadsheet. */
export const imports: Area = { Everywhere }
