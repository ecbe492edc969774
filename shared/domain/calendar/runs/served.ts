import { monthIndexOf, parseDay } from '../days/days.ts'
import { paydayAnchors } from '../clock/expand-anchored.ts'
import type { Day, IsoDay, Rule } from '../types.ts'

/** A rule whose dates know the payday that they were counted from. */
export const isCountedFromPayday = ({ rule }: Rule): boolean =>
  rule.type === 'relative-to-event' && paydayAnchors.includes(rule.anchor)

/** The month that a day of the month leads to: `10.k-1` in March is for April's pay. */
function monthServed({ rule }: Rule, nominal: Day): number | undefined {
  if (rule.type !== 'monthly-day' && rule.type !== 'monthly-days' && rule.type !== 'monthly-working-day')
    return undefined
  const offset = rule.month_offset ?? 0
  return offset < 0 ? monthIndexOf(nominal) - offset : undefined
}

/**
 * The payday that a last day with days of its own is for: of the month that its rule names, or else the next one. By nominal
 * days, since a day that a weekend moves is still for the same payday.
 * @param paydays of one pay group, in order
 */
export function paydayServed<P extends { readonly nominal: IsoDay }>(
  rule: Rule,
  nominal: IsoDay,
  paydays: readonly P[],
): P | undefined {
  const later = paydays.filter((payday) => payday.nominal >= nominal)
  const day = parseDay(nominal)
  const month = day === undefined ? undefined : monthServed(rule, day)
  const named = later.find((payday) => monthIndexOf(parseDay(payday.nominal) ?? NaN) === month)
  return named ?? later[0]
}
