import { createDayOffs } from '../../shared/domain/calendar/days/daysoff.ts'
import { dueAfter, usedBetween } from '../../shared/domain/feedback/clocks.ts'
import { minuteOf, momentOf } from '../../shared/domain/feedback/helsinki.ts'
import { createWorkingTime } from '../../shared/domain/feedback/working-time.ts'
import { firms, openMinutes } from '../domain/feedback/oracle.ts'
import { percentile, type Row } from './measure.ts'

const CASES = 100_000
const BATCH = 1000

/** Chance that is the same in every run. */
function chance() {
  let state = 8
  const next = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x80000000
  return (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
}

const start = minuteOf({ day: '2026-01-01', time: '00:00' })
const end = minuteOf({ day: '2027-11-15', time: '00:00' })

function aCase(between: ReturnType<typeof chance>) {
  const from = between(start, end)
  const pauses = Array.from({ length: between(0, 4) }, () => {
    const begun = from + between(-600, 9000)
    return { from: momentOf(begun), to: momentOf(begun + between(1, 6000)) }
  })
  // Minutes as people write them: the hour that comes twice is its first.
  const written = pauses.map((one) => ({ from: minuteOf(one.from), to: minuteOf(one.to) }))
  return {
    firm: between(0, firms.length - 1),
    from,
    target: between(1, 1500),
    until: from + between(0, 12_000),
    pauses,
    written,
  }
}

/**
 * B8: by when something is to be answered, and how much of that time is used, for 100,000 starts, targets and pauses of firms
 * that close in every way: the closed formula against a loop over every minute (the floor of what is right), case by case.
 */
export async function b8(): Promise<Row[]> {
  const slow = firms.map(({ options, hours }) => openMinutes(options, hours))
  const quick = firms.map(({ options, hours }) => createWorkingTime(createDayOffs(options), hours))
  const between = chance()
  const [ours, loops]: [number[], number[]] = [[], []]
  let different = 0
  for (let done = 0; done < CASES; done += BATCH) {
    const cases = Array.from({ length: BATCH }, () => aCase(between))
    const timed = (into: number[], work: (one: (typeof cases)[number]) => readonly [number, number]) => {
      const begun = performance.now()
      const answers = cases.map(work)
      into.push(((performance.now() - begun) / BATCH) * 1000)
      return answers
    }
    const said = timed(ours, ({ firm, from, target, until, pauses }) => {
      const time = quick[firm]
      if (!time) throw new Error('no such firm')
      return [dueAfter(time, from, target, pauses), usedBetween(time, from, until, pauses)]
    })
    const right = timed(loops, ({ firm, from, target, until, written }) => {
      const oracle = slow[firm]
      if (!oracle) throw new Error('no such firm')
      return [oracle.due(from, target, written), oracle.used(from, until, written)]
    })
    different += said.filter(([due, used], at) => due !== right[at]?.[0] || used !== right[at]?.[1]).length
  }
  const row = (name: string, values: readonly number[], note: string): Row => ({
    bench: 'B8',
    name,
    p50: percentile(values, 0.5),
    p95: percentile(values, 0.95),
    unit: 'µs',
    note,
  })
  const told = different === 0 ? 'no difference' : `${different} DIFFERENT; target 0: MISSED`
  return [
    row('closed formula, a case', ours, `${CASES} cases of ${firms.length} firms: ${told}`),
    row('floor: a loop over every minute, a case', loops, 'the same cases'),
  ]
}
