import { z } from 'zod'
import { confidences } from '../domain/calendar/types.ts'
import { checkCalls } from './year-check.ts'
import { FaultLine, Item, narrowing, RunLine } from './items.ts'
import { outCalls } from './year-out.ts'
import { longQuery, query } from './procedure.ts'
import { Day, Id, Lang, Name } from './values.ts'
import { viewCalls } from './year-views.ts'
import { Categories } from './wheel.ts'

/** The views of the year: what is due, of one client or of all, on screen, on paper and in files. */
export const calendar = {
  /** Occurrences that are due between two days, of one client (id, number or business ID) or of all. */
  list: longQuery('work')
    .input(
      z.object({
        ...narrowing,
        client: Name.optional(),
        from: Day,
        to: Day,
        categories: Categories.optional(),
        explanations: z.boolean().default(false),
        /** Only so many of all clients' dates, and those that are due on the day of the last one. */
        first: z.number().int().min(1).max(10_000).optional(),
      }),
    )
    .output(
      z.object({
        items: z.array(Item),
        /** Whether there is more than the `first` ones that were asked for. */
        more: z.boolean(),
        /** The runs that these are steps of. */
        runs: z.array(RunLine),
        faults: z.array(FaultLine),
        unset: z.array(z.object({ client_id: Id, rule: z.string(), name: z.string() })),
      }),
    ),
  /** What asks for attention now: late, due, waiting and coming; done today too. Every undone item since the clock began. */
  today: longQuery('work')
    .input(z.object({ ...narrowing, days: z.number().int().min(0).max(60).default(7) }))
    .output(z.object({ today: Day, items: z.array(Item), runs: z.array(RunLine), faults: z.array(FaultLine) })),
  /** Why one occurrence is due when it is due, in words, with the legal source. */
  explain: query('work')
    .input(z.object({ client_id: Id, key: Name.max(400), language: Lang }))
    .output(
      z.object({
        explanation: z.string(),
        /** By what day the law asks for it, where one does. */
        law: Day.nullable(),
        rule: z.string(),
        sources: z.array(z.string()),
        confidence: z.enum(confidences),
        notes: z.string(),
      }),
    ),
  /** By what day the law asks for each of several dates; null where no law does. */
  laws: query('work')
    .input(
      z.object({
        items: z
          .array(z.object({ client_id: Id, key: Name.max(400) }))
          .min(1)
          .max(2000),
      }),
    )
    .output(z.array(z.object({ client_id: Id, key: z.string(), law: Day.nullable() }))),
  ...viewCalls,
  ...outCalls,
  ...checkCalls,
}
