import type { OutputOf } from '../../../shared/api/names.ts'
import { anchorParts } from '../../../shared/domain/calendar/clock/identity.ts'
import { paydayKey, ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { countChanges, type DateChange } from '../../../shared/domain/calendar/rules/rule-difference.ts'
import type { ClockClient, ClockRule, Occurrence } from '../../../shared/domain/calendar/types.ts'
import type { Language } from '../../../shared/domain/words.ts'

/** The changes of one step of the runs of a group, with one of its dates and the clock that date stands in. */
export type StepChange = {
  readonly one: Occurrence
  readonly clock: ClockClient
  readonly changes: readonly DateChange[]
}
type About = {
  readonly rules: readonly ClockRule[]
  readonly language: Language
  readonly today: string
  /** The group that changes: others are named. */
  readonly group: string
}

/**
 * What was agreed on and changes, by its name: every last day, and any other step that comes or goes without its payday, as a
 * rule does that hangs on a last day. What only follows its payday is not among them.
 */
export function agreedChanges(steps: readonly StepChange[], about: About): OutputOf<'runs.previewGroup'>['agreed'] {
  const paydays = new Map(
    steps
      .filter(({ one }) => one.rule === paydayKey)
      .map(({ one, changes }) => [anchorParts(one.anchor?.id ?? '').group, countChanges(changes)]),
  )
  return steps.flatMap(({ one, clock, changes }) => {
    const { group, cutoff } = anchorParts(one.anchor?.id ?? '')
    const { moved, added, removed } = countChanges(changes)
    const { added: come = 0, removed: gone = 0 } = paydays.get(group) ?? {}
    if (one.rule === paydayKey || moved + added + removed === 0) return []
    if (cutoff === undefined && added <= come && removed <= gone) return []
    const real = changes.filter(({ kept }) => !kept)
    const next = real.find(({ before, after }) => (after ?? before ?? '') >= about.today) ?? real[0]
    const name = ruleOf(one, clock, about.rules)?.name[about.language] ?? one.rule
    return {
      name: group === about.group ? name : `${name} · ${one.anchor?.name ?? ''}`,
      before: next?.before ?? null,
      after: next?.after ?? null,
      moved,
      added,
      removed,
    }
  })
}
