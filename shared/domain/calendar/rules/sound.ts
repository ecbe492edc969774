import type { Fault, Rule } from '../types.ts'
import { checkRule } from './rule-check.ts'

/** What is wrong with a rule is found once per rule object: rules are never changed in place. */
const checked = new WeakMap<Rule, Fault['code'] | null>()

/** The first problem of a rule as `code path`; undefined for a rule that can be computed. */
export function problemOf(rule: Rule): string | undefined {
  const known = checked.get(rule)
  if (known !== undefined) return known ?? undefined
  const problem = checkRule(rule)[0]
  const code = problem && `${problem.code} ${problem.path}`
  if (typeof rule === 'object' && rule !== null) checked.set(rule, code ?? null)
  return code
}

/** Whether a rule can be computed: as `isRule`, and worked out once per rule. */
export const isSound = (rule: Rule): boolean => problemOf(rule) === undefined
