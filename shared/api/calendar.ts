import { z } from 'zod'
import { confidences, sides } from '../domain/calendar/types.ts'
import { command, job, query } from './procedure.ts'
import { RuleForm } from './rules.ts'
import { Day, FileRef, Id, Lang, Line, maybeSeen, MonthDay, Name, Saved, Seen, Text } from './values.ts'
import { Draft, Grid, GridYear, Month, MonthAsked } from './views.ts'
import { Categories, WheelAnswer, WheelYear } from './wheel.ts'

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
  category: z.string(),
  nominal: Day,
  due: Day,
  opens: Day.nullable(),
  /** The pay group or event it hangs on, in words. */
  anchor: z.string(),
  responsible: z.enum(sides),
  /** Who of us answers for it today: name, empty where nobody does. */
  person: z.string(),
  status: z.enum(statuses),
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
    })
    .nullable(),
  explanation: z.string().optional(),
})
export type Item = z.output<typeof Item>

const Filter = {
  language: Lang,
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

const Occurrences = z
  .array(z.object({ client_id: Id, key: Name.max(400) }))
  .min(1)
  .max(2000)

export const calendar = {
  /** Occurrences that are due between two days, of one client (id, number or business ID) or of all. */
  list: query
    .input(
      z.object({
        ...Filter,
        client: Name.optional(),
        from: Day,
        to: Day,
        categories: Categories.optional(),
        explanations: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        items: z.array(Item),
        faults: z.array(FaultLine),
        unset: z.array(z.object({ client_id: Id, rule: z.string(), name: z.string() })),
      }),
    ),
  /** What asks for attention now: late, due, waiting and coming; done today too. Every undone item since the clock began. */
  today: query
    .input(z.object({ ...Filter, days: z.number().int().min(0).max(60).default(7) }))
    .output(z.object({ today: Day, items: z.array(Item), faults: z.array(FaultLine) })),
  /** How much of what is due on which day of a year, of one client (id, number or business ID) or of all. */
  wheel: query.input(z.object({ ...Filter, client: Name.optional(), year: WheelYear })).output(WheelAnswer),
  /** Each client's year in twelve months: how many items of each state fall due in each. */
  grid: query.input(GridYear).output(Grid),
  /** A month in whole weeks: each day's items counted by what they are, holidays by their names. */
  month: query.input(MonthAsked).output(Month),
  /** Why one occurrence is due when it is due, in words, with the legal source. */
  explain: query.input(z.object({ client_id: Id, key: Name.max(400), language: Lang })).output(
    z.object({
      explanation: z.string(),
      rule: z.string(),
      sources: z.array(z.string()),
      confidence: z.enum(confidences),
      notes: z.string(),
    }),
  ),
  mark: command
    .input(
      z.object({
        items: Occurrences,
        state: z.enum(['done', 'skipped', 'moved', 'waiting']),
        /** When it was done, or since when it waits; today unless given. */
        day: Day.optional(),
        /** Must be given when skipping or moving. */
        reason: Line.default(''),
        moved_to: Day.optional(),
        note: Text.default(''),
        /** Who did it; the workstation's own user unless given. */
        personId: Id.optional(),
      }),
    )
    .output(z.object({ marked: z.number().int() })),
  unmark: command.input(z.object({ items: Occurrences })).output(z.object({ unmarked: z.number().int() })),
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
  /** A letter to each client that asks for exactly these items: drafts for the mail program. Sends and marks nothing. */
  request: job(z.object({ items: Occurrences }), z.object({ drafts: z.array(Draft) })),
  /** iCalendar file of one client's dates. */
  export: job(z.object({ client: Name, from: Day, to: Day, language: Lang.optional() }), FileRef),
  /** The wheel of a year with its table on paper (PDF), of one client or of all. */
  printWheel: job(z.object({ ...Filter, client: Name.optional(), year: WheelYear }), FileRef),
}
