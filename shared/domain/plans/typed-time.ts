import type { Rule } from '../calendar/types.ts'
import { formatTyped, parseTyped } from '../calendar/typed/typed.ts'
import type { Language } from '../words.ts'
import { daysFrom, isTaskRule, planAnchor } from './task-rule.ts'

const anchored = `[${planAnchor}]`

/** A task's time as people type it: `-14pv`, `+5tp`, or a day: `24.3.2027`. */
export function formatTime(rule: Rule, language: Language): string {
  if (rule.rule.type === 'once') {
    const [year = '', month = '', day = ''] = rule.rule.day.split('-')
    return `${Number(day)}.${Number(month)}.${year}`
  }
  const plain = { ...rule, non_business_day: { action: 'none' as const } }
  const said = formatTyped(plain, language, 'dotted').replace(anchored, '')
  return said === '' ? '0' : said
}

/** What was typed as a task's time; undefined for what is none. `0` is the anchor itself. */
export function readTime(typed: string): Rule | undefined {
  const text = typed.trim()
  if (text === '' || text === '0') return daysFrom(0)
  const isFar = /^[+\-−–]/.test(text)
  const parsed = parseTyped(isFar ? anchored + text.replace(/^[−–]/, '-') : text)
  if (!('ok' in parsed) || !isTaskRule(parsed.ok)) return undefined
  const { rule, non_business_day, time } = parsed.ok
  const isBefore = rule.type === 'relative-to-event' && /^[-−–]/.test(text)
  const action =
    non_business_day.action !== 'none'
      ? non_business_day.action
      : isBefore
        ? 'previous-business-day'
        : 'next-business-day'
  return { rule: plainCount(rule), non_business_day: { action }, ...(time !== undefined && { time }) }
}

/** Calendar days are counted where nothing is said: the same distance is the same rule, however it came. */
function plainCount(shape: Rule['rule']): Rule['rule'] {
  if (shape.type !== 'relative-to-event' || shape.offset.count !== 'calendar') return shape
  const { count: _, ...offset } = shape.offset
  return { ...shape, offset }
}
