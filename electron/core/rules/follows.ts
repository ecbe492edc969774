import { clientClock } from '../../../shared/domain/calendar/clock/clock.ts'
import type { DayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { anchorOf } from '../../../shared/domain/calendar/rules/rule-anchors.ts'
import { checkRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import { followingStart } from '../../../shared/domain/calendar/rules/following.ts'
import type { ClockClient, ClockRule } from '../../../shared/domain/calendar/types.ts'
import { shiftDay, type Scope, wholeRule } from '../year/index.ts'
import { type Change, shownRule } from './rule-rows.ts'

/** How far around the day the same occurrence is looked for. */
const AROUND = 400

/** What a change of a rule is made to: the rule as it holds now, and the wider one it is filled in from. */
export type Changed = {
  readonly key: string
  readonly scope: Scope
  readonly now: readonly ClockRule[]
  readonly wider: readonly ClockRule[]
  /** The client whose rule it is. */
  readonly clock: ClockClient | undefined
  readonly dayOffs: DayOffs
}

/** A change that begins where the occurrence it was made from goes; see `followingStart`. */
export function withStart(change: Change, { key, scope, now, wider, clock, dayOffs }: Changed): Change {
  const { reach, from, fields } = change
  if (reach === 'all' || from === undefined || fields.off === true) return change
  const next = wholeRule(key, scope, { fields, from: null, until: null }, shownRule(wider, from))
  // The firm's clients have paydays and events of their own: there, only what hangs on neither is the same for all.
  if (checkRule(next.rule).length > 0 || (clock === undefined && anchorOf(next.rule) !== undefined)) return change
  const span = [shiftDay(from, -AROUND), shiftDay(from, AROUND)] as const
  const dates = (rules: readonly ClockRule[]) =>
    clientClock(clock ?? anyClient(span[0]), rules.map(always), dayOffs, ...span).occurrences.filter(
      (one) => one.rule === key,
    )
  return { ...change, from: followingStart(dates(now), dates([next]), from, next.rule.rule.type) }
}

/** Whether the client's facts call for it is another question. */
const always = (rule: ClockRule): ClockRule => ({ ...rule, appliesWhen: undefined, subject: 'client' })

const anyClient = (clockStart: string): ClockClient => ({
  id: '',
  facts: {},
  fiscalYearEnd: '12-31',
  clockStart,
  payGroups: [],
  events: [],
})
