import type { Condition } from '../types.ts'
import { isJson } from './rule-check.ts'

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Tells a condition from other JSON. Facts that no form asks for are allowed here and found by `factsOf`. */
export function isCondition(value: unknown): value is Condition {
  if (!isJson(value)) return false
  const { all, any, not, fact, is, in: among, atLeast } = value
  if (all !== undefined) return Array.isArray(all) && all.every(isCondition)
  if (any !== undefined) return Array.isArray(any) && any.every(isCondition)
  if (not !== undefined) return isCondition(not)
  if (!isText(fact)) return false
  if (is !== undefined) return isScalar(is)
  if (among !== undefined)
    return Array.isArray(among) && among.every((one) => isScalar(one) && typeof one !== 'boolean')
  return typeof atLeast === 'number'
}

/** Every fact that a condition asks about. */
export function factsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(factsOf)
  if ('any' in condition) return condition.any.flatMap(factsOf)
  return 'not' in condition ? factsOf(condition.not) : [condition.fact]
}
