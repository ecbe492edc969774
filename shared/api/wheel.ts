import { z } from 'zod'
import { byUrgency } from '../domain/calendar/marks/tally.ts'
import { narrowing } from './items.ts'
import { Day, Line, Name } from './values.ts'

const Count = z.number().int().nonnegative()

/** A year's work as a wheel needs it: how many of what on which day, never the single items. */
export const WheelAnswer = z.object({
  today: Day,
  year: z.number().int(),
  /** Whether it is the year of one client. */
  ofOne: z.boolean(),
  /** The client's name, or the firm's where it is the year of all clients. */
  name: z.string(),
  kinds: z.array(
    z.object({
      rule: z.string(),
      name: z.string(),
      category: z.string(),
      /** What a short page shows before all else. */
      weight: z.enum(['payday', 'law']).optional(),
      /** The pay group whose run it is a step of; of one client's year only. */
      group: z.string().optional(),
    }),
  ),
  /** `kind` is a place in `kinds`; skipped counts as done. */
  entries: z.array(
    z.object({
      kind: Count,
      day: Day,
      opens: Day.nullable(),
      done: Count,
      open: Count,
      late: Count,
      /** The payroll run it is a step of or hangs on; of one client's year only. */
      run: z.string().optional(),
    }),
  ),
  daysOff: z.array(z.object({ day: Day, name: z.string() })),
})
export type WheelAnswer = z.output<typeof WheelAnswer>

/** The years a wheel is computed for; the engine knows one more at each end. */
export const WheelYear = z.number().int().min(1901).max(2199)
export const Categories = z.array(Line.min(1, 'required')).min(1, 'required').max(200, 'too-long')

/** A year of one client (id, number or business ID) or of all, and what it is narrowed to. */
export const WheelAsked = z.object({
  ...narrowing,
  category: Name.optional(),
  /** Only what is in this state. */
  state: z.enum(byUrgency).optional(),
  client: Name.optional(),
  year: WheelYear,
})
