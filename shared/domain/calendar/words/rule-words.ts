import { dayOf, weekdayOf } from '../days/days.ts'
import type { IsoDay, MonthDay, Offset, SaidField, Shape, WallTime } from '../types.ts'

/** A shape, and the month that it counts from where it names none. */
type Of<T extends Shape['type']> = Extract<Shape, { readonly type: T }> & { readonly countsFrom?: string | undefined }

/** A span between the nominal and the shown date: its days in order, and why they are off. */
export type OffSpan = { readonly days: readonly string[]; readonly reason: string }

/** How one language says rules and their dates. Every function gives a clause: no capital letter, no full stop. */
export type RuleWords = {
  /** What rules hang on, by kind of event: all the forms in which it is written. */
  readonly anchors: Readonly<Record<string, readonly string[]>>
  /** `klo 12.00 mennessä`, after a rule. */
  readonly until: (time: WallTime) => string
  /** A rule that held to the end of a year, before the present one. */
  readonly formerly: (rule: string, year: number) => string
  readonly shapes: { readonly [T in Shape['type']]: (shape: Of<T>) => string }
  /** `5 business days before the payday`, for offsets that stand beside a rule. */
  readonly earliest: (offset: Offset, anchor: string) => string
  /** The same before the rule's own date. */
  readonly before: (offset: Offset) => string
  readonly minimum: (offset: Offset, anchor: string) => string
  /** How a date on a day off moves, as a part of the rule; empty where it does not. */
  readonly shift: Readonly<Record<'next' | 'previous' | 'next-banking' | 'previous-banking' | 'not-specified', string>>
  readonly weekend: string
  readonly notWorked: string
  /** The firm's own days off, by their name. */
  readonly closed: (name: string) => string
  readonly isOff: (spans: readonly OffSpan[]) => string
  /** That the firm closes early on the day. */
  readonly shortened: (name: string, until: WallTime) => string
  readonly moves: (to: 'next' | 'previous', banking: boolean, day: string, law: string) => string
  readonly stays: (day: string, banking: boolean) => string
  /** The date alone, where nothing can move it. */
  readonly shown: (day: string) => string
  readonly fixed: (off: string) => string
  readonly unknownShift: (off: string) => string
  readonly law: Readonly<Record<'internal' | 'suggested', string>>
  readonly payday: (day: string, group: string | undefined) => string
  /** That it is another day this once, with the usual one. */
  readonly exceptional: (usual: string) => string
  readonly group: (name: string) => string
  readonly event: (anchor: string, day: string, name: string | undefined) => string
  readonly opens: (day: string) => string
  /** That a month (1–12) has no such day. */
  readonly clamped: (month: number, day: number) => string
  /** No days before it (0): the due date is a day off, and the target the working day before (`targetDay`). */
  readonly target: (days: number, business: boolean, day: string) => string
  /** What was done by a rule that gives this date no more. */
  readonly kept: (due: string) => string
  readonly source: (hosts: readonly string[]) => string
  readonly confidence: Readonly<Record<'verified-secondary' | 'verified-dated' | 'not-verified', string>>
  readonly basis: Readonly<Record<string, string>>
  readonly otherBasis: (text: string) => string
  /** The day the law asks for, of a date that is later. */
  readonly pastLaw: (day: string) => string
  /** What of a rule is said by somebody else than the one its date is from. */
  readonly said: {
    readonly fields: Readonly<Record<Exclude<SaidField, 'rule'>, string>>
    readonly by: (scope: 'firm' | 'client', fields: readonly string[]) => string
  }
  /** Of a client's own date that the catalogue leaves to be agreed. */
  readonly agreed: string
  readonly own: Readonly<Record<'firm' | 'client', string>>
}

/** `a, b ja c`. */
export function list(items: readonly string[], and: string): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`
}

/** The first letter made a capital: clauses become sentences. */
export function sentence(clause: string): string {
  if (clause === '') return ''
  const text = `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`
  // A Finnish or Swedish date already ends with a point.
  return text.endsWith('.') ? text : `${text}.`
}

export const monthDay = (date: MonthDay) => ({ month: Number(date.slice(0, 2)), day: Number(date.slice(3)) })

/** `8.1.2027`. */
export const dottedDate = (iso: IsoDay) => `${Number(iso.slice(8))}.${Number(iso.slice(5, 7))}.${iso.slice(0, 4)}`
/** `31.12.` */
export const dottedMonthDay = (date: MonthDay) => `${monthDay(date).day}.${monthDay(date).month}.`

/** Which day of the week a date is, 1 Monday. */
export const weekdayOn = (iso: IsoDay): number => weekdayOf(dayOf(iso))

type Part = {
  readonly unit: 'years' | 'months' | 'weeks' | 'calendar' | 'business' | 'banking'
  readonly count: number
}

/** Years, months and days of an offset that are not zero, with their signs. */
function signedParts({ years, months, days, count = 'calendar', weekday }: Offset): readonly Part[] {
  const parts: Part[] = []
  if (years) parts.push({ unit: 'years', count: years })
  if (months) parts.push({ unit: 'months', count: months })
  // Who asks for a weekday counts in weeks.
  if (days && weekday !== undefined && count === 'calendar' && days % 7 === 0)
    parts.push({ unit: 'weeks', count: days / 7 })
  else if (days) parts.push({ unit: count, count: days })
  return parts
}

const unsigned = ({ unit, count }: Part): Part => ({ unit, count: Math.abs(count) })

/** Of an offset, the years, months and days that go the way it goes, each with its sign taken off. */
export const offsetParts = (offset: Offset): readonly Part[] =>
  signedParts(offset)
    .filter(({ count }) => count < 0 === isBefore(offset))
    .map(unsigned)

/** And those that go the other way: the day of `+1kk-1pv`. */
export const againstParts = (offset: Offset): readonly Part[] =>
  signedParts(offset)
    .filter(({ count }) => count < 0 !== isBefore(offset))
    .map(unsigned)

/** Whether an offset points back from its anchor. */
export const isBefore = (offset: Offset) =>
  (offset.years ?? 0) * 366 + (offset.months ?? 0) * 31 + (offset.days ?? 0) < 0
