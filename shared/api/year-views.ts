import { z } from 'zod'
import { byUrgency } from '../domain/calendar/marks/tally.ts'
import { longQuery, query } from './procedure.ts'
import { Day, Id, Lang, Name } from './values.ts'
import { WheelAnswer, WheelAsked } from './wheel.ts'

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
  /** The categories that occur in the year of these clients, whatever the other filters say. */
  categories: z.array(z.string()),
  clients: z.array(
    z.object({
      id: Id,
      number: z.string(),
      name: z.string(),
      business_id: z.string(),
      /** Who of us answers for it today. */
      responsible: z.string(),
      responsible_id: z.string(),
      /** Rules that cannot be computed. */
      faults: z.number(),
      /** January's tally, then February's, and so on; the thirteenth is the year's. */
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
  /** The month without its neighbours' days: a payroll run with several days in it is one. */
  tally: Tally,
  days: z.array(
    z.object({
      day: Day,
      /** Whether the firm does not work on it. */
      off: z.boolean(),
      /** Feasts, and the firm's own days off. */
      names: z.array(z.string()),
      /** Of what is work: information is among the groups, and counted nowhere. */
      tally: Tally,
      /** How many different things there are; `groups` has the first of them. */
      kinds: z.number(),
      groups: z.array(z.object({ name: z.string(), clients: z.number(), client: z.string(), tally: Tally })),
    }),
  ),
})
export type Month = z.output<typeof Month>

/** The ways to look at many dates at once: counts, never the single items. */
export const viewCalls = {
  /** How much of what is due on which day of a year, of one client (id, number or business ID) or of all. */
  wheel: query('work').input(WheelAsked).output(WheelAnswer),
  /** Each client's year in twelve months: how many lines of each state fall due in each, as its list has them. */
  grid: longQuery('work').input(GridYear).output(Grid),
  /** A month in whole weeks: each day's lines counted by what they are, holidays by their names. */
  month: query('work').input(MonthAsked).output(Month),
}
