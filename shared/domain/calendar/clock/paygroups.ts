import { dayOf, isoOf, maxDay, minDay, parseDay } from '../days/days.ts'
import type { DayOffs } from '../days/daysoff.ts'
import { paydayAnchors, paydayKey } from './expand-anchored.ts'
import { type ExpandContext, expand, isOpen, isPayMonth } from './expand.ts'
import type { Anchor } from './found.ts'
import { anchorParts, cutoffAnchor } from './identity.ts'
import { cutoffKeys } from './keys.ts'
import { fold } from '../../search.ts'
import type { Words } from '../../words.ts'
import { checkAnchor } from '../rules/rule-anchors.ts'
import { checkRule } from '../rules/rule-check.ts'
import { endOf } from '../rules/seasons.ts'
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
  OccurrenceAnchor,
  PayGroup,
  Rule,
} from '../types.ts'

export { cutoffKeys, paydayKey }
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

/** The paydays that are on another day this once, by their nominal days. */
function exceptionsOf({ exceptions = [] }: PayGroup): ReadonlyMap<Day, Day> {
  const days = exceptions.map(({ payday, day }) => [parseDay(payday), parseDay(day)] as const)
  return new Map(days.filter((pair): pair is readonly [Day, Day] => pair[0] !== undefined && pair[1] !== undefined))
}

/** How far from its window a payday may lie that an exception brings into it. */
const roomFor = (exceptions: ReadonlyMap<Day, Day>): number =>
  Math.max(0, ...[...exceptions].map(([payday, day]) => Math.abs(day - payday)))

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
    const exceptions = exceptionsOf(group)
    const room = roomFor(exceptions)
    const dates = expand(group.payday, {
      ...context,
      ...groupSpan(group),
      from: Math.max(minDay, context.from - room),
      to: Math.min(maxDay, context.to + room),
      calendar: 'payday',
      paydays: [],
    })
    let before: Day | undefined
    for (const { nominal, due: usual } of dates) {
      const moved = exceptions.get(nominal)
      const due = moved ?? usual
      // Two paydays that days off move onto one day are one payment date: one report, one file, one cut-off. One that
      // somebody put there stays a run of its own.
      const anchor: Anchor = { id: group.id, day: usual, name: group.name, ...(moved !== undefined && { moved }) }
      if (usual !== before) paydays.push({ group, nominal, due, anchor })
      before = usual
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

/** What a cut-off is of, before its own name. */
const kindWords = {
  material: { fi: 'Aineisto', sv: 'Underlag', en: 'Material' },
  approval: { fi: 'Hyväksyntä', sv: 'Godkännande', en: 'Approval' },
} as const

/** A cut-off goes by the name it was agreed under: it is what is asked for. One without a name is called after its kind. */
function cutoffName({ kind, name }: Cutoff, catalogue: ClockRule | undefined): Words {
  const own = { fi: name, sv: name, en: name }
  if (name.trim() === '') return catalogue?.name ?? own
  if (kind === 'other') return own
  const words = kindWords[kind]
  // "Palkkalistan hyväksyntä" says what it is.
  const says = fold(name)
  if (Object.values(words).some((word) => says.includes(fold(word)))) return own
  return { fi: `${words.fi}: ${name}`, sv: `${words.sv}: ${name}`, en: `${words.en}: ${name}` }
}

/** A cut-off as a rule of the clock, so that it can be named, explained and reminded of like any other. */
export function cutoffRule(cutoff: Cutoff, catalogue: ClockRule | undefined): ClockRule {
  return {
    key: cutoffKeys[cutoff.kind],
    scope: 'client',
    calendar: 'firm',
    name: cutoffName(cutoff, catalogue),
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
  if (anchor === undefined) return rule && endOf(rule, nominal)
  const { group: groupId, cutoff: cutoffId } = anchorParts(anchor.id)
  // Of a group whose terms changed both parts are there, each with its last days.
  const groups = client.payGroups.filter((one) => one.id === groupId)
  const cutoff = groups.flatMap(({ cutoffs }) => cutoffs).find((one) => one.id === cutoffId)
  if (cutoff) return cutoffRule(cutoff, rule)
  return groups[0] && rule && key === paydayKey ? { ...rule, rule: groups[0].payday } : rule
}

/** The anchor of a cut-off's dates: its group and itself, with the payday that it serves. */
export const ofCutoff = (group: PayGroup, cutoff: Cutoff, from: Pick<Anchor, 'day' | 'moved' | 'serves'>): Anchor => ({
  id: cutoffAnchor(group.id, cutoff.id),
  day: from.day,
  name: group.name,
  ...(from.moved !== undefined && { moved: from.moved }),
  ...(from.serves !== undefined && { serves: from.serves }),
})

export const anchorOnWire = ({ id, day, name, moved, usual, serves, also = [] }: Anchor): OccurrenceAnchor => ({
  id,
  day: isoOf(day),
  name,
  ...(moved !== undefined && { moved: isoOf(moved) }),
  ...(usual !== undefined && { usual: isoOf(usual) }),
  ...(serves !== undefined && { serves: isoOf(serves) }),
  ...(also.length > 0 && { also }),
})

/** As it is computed with. */
export const anchorFromWire = ({ id, day, name, moved, usual, serves, also }: OccurrenceAnchor): Anchor => ({
  id,
  day: dayOf(day),
  name,
  ...(moved !== undefined && { moved: dayOf(moved) }),
  ...(usual !== undefined && { usual: dayOf(usual) }),
  ...(serves !== undefined && { serves: dayOf(serves) }),
  ...(also !== undefined && { also }),
})
