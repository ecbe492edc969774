import type { Day, IsoDay } from '../calendar/types.ts'

/** What a piece of dated work is called, and the category whose ring it stands on; a payday and what a law dates weigh most. */
export type WheelKind = {
  readonly rule: string
  readonly name: string
  readonly category: string
  readonly weight?: 'payday' | 'law' | undefined
  /** The pay group whose run it is a step of; of one client's year only. */
  readonly group?: string | undefined
}

/** How far work has come: past its day, still to be done, done or skipped. */
export const progresses = ['done', 'open', 'late'] as const
export type Progress = (typeof progresses)[number]
export type Counts = Readonly<Record<Progress, number>>

/** Work of one kind that is due on one day: how many of each progress. `kind` is a place in the list of kinds. */
export type WheelEntry = Counts & {
  readonly kind: number
  readonly day: IsoDay
  readonly opens: IsoDay | null
  /** The payroll run it is a step of, where it is a date of a pay group. */
  readonly run?: string | undefined
}

/** A day on which nobody works, and why. */
export type WheelDayOff = { readonly day: IsoDay; readonly name: string }

/** Everything a wheel is computed from. */
export type WheelData = {
  readonly year: number
  /** Whether it is one client's year: its dates are drawn one by one, those of many as bands of heat. */
  readonly ofOne: boolean
  readonly today: IsoDay
  readonly kinds: readonly WheelKind[]
  readonly entries: readonly WheelEntry[]
  readonly daysOff: readonly WheelDayOff[]
}

/** A span of the circle in turns: 0 is the top, 0.25 a quarter clockwise. */
export type Span = { readonly from: number; readonly to: number }

/** What a mark stands for within a payroll run, the weightiest first; anything else is a `step`. */
export const runSteps = ['payday', 'material', 'approval', 'step'] as const
export type RunStep = (typeof runSteps)[number]

/** All work of one ring that is due on one day; `entries` are places in the list of entries. */
export type Mark = Counts & {
  readonly day: Day
  readonly iso: IsoDay
  /** 0 is January. */
  readonly month: number
  readonly total: number
  readonly entries: readonly number[]
  /** The turn of its noon, where it is drawn. */
  readonly at: number
  /** The turns of its day. */
  readonly span: Span
  /** On the ring of a pay group: the weightiest step of that day. */
  readonly step?: RunStep | undefined
  /** Whether a law dates something of it. */
  readonly law: boolean
  /** Whether all of it hangs on paydays, and so follows their rhythm. */
  readonly hangs: boolean
}

export type Ring = {
  /** One category; several where the ring holds all the others. */
  readonly categories: readonly string[]
  readonly isOther: boolean
  /** The pay group whose runs it shows; empty where several share it. */
  readonly group?: string | undefined
  /** The colour and the shape it is drawn in, as a place in `shapes`. */
  readonly ink: number
  readonly inner: number
  readonly outer: number
  /** By day. */
  readonly marks: readonly Mark[]
  /** From the first step of each payroll run to its payday. */
  readonly runs: readonly Span[]
  /** Many clients' work: drawn as a band of heat with the months' numbers. */
  readonly dense: boolean
  readonly counts: Counts
}

/** A season of the year, as far as the year has it: first and last day, and the rule that tells it. */
export type Season = { readonly rule: string; readonly from: Day; readonly to: Day }

/** What is on the wheel only once or twice a year, to be named beside it. */
export type Rare = { readonly day: Day; readonly name: string; readonly ring: number }

/** Days off that follow each other under one name, as far as they are days on which people otherwise work. */
export type Feast = { readonly from: Day; readonly to: Day; readonly name: string }

export type WheelMonth = Span & { readonly month: number }
export type WheelWeek = { readonly week: number; readonly day: Day; readonly at: number }

/** The wheel in numbers. Lengths are thousandths of its width, with the middle at 0, 0. */
export type Wheel = {
  readonly year: number
  readonly months: readonly WheelMonth[]
  readonly weeks: readonly WheelWeek[]
  readonly weekends: readonly Span[]
  readonly daysOff: readonly Span[]
  readonly feasts: readonly Feast[]
  readonly seasons: readonly Season[]
  readonly rare: readonly Rare[]
  readonly rings: readonly Ring[]
  readonly counts: Counts
  /** Today's hand; undefined outside the year. */
  readonly hand: number | undefined
  /** What has passed; undefined while the year is still to come. */
  readonly past: Span | undefined
}
