import type { Condition, Facts } from '../types.ts'
import { entryOf } from '../../words.ts'

/**
 * Whether a condition holds for a client's facts. A fact that is not known makes the comparison false, so a rule is
 * shown only where the facts call for it; `not` turns that around like any other answer. `defaults` stand in for facts
 * that nobody has stated.
 */
export function applies(condition: Condition | undefined, facts: Facts, defaults: Facts = {}): boolean {
  if (condition === undefined) return true
  if ('all' in condition) return condition.all.every((part) => applies(part, facts, defaults))
  if ('any' in condition) return condition.any.some((part) => applies(part, facts, defaults))
  if ('not' in condition) return !applies(condition.not, facts, defaults)
  const value = entryOf(facts, condition.fact) ?? entryOf(defaults, condition.fact)
  if (value === undefined) return false
  if ('is' in condition) return value === condition.is
  if ('in' in condition) return typeof value !== 'boolean' && condition.in.includes(value)
  return typeof value === 'number' && value >= condition.atLeast
}
