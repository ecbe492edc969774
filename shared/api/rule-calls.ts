import { z } from 'zod'
import { confidences, sides } from '../domain/calendar/types.ts'
import { command, query } from './procedure.ts'
import { RuleForm } from './rules.ts'
import { Day, Id, Lang, Line, maybeSeen, MonthDay, Name, Saved, Seen } from './values.ts'

/** The rules themselves: the catalogue's, the firm's and the clients' own. */
export const ruleCalls = {
  /** Every rule that may concern a client, with where it comes from and whether its facts call for it. */
  rules: query.input(z.object({ client: Name.optional(), language: Lang })).output(
    z.array(
      z.object({
        key: z.string(),
        scope: z.enum(['catalogue', 'firm', 'client']),
        name: z.string(),
        category: z.string(),
        responsible: z.enum(sides),
        words: z.string(),
        rule: RuleForm,
        lead: z.array(z.number()),
        sources: z.array(z.string()),
        confidence: z.enum(confidences),
        notes: z.string(),
        applies: z.boolean(),
        overrides: z.boolean(),
        id: Id.nullable(),
        version: z.number().nullable(),
      }),
    ),
  ),
  /** Next dates of a rule with reasons, before it is saved. Either typed or in the catalogue's form. */
  test: query
    .input(
      z.object({
        typed: Line.optional(),
        rule: RuleForm.optional(),
        from: Day,
        to: Day,
        language: Lang,
        paydays: z.array(Day).max(500).default([]),
        fiscalYearEnd: MonthDay.default('12-31'),
      }),
    )
    .output(
      z.object({
        rule: RuleForm,
        typed: z.string(),
        words: z.string(),
        dates: z.array(z.object({ nominal: Day, due: Day, explanation: z.string() })),
      }),
    ),
  saveRule: command
    .input(
      z.object({
        ...maybeSeen,
        client_id: Id.nullable(),
        key: Name.max(100).regex(/^[a-z0-9-]+$/, 'malformed'),
        name: Line.optional(),
        category: Line.optional(),
        responsible: z.enum(sides).optional(),
        rule: RuleForm.optional(),
        lead: z.array(z.number().int().min(0).max(400)).max(10).optional(),
        off: z.boolean().optional(),
        valid_from: Day.nullable().default(null),
        valid_until: Day.nullable().default(null),
      }),
    )
    .output(Saved),
  removeRule: command.input(Seen).output(Saved),
}
