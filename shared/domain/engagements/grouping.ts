import { isSound } from '../calendar/rules/sound.ts'
import type { ClockRule } from '../calendar/types.ts'

/** The four fields of present value by potential value; `none` while nobody has said. */
export const valueFields = ['none', 'key', 'keep', 'grow', 'basic'] as const
export type ValueField = (typeof valueFields)[number]
export type Placed = Exclude<ValueField, 'none'>
export const placedFields = ['key', 'keep', 'grow', 'basic'] as const satisfies readonly Placed[]

/** Where each field lies in the picture: present value from left to right, potential from below. */
export const fieldAxes: Readonly<Record<Placed, { readonly present: boolean; readonly potential: boolean }>> = {
  key: { present: true, potential: true },
  keep: { present: true, potential: false },
  grow: { present: false, potential: true },
  basic: { present: false, potential: false },
}

/** The field one step over in a direction, or the same one at the edge. */
export function fieldTowards(field: Placed, to: 'left' | 'right' | 'up' | 'down'): Placed {
  const { present, potential } = fieldAxes[field]
  const wanted = {
    present: to === 'right' || (to !== 'left' && present),
    potential: to === 'up' || (to !== 'down' && potential),
  }
  const is = (one: Placed) => fieldAxes[one].present === wanted.present && fieldAxes[one].potential === wanted.potential
  return placedFields.find(is) ?? field
}

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
