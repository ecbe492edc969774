import { isOpen } from '../../../shared/domain/calendar/expand.ts'
import { isRule } from '../../../shared/domain/calendar/rule-check.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'

/**
 * Whether the date of a rule is a day of the year that the client agrees on, so that a day and a month are all there is
 * to say: the dates of a collective agreement and of the relationship.
 */
export const takesDay = (rule: Rule): boolean => rule.rule.type === 'cba-defined' || rule.rule.type === 'client-defined'

/** The rule with its day, as far as it takes one. */
export function withDay(rule: Rule, date: string): Rule {
  const shape = rule.rule
  if (shape.type !== 'cba-defined' && shape.type !== 'client-defined') return rule
  return { ...rule, rule: { ...shape, date } }
}

/** The day a rule has already, or the first of the month its agreement usually names. */
export function dayOfRule({ rule: shape }: Rule): string {
  if (shape.type !== 'cba-defined' && shape.type !== 'client-defined') return ''
  if (shape.date !== undefined) return shape.date
  const month = shape.type === 'cba-defined' ? shape.default_month : undefined
  return month === undefined ? '' : `${String(month).padStart(2, '0')}-30`.replace('02-30', '02-28')
}

/** A rule that gives dates: sound, and with nothing left open. */
export const isDated = (value: unknown): value is Rule => isRule(value) && !isOpen(value.rule, 0)
