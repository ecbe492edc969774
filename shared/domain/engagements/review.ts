import { isSound } from '../calendar/rules/sound.ts'
import type { ClockRule } from '../calendar/types.ts'

/** The longest time between two reviews that a client's groups ask for, in months: the shortest of those said; 0 for none. */
export const reviewMonths = (said: readonly (number | undefined)[]): number =>
  said.reduce<number>((least, one) => (one && (least === 0 || one < least) ? one : least), 0)

/** The yearly review of a client in the catalogue. */
export const reviewKey = 'annual-review-meeting'

/** The same rule with another longest interval; a rule of another shape, or with a date of its own, stays as it is. */
export function withInterval(rule: ClockRule, months: number): ClockRule {
  if (!isSound(rule.rule)) return rule
  const { rule: shape } = rule.rule
  if (shape.type !== 'client-defined' || shape.date !== undefined || shape.max_interval_months === undefined)
    return rule
  if (shape.max_interval_months === months) return rule
  return {
    ...rule,
    datedBy: 'firm',
    said: { ...rule.said, rule: 'firm' },
    rule: { ...rule.rule, rule: { ...shape, max_interval_months: months } },
  }
}
