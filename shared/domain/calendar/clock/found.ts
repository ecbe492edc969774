import { maxDay, minDay } from '../days/days.ts'
import type { OffTable } from '../days/daysoff.ts'
import { shiftDay } from './shift.ts'
import type { Day } from '../types.ts'

/** Something a rule hangs on: a payday of a pay group, or an event of the client. */
export type Anchor = {
  readonly id: string
  /** Part of the identity of what hangs on it. */
  readonly day: Day
  readonly name?: string | undefined
  /** The day that counts instead, where a payday is on another day this once. */
  readonly moved?: Day | undefined
  /** Of such a payday itself: the day it would be on otherwise. */
  readonly usual?: Day | undefined
  /** Of a last day with days of its own: the usual day of the payday that it is for. */
  readonly serves?: Day | undefined
  /** Of a last day that several groups have as one: the names of the others. */
  readonly also?: readonly string[] | undefined
}

/** The day from which what hangs on an anchor is counted. */
export const countedFrom = ({ day, moved = day }: Anchor): Day => moved

/** One computed date, still in whole days. */
export type Expanded = {
  readonly nominal: Day
  readonly due: Day
  readonly anchor?: Anchor | undefined
  readonly opens?: Day | undefined
}

/** What only some dates have. */
export type Extra = { readonly anchor: Anchor | undefined; readonly opens: Day | undefined }

/** Computed dates as parallel columns: half a million of them are made without half a million objects. */
export class Found {
  readonly nominal: Day[] = []
  readonly due: Day[] = []
  /** By index; most dates have none. */
  readonly extra = new Map<number, Extra>()

  get size(): number {
    return this.nominal.length
  }

  push(nominal: Day, due: Day, extra: Extra | undefined): void {
    this.nominal.push(nominal)
    this.due.push(due)
    if (extra !== undefined) this.extra.set(this.nominal.length - 1, extra)
  }

  /** Gives one date an anchor. */
  hang(index: number, anchor: Anchor): void {
    this.extra.set(index, { anchor, opens: this.extra.get(index)?.opens })
  }

  /** Forgets everything from an index on. */
  cut(size: number): void {
    this.nominal.length = size
    this.due.length = size
    for (const index of this.extra.keys()) if (index >= size) this.extra.delete(index)
  }
}

/** What one rule's expansion needs on every date: the limits, and how the date shifts. */
export class Run {
  readonly found: Found
  readonly from: Day
  readonly to: Day
  readonly step: -1 | 0 | 1
  readonly table: OffTable
  /** Nominal dates outside these are not the rule's: the client's start and end, the version's validity. */
  readonly lowest: Day
  readonly highest: Day
  /** Nominal dates worth computing: those that can still fall due inside the window. */
  readonly first: Day
  readonly last: Day

  /** Where a rule's dates open so far from the nominal one; undefined for a rule that is a point. */
  opensAt: ((nominal: Day) => Day | undefined) | undefined

  constructor(
    found: Found,
    limits: { from: Day; to: Day; lowest: Day; highest: Day },
    shift: { step: -1 | 0 | 1; table: OffTable },
  ) {
    const slack = shift.step === 0 ? 0 : shift.table.longest
    this.found = found
    this.from = limits.from
    this.to = limits.to
    this.step = shift.step
    this.table = shift.table
    this.lowest = limits.lowest
    this.highest = limits.highest
    this.first = Math.max(limits.from - slack, limits.lowest, minDay)
    this.last = Math.min(limits.to + slack, limits.highest, maxDay)
  }

  /** Takes a nominal date if it is the rule's and falls due inside the window. `NaN` is never taken. */
  add(nominal: Day, opens?: Day, anchor?: Anchor): void {
    if (!(nominal >= this.first && nominal <= this.last)) return
    const due = this.step === 0 ? nominal : shiftDay(nominal, this.step, this.table)
    this.#take(nominal, due, opens, anchor)
  }

  /** As `add`, of a date that is counted from another day this once: it is known by its usual day, and due by the other. */
  addMoved(nominal: Day, counted: Day, opens: Day | undefined, anchor: Anchor): void {
    if (!(nominal >= this.lowest && nominal <= this.highest && counted >= minDay && counted <= maxDay)) return
    this.#take(nominal, this.step === 0 ? counted : shiftDay(counted, this.step, this.table), opens, anchor)
  }

  #take(nominal: Day, due: Day, opens: Day | undefined, anchor: Anchor | undefined): void {
    if (due < this.from || due > this.to) return
    const asked = opens === undefined && this.opensAt !== undefined ? this.opensAt(nominal) : opens
    // A span that opens before the known years (or `NaN`) is open from their beginning.
    const open = asked === undefined || asked >= minDay ? asked : minDay
    this.found.push(nominal, due, anchor === undefined && open === undefined ? undefined : { anchor, opens: open })
  }
}
