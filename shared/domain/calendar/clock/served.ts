import { monthIndexOf } from '../days/days.ts'
import { paydayAnchors } from './expand-anchored.ts'
import type { Day, Rule } from '../types.ts'

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

/** How long before a payday a last day with a day of its own may lie, in days. */
export const servedReach = (rule: Rule): number =>
  isCountedFromPayday(rule) || !('month_offset' in rule.rule) ? 31 : (Math.abs(rule.rule.month_offset ?? 0) + 2) * 31

/**
 * The payday that a last day with days of its own is for: of the month that its rule names, or else the next one. By nominal
 * days, since a day that a weekend moves is still for the same payday.
 * @param paydays of one pay group, in order
 */
export function paydayServed<P extends { readonly nominal: Day }>(
  rule: Rule,
  nominal: Day,
  paydays: readonly P[],
): P | undefined {
  const later = paydays.filter((payday) => payday.nominal >= nominal)
  const month = monthServed(rule, nominal)
  const named = month === undefined ? undefined : later.find((payday) => monthIndexOf(payday.nominal) === month)
  return named ?? later[0]
}
