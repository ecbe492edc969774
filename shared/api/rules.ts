import { z } from 'zod'
import { Firm } from './firm.ts'
import { confidences, ruleCalendars, ruleRoles, sides } from '../domain/calendar/types.ts'
import { ruleFieldNames } from '../domain/calendar/rules/own-rule.ts'
import type { Condition } from '../domain/calendar/types.ts'
import { catalogueCalls } from './catalogue.ts'
import { countryCalls } from './countries.ts'
import { command, query } from './procedure.ts'
import { RuleForm } from './rule-form.ts'
import { Day, Id, Lang, Line, MonthDay, Name, Saved, Seen } from './values.ts'

/** A rule's key is part of the identity of what was done by it: it is never given to another rule. */
const RuleKey = Name.max(100).regex(/^[a-z0-9-]+$/, 'malformed')

/** Our own target: so many days before the due date, never after it. */
export const Target = z.object({ days: z.number().int().min(0).max(60), count: z.enum(['calendar', 'business']) })

const fact = Line.min(1)
const Part: z.ZodType<Condition, Condition> = z
  .lazy(() =>
    z.union(
      [
        z.object({ all: z.array(Part) }),
        z.object({ any: z.array(Part) }),
        z.object({ not: Part }),
        z.object({ fact, is: z.union([Line, z.number(), z.boolean()]) }),
        z.object({ fact, in: z.array(z.union([Line, z.number()])) }),
        z.object({ fact, atLeast: z.number() }),
      ],
      'not-allowed',
    ),
  )
  .meta({ id: 'condition' })
/** A condition over a client's facts. */
export const ConditionForm = Part.refine((condition) => JSON.stringify(condition).length < 2000, 'not-allowed')

/** What a firm or a client says of a rule itself. A field that is missing comes from the wider rule with the same key. */
export const RuleFields = z.object({
  name: Name.optional(),
  category: Name.optional(),
  responsible: z.enum(sides).optional(),
  /** Which of our people answers for it. */
  role: z.enum(ruleRoles).optional(),
  rule: RuleForm.optional(),
  /** Whose days off move it: `statutory` never goes by the firm's own. */
  calendar: z.enum(ruleCalendars).optional(),
  /** The one pay group that it is about, by name; empty: all of them. */
  group: Line.optional(),
  /** Which clients it holds for, by their facts; null: all of them. */
  condition: ConditionForm.nullable().optional(),
  /** Days before the due date when it begins to ask for attention. */
  lead: z.array(z.number().int().min(0).max(400)).max(10).optional(),
  /** Null: none, although the wider rule has one. */
  target: Target.nullable().optional(),
  /** What must all be ticked before it can be marked done. */
  checklist: z.array(Name).max(30).optional(),
  /** True: not in the year. False: in the year, whatever the client's facts say. */
  off: z.boolean().optional(),
})

/**
 * A change of one scope's rule. `fields` are all that the scope says itself afterwards, not a patch.
 * - `following`: the version in force is closed the day before `from`, and the fields hold from there on; versions that
 *   would have begun later are gone.
 * - `all`: what differs from the version that `rules.list` shows is changed in every version the scope has; where it
 *   has none, one that holds always is made.
 */
const RuleChange = z.object({
  client_id: Id.nullable(),
  /** Missing for a new rule of one's own: the core makes it of the name. */
  key: RuleKey.optional(),
  reach: z.enum(['all', 'following']),
  /** The first nominal date that follows the change. */
  from: Day.optional(),
  fields: RuleFields,
  /** `versions` of `rules.list`, as the writer saw them. */
  seen: z.array(Seen).max(500),
})

/** A rule's version of the scope that was asked about: a client's own, or else the firm's. */
const Version = z.object({
  ...Saved.shape,
  valid_from: Day.nullable(),
  valid_until: Day.nullable(),
  /** In words, and as it is typed; empty where the version leaves the date to the wider rule. */
  words: z.string(),
  typed: z.string(),
})

/** One thing about a rule, before and after, or the scope's own and the wider, in words. */
const fieldName = z.enum(ruleFieldNames)

/** The rules themselves: the catalogue's, the firm's and the clients' own. */
/** Dates that a change would move, make or take away. */
const dateDifference = {
  totals: z.object({
    /** Clients for whom a date changes. */
    clients: z.number(),
    moved: z.number(),
    added: z.number(),
    removed: z.number(),
    /** Marked occurrences that the change would have moved or removed and that stay as they are. */
    kept: z.number(),
    /** Dates that will be later than the law asks for. */
    late: z.number(),
  }),
  /** The first of them, by name. */
  clients: z.array(
    z.object({
      id: Id,
      number: z.string(),
      name: z.string(),
      lines: z.array(
        z.object({
          name: z.string(),
          nominal: Day,
          /** The due day as people see it; null: there is none. */
          before: Day.nullable(),
          after: Day.nullable(),
          /** State of the mark; empty where there is none. */
          mark: z.string(),
          kept: z.boolean(),
          /** By when the law asks for it, where it will be later. */
          law: Day.nullable(),
        }),
      ),
      /** How many lines were left out. */
      more: z.number(),
    }),
  ),
}

export const rules = {
  /**
   * Every rule that may concern a client, or the firm's clients: one line a key, of the version in force today (else of
   * the next one, else of the last).
   */
  list: query('work')
    .input(z.object({ client: Name.optional(), language: Lang }))
    .output(
      z.array(
        z.object({
          key: z.string(),
          /** Whose the rule is that holds. */
          scope: z.enum(['catalogue', 'firm', 'client']),
          /** Whose year it belongs to: each client's, or the payroll firm's own. */
          subject: z.enum(['client', 'firm']),
          /** The country whose catalogue has it; null for what is every country's, or nobody's but one's own. */
          country: z.string().nullable(),
          /** Where the rule comes from when the asked scope's own versions are taken away; null: there is none. */
          wider: z.enum(['catalogue', 'firm']).nullable(),
          name: z.string(),
          category: z.string(),
          responsible: z.enum(sides),
          role: z.enum(ruleRoles),
          words: z.string(),
          typed: z.string(),
          rule: RuleForm,
          /** The month that it counts from, by name; null where its group decides. */
          month: z.string().nullable(),
          calendar: z.enum(ruleCalendars),
          group: z.string(),
          condition: ConditionForm.nullable(),
          /** Why it cannot be computed: a code of the messages and the place in the rule. */
          fault: z.object({ code: z.string(), path: z.string() }).nullable(),
          lead: z.array(z.number()),
          target: Target.nullable(),
          checklist: z.array(z.string()),
          off: z.boolean(),
          sources: z.array(z.string()),
          confidence: z.enum(confidences),
          /** What the date rests on: a key of the messages. */
          basis: z.string(),
          /** The duty in words, and notes on it; empty where the catalogue has none in this language. */
          recurrence: z.string(),
          notes: z.string(),
          applies: z.boolean(),
          /** One-off work of the client's own that is over: its day is past, and it was done or skipped. */
          over: z.boolean(),
          /** What the asked scope says itself in the version that is shown; give it back with the changes made to it. */
          own: RuleFields,
          versions: z.array(Version),
          differs: z.array(z.object({ field: fieldName, own: z.string(), wider: z.string() })),
          /** Of the firm's list: how many clients it applies to, and how many have it otherwise. */
          clients: z.object({ applies: z.number(), differ: z.number() }).nullable(),
        }),
      ),
    ),
  /** The clients that have a rule otherwise than the firm, by name; at most 200. */
  clients: query('work')
    .input(z.object({ key: RuleKey, language: Lang }))
    .output(
      z.array(
        z.object({
          id: Id,
          name: z.string(),
          number: z.string(),
          /** What holds for the client, in words. */
          words: z.string(),
          off: z.boolean(),
        }),
      ),
    ),
  /**
   * Next dates of a rule with reasons, before it is saved. Either typed or in the catalogue's form. With a client, its
   * paydays, events, facts and financial year count; with a country alone, its days off and law; with a key, it is computed and explained as that rule (`payday`: as
   * a payday of a pay group). `scope`: whose own it would be; a rule that is as it was keeps its source.
   */
  test: query('work')
    .input(
      z.object({
        typed: Line.optional(),
        rule: RuleForm.optional(),
        calendar: z.enum(ruleCalendars).optional(),
        /** What it is about, where it is said otherwise. */
        category: Name.optional(),
        client: Name.optional(),
        country: Line.max(6).optional(),
        scope: z.enum(['firm', 'client']).default('firm'),
        key: RuleKey.optional(),
        /** Of the client's pay groups the one it would be for, by name; empty for all of them. */
        group: Line.optional(),
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
        /** `law`: by when the law asks for it, where the date is later. */
        dates: z.array(z.object({ nominal: Day, due: Day, law: Day.nullable(), explanation: z.string() })),
      }),
    ),
  /**
   * What other days off and another working week of the firm would do to its clients' dates, before they are saved. Dates of
   * the law and of the banks do not go by them.
   */
  previewDaysOff: query('work')
    .input(z.object({ ...Firm.pick({ days_off: true, working_week: true }).shape, language: Lang }))
    .output(z.object(dateDifference)),
  /** What a change of a rule would do, before it is made. Only what is still to come or undone, unless a span is given. */
  preview: query('work')
    .input(
      z.object({
        ...RuleChange.shape,
        /** As `backToWider` instead: `fields`, `reach` and `from` do not count. */
        back: z.boolean().default(false),
        language: Lang,
        /** Due days; today to the end of next year, and what is undone before, unless given. */
        span: z.object({ from: Day, to: Day }).optional(),
      }),
    )
    .output(
      z.object({
        ...dateDifference,
        /** The next dates after the change: of the client, or of the first one that it applies to (`client`). */
        next: z.array(
          z.object({ client: z.string(), nominal: Day, due: Day, law: Day.nullable(), explanation: z.string() }),
        ),
        /** What else changes, in words; empty text: nothing was or will be said. */
        fields: z.array(z.object({ field: fieldName, before: z.string(), after: z.string() })),
      }),
    ),
  change: command('work')
    .input(RuleChange)
    .output(Saved.extend({ key: z.string() })),
  /** Takes away everything that the scope says itself of a rule: the firm's or the catalogue's holds again. */
  backToWider: command('work')
    .input(z.object({ client_id: Id.nullable(), key: RuleKey, seen: z.array(Seen).min(1).max(500) }))
    .output(z.object({ key: z.string() })),
  ...catalogueCalls,
  ...countryCalls,
}
