import { isoOf } from '../days/days.ts'
import { type ExpandContext, expandInto, isOpen } from './expand.ts'
import { type Anchor, type Extra, Found } from './found.ts'
import { anchorOnWire } from './paygroups.ts'
import { problemOf } from '../rules/sound.ts'
import { type Group, orderByDue } from './sort.ts'
import type { Day, Fault, Occurrence, Rule } from '../types.ts'

export type Clock = {
  /** In the order of due date, then rule, then nominal date. */
  readonly occurrences: readonly Occurrence[]
  /** Rules that cannot be computed. Everything else is computed all the same. */
  readonly faults: readonly Fault[]
  /** Rules that apply but whose date nobody has agreed or stated yet. */
  readonly unset: readonly string[]
}

/** The same clock as parallel columns in whole days, for counting many clients: no object is made for a date. */
export type ClockColumns = {
  readonly rule: readonly string[]
  readonly nominal: Int32Array
  readonly due: Int32Array
  /** Of the dates that hang on something or open earlier, by index. */
  readonly extra: ReadonlyMap<number, Extra>
  readonly faults: readonly Fault[]
}

/** An open rule is missed only where it would give a date: one that hangs on an event needs such an event. */
const isAwaited = (shape: Rule['rule'], { events = [] }: ExpandContext) =>
  shape.type !== 'relative-to-event' || events.some((event) => event.kind === shape.anchor)

/** Collects the dates of many rules, and keeps a rule that fails from harming the rest. */
export class Collector {
  readonly faults: Fault[] = []
  readonly unset = new Set<string>()
  private readonly found = new Found()
  private readonly groups: Group[] = []

  fault(rule: string, code: string, detail?: string): void {
    this.faults.push({ rule, code, detail })
  }

  /** Expands one rule; `anchorOf` gives its dates another anchor than the one they hang on. */
  take(
    key: string,
    rule: Rule,
    context: ExpandContext,
    anchorOf?: (nominal: Day, own: Anchor | undefined) => Anchor,
  ): void {
    const problem = problemOf(rule)
    if (problem !== undefined) {
      const [code = 'not-a-rule', detail] = problem.split(' ')
      return this.fault(key, code, detail)
    }
    if (isOpen(rule.rule, context.lastHeld ?? context.start)) {
      if (isAwaited(rule.rule, context)) this.unset.add(key)
      return
    }
    const found = this.found
    const start = found.size
    try {
      expandInto(found, rule, context)
    } catch (error) {
      // Half a rule's dates would look like all of them.
      found.cut(start)
      return this.fault(key, 'failed', error instanceof Error ? error.message : undefined)
    }
    if (anchorOf)
      for (let index = start; index < found.size; index++)
        found.hang(index, anchorOf(found.nominal[index] ?? 0, found.extra.get(index)?.anchor))
    this.groups.push({ key, start, end: found.size })
  }

  /** Adds one date that was computed elsewhere. */
  add(key: string, nominal: Day, due: Day, anchor: Anchor, opens?: Day): void {
    const start = this.found.size
    this.found.push(nominal, due, { anchor, opens })
    this.groups.push({ key, start, end: start + 1 })
  }

  /** Everything collected, in order, with dates as they go over the wire. */
  clock(from: Day, to: Day): Clock {
    const { nominal, due, extra } = this.found
    const { owner, keys } = this.owners()
    const onWire = new Map<Anchor, NonNullable<Occurrence['anchor']>>()
    const anchorOf = (anchor: Anchor) => {
      const known = onWire.get(anchor) ?? anchorOnWire(anchor)
      onWire.set(anchor, known)
      return known
    }
    const plain = extra.size === 0
    const occurrences: Occurrence[] = []
    const order = orderByDue(due, this.groups, from, to)
    for (let at = 0; at < order.length; at++) {
      const index = order[at] ?? 0
      const rule = keys[owner[index] ?? 0] ?? ''
      const day = nominal[index] ?? 0
      const shown = due[index] ?? 0
      const iso = isoOf(day)
      const more = plain ? undefined : extra.get(index)
      // Most dates hang on nothing: three fields instead of five is a third less to make and to send.
      if (more === undefined) occurrences.push({ rule, nominal: iso, due: day === shown ? iso : isoOf(shown) })
      else {
        const anchor = more.anchor && anchorOf(more.anchor)
        const opens = more.opens === undefined ? undefined : isoOf(more.opens)
        occurrences.push({ rule, nominal: iso, due: isoOf(shown), anchor, opens })
      }
    }
    return { occurrences, faults: this.faultsInOrder(), unset: [...this.unset].toSorted() }
  }

  /** Everything collected, as it came: whoever counts needs no order. */
  columns(): ClockColumns {
    const { nominal, due, extra } = this.found
    const { owner, keys } = this.owners()
    return {
      rule: Array.from(owner, (group) => keys[group] ?? ''),
      nominal: Int32Array.from(nominal),
      due: Int32Array.from(due),
      extra,
      faults: this.faultsInOrder(),
    }
  }

  /** Whose each date is, as an index of the rules' keys. */
  private owners(): { readonly owner: Int32Array; readonly keys: readonly string[] } {
    const owner = new Int32Array(this.found.size)
    const keys: string[] = []
    for (const { key, start, end } of this.groups) {
      for (let index = start; index < end; index++) owner[index] = keys.length
      keys.push(key)
    }
    return { owner, keys }
  }

  private faultsInOrder(): Fault[] {
    return this.faults.toSorted((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
  }
}
