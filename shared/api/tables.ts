import { z } from 'zod'
import { encounterKinds } from '../domain/encounters/kinds.ts'
import { lists, tableFormats } from '../domain/tables.ts'
import { matterFilters } from './feedback.ts'
import { sorts } from './information.ts'
import { job } from './procedure.ts'
import { Day, FileRef, Id, Lang, Line, Name } from './values.ts'

/** Which list, narrowed by what it can be narrowed to on its screen; a list passes over what it does not know. */
const Asked = z.object({
  list: z.enum(lists),
  language: Lang,
  format: z.enum(tableFormats),
  /** Id, number or business ID. */
  client: Name.optional(),
  /** Of these clients alone. */
  clients: z.array(Id).max(20_000).optional(),
  personId: Id.optional(),
  side: z.enum(['provider', 'client']).optional(),
  from: Day.optional(),
  to: Day.optional(),
  /** How far Today looks ahead. */
  days: z.number().int().min(0).max(60).optional(),
  matterKinds: matterFilters.matterKinds,
  shown: matterFilters.shown,
  kinds: z.array(z.enum(encounterKinds)).max(10).optional(),
  /** Words of the client's card, and the place that information is kept in. */
  search: Line.default(''),
  place: Line.default(''),
  stale: z.boolean().default(false),
  sort: z.enum(sorts).optional(),
  descending: z.boolean().default(false),
  /** The rows that are shown, by their ids, in this order (of an occurrence: client and key); all that match where missing. */
  only: z.array(Line.max(600)).max(20_000).optional(),
})

/** Every list as a table of a spreadsheet. */
export const tables = {
  /** What a list shows as a table in the outbox. Clients and contacts can be taken in again as they are. */
  export: job('work', Asked, FileRef),
}
