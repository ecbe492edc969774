import type { Item, RunLine } from '../../../shared/api/items.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { timeOn } from '../../../shared/domain/calendar/marks/time.ts'
import { effectiveDue, occurrenceStatus } from '../../../shared/domain/calendar/marks/status.ts'
import { type PayRun } from '../../../shared/domain/calendar/runs/runs.ts'
import { usualIn } from '../../../shared/domain/calendar/runs/run-key.ts'
import type { IsoDay, Occurrence } from '../../../shared/domain/calendar/types.ts'
import { type ClientYear, hasSeveralGroups, markFor, type Telling } from '../year/index.ts'
import { runsBetween } from './find-runs.ts'

/** A run without what was written down about it, which no clock knows. */
export type BareRun = Omit<RunLine, 'readiness'>

/** The runs that some items of a client are steps of, each with all its steps, whatever day they are on. */
export function runLinesOf(year: ClientYear, items: readonly Item[], telling: Telling): BareRun[] {
  const wanted = new Set(items.map(({ run }) => run).filter(Boolean))
  if (wanted.size === 0) return []
  const days = [...wanted].map(usualIn).toSorted()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  return runsBetween(year, first, last)
    .filter(({ key }) => wanted.has(key))
    .map((run) => runLine(year, run, telling))
}

/** The runs whose paydays' usual days lie between two days, and some around them, each with all its steps. */
export const runLinesBetween = (year: ClientYear, first: IsoDay, last: IsoDay, telling: Telling): BareRun[] =>
  runsBetween(year, first, last).map((run) => runLine(year, run, telling))

export function runLine(
  year: ClientYear,
  { key, group, nominal, payday, paid, steps }: PayRun,
  telling: Telling,
): BareRun {
  return {
    client_id: year.id,
    run: key,
    group: hasSeveralGroups(year.clock) ? group.name : '',
    payday,
    nominal,
    steps: [paid, ...steps]
      .map((step) => stepOf(year, step, telling))
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
  }
}

function stepOf(year: ClientYear, step: Occurrence, { language, today }: Telling): RunLine['steps'][number] {
  const rule = ruleOf(step, year.clock, year.rules)
  const key = occurrenceKey(step)
  const row = year.marks.get(key)
  const mark = markFor(row)
  const due = effectiveDue(step, mark)
  return {
    key,
    rule: step.rule,
    name: rule?.name[language] ?? step.rule,
    due,
    time: (rule && timeOn(rule, due, year.dayOffs)) ?? null,
    waiting: row?.state === 'waiting',
    status: isBehind(year, step, row) ? 'done' : occurrenceStatus(step, mark, today, rule?.lead ?? []),
  }
}

/** Whether it lies before the line before which everything is dealt with: its mark need not be in memory. */
const isBehind = ({ settled }: ClientYear, { nominal }: Occurrence, row: unknown): boolean =>
  row === undefined && nominal < settled
