import type { Collector } from './collector.ts'
import { problemOf } from '../rules/sound.ts'
import { cutoffKeys } from './keys.ts'
import { cutoffSpan } from './pay-months.ts'
import { type ExpandContext, expand, isOpen } from './expand.ts'
import { groupSpan, ofCutoff, type Payday } from './paygroups.ts'
import { isCountedFromPayday, paydayServed } from './served.ts'
import { maxDay, minDay } from '../days/days.ts'
import { type CutoffAnchor, isMeant } from '../rules/cutoff-anchors.ts'
import type { CutoffDay } from './expand-anchored.ts'
import { isSharing, whileHeld } from '../runs/shared-cutoffs.ts'
import type { ClockClient, Cutoff, Day, PayGroup } from '../types.ts'
import type { Anchor } from './found.ts'

type Taking = {
  readonly all: Collector
  readonly client: ClockClient
  readonly common: ExpandContext
  readonly paydays: readonly Payday[]
  /** Each group has every date of its own, also where another has the same one. */
  readonly apart: boolean
}

/**
 * The dates of every group's cut-offs: hung on the group's paydays, or on days of the month by themselves. Where groups have
 * one agreement, a date that is the same for several is made once, of the group whose agreement it is.
 */
export function takeCutoffs(taking: Taking): void {
  const { payGroups } = taking.client
  const sharing = payGroups.filter(isSharing)
  const had = new Set(sharing.map(({ cutoffsOf }) => cutoffsOf))
  const made = new Map<string, string[]>()
  for (const group of [...payGroups.filter((one) => !isSharing(one)), ...sharing])
    for (const cutoff of group.cutoffs)
      if (isSharing(group) || had.has(group.name)) takeShared(taking, group, cutoff, made)
      else takeOwn(taking, group, cutoff)
}

/** What a cut-off's dates are computed by, and what each of them hangs on. */
function around({ client, common, paydays }: Omit<Taking, 'all' | 'apart'>, group: PayGroup, cutoff: Cutoff) {
  const held = whileHeld(group, cutoff)
  const { validFrom, validUntil } = groupSpan(held)
  const theirs = paydays.filter(
    (payday) => payday.group === group && payday.nominal >= validFrom && payday.nominal <= validUntil,
  )
  const own = { ...common, paydays: theirs.map(({ anchor }) => anchor) }
  const context = { ...own, ...cutoffSpan(client, held, cutoff, own), calendar: 'firm' as const }
  const anchorOf = (nominal: Day, anchor: Anchor | undefined): Anchor =>
    ofCutoff(group, cutoff, anchor ?? { day: nominal, serves: paydayServed(cutoff.rule, nominal, theirs)?.anchor.day })
  return { context, theirs, anchorOf }
}

/** The days of a client's cut-offs that a rule hangs on, each with its payday: each group's own, or those of one group by name. */
export function cutoffDays(
  taking: Omit<Taking, 'all' | 'apart'>,
  meant: CutoffAnchor,
  ofGroup: string | undefined,
  room: Day,
): readonly CutoffDay[] {
  const groups = taking.client.payGroups.filter(({ name }) => !ofGroup || name === ofGroup)
  return groups.flatMap((group) =>
    group.cutoffs
      .filter((cutoff) => isMeant(cutoff, meant) && problemOf(cutoff.rule) === undefined)
      .flatMap((cutoff) => daysOfCutoff(taking, group, cutoff, room)),
  )
}

function daysOfCutoff(taking: Omit<Taking, 'all' | 'apart'>, group: PayGroup, cutoff: Cutoff, room: Day): CutoffDay[] {
  const { context, theirs } = around(taking, group, cutoff)
  if (isCountedFromPayday(cutoff.rule)) {
    const dayFrom = (payday: Anchor) =>
      expand(cutoff.rule, { ...context, from: minDay, to: maxDay, paydays: [payday] })[0]?.due
    return theirs.flatMap(({ anchor: payday }) => {
      const day = dayFrom(payday)
      const usual = payday.moved === undefined ? day : dayFrom({ ...payday, moved: undefined })
      return day === undefined || usual === undefined ? [] : [{ payday, usual, day }]
    })
  }
  const wide = { ...context, from: Math.max(minDay, context.from - room), to: Math.min(maxDay, context.to + room) }
  return expand(cutoff.rule, wide).flatMap(({ nominal, due }) => {
    const payday = paydayServed(cutoff.rule, nominal, theirs)?.anchor
    return payday === undefined ? [] : [{ payday, usual: due, day: due }]
  })
}

function takeOwn(taking: Taking, group: PayGroup, cutoff: Cutoff): void {
  const { context, anchorOf } = around(taking, group, cutoff)
  taking.all.take(cutoffKeys[cutoff.kind], cutoff.rule, context, anchorOf)
}

/** @param made the other groups of each date that is there already, to be told with it */
function takeShared(taking: Taking, group: PayGroup, cutoff: Cutoff, made: Map<string, string[]>): void {
  const { context, anchorOf } = around(taking, group, cutoff)
  if (problemOf(cutoff.rule) !== undefined || isOpen(cutoff.rule.rule, context.start)) {
    // What is wrong with it is told once.
    if (!isSharing(group)) takeOwn(taking, group, cutoff)
    return
  }
  for (const { nominal, due, anchor, opens } of expand(cutoff.rule, context)) {
    const date = `${cutoff.id} ${nominal} ${due}`
    const others = taking.apart ? undefined : made.get(date)
    if (others) {
      others.push(group.name)
      continue
    }
    const also: string[] = []
    made.set(date, also)
    taking.all.add(cutoffKeys[cutoff.kind], nominal, due, { ...anchorOf(nominal, anchor), also }, opens)
  }
}
