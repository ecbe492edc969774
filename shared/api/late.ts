import { z } from 'zod'
import { longQuery } from './procedure.ts'
import { Day, Id, Lang, Name } from './values.ts'

const sides = ['provider', 'client'] as const
const Count = z.number().int()

/** Which past the late history tells. */
export const HistoryAsked = z.object({
  /** Id, number or business ID; all of them, without lines, where it is missing. */
  client: Name.optional(),
  from: Day,
  to: Day,
  /** Only what was late by this side, among the lines. */
  side: z.enum(sides).optional(),
  personId: Id.optional(),
  language: Lang,
})

/** How one client's work was kept. Days late are working days of the firm; days waited are calendar days. */
export const Figures = z.object({
  /** What fell due and was not skipped: done, and still open late. */
  due: Count,
  onTime: Count,
  skipped: Count,
  /** Late by whose doing; what is still open late is in them. */
  lateProvider: Count,
  lateClient: Count,
  /** Mean lateness of what was late, in working days; 0 where nothing was. */
  averageLate: z.number(),
  worstLate: Count,
  openLate: Count,
  deviations: Count,
  /** How often and for how many days the client was waited for. */
  waits: Count,
  waitedDays: Count,
  /** Changes of payroll runs that came after the last day for material. */
  lateChanges: Count,
})
export type Figures = z.output<typeof Figures>

export const FigureLine = z.object({ client_id: Id, client: z.string(), number: z.string(), ...Figures.shape })
export type FigureLine = z.output<typeof FigureLine>

/** Something that was late, deviated or waited for the client. */
export const LateLine = z.object({
  client_id: Id,
  key: z.string(),
  name: z.string(),
  anchor: z.string(),
  due: Day,
  /** Null while it is open. */
  doneOn: Day.nullable(),
  /** Of its mark; `change` where it is a change of a payroll run, which is no occurrence. */
  state: z.string(),
  person: z.string(),
  /** Working days late; 0 for what was in time. */
  late: Count,
  /** Whose doing the lateness or the deviation was; null where nothing was late and nothing deviated. */
  by: z.enum(sides).nullable(),
  cause: z.string(),
  measure: z.string(),
  /** Whether the deviation is told to the client as well. */
  shown: z.boolean(),
  waitedFrom: Day.nullable(),
  /** Calendar days that the client was waited for. */
  waitedDays: Count,
})
export type LateLine = z.output<typeof LateLine>

/** The late history: how what was due was kept. */
export const late = {
  /** By client: on time, late by us, late by the client, waited for. One client's with its lines. */
  history: longQuery('work')
    .input(HistoryAsked)
    .output(z.object({ today: Day, clients: z.array(FigureLine), lines: z.array(LateLine) })),
}
