import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type * as Rrule from 'rrule'
import { readCatalogue } from '../../shared/domain/calendar/rules/catalogue.ts'
import { clientClock } from '../../shared/domain/calendar/clock/clock.ts'
import { dayFrom, dayInMonth, dayOf, minDay, monthIndex } from '../../shared/domain/calendar/days/days.ts'
import { createDayOffs } from '../../shared/domain/calendar/days/daysoff.ts'
import type { ClockClient, ClockRule, Rule, Shape } from '../../shared/domain/calendar/types.ts'
import { type Row, percentile, table, time } from './measure.ts'

// Its types describe the ES module, but Node loads the CommonJS one, whose names only `require` sees.
const { RRule }: typeof Rrule = createRequire(import.meta.url)('rrule')

/**
 * B1: 500 clients × 24 rules × 5 years. Seventeen monthly rules, one quarterly and six yearly ones a client, every
 * client's days its own. Three contenders in one process:
 * - the engine, whole: conditions, limits, shifts off holidays, identities, sorted occurrences with ISO dates;
 * - rrule 2.8.1, which gives unsorted Date objects and knows no shifting (it does hours, zones and text that we do not);
 * - the floor: whole-day integers and one byte per day off, shifted forward into a typed array.
 */
const clients = 500
const years = [2027, 2028, 2029, 2030, 2031] as const
const from = '2027-01-01'
const to = '2031-12-31'

type Plan = { readonly months: readonly number[] | undefined; readonly month: number; readonly day: number }

/** One client's 24 rules, as plainly as all three contenders understand them: a day, and which months. */
function planOf(client: number): Plan[] {
  return Array.from({ length: 24 }, (_, index): Plan => {
    const day = 1 + ((client * 7 + index * 11) % 28)
    const month = 1 + ((client + index) % 12)
    if (index < 17) return { months: undefined, month, day }
    return index === 17 ? { months: [2, 5, 8, 11], month, day } : { months: [month], month, day }
  })
}

const shapeOf = ({ months, month, day }: Plan): Shape => {
  if (months === undefined) return { type: 'monthly-day', day }
  return months.length > 1 ? { type: 'monthly-day', day, months } : { type: 'yearly-fixed', month, day }
}

const ruleOf = (plan: Plan): Rule => ({ rule: shapeOf(plan), non_business_day: { action: 'next-business-day' } })

function clockRules(client: number): ClockRule[] {
  return planOf(client).map((plan, index) => ({
    key: `rule-${String(index).padStart(2, '0')}`,
    scope: 'catalogue',
    name: { fi: '', sv: '', en: '' },
    category: 'tax',
    responsible: 'provider',
    rule: ruleOf(plan),
    lead: [5],
    sources: [],
    confidence: 'verified',
    basis: 'source',
    appliesWhen: { fact: 'employer_kind', is: 'regular' },
  }))
}

const clockClient = (client: number): ClockClient => ({
  id: `client-${client}`,
  facts: { employer_kind: 'regular' },
  fiscalYearEnd: '12-31',
  clockStart: '2020-01-01',
  payGroups: [],
  events: [],
})

/** Per occurrence of the engine's own output, nanoseconds. */
const each = (milliseconds: number, count: number) => (milliseconds * 1e6) / count

export async function b1(): Promise<Row[]> {
  const dayOffs = createDayOffs()
  const work = Array.from({ length: clients }, (_, client) => ({
    client: clockClient(client),
    rules: clockRules(client),
  }))
  let ours = 0
  const engine = time(() => {
    let count = 0
    for (const { client, rules } of work) count += clientClock(client, rules, dayOffs, from, to).occurrences.length
    ours = count
    return count
  })

  const plans = Array.from({ length: clients }, (_, client) => planOf(client))
  const first = monthIndex(years[0], 1)
  const last = monthIndex(years[4], 12)
  const { off } = dayOffs.table('business')
  const out = new Int32Array(700_000)
  let floored = 0
  const floor = time(() => {
    let count = 0
    for (const rules of plans)
      for (const { months, month, day } of rules) {
        const step = months === undefined ? 1 : months.length > 1 ? 3 : 12
        const start = months === undefined ? first : first + (months.length > 1 ? 1 : month - 1)
        for (let index = start; index <= last; index += step) {
          let due = dayInMonth(index, day) - minDay
          while (off[due] === 1) due++
          out[count++] = due
        }
      }
    floored = count
    return out[count - 1]
  })

  // rrule's own rules are made before the clock starts; only their expansion is timed. Its cache would answer from memory.
  const [dtstart, until] = [new Date(Date.UTC(2027, 0, 1)), new Date(Date.UTC(2031, 11, 31))]
  const theirs = plans.map((rules) =>
    rules.map(({ months, month, day }) => {
      const common = { dtstart, until, bymonthday: day }
      if (months === undefined) return new RRule({ ...common, freq: RRule.MONTHLY }, true)
      if (months.length > 1) return new RRule({ ...common, freq: RRule.MONTHLY, bymonth: [...months] }, true)
      return new RRule({ ...common, freq: RRule.YEARLY, bymonth: month }, true)
    }),
  )
  let expanded = 0
  const peer = time(
    () => {
      let count = 0
      for (const rules of theirs) for (const rule of rules) count += rule.all().length
      expanded = count
      return count
    },
    { runs: 5, warmup: 1 },
  )

  // One client's year, as a screen asks for it: its own timing, each run a different client.
  const single: number[] = []
  for (let run = 0; run < 2000; run++) {
    const one = work[run % clients]
    if (!one) continue
    const start = performance.now()
    clientClock(one.client, one.rules, dayOffs, '2028-01-01', '2028-12-31')
    single.push(performance.now() - start)
  }

  // The same year of 2,000 clients (data set L), and a year as it is in life: the shipped catalogue and two pay groups.
  const large = time(() => {
    let count = 0
    for (let client = 0; client < 2000; client++) {
      const one = work[client % clients]
      if (one) count += clientClock(one.client, one.rules, dayOffs, '2028-01-01', '2028-12-31').occurrences.length
    }
    return count
  })
  const real = realClient()
  let found = 0
  const lifelike = time(
    () => (found = clientClock(real.client, real.rules, dayOffs, '2028-01-01', '2028-12-31').occurrences.length),
    {
      runs: 500,
      warmup: 50,
    },
  )

  // All three must have found the same days before their times mean anything: nominal dates in all five years.
  if (floored !== expanded) throw new Error(`floor found ${floored} dates, rrule ${expanded}`)
  const edge = plans.flat().filter(({ months, day }) => {
    const december = months === undefined || months.includes(12)
    const due = dayFrom(2031, 12, day) - minDay
    return december && off[due] === 1 && nextOpen(off, due) > dayOf(to) - minDay
  }).length
  if (ours + edge < floored || ours > floored + clients * 24)
    throw new Error(`engine found ${ours} of ${floored} dates`)

  const rate = (milliseconds: number, count: number) =>
    `${Math.round(count / milliseconds / 100) / 10} million occurrences/s`
  const engineEach = { p50: each(engine.p50, ours), p95: each(engine.p95, ours) }
  const peerEach = { p50: each(peer.p50, expanded), p95: each(peer.p95, expanded) }
  const row = (name: string, p50: number, p95: number, unit: string, note: string): Row => ({
    bench: 'B1',
    name,
    p50,
    p95,
    unit,
    note,
  })
  return [
    row(
      'floor: integers and a bitmap, 500 clients',
      floor.p50,
      floor.p95,
      'ms',
      `${floored} dates, ${rate(floor.p50, floored)}, 30 runs`,
    ),
    row(
      'engine: clientClock, 500 clients',
      engine.p50,
      engine.p95,
      'ms',
      `${ours} occurrences, ${rate(engine.p50, ours)}, 30 runs`,
    ),
    row(
      'rrule 2.8.1 (no shifting), 500 clients',
      peer.p50,
      peer.p95,
      'ms',
      `${expanded} dates, ${rate(peer.p50, expanded)}, 5 runs only: slow`,
    ),
    row('engine, per occurrence', engineEach.p50, engineEach.p95, 'ns', ''),
    row('rrule, per occurrence', peerEach.p50, peerEach.p95, 'ns', ''),
    row(
      'ratio rrule / engine',
      peerEach.p50 / engineEach.p50,
      peerEach.p95 / engineEach.p95,
      'times',
      'target: at least 50',
    ),
    row('engine, all of L: 2,000 clients, one year', large.p50, large.p95, 'ms', '24 rules each; target: under 50'),
    row(
      'one client’s year, shipped catalogue',
      lifelike.p50,
      lifelike.p95,
      'ms',
      `${real.rules.length} rules, 2 pay groups, ${found} occurrences, 500 runs; target: under 1`,
    ),
    row(
      'one client’s year',
      percentile(single, 0.5),
      percentile(single, 0.95),
      'ms',
      '24 rules, 2000 runs; target: under 1',
    ),
  ]
}

/** A construction company with two pay groups under the catalogue that ships with the program. */
function realClient(): { readonly client: ClockClient; readonly rules: readonly ClockRule[] } {
  const path = new URL('../../resources/catalogue/fi.json', import.meta.url)
  const read = readCatalogue(JSON.parse(readFileSync(path, 'utf8')))
  if ('error' in read) throw new Error('the shipped catalogue cannot be read')
  const payday = (shape: Shape): Rule => ({ rule: shape, non_business_day: { action: 'previous-banking-day' } })
  return {
    rules: read.catalogue.rules,
    client: {
      ...clockClient(0),
      facts: { industry: 'construction', hourly_paid: true, union_fees: true, garnishments: true, headcount: 42 },
      payGroups: [
        { id: 'month', name: 'Kuukausipalkat', payday: payday({ type: 'monthly-day', day: -1 }), cutoffs: [] },
        {
          id: 'hours',
          name: 'Tuntipalkat',
          payday: payday({ type: 'every-weeks', weeks: 2, start: '2027-01-08' }),
          cutoffs: [],
        },
      ],
    },
  }
}

function nextOpen(off: Uint8Array, from: number): number {
  let day = from
  while (off[day] === 1) day++
  return day
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.stdout.write(`${table(await b1())}\n`)
