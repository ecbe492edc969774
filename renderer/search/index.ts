import type { Area } from '../desk/area.ts'
import { Everywhere } from './Everywhere.ts'

/** Finding what people wrote, on a page of its own; the palette finds it too. */
export const search: Area = { Everywhere }
