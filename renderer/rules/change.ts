import { z } from 'zod'
import { RuleForm } from '../../shared/api/rule-form.ts'
import { isRule } from '../../shared/domain/calendar/rules/rule-check.ts'
import {
  type OwnCalendar,
  type Rule,
  type RuleRole,
  ruleCalendars,
  ruleRoles,
  type Side,
  sides,
  type Condition,
} from '../../shared/domain/calendar/types.ts'
import { type RuleFieldName, ruleFieldNames } from '../../shared/domain/calendar/rules/own-rule.ts'
import type { InputOf, OutputOf } from '../../shared/api/names.ts'

/** One rule as the list of rules gives it, of the firm or of one client. */
export type RuleLine = OutputOf<'rules.list'>[number]
export type Fields = InputOf<'rules.change'>['fields']

/** A change that somebody is about to make, its reach aside: of one scope's rule, or back to the wider one. */
export type Change = Pick<InputOf<'rules.change'>, 'client_id' | 'key' | 'fields' | 'seen'> & {
  readonly back?: boolean
}

/** What the editor's form holds. */
export type RuleValues = {
  name: string
  category: string
  responsible: Side
  role: RuleRole
  rule: Rule | string
  calendar: OwnCalendar
  /** Empty: all of them. */
  group: string
  /** A condition as JSON; empty: for all clients. */
  condition: string
  lead: number[]
  targetDays: number | null
  targetCount: 'business' | 'calendar'
  checklist: string[]
  /** Fields that go back to the wider rule. */
  back: RuleFieldName[]
}

/** What the form accepts. */
export const RuleSchema = z.object({
  name: z.string().trim().min(1, 'required').max(200, 'too-long'),
  category: z.string().trim().min(1, 'required'),
  responsible: z.enum(sides),
  role: z.enum(ruleRoles),
  rule: z.custom<Rule | string>(isRule, 'not-a-rule'),
  calendar: z.enum(ruleCalendars),
  group: z.string(),
  condition: z.string(),
  lead: z.array(z.number()),
  targetDays: z.number().int().min(0).max(60).nullable(),
  targetCount: z.enum(['business', 'calendar']),
  checklist: z.array(z.string()),
  back: z.array(z.enum(ruleFieldNames)),
})
/** Every field of a form as the core takes it. */
export function fieldsOf(values: RuleValues, rule: Rule): Required<Omit<Fields, 'off'>> {
  const { name, category, responsible, role, calendar, group, condition, lead, targetDays, targetCount, checklist } =
    values
  return {
    name: name.trim(),
    category,
    responsible,
    role,
    rule: RuleForm.parse(rule),
    calendar,
    group,
    condition: condition === '' ? null : (JSON.parse(condition) as Condition),
    lead: lead.toSorted((one, other) => other - one),
    target: targetDays === null ? null : { days: targetDays, count: targetCount },
    checklist: checklist.map((item) => item.trim()).filter(Boolean),
  }
}

/** A rule as the form begins with it. */
export const valuesOf = (line: RuleLine): RuleValues => ({
  name: line.name,
  category: line.category,
  responsible: line.responsible,
  role: line.role,
  rule: line.rule,
  calendar: line.calendar,
  group: line.group,
  condition: line.condition ? JSON.stringify(line.condition) : '',
  lead: [...line.lead],
  targetDays: line.target?.days ?? null,
  targetCount: line.target?.count ?? 'business',
  checklist: [...line.checklist],
  back: [],
})

/** A new rule of one's own, ready to be told when. */
export const newRule = (): RuleValues => ({
  name: '',
  category: 'own',
  responsible: 'provider',
  role: 'responsible',
  rule: '',
  calendar: 'firm',
  group: '',
  condition: '',
  lead: [5],
  targetDays: null,
  targetCount: 'business',
  checklist: [],
  back: [],
})

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * What the scope says itself after the form: what it said before or was changed now, but for what goes back to the wider
 * rule. Without a wider rule everything is the scope's own.
 */
export function ownFields(values: RuleValues, rule: Rule, line: RuleLine | undefined): Fields {
  const now = fieldsOf(values, rule)
  if (!line || line.wider === null) return { ...now, ...(line?.own.off !== undefined && { off: line.own.off }) }
  const before = fieldsOf(valuesOf(line), line.rule)
  const own: Fields = {}
  const keep = <K extends keyof typeof now>(field: K) => {
    if (values.back.includes(field)) return
    if (line.own[field] !== undefined || !same(now[field], before[field])) own[field] = now[field]
  }
  for (const field of ruleFieldNames) if (field !== 'off') keep(field)
  if (line.own.off !== undefined) own.off = line.own.off
  return own
}

/** The versions of a rule as their reader saw them. */
export const seenOf = (line: RuleLine): Change['seen'] => line.versions.map(({ id, version }) => ({ id, version }))

/** What the scope of a list of rules is called: one client's, or the firm's. */
export const scopeOf = (clientId: string | null) => (clientId === null ? 'firm' : 'client')
