import { isoOf, maxDay, minDay, parseDay } from '../days/days.ts'
import type { DayOffs } from '../days/daysoff.ts'
import { paydayAnchors, paydayKey } from './expand-anchored.ts'
import { type ExpandContext, expand, isOpen, isPayMonth } from './expand.ts'
import type { Anchor } from './found.ts'
import { anchorParts, cutoffAnchor } from './identity.ts'
import { checkAnchor } from '../rules/rule-anchors.ts'
import { checkRule } from '../rules/rule-check.ts'
import { reachOf } from './shift.ts'
import type {
  ClientEvent,
  ClockClient,
  ClockRule,
  Cutoff,
  Day,
  Fault,
  IsoDay,
  Occurrence,
  PayGroup,
  Rule,
} from '../types.ts'

/** The catalogue's rules that a pay group's own payday and cut-offs stand in for. */
export { paydayKey }
export const cutoffKeys = {
  material: 'client-material-deadline',
  approval: 'client-approval-deadline',
  other: 'pay-group-cutoff',
} as const satisfies Record<Cutoff['kind'], string>

/** The cut-offs of a group that stand in for a catalogue rule. */
export const cutoffsFor = (group: PayGroup, key: string) =>
  group.cutoffs.filter((cutoff) => cutoffKeys[cutoff.kind] === key)

/** One payday: `nominal` is its identity, `due` the day when the money is there, on which everything else hangs. */
export type Payday = { readonly group: PayGroup; readonly nominal: Day; readonly due: Day; readonly anchor: Anchor }

const limit = (iso: IsoDay | undefined, none: Day) => (iso === undefined ? none : (parseDay(iso) ?? none))

/** The span in which a pay group pays, as limits of the nominal date. */
export const groupSpan = (group: PayGroup) => ({
  validFrom: limit(group.validFrom, minDay),
  validUntil: limit(group.validUntil, maxDay),
})

export type Paydays = { readonly paydays: readonly Payday[]; readonly faults: readonly Fault[]; readonly open: boolean }

/** The paydays of every pay group of a client inside the limits. A group with a bad rule gives a fault and no paydays. */
export function paydaysOf(client: ClockClient, context: ExpandContext): Paydays {
  const paydays: Payday[] = []
  const faults: Fault[] = []
  let open = client.payGroups.length === 0
  for (const group of client.payGroups) {
    const problem = checkRule(group.payday)[0] ?? checkAnchor(group.payday, paydayKey, { events: client.events })
    if (problem) {
      faults.push({ rule: paydayKey, code: problem.code, detail: `${group.name}: ${problem.path}` })
      continue
    }
    if (isOpen(group.payday.rule, context.start)) open = true
    const dates = expand(group.payday, { ...context, ...groupSpan(group), calendar: 'payday', paydays: [] })
    let before: Day | undefined
    for (const { nominal, due } of dates) {
      // Two paydays moved onto one day are one payment date: one report, one file, one cut-off.
      const anchor: Anchor = { id: group.id, day: due, name: group.name }
      if (due !== before) paydays.push({ group, nominal, due, anchor })
      before = due
    }
  }
  return { paydays, faults, open }
}

/** How far around a window paydays must be known, for everything in these rules that hangs on them. */
export function paydayReach(rules: readonly Rule[], calendar: 'statutory' | 'firm', dayOffs: DayOffs): number {
  let reach = 0
  for (const { rule } of rules) {
    if (rule.type === 'relative-to-event' && paydayAnchors.includes(rule.anchor))
      reach = Math.max(reach, reachOf(rule.offset, calendar, dayOffs))
    // A casual employer's monthly duties look back for a payday in the month that they count from.
    else if (rule.type === 'monthly-day' && isPayMonth(rule.anchor))
      reach = Math.max(reach, (Math.abs(rule.month_offset ?? 0) + 2) * 31)
  }
  return reach
}

export const eventAnchor = (event: ClientEvent): (Anchor & { readonly kind: string }) | undefined => {
  const day = parseDay(event.day)
  return day === undefined ? undefined : { id: event.id, day, name: event.name, kind: event.kind }
}

/** A cut-off as a rule of the clock, so that it can be named, explained and reminded of like any other. */
export function cutoffRule(cutoff: Cutoff, catalogue: ClockRule | undefined): ClockRule {
  const name = { fi: cutoff.name, sv: cutoff.name, en: cutoff.name }
  return {
    key: cutoffKeys[cutoff.kind],
    scope: 'client',
    calendar: 'firm',
    name: cutoff.kind === 'other' || catalogue === undefined ? name : catalogue.name,
    category: catalogue?.category ?? 'pay-date',
    responsible: cutoff.responsible,
    rule: cutoff.rule,
    lead: catalogue?.lead ?? [1],
    sources: catalogue?.sources ?? [],
    // What is agreed with a client has no source that could be verified.
    confidence: 'agreed',
    basis: 'agreed-per-client-or-cba',
  }
}

/**
 * The rule behind an occurrence, with the pay group's own payday or cut-off rule where that made it. Undefined when the
 * rule is not among `rules` (any more).
 */
export function ruleOf(
  occurrence: Occurrence,
  client: ClockClient,
  rules: readonly ClockRule[],
): ClockRule | undefined {
  const { rule: key, nominal, anchor } = occurrence
  const versions = rules.filter((rule) => rule.key === key)
  const rule =
    versions.find(
      (one) => (one.validFrom ?? '') <= nominal && (one.validUntil === undefined || nominal <= one.validUntil),
    ) ?? versions[0]
  if (anchor === undefined) return rule
  const { group: groupId, cutoff: cutoffId } = anchorParts(anchor.id)
  const group = client.payGroups.find((one) => one.id === groupId)
  const cutoff = group?.cutoffs.find((one) => one.id === cutoffId)
  if (cutoff) return cutoffRule(cutoff, rule)
  return group && rule && key === paydayKey ? { ...rule, rule: group.payday } : rule
}

/** The anchor of a cut-off's dates: its group and itself, with the payday that it serves. */
export const ofCutoff = (group: PayGroup, cutoff: Cutoff, day: Day): Anchor => ({
  id: cutoffAnchor(group.id, cutoff.id),
  day,
  name: `${group.name}: ${cutoff.name}`,
})

export const anchorOnWire = (anchor: Anchor) => ({ id: anchor.id, day: isoOf(anchor.day), name: anchor.name })
