import type { Day, IsoDay } from '../calendar/types.ts'

/** What a piece of dated work is called, and the category whose ring it stands on; a payday and what a law dates weigh most. */
export type WheelKind = {
  readonly rule: string
  readonly name: string
  readonly category: string
  readonly weight?: 'payday' | 'law' | undefined
}

/** How far work has come: past its day, still to be done, done or skipped. */
export const progresses = ['done', 'open', 'late'] as const
export type Progress = (typeof progresses)[number]
export type Counts = Readonly<Record<Progress, number>>

/** Work of one kind that is due on one day: how many of each progress. `kind` is a place in the list of kinds. */
export type WheelEntry = Counts & { readonly kind: number; readonly day: IsoDay; readonly opens: IsoDay | null }

/** A day on which nobody works, and why. */
export type WheelDayOff = { readonly day: IsoDay; readonly name: string }

/** Everything a wheel is computed from. */
export type WheelData = {
  readonly year: number
  readonly today: IsoDay
  readonly kinds: readonly WheelKind[]
  readonly entries: readonly WheelEntry[]
  readonly daysOff: readonly WheelDayOff[]
}

/** A span of the circle in turns: 0 is the top, 0.25 a quarter clockwise. */
export type Span = { readonly from: number; readonly to: number }

/** All work of one ring that is due on one day; `entries` are places in the list of entries. */
export type Mark = Counts & {
  readonly day: Day
  readonly iso: IsoDay
  /** 0 is January. */
  readonly month: number
  readonly total: number
  readonly entries: readonly number[]
  /** The turn of its noon, where a dot stands. */
  readonly at: number
  /** Where a bar stands; always within its month. */
  readonly span: Span
}

export type Ring = {
  /** One category; several where the ring holds all the others. */
  readonly categories: readonly string[]
  readonly isOther: boolean
  readonly inner: number
  readonly outer: number
  /** By day. */
  readonly marks: readonly Mark[]
  /** From the first day something may be done to the day it is due, run together. */
  readonly windows: readonly Span[]
  /** Many on the same days: drawn as bars whose length is the number, not as dots. */
  readonly dense: boolean
  readonly counts: Counts
}

export type WheelMonth = Span & { readonly month: number }
export type WheelWeek = { readonly week: number; readonly day: Day; readonly at: number }

/** The wheel in numbers. Lengths are thousandths of its width, with the middle at 0, 0. */
export type Wheel = {
  readonly year: number
  readonly months: readonly WheelMonth[]
  readonly weeks: readonly WheelWeek[]
  readonly daysOff: readonly Span[]
  readonly rings: readonly Ring[]
  readonly counts: Counts
  /** Today's hand; undefined outside the year. */
  readonly hand: number | undefined
  /** What has passed; undefined while the year is still to come. */
  readonly past: Span | undefined
}
