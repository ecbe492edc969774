import { applies } from '../rules/applies.ts'
import { type Clock, type ClockColumns, Collector } from './collector.ts'
import { cutoffDays, takeCutoffs } from './cutoffs.ts'
import { type CutoffAnchor, cutoffOf, isMeant } from '../rules/cutoff-anchors.ts'
import { dayOf, isoOf, maxDay, minDay, parseDay } from '../days/days.ts'
import type { DayOffs } from '../days/daysoff.ts'
import type { ExpandContext } from './expand.ts'
import type { Anchor } from './found.ts'
import { factDefaults } from '../rules/facts.ts'
import { type Payday, cutoffKeys, cutoffsFor, eventAnchor, paydayKey, paydayReach, paydaysOf } from './paygroups.ts'
import { isCountedFromPayday, servedReach } from './served.ts'
import { type Held, heldOf } from './held.ts'
import type { ClockClient, ClockRule, Day, HeldMark, IsoDay, PayGroup } from '../types.ts'
import { reachOf } from './shift.ts'
import { payMonthsOf } from './pay-months.ts'
import { checkAnchor } from '../rules/rule-anchors.ts'
import { calendarOf, datedBy } from '../rules/own-rule.ts'
import { isSeason, otherEnd } from '../rules/seasons.ts'
import type { Problem } from '../rules/rule-check.ts'
import { isSound } from '../rules/sound.ts'
import { entryOf } from '../../words.ts'

export type { Clock, ClockColumns } from './collector.ts'

export type ClockOptions = {
  /** When the interval rules were last carried out, by rule. */
  readonly lastHeld?: Readonly<Record<string, IsoDay | undefined>> | undefined
  /** Each group has every last day of its own, also where groups have one agreement and the day is the same. */
  readonly apart?: boolean | undefined
}

/** What was done of a client's interval rules, worked out once for all the looks at it. */
const held = new WeakMap<readonly HeldMark[], Held>()

function heldBy(client: Pick<ClockClient, 'held'>, key: string): Held | undefined {
  const marks = client.held?.get(key)
  if (!marks) return undefined
  const known = held.get(marks) ?? heldOf(marks)
  held.set(marks, known)
  return known
}

const optionalDay = (iso: IsoDay | undefined) => (iso === undefined ? undefined : parseDay(iso))

/** The day of one-off work of the client itself; undefined for every other rule. */
const ownDay = ({ scope, rule }: ClockRule): Day | undefined =>
  scope === 'client' && isSound(rule) && rule.rule.type === 'once' ? parseDay(rule.rule.day) : undefined

/**
 * A rule's own context: whose days it counts, when its version holds, when it was last done. Somebody put a client's one-off
 * work on its very day: the takeover has such before the clock's start, and the farewell after its end.
 */
const contextOf = (
  rule: ClockRule,
  client: Pick<ClockClient, 'held'>,
  common: ExpandContext,
  options: ClockOptions,
): ExpandContext => {
  const context: ExpandContext = {
    ...common,
    calendar: calendarOf(rule),
    validFrom: optionalDay(rule.validFrom),
    validUntil: optionalDay(rule.validUntil),
    lastHeld: optionalDay(options.lastHeld && entryOf(options.lastHeld, rule.key)),
    held: heldBy(client, rule.key),
  }
  return ownDay(rule) === undefined ? context : { ...context, start: undefined, end: undefined }
}

/**
 * One client's year: every date of every rule that its facts call for, due between `from` and `to` (inclusive).
 * `rules` are the client's `effectiveRules`. Nothing is stored and nothing is remembered: the same facts give the same
 * clock. Throws a RangeError only for a `from` or `to` that is not a date.
 */
export function clientClock(
  client: ClockClient,
  rules: readonly ClockRule[],
  dayOffs: DayOffs,
  from: IsoDay,
  to: IsoDay,
  options: ClockOptions = {},
): Clock {
  const window = { from: dayOf(from), to: dayOf(to) }
  return collect(client, rules, dayOffs, window, options).clock(window.from, window.to)
}

/** As `clientClock`, as columns without an order: for screens that count what falls due for everybody. */
export function clientColumns(
  client: ClockClient,
  rules: readonly ClockRule[],
  dayOffs: DayOffs,
  from: IsoDay,
  to: IsoDay,
  options: ClockOptions = {},
): ClockColumns {
  return collect(client, rules, dayOffs, { from: dayOf(from), to: dayOf(to) }, options).columns()
}

function collect(
  client: ClockClient,
  rules: readonly ClockRule[],
  dayOffs: DayOffs,
  window: { readonly from: Day; readonly to: Day },
  options: ClockOptions,
): Collector {
  const all = new Collector()
  const mine = rules.filter((rule) => rule.subject !== 'firm' && applies(rule.appliesWhen, client.facts, factDefaults))
  const kind = client.facts['employer_kind'] ?? factDefaults['employer_kind']
  const limits = { start: optionalDay(client.clockStart), end: optionalDay(client.clockEnd) }

  const reach = reachOfPaydays(client, mine, dayOffs)
  const { paydays, faults, open } = paydaysOf(client, {
    dayOffs,
    ...limits,
    from: Math.max(minDay, window.from - reach),
    to: Math.min(maxDay, window.to + reach),
    fiscalYearEnd: client.fiscalYearEnd,
  })
  const anchors = paydays.map((payday) => payday.anchor)
  const common: ExpandContext = {
    ...window,
    ...limits,
    dayOffs,
    fiscalYearEnd: client.fiscalYearEnd,
    paydays: anchors,
    events: client.events.map(eventAnchor).filter((event) => event !== undefined),
    onlyPayMonths: kind === 'casual' || kind === 'household',
    payMonths: payMonthsOf(client, { ...window, ...limits, dayOffs, fiscalYearEnd: client.fiscalYearEnd }),
  }

  let paydayTaken = false
  for (const rule of mine) {
    if (rule.key === paydayKey) {
      if (!paydayTaken) takePaydays(all, paydays, window)
      if (!paydayTaken && open) all.unset.add(paydayKey)
      paydayTaken = true
      continue
    }
    const anchored = anchorProblem(rule, client)
    if (anchored) {
      all.fault(rule.key, anchored.code, anchored.path)
      continue
    }
    const context = contextOf(rule, client, common, options)
    const meant = isSound(rule.rule) ? cutoffOf(rule.rule) : undefined
    if (meant) {
      const cutoffs = cutoffDays({ client, common, paydays }, meant, rule.group, reach)
      all.take(rule.key, rule.rule, { ...context, cutoffs })
      continue
    }
    const left = ofGroup(rule, withoutOwnCutoffs(client, rule, anchors))
    all.take(rule.key, rule.rule, left === anchors ? context : { ...context, paydays: left })
    // By its key first: nearly no rule is a season, and every rule of every client comes by here.
    const other = isSeason(rule.key) && isSound(rule.rule) ? otherEnd(rule) : undefined
    if (other) all.take(rule.key, other, context)
  }
  takeCutoffs({ all, client, common, paydays, apart: options.apart === true })
  all.faults.push(...faults, ...(client.faults ?? []))
  return all
}

/**
 * What is wrong with what a rule of one's own hangs on: nothing would ever come of it. A firm's rule may hang on events
 * that some clients have and others do not.
 */
function anchorProblem(
  { key, scope, rule, group }: ClockRule,
  { events, kinds = [], payGroups }: ClockClient,
): Problem | undefined {
  if (scope === 'catalogue' || !isSound(rule)) return undefined
  if (group && !payGroups.some(({ name }) => name === group))
    return { code: 'unknown-group', path: 'group', detail: group }
  const meant = cutoffOf(rule)
  // A firm's rule may hang on what only some clients have agreed on.
  if (meant && scope === 'client' && !payGroups.some(isWithCutoff(meant, group)))
    return { code: 'no-cutoff', path: meant.name ?? 'rule.anchor', detail: meant.name }
  const problem = checkAnchor(rule, key, { events: [...events, ...kinds] })
  return scope === 'client' || problem?.code === 'circular' ? problem : undefined
}

/** Whether a group, of a name where one is given, has agreed on a cut-off that is meant. */
const isWithCutoff =
  (meant: CutoffAnchor, named: string | undefined) =>
  ({ name, cutoffs }: PayGroup): boolean =>
    (!named || name === named) && cutoffs.some((cutoff) => isMeant(cutoff, meant))

/** Room for what a date moves over days off, and for the steps with days of their own before a first payday. */
const ROOM = 60

/**
 * The day from which on a client's clock has dates: what leads to the first payday may lie before the clock's start, and so
 * may one-off work.
 */
export function earliestOf(client: ClockClient, rules: readonly ClockRule[], dayOffs: DayOffs): IsoDay {
  let first = (parseDay(client.clockStart) ?? minDay) - reachOfPaydays(client, rules, dayOffs)
  for (const rule of rules) first = Math.min(first, ownDay(rule) ?? first)
  return isoOf(Math.max(minDay, first - ROOM))
}

/** How many days everything that hangs on a payday lies from it at most; 0 without pay groups. */
export function reachOfPaydays(client: ClockClient, rules: readonly ClockRule[], dayOffs: DayOffs): number {
  if (client.payGroups.length === 0) return 0
  const cutoffs = client.payGroups.flatMap((group) => group.cutoffs.map((cutoff) => cutoff.rule)).filter(isSound)
  const sound = [...rules.map((rule) => rule.rule).filter(isSound), ...cutoffs]
  const served = cutoffs.filter((rule) => !isCountedFromPayday(rule)).map(servedReach)
  const direct = Math.max(paydayReach(sound, 'statutory', dayOffs), paydayReach(sound, 'firm', dayOffs), ...served)
  // What hangs on a cut-off lies as far from it as the cut-off from its payday, and both may move.
  const hung = sound.flatMap((rule) =>
    cutoffOf(rule) && rule.rule.type === 'relative-to-event' ? [reachOf(rule.rule.offset, 'firm', dayOffs)] : [],
  )
  return hung.length === 0 ? direct : direct + Math.max(...hung) + ROOM
}

/**
 * The paydays of the groups that have no cut-offs of their own in place of a rule; all of them for most rules. The catalogue
 * knows of approval, and not whether this client has agreed on one: without an agreement nobody waits for it.
 */
function withoutOwnCutoffs(client: ClockClient, rule: ClockRule, anchors: readonly Anchor[]): readonly Anchor[] {
  const { key } = rule
  if (key !== cutoffKeys.material && key !== cutoffKeys.approval) return anchors
  if (key === cutoffKeys.approval && datedBy(rule) === 'catalogue') return []
  const replaced = client.payGroups.filter((group) => cutoffsFor(group, key).length > 0).map((group) => group.id)
  return anchors.filter((anchor) => !replaced.includes(anchor.id))
}

/** Of the paydays those of the one group that a rule is about. One whose terms change goes on under its name. */
const ofGroup = ({ group }: ClockRule, anchors: readonly Anchor[]): readonly Anchor[] =>
  group ? anchors.filter(({ name }) => name === group) : anchors

/** A payday hangs on its group alone: its nominal day is its identity. */
const ownAnchor = (nominal: Day, anchor: Anchor): Anchor => ({
  ...anchor,
  day: nominal,
  ...(anchor.moved !== undefined && { usual: anchor.day }),
})

function takePaydays(all: Collector, paydays: readonly Payday[], window: { from: Day; to: Day }): void {
  for (const { nominal, due, anchor } of paydays)
    if (due >= window.from && due <= window.to) all.add(paydayKey, nominal, due, ownAnchor(nominal, anchor))
}

/** The payroll firm's own duties (`subject` firm): the same computing, with no client behind it. */
export function firmClock(
  rules: readonly ClockRule[],
  dayOffs: DayOffs,
  from: IsoDay,
  to: IsoDay,
  options: ClockOptions & { readonly start: IsoDay; readonly fiscalYearEnd?: string | undefined },
): Clock {
  const all = new Collector()
  const window = { from: dayOf(from), to: dayOf(to) }
  const common = { ...window, dayOffs, start: optionalDay(options.start), fiscalYearEnd: options.fiscalYearEnd }
  for (const rule of rules.filter((one) => one.subject === 'firm'))
    all.take(rule.key, rule.rule, contextOf(rule, {}, common, options))
  return all.clock(window.from, window.to)
}
