import type { IsoDay, Rule } from '../calendar/types.ts'

/** The name of the anchor in a task's rule: the plan's own day. */
export const planAnchor = 'plan'

/** When a task of a plan is due: so far from the plan's anchor, or on a day of its own, which then holds whatever the anchor does. */
export type TaskTime = { readonly rule: Rule; readonly day: IsoDay | null }

/** So many days from the anchor. What is to be done before it moves back from days off, what comes after moves on. */
export const daysFrom = (days: number): Rule => ({
  rule: { type: 'relative-to-event', anchor: planAnchor, offset: { days } },
  non_business_day: { action: days < 0 ? 'previous-business-day' : 'next-business-day' },
})

/** Whether a rule is one that a task of a plan can have. */
export function isTaskRule({ rule }: Rule): boolean {
  if (rule.type === 'once') return true
  return rule.type === 'relative-to-event' && rule.anchor === planAnchor && rule.earliest === undefined
}
