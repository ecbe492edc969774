import { applies } from '../rules/applies.ts'
import type { Finding } from './check.ts'
import type { Checked } from './dates.ts'
import { dayOf, isoOf } from '../days/days.ts'
import { factDefaults } from '../rules/facts.ts'
import type { IsoDay } from '../types.ts'
import type { Assigned } from '../../people/cover.ts'

type Cared = Checked & { readonly assigned: readonly Assigned[] }
type Span = { readonly from: IsoDay; readonly to: IsoDay }

const within = (day: IsoDay | null | undefined, { from, to }: Span): day is IsoDay =>
  day !== null && day !== undefined && day >= from && day <= to

/** What ends for a client within the year: the relationship, a role, a pay group, a rule of its own or of the firm's. */
export function endingsOf({ clock, rules, assigned }: Cared, span: Span): Finding[] {
  const findings: Finding[] = []
  const ends = (code: Finding['code'], after: IsoDay, more: Partial<Finding> = {}) =>
    findings.push({ section: 'ends', code, after, ...more })
  if (within(clock.clockEnd, span)) ends('client-ends', clock.clockEnd)
  for (const { person, role, valid_until } of assigned)
    if (within(valid_until, span) && !follows(assigned, role, valid_until))
      ends('role-ends', valid_until, { name: person, detail: role })
  for (const { name, validUntil } of clock.payGroups)
    if (within(validUntil, span)) ends('group-ends', validUntil, { of: name })
  for (const rule of rules) {
    if (rule.scope === 'catalogue' || !within(rule.validUntil, span)) continue
    const next = isoOf(dayOf(rule.validUntil) + 1)
    if (!rules.some((other) => other.key === rule.key && other.validFrom === next))
      ends('rule-ends', rule.validUntil, { rule })
  }
  return findings
}

/** Whether somebody takes a role over the day after, or holds it already. */
const follows = (assigned: readonly Assigned[], role: string, until: IsoDay): boolean =>
  assigned.some((one) => one.role === role && holds(one, isoOf(dayOf(until) + 1)))

const holds = (one: Assigned, day: IsoDay): boolean =>
  one.active !== 0 &&
  (one.valid_from === null || one.valid_from <= day) &&
  (one.valid_until === null || one.valid_until >= day)

/** From which day of the year on nobody is responsible for a client, or nobody could stand in. */
export function uncaredOf({ clock, assigned }: Cared, span: Span): Finding[] {
  const from = clock.clockStart > span.from ? clock.clockStart : span.from
  const to = clock.clockEnd !== undefined && clock.clockEnd < span.to ? clock.clockEnd : span.to
  const turns = assigned.flatMap(({ valid_until }) => (valid_until === null ? [] : [isoOf(dayOf(valid_until) + 1)]))
  const days = [from, ...turns.filter((day) => day > from && day <= to)].toSorted()
  return (['responsible', 'deputy'] as const).flatMap((role) => {
    const first =
      from > to ? undefined : days.find((day) => !assigned.some((one) => one.role === role && holds(one, day)))
    if (first === undefined) return []
    const code = role === 'deputy' ? ('no-deputy' as const) : ('no-responsible' as const)
    return [{ section: 'people' as const, code, ...(first > span.from && { after: first }) }]
  })
}

/** Items of a client whose source nobody has verified lately, or which a newer catalogue (`changing`) has otherwise. */
export function unsureOf({ clock, rules }: Checked, changing: ReadonlySet<string>): Finding[] {
  return rules.flatMap((rule): Finding[] => {
    if (rule.subject === 'firm' || !applies(rule.appliesWhen, clock.facts, factDefaults)) return []
    const found = { section: 'sources' as const, rule }
    if (changing.has(rule.key)) return [{ ...found, code: 'will-change' }]
    if (rule.confidence === 'not-verified' || rule.confidence === 'verified-dated')
      return [{ ...found, code: rule.confidence }]
    return []
  })
}
