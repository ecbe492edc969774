import type { Item, RunLine } from '../../../shared/api/items.ts'
import { clientClock, reachOfPaydays } from '../../../shared/domain/calendar/clock/clock.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { paydayKey, ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { isRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import { farthestPayday } from '../../../shared/domain/calendar/runs/exception.ts'
import { runsOf, usualIn } from '../../../shared/domain/calendar/runs/runs.ts'
import { timeOn } from '../../../shared/domain/calendar/marks/time.ts'
import { effectiveDue, occurrenceStatus } from '../../../shared/domain/calendar/marks/status.ts'
import type { ClockRule, Occurrence } from '../../../shared/domain/calendar/types.ts'
import { type ClientYear, hasSeveralGroups, markFor, shiftDay, type Telling } from '../year/index.ts'

/** How far days off move a date, and to spare. */
const ROOM = 20

/** The runs that some items of a client are steps of, each with all its steps, whatever day they are on. */
export function runLinesOf(year: ClientYear, items: readonly Item[], telling: Telling): RunLine[] {
  const wanted = new Set(items.map(({ run }) => run).filter(Boolean))
  if (wanted.size === 0) return []
  const days = [...wanted].map(usualIn).toSorted()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const { payGroups } = year.clock
  const hanging = year.rules.filter(isOfRuns)
  const { dayOffs } = year
  const moved = payGroups.some(({ exceptions = [] }) => exceptions.length > 0) ? farthestPayday : 0
  const around = reachOfPaydays(year.clock, hanging, dayOffs) + ROOM + moved
  const { occurrences } = clientClock(year.clock, hanging, dayOffs, shiftDay(first, -around), shiftDay(last, around))
  const several = hasSeveralGroups(year.clock)
  return runsOf(payGroups, occurrences)
    .filter(({ key }) => wanted.has(key))
    .map(({ key, group, payday, paid, steps }) => ({
      client_id: year.id,
      run: key,
      group: several ? group.name : '',
      payday,
      steps: [paid, ...steps]
        .map((step) => stepOf(year, step, telling))
        .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    }))
}

/** Whether a rule can give steps of runs at all. */
const isOfRuns = ({ key, rule }: ClockRule) =>
  key === paydayKey || (isRule(rule) && rule.rule.type === 'relative-to-event')

function stepOf(year: ClientYear, step: Occurrence, { language, today }: Telling): RunLine['steps'][number] {
  const rule = ruleOf(step, year.clock, year.rules)
  const key = occurrenceKey(step)
  const row = year.marks.get(key)
  const mark = markFor(row)
  const due = effectiveDue(step, mark)
  return {
    key,
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
