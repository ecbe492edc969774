import { z } from 'zod'
import { runStates } from '../domain/calendar/runs/readiness.ts'
import { confidences, ruleRoles, sides } from '../domain/calendar/types.ts'
import { askedWays } from '../domain/calendar/marks/askings.ts'
import { Day, Id, Lang, Name } from './values.ts'

export const statuses = ['overdue', 'due', 'planned', 'waiting', 'done', 'skipped'] as const

/** A computed date of one client, with what people have done to it. */
export const Item = z.object({
  client_id: Id,
  client: z.string(),
  number: z.string(),
  /** Key of the occurrence: rule, nominal date, anchor. With the client it is the whole identity. */
  key: z.string(),
  rule: z.string(),
  name: z.string(),
  /** The name as lists tell it: in as few words as tell it from the others. */
  short: z.string(),
  category: z.string(),
  nominal: Day,
  due: Day,
  /** By what time of the due day, where that is agreed. */
  time: z.string().nullable(),
  /** When the firm closes on that day, where it is a shortened one. */
  closes: z.string().nullable(),
  opens: Day.nullable(),
  /** The usual day of a payday that is on another one this once. */
  usual: Day.nullable(),
  /** The pay group or event it hangs on, in words. */
  anchor: z.string(),
  /** The payroll run it is a step of: its key among the client's runs. Empty where it is of none. */
  run: z.string(),
  responsible: z.enum(sides),
  /** Which of our people answers for it: the client's responsible person, deputy or account manager. */
  role: z.enum(ruleRoles),
  /** The colleague it was given to, by id; empty where it is the role's. */
  given_to: z.string(),
  /** Whose of us it is on the day it is to be done (overdue: today): name, empty where it is nobody's. */
  person: z.string(),
  /** Whether that person is absent then. */
  away: z.boolean(),
  /** Who stands in for that person then: name; empty where nobody needs to, or, with `away`, where nobody can. */
  stand_in: z.string(),
  status: z.enum(statuses),
  /** Our own target before the due date, where the rule has one. */
  target: Day.nullable(),
  /** What must be ticked before it can be done. */
  checklist: z.array(z.string()),
  confidence: z.enum(confidences),
  mark: z
    .object({
      version: z.number(),
      state: z.string(),
      day: Day,
      person: z.string(),
      reason: z.string(),
      moved_to: Day.nullable(),
      note: z.string(),
      /** The steps of the checklist that are ticked. */
      ticks: z.array(z.string()),
      /** What went otherwise than agreed: whose it was, why, and what is done about it. */
      deviation: z
        .object({ by: z.enum(['provider', 'client']), cause: z.string(), measure: z.string(), shown: z.boolean() })
        .nullable(),
      /** The last time the client was waited for; `waited_until` is null while it goes on. */
      waited_from: Day.nullable(),
      waited_until: Day.nullable(),
      /** Each time the client was asked for it, in the order of days. */
      askings: z.array(z.object({ day: Day, by: z.string(), way: z.enum(askedWays), to: z.string() })),
      /** When it was last written: somebody who was faster is told with it. */
      updated: z.string(),
    })
    .nullable(),
  explanation: z.string().optional(),
})
export type Item = z.output<typeof Item>

/** Where a run stands: `runStates` of the domain says what each means. */
const Readiness = z.object({
  state: z.enum(runStates),
  /** How much is missing and blocks the calculation, how many changes nobody has decided about, and what holds this once. */
  missing: z.number().int(),
  changes: z.number().int(),
  instructions: z.number().int(),
})

/** A payroll run as one line: its payday, and every step with the state it is in, whatever day it is on. */
export const RunLine = z.object({
  client_id: Id,
  run: z.string(),
  /** Empty where the client has one pay group only. */
  group: z.string(),
  payday: Day,
  /** The payday's nominal day: with the pay group the identity of the run. */
  nominal: Day,
  readiness: Readiness,
  /** In the order of their days; the payday itself is among them. */
  steps: z.array(
    z.object({
      key: z.string(),
      rule: z.string(),
      name: z.string(),
      due: Day,
      time: z.string().nullable(),
      status: z.enum(statuses),
      waiting: z.boolean(),
    }),
  ),
})
export type RunLine = z.output<typeof RunLine>

/** What every view of dated work can be narrowed to. */
export const narrowing = {
  language: Lang,
  /** Only what is this person's. */
  personId: Id.optional(),
  side: z.enum(['provider', 'client']).optional(),
}
/** A rule that cannot be computed for a client, and what it is called. */
export const FaultLine = z.object({
  client_id: Id,
  client: z.string(),
  rule: z.string(),
  name: z.string(),
  code: z.string(),
})
export type FaultLine = z.output<typeof FaultLine>

/** Occurrences by their whole identity. */
export const Occurrences = z
  .array(z.object({ client_id: Id, key: Name.max(400) }))
  .min(1)
  .max(2000)
