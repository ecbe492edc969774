import { z } from 'zod'
import { soughtTables } from '../records/texts.ts'
import { query } from './procedure.ts'
import { Day, Id, Lang, Line, Name } from './values.ts'

/** More of one kind are not counted: whoever has so many says more of what is looked for. */
export const mostHits = 200

const Piece = z.object({
  text: z.string(),
  /** From and until which of its letters what was asked for stands. */
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
})

const SearchTable = z.enum(soughtTables)

const Hit = z.object({
  table: SearchTable,
  /** Of a duty of a catalogue, which is no row, its key. */
  id: Name,
  /** Whose it is; null where it is no client's. */
  client_id: Id.nullable(),
  client: z.string(),
  number: z.string(),
  /** What it is known by, as it is kept: a code where the field has words of its own, empty where it has no name. */
  label: Piece,
  /** The field in which what was asked for stands, and the piece of it; null where that is what it is known by. */
  found: z.object({ field: z.string(), piece: Piece }).nullable(),
  /** The day that it is about; null where it is about none. */
  day: Day.nullable(),
  /** Empty of what changes with its catalogue only. */
  updated: z.string(),
  /** What else it says in codes, days and ids: by them its place is found. */
  facts: z.record(z.string(), z.string()),
})
export type Hit = z.output<typeof Hit>

const Group = z.object({
  table: SearchTable,
  /** How many there are, to `mostHits`. */
  total: z.number().int(),
  more: z.boolean(),
  hits: z.array(Hit),
})
export type HitGroup = z.output<typeof Group>

export const search = {
  /** The texts of clients that are seen, and of the firm, in which every word stands; by kind, the best of each. */
  find: query('work')
    .input(
      z.object({
        search: Line,
        table: SearchTable.optional(),
        client: Name.optional(),
        language: Lang,
        /** So many of each kind. */
        limit: z.number().int().min(1).max(mostHits).default(10),
      }),
    )
    .output(z.array(Group)),
}
