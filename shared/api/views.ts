import { z } from 'zod'
import { byUrgency } from '../domain/calendar/tally.ts'
import { Day, FileRef, Id, Lang, Name } from './values.ts'

/** What the views of many clients can be narrowed to. */
const narrow = {
  personId: Id.optional(),
  side: z.enum(['provider', 'client']).optional(),
  category: Name.optional(),
}
const Year = z.number().int().min(1950).max(2150)
/** Counts in the order of `byUrgency`. */
const Tally = z.array(z.number())

export const GridYear = z.object({ ...narrow, year: Year })
export const Grid = z.object({
  today: Day,
  /** The categories that occur in the year, whatever the filters say. */
  categories: z.array(z.string()),
  clients: z.array(
    z.object({
      id: Id,
      number: z.string(),
      name: z.string(),
      /** Who of us answers for it today. */
      responsible: z.string(),
      responsible_id: z.string(),
      /** Rules that cannot be computed. */
      faults: z.number(),
      /** January's tally, then February's, and so on. */
      counts: z.array(z.number()),
    }),
  ),
})
export type Grid = z.output<typeof Grid>

export const MonthAsked = z.object({
  ...narrow,
  /** Only what is in this state. */
  state: z.enum(byUrgency).optional(),
  language: Lang,
  year: Year,
  month: z.number().int().min(1).max(12),
})
export const Month = z.object({
  today: Day,
  categories: z.array(z.string()),
  days: z.array(
    z.object({
      day: Day,
      /** Whether the firm does not work on it. */
      off: z.boolean(),
      /** Feasts, and the firm's own days off. */
      names: z.array(z.string()),
      tally: Tally,
      /** How many different things there are; `groups` has the first of them. */
      kinds: z.number(),
      groups: z.array(z.object({ name: z.string(), clients: z.number(), client: z.string(), tally: Tally })),
    }),
  ),
})
export type Month = z.output<typeof Month>

/** A letter that asks a client for something, in the outbox. */
export const Draft = z.object({
  client_id: Id,
  client: z.string(),
  file: FileRef,
  /** The recipient's address; empty where the client has none. */
  to: z.string(),
  items: z.number().int(),
})
export type Draft = z.output<typeof Draft>
