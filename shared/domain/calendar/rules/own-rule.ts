import type { Words } from '../../words.ts'
import { formatTyped } from '../typed/format.ts'
import { isCondition } from './conditions.ts'
import { monthNamed } from '../words/months.ts'
import { isJson, isRule } from './rule-check.ts'
import {
  type ClockRule,
  type OwnCalendar,
  ruleCalendars,
  type Condition,
  type IsoDay,
  type Rule,
  type RuleRole,
  type Side,
  ruleRoles,
  sides,
} from '../types.ts'

export type Target = NonNullable<ClockRule['target']>

/** What a firm or a client says of a rule itself; what is missing comes from the wider rule with the same key. */
export type RuleFields = {
  readonly name?: string | undefined
  readonly category?: string | undefined
  readonly responsible?: Side | undefined
  readonly role?: RuleRole | undefined
  readonly rule?: Rule | undefined
  /** Statutory: the firm's own days off never move it. */
  readonly calendar?: OwnCalendar | undefined
  /** The one pay group that it is about, by name; empty: all of them, although the wider rule has one. */
  readonly group?: string | undefined
  /** Which clients it holds for, by their facts; null: all of them, although the wider rule has a condition. */
  readonly condition?: Condition | null | undefined
  readonly lead?: readonly number[] | undefined
  /** Null: none, although the wider rule has one. */
  readonly target?: Target | null | undefined
  readonly checklist?: readonly string[] | undefined
  /** True: not in the year. False: in the year, whatever the client's facts say. */
  readonly off?: boolean | undefined
}
export const ruleFieldNames = [
  'name',
  'category',
  'responsible',
  'role',
  'rule',
  'calendar',
  'group',
  'condition',
  'lead',
  'target',
  'checklist',
  'off',
] as const satisfies readonly (keyof RuleFields)[]
export type RuleFieldName = (typeof ruleFieldNames)[number]

/** A rule of one scope's own making: the fields it says, for nominal dates from `validFrom` to `validUntil`, inclusive. */
export type OwnRule = {
  readonly key: string
  readonly scope: 'firm' | 'client'
  readonly fields: RuleFields
  readonly validFrom?: IsoDay | undefined
  readonly validUntil?: IsoDay | undefined
}

/** The one day of one-off work; undefined for every other rule, and for what is none. */
export const onceOn = (rule: Rule | undefined): IsoDay | undefined =>
  rule !== undefined && isRule(rule) && rule.rule.type === 'once' ? rule.rule.day : undefined

/** One-off work of a day, perhaps by a time of it (`10:00`, empty for none): it moves on from a day off. */
export const onceRule = (day: IsoDay, time = ''): Rule => ({
  rule: { type: 'once', day },
  non_business_day: { action: 'next-business-day' },
  ...(time !== '' && { time }),
})

/** Nothing fulfils it: the condition of a rule that is switched off. */
const never: Condition = { any: [] }
export const isOff = (rule: ClockRule): boolean => rule.appliesWhen === never

const isDays = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const listOf = <T>(value: unknown, is: (one: unknown) => one is T): readonly T[] | undefined =>
  Array.isArray(value) && value.every(is) ? value : undefined

/** A target in stored JSON; null where it says that there is none, undefined for what is no target. */
export const targetOf = (value: unknown): Target | null | undefined => {
  if (value === null) return null
  if (!isJson(value)) return undefined
  const { days, count } = value
  return isDays(days, 60) && (count === 'calendar' || count === 'business') ? { days, count } : undefined
}

/**
 * The fields in stored JSON, whoever wrote it. A field that cannot be what it must be is as if it were not there; only a
 * rule is taken as it is, since the engine names what is wrong with it.
 */
export function fieldsOf(json: unknown): RuleFields {
  if (!isJson(json)) return {}
  const { name, category, responsible, role, rule, calendar, group, condition, lead, target, checklist, off } = json
  const found: Record<RuleFieldName, unknown> = {
    name: isText(name) ? name : undefined,
    category: isText(category) ? category : undefined,
    responsible: sides.find((side) => side === responsible),
    role: ruleRoles.find((one) => one === role),
    rule: rule ?? undefined,
    calendar: ruleCalendars.find((one) => one === calendar),
    group: typeof group === 'string' ? group : undefined,
    condition: condition === null || isCondition(condition) ? condition : undefined,
    lead: listOf(lead, (days) => isDays(days, 400)),
    target: targetOf(target),
    checklist: listOf(checklist, isText),
    off: typeof off === 'boolean' ? off : undefined,
  }
  for (const field of ruleFieldNames) if (found[field] === undefined) delete found[field]
  return found as RuleFields
}

const same = (text: string): Words => ({ fi: text, sv: text, en: text })
const unset: Rule = { rule: { type: 'client-defined' }, non_business_day: { action: 'none' } }

/** Whether two rules have the same dates, remarks aside; what cannot be read has none. */
const hasSameDates = (one: Rule, other: Rule): boolean =>
  isRule(one) && isRule(other) && formatTyped(one, 'fi') === formatTyped(other, 'fi')

/** Whose the date itself is, whoever says the rest: the scope that gave the rule its dates. */
export const dateSaidBy = ({ said, scope }: ClockRule): ClockRule['scope'] =>
  said === undefined ? scope : (said.rule ?? 'catalogue')

/** Whose days off move a rule. */
export const calendarOf = ({ calendar, scope }: ClockRule): OwnCalendar =>
  calendar ?? (scope === 'catalogue' ? 'statutory' : 'firm')

/** Who said when a rule is due, or that it is in the year. */
export const datedBy = ({ datedBy: by, scope }: ClockRule): ClockRule['scope'] => by ?? scope

/** Where a rule applies: as its facts say, unless somebody said it, or gave the client a date of its own. */
export function conditionOf(
  { scope, fields }: Pick<OwnRule, 'scope' | 'fields'>,
  wider: ClockRule | undefined,
): Condition | undefined {
  if (fields.off === true) return never
  if (fields.condition !== undefined) return fields.condition ?? undefined
  if (fields.off === false || (scope === 'client' && fields.rule !== undefined)) return undefined
  return wider?.appliesWhen
}

/** Whether it was said of the date that the law sets it, by who says it or by the firm before: nobody agreed it. */
const isOwnLaw = ({ calendar }: RuleFields, wider: ClockRule | undefined): boolean =>
  (calendar ?? (wider?.said?.calendar && wider.calendar)) === 'statutory'

/**
 * A rule of one's own, filled in from the wider one that it replaces. Unless it says otherwise it takes over whose business
 * days count (`calendar`) and whose year it is (`subject`): a statutory date stays statutory.
 */
export function filled(own: OwnRule, wider: ClockRule | undefined): ClockRule {
  const { key, scope, fields } = own
  // A date of the firm's own making rests on nobody else's word, and so does one-off work.
  const basis =
    scope === 'firm' || isOwnLaw(fields, wider) || onceOn(fields.rule) !== undefined ? '' : 'agreed-per-client-or-cba'
  // The same dates said again are still the wider rule's, with its sources.
  const ownDate = fields.rule !== undefined && !(wider && hasSameDates(fields.rule, wider.rule))
  const fieldsSaid = ruleFieldNames.filter((field) => fields[field] !== undefined && (field !== 'rule' || ownDate))
  const target = fields.target === undefined ? wider?.target : (fields.target ?? undefined)
  return {
    key,
    scope,
    calendar: fields.calendar ?? (wider && calendarOf(wider)),
    datedBy: fields.rule !== undefined || fields.off === false ? scope : wider && datedBy(wider),
    said: { ...wider?.said, ...Object.fromEntries(fieldsSaid.map((field) => [field, scope])) },
    country: wider?.country,
    subject: wider?.subject,
    name: fields.name === undefined ? (wider?.name ?? same(key)) : same(fields.name),
    short: fields.name === undefined ? wider?.short : undefined,
    category: fields.category ?? wider?.category ?? 'own',
    responsible: fields.responsible ?? wider?.responsible ?? 'provider',
    role: fields.role ?? wider?.role,
    rule: fields.rule ?? wider?.rule ?? unset,
    countsFrom: wider && isRule(wider.rule) ? (monthNamed(wider.rule.rule) ?? wider.countsFrom) : undefined,
    group: fields.group ?? wider?.group,
    lead: fields.lead ?? wider?.lead ?? [7],
    target,
    checklist: fields.checklist ?? wider?.checklist,
    sources: ownDate ? [] : (wider?.sources ?? []),
    confidence: ownDate ? 'agreed' : (wider?.confidence ?? 'agreed'),
    basis: ownDate ? basis : (wider?.basis ?? basis),
    notes: wider?.notes,
    recurrence: ownDate ? undefined : wider?.recurrence,
    appliesWhen: conditionOf(own, wider),
    validFrom: own.validFrom,
    validUntil: own.validUntil,
  }
}
