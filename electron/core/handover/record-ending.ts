import { z } from 'zod'
import { Day, Line, Name } from '../../../shared/api/values.ts'
import { reconciledWith, taskStates } from '../../../shared/domain/handover/ending.ts'
import { handoverItems, itemStates, payKinds } from '../../../shared/domain/plans/content-kinds.ts'
import { planSides, planTemplates } from '../../../shared/domain/plans/plan.ts'
import { many, row } from './packed-row.ts'

const day = Day.nullable()
const count = z.number().int().min(0).max(1_000_000)

/** How the sender sees a client off, as it stands in `client.json`. */
export const Ending = z.object({
  template: z.enum(planTemplates).describe('Why the client leaves the sender.'),
  last_day: Day.describe("The last day of the sender's time."),
  groups: many(
    z.object({
      ...row,
      group: z.enum(handoverItems),
      state: z.enum(itemStates),
      state_on: day,
      years: Line.max(60).default('').describe('The years the material is of.'),
      whereabouts: Line.describe('Counts, names of documents, and where they are; never a person’s data.'),
    }),
    'What a successor needs, group by group, and how far each has come.',
  ),
  tasks: many(
    z.object({
      ...row,
      phase: Name.max(120),
      text: Name,
      side: z.enum(planSides).describe('other: the provider after the sender.'),
      due: Day,
      state: z.enum(taskStates),
      state_on: day,
    }),
    "The tasks of the sender's plan.",
  ),
  reconciliation: many(
    z.object({
      ...row,
      against: z.enum(reconciledWith),
      kind: z.enum(payKinds),
      name: Line,
      payroll_count: count,
      payroll_sum: Line.max(30).describe('In euros, as `1 234,50`.'),
      other_count: count,
      other_sum: Line.max(30),
      explanation: Line,
      accepted_by: Line,
      accepted_on: day,
    }),
    'What the payroll and the other system said of each kind of pay at the transfer: counts and sums, never of a person.',
  ).default([]),
})
