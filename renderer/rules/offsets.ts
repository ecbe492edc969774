import type { Offset } from '../../shared/domain/calendar/types.ts'

/** What a part of a distance counts: three kinds of days, months or years. */
export const units = ['business', 'calendar', 'banking', 'months', 'years'] as const
export type Unit = (typeof units)[number]

/**
 * One part of a distance as a person picks it: five working days, before. The amount has no sign, so that a part of none
 * still knows its way; `null` months are not agreed yet.
 */
export type Part = { readonly unit: Unit; readonly amount: number | null; readonly back: boolean }

/** Days of three kinds are one part: a distance holds each of days, months and years once. */
const slot = (unit: Unit) => (unit === 'months' || unit === 'years' ? unit : 'days')

const part = (unit: Unit, amount: number | null): Part => ({
  unit,
  amount: amount === null ? null : Math.abs(amount),
  back: amount !== null && amount < 0,
})

/** A distance as the parts a person sees; the day itself is one part of no days. */
export function partsOf({ years, months, days, count = 'calendar' }: Offset): readonly Part[] {
  const parts: Part[] = []
  if (years) parts.push(part('years', years))
  if (months !== undefined && months !== 0) parts.push(part('months', months))
  if (days || parts.length === 0) parts.push(part(count, days ?? 0))
  return parts
}

/** The distance of parts, as the typed language would read it; of parts in one slot the later counts. */
export function offsetOf(parts: readonly Part[]): Offset {
  const found: { years?: number; months?: number | null; days?: number; count?: Offset['count'] } = {}
  for (const { unit, amount, back } of parts) {
    if (amount === 0) continue
    const signed = amount === null ? null : back ? -amount : amount
    if (unit === 'months') found.months = signed
    else if (signed === null) continue
    else if (unit === 'years') found.years = signed
    else Object.assign(found, { days: signed, count: unit })
  }
  return Object.keys(found).length === 0 ? { days: 0 } : found
}

/** The units that a part may take: its own slot's, and those that no other part has. */
export const freeUnits = (parts: readonly Part[], at: number): readonly Unit[] =>
  units.filter((unit) => !parts.some((one, other) => other !== at && slot(one.unit) === slot(unit)))
