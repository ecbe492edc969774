import { timeOn } from '../../../shared/domain/calendar/marks/time.ts'
import { anchorParts } from '../../../shared/domain/calendar/clock/identity.ts'
import { cutoffKeys, cutoffRule, cutoffsFor, paydayKey } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { datedBy } from '../../../shared/domain/calendar/rules/own-rule.ts'
import { periodOf } from '../../../shared/domain/calendar/runs/period.ts'
import type { PayRun } from '../../../shared/domain/calendar/runs/runs.ts'
import type { ClockRule, IsoDay, Occurrence, PayGroup } from '../../../shared/domain/calendar/types.ts'
import { describe } from '../../../shared/domain/calendar/words/describe.ts'
import { titled } from '../../../shared/domain/documents/paper.ts'
import type { SheetPayGroup } from '../../../shared/domain/documents/sheet-input.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { type ClientYear, shiftDay } from '../year/index.ts'
import { runsBetween } from './find-runs.ts'

/** How many paydays ahead the timetable shows, at most, and how far it looks for them. */
const ROWS = 12
const AHEAD = 400

type Asked = {
  readonly year: ClientYear
  /** The paydays come after this day. */
  readonly day: IsoDay
  readonly language: Language
  /** How many paydays of a group, at most. */
  readonly rows?: number | undefined
}

/** The next paydays of every pay group with their last days: the one table of sheet, timetable and package. */
export function timetableOf(asked: Asked): SheetPayGroup[] {
  const { year, day } = asked
  // The last days of the first payday may have passed long ago.
  const runs = runsBetween(year, day, shiftDay(day, AHEAD), true)
  return year.clock.payGroups.map((group) => timetable(group, runs, asked))
}

/** A pay group's next paydays with what is agreed to be there before each: nothing that nobody agreed stands on paper. */
function timetable(group: PayGroup, runs: readonly PayRun[], { year, day, language, rows: most = ROWS }: Asked) {
  const mine = runs.filter((run) => run.group.id === group.id)
  const agreed = agreedSteps(group, year)
  const coming = mine.filter(({ payday }) => payday >= day).toSorted((a, b) => (a.payday < b.payday ? -1 : 1))
  const rows = coming
    .slice(0, most)
    .map((run) => ({ run, cutoffs: agreed.map(({ isOf }) => run.steps.findLast(isOf)) }))
  // The names stand in the order in which their days come.
  const first = agreed.map((_, at) => rows.find(({ cutoffs }) => cutoffs[at])?.cutoffs[at]?.due ?? '')
  const order = agreed.map((_, at) => at).toSorted((a, b) => ((first[a] ?? '') < (first[b] ?? '') ? -1 : 1))
  return {
    name: titled(group.name),
    rhythm: describe(group.payday, language, [], 'pay-period'),
    ...(coming.length > rows.length && { until: rows.at(-1)?.run.payday }),
    cutoffs: order.map((at) => titled(agreed[at]?.rule.name[language] ?? '')),
    rows: rows.map(({ run, cutoffs }) => ({
      period: group.pays && periodOf(group.pays, run.nominal),
      payday: run.payday,
      usual: run.usual,
      cutoffs: order.map((at) => stepOn(agreed[at], cutoffs[at], year)),
    })),
  }
}

/** One last day with its time, which is never later than the firm closes. */
function stepOn(agreed: Agreed | undefined, step: Occurrence | undefined, { dayOffs }: ClientYear) {
  return agreed && step && { day: step.due, time: timeOn(agreed.rule, step.due, dayOffs) }
}

/** Tells whether a date stands in the timetable: a payday, or what is agreed to be there before one. */
export function timetableSteps(year: ClientYear): (step: Occurrence) => boolean {
  const agreed = new Map(year.clock.payGroups.map((group) => [group.id, agreedSteps(group, year)]))
  return (step) => {
    const steps = agreed.get(anchorParts(step.anchor?.id ?? '').group)
    return steps !== undefined && (step.rule === paydayKey || steps.some(({ isOf }) => isOf(step)))
  }
}

type Agreed = {
  readonly rule: ClockRule
  readonly isOf: (step: Occurrence) => boolean
}

/** The group's own cut-offs, and where it has none of a kind, what the firm or the client says in place of the catalogue. */
function agreedSteps(group: PayGroup, { rules }: ClientYear): Agreed[] {
  const own = group.cutoffs.map((cutoff) => ({
    rule: cutoffRule(
      cutoff,
      rules.find(({ key }) => key === cutoffKeys[cutoff.kind]),
    ),
    isOf: ({ anchor }: Occurrence) => anchorParts(anchor?.id ?? '').cutoff === cutoff.id,
  }))
  const said = [cutoffKeys.material, cutoffKeys.approval].flatMap((key) => {
    const rule = rules.find((one) => one.key === key && datedBy(one) !== 'catalogue')
    if (rule === undefined || cutoffsFor(group, key).length > 0) return []
    return [{ rule, isOf: (step: Occurrence) => step.rule === key }]
  })
  return [...own, ...said]
}
