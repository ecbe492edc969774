import { addMonths, isoOf, parseDay } from '../calendar/days/days.ts'
import { type RuleFields, onceOn, onceRule } from '../calendar/rules/own-rule.ts'
import type { IsoDay } from '../calendar/types.ts'
import type { NextWhose } from './kinds.ts'
import { effectiveDue, type MarkState, type OccurrenceStatus, occurrenceStatus } from '../calendar/marks/status.ts'

/** What was agreed to be done next, as it was typed. */
export type NextStep = { readonly text: string; readonly day: IsoDay; readonly whose: NextWhose }

/** How many days before its day a next step begins to ask for attention. */
const lead = 5

/** The next step as one-off work of the client (decision 010). */
export const ruleOfStep = ({ text, day, whose }: NextStep): RuleFields => ({
  name: text,
  category: 'agreement-and-relationship',
  responsible: whose === 'client' ? 'client' : 'provider',
  role: whose === 'client' ? 'responsible' : whose,
  rule: onceRule(day),
  calendar: 'firm',
  group: '',
  condition: null,
  lead: [lead],
  target: null,
  checklist: [],
})

/** The next step that one-off work is; undefined for what is no one-off work any more. */
export function stepOfRule({ name = '', responsible, role = 'responsible', rule }: RuleFields): NextStep | undefined {
  const day = onceOn(rule)
  return day === undefined ? undefined : { text: name, day, whose: responsible === 'client' ? 'client' : role }
}

type Marked = { readonly state: MarkState; readonly moved_to: IsoDay | null; readonly due: IsoDay }

/** Where a next step stands today, and the day people see: moved where it was moved, else as it was agreed. */
export function standingOf(
  { day }: Pick<NextStep, 'day'>,
  marked: Marked | undefined,
  today: IsoDay,
): { readonly status: OccurrenceStatus; readonly due: IsoDay } {
  const mark = marked && { state: marked.state, moved_to: marked.moved_to ?? undefined, frozen_due: marked.due }
  const occurrence = { rule: 'task', due: day }
  return { status: occurrenceStatus(occurrence, mark, today, [lead]), due: effectiveDue(occurrence, mark) }
}

/** The longest time without a contact, in months, where no group of the client says another. */
export const usualMonths = 12

/** Whether the last contact is longer ago than so many months; never where there was none: it may have been before the log. */
export function isSilent(last: IsoDay | undefined, months: number, today: IsoDay): boolean {
  const day = last === undefined ? undefined : parseDay(last)
  return day !== undefined && isoOf(addMonths(day, months)) < today
}
