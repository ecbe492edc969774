import type { IsoDay } from '../calendar/types.ts'
import type { HandoverItem, ItemState, PayKind } from '../plans/content-kinds.ts'
import type { PlanSide, PlanTemplate } from '../plans/plan.ts'
import type { RecordRow } from './record.ts'

/** How far a task of the sender's plan had come: nothing a receiver has to do, or could mark. */
export const taskStates = ['open', 'waiting', 'done', 'skipped'] as const
export type TaskState = (typeof taskStates)[number]

export type EndingGroup = RecordRow & {
  readonly group: HandoverItem
  readonly state: ItemState
  readonly state_on: IsoDay | null
  /** The years the material is of. */
  readonly years: string
  /** Counts, names of documents, and where they are. */
  readonly whereabouts: string
}
export type EndingTask = RecordRow & {
  readonly phase: string
  readonly text: string
  readonly side: PlanSide
  readonly due: IsoDay
  readonly state: TaskState
  /** When it was done or left out, or since when it waits. */
  readonly state_on: IsoDay | null
}
/** With what the payroll was compared at the transfer. */
export const reconciledWith = ['register', 'bookkeeping'] as const
/** What the payroll and another system say of one kind of pay: counts and sums of all, never of a person. */
export type EndingComparison = RecordRow & {
  readonly against: (typeof reconciledWith)[number]
  readonly kind: PayKind
  readonly name: string
  readonly payroll_count: number
  readonly payroll_sum: string
  readonly other_count: number
  readonly other_sum: string
  readonly explanation: string
  readonly accepted_by: string
  readonly accepted_on: IsoDay | null
}
/**
 * How the sender sees the client off: its plan, and how far each group of what is handed over has come. It is told, and never
 * becomes a plan of the receiver's (decision 123).
 */
export type Ending = {
  readonly template: PlanTemplate
  /** The last day of the sender's time. */
  readonly last_day: IsoDay
  readonly groups: readonly EndingGroup[]
  readonly tasks: readonly EndingTask[]
  /** The last reconciliation: payroll, Incomes Register and bookkeeping. */
  readonly reconciliation: readonly EndingComparison[]
}

/** The groups a receipt asks about: all but those that nobody needs. */
export const askedGroups = (ending: Ending | null): readonly EndingGroup[] =>
  ending?.groups.filter(({ state }) => state !== 'not-needed') ?? []
