import { formatTyped } from '../../shared/domain/calendar/typed/format.ts'
import { parseTyped } from '../../shared/domain/calendar/typed/typed.ts'
import type { TypedError } from '../../shared/domain/calendar/typed/lexer.ts'
import { addDays } from '../ui/dates.ts'
import { isOpen } from '../../shared/domain/calendar/clock/expand.ts'
import { onceOn } from '../../shared/domain/calendar/rules/own-rule.ts'
import { isRule } from '../../shared/domain/calendar/rules/rule-check.ts'
import type { Language } from '../../shared/domain/words.ts'
import type { Rule, ShiftAction } from '../../shared/domain/calendar/types.ts'

/** The rule without its shift: what stands in the text field, while the shift stands beside it. */
export const shapeText = (rule: Rule, language: Language): string =>
  // Days as people write them; the language takes both.
  formatTyped({ ...rule, non_business_day: { action: 'none' } }, language, 'dotted')

/**
 * A typed text as a rule. A shift sign in the text (`<`, `>`) wins; without one the date moves as `action` says. Text that is
 * no rule gives the error of the language, with what can have been meant; `today` is from when "every second Friday" is.
 */
export function readTyped(
  text: string,
  action: ShiftAction,
  today?: string,
): { readonly rule: Rule } | { readonly error: TypedError } {
  const parsed = parseTyped(text, today)
  return 'error' in parsed ? parsed : { rule: moving(parsed.ok, action) }
}

/** A rule that says nothing of how it moves, moving so. */
export const moving = (rule: Rule, action: ShiftAction): Rule =>
  rule.non_business_day.action === 'none' ? { ...rule, non_business_day: { action } } : rule

/** Whether two rules have the same dates: the language says the same of both, their moves aside. */
export const sameText = (one: Rule, other: Rule): boolean => shapeText(one, 'fi') === shapeText(other, 'fi')

/** The rule a form field holds, undefined while what was typed is none. */
export const ruleIn = (value: unknown): Rule | undefined => (isRule(value) ? value : undefined)

/** The days around which the dates of a rule are looked for: two years from today, or around its one day. */
export function spanOfDates(rule: Rule, today: string): { readonly from: string; readonly to: string } {
  const day = onceOn(rule)
  return day === undefined
    ? { from: today, to: addDays(today, 730) }
    : { from: addDays(day, -366), to: addDays(day, 366) }
}

/** A rule that gives dates: sound, and with nothing left open. */
export const isDated = (value: unknown): value is Rule => isRule(value) && !isOpen(value.rule, 0)
