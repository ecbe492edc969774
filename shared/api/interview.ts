import { z } from 'zod'
import type { Rule } from '../domain/calendar/types.ts'
import { frequencies } from '../domain/clients/client.ts'
import { keptBy } from '../domain/information/staleness.ts'
import { interview } from '../domain/plans/interview.ts'
import { RuleForm } from './rule-form.ts'
import { Email, Line, Phone } from './values.ts'

const rule = (RuleForm as z.ZodType<Rule, Rule>).nullable().default(null)

/** What may be answered to a question of the base-data interview; each kind of question reads its own part. */
export const Answer = z.object({
  /** There is none. */
  none: z.boolean().default(false),
  /** A line of the card, the name of a person, a group or a bank, the place of information. */
  text: Line.default(''),
  count: z.number().int().min(0).max(1_000_000).default(0),
  email: Email.default(''),
  phone: Phone.default(''),
  state: z.enum(['granted', 'asked']).nullable().default(null),
  keeper: z.enum(keptBy).exclude(['other']).default('unknown'),
  side: z.enum(['provider', 'client']).nullable().default(null),
  frequency: z.enum(frequencies).default('monthly'),
  payday: rule,
  material: rule,
  approval: rule,
})
export type Answer = z.output<typeof Answer>

/** Answers by the keys of their questions. */
export const Answers = z.partialRecord(z.enum(interview.map(({ key }) => key)), Answer)
