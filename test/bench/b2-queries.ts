import { cataloguesOf } from '../../shared/domain/calendar/rules/catalogues.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Item } from '../../shared/api/items.ts'
import type { Grid, Month } from '../../shared/api/year-views.ts'
import { states, totalOf } from '../../shared/domain/calendar/marks/tally.ts'
import { isWork } from '../../shared/domain/calendar/runs/next-step.ts'
import type { Api } from '../../electron/core/core.ts'
import { createCatalogue } from '../../electron/core/year/catalogue.ts'
import { loadYears, type Years } from '../../electron/core/year/load.ts'
import { program } from '../../electron/core/who.ts'
import { clockBetween } from '../../electron/core/year/open.ts'
import { openConnection, overConnection } from '../../electron/core/db/open.ts'
import type { Db } from '../../electron/core/db/read-only.ts'
import { resources } from '../builders/core.ts'
import { workOf, yearSum } from '../builders/lines.ts'
import { dataset, type SetName, setNames } from './dataset.ts'
import { benchCore } from './bench-core.ts'
import { figure, percentile, processor, type Row, table, time, timeAsync } from './measure.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }
const month = { from: '2026-11-01', to: '2026-11-30' }
const fortnight = { from: '2026-11-16', to: '2026-11-29' }
const language = 'fi' as const

type Ask<T> = (api: Api, client: string, personId: string) => Promise<T>
/** What a screen asks, and how much was answered, in words. */
type Screen = { readonly name: string; readonly ask: Ask<() => string> }
const screen = <T>(name: string, ask: Ask<T>, counted: (answer: T) => string): Screen => ({
  name,
  ask: async (...of) => {
    const answer = await ask(...of)
    return () => counted(answer)
  },
})

const rowsOf = (answer: { rows: unknown[] }) => `${answer.rows.length} rows`
/** Lists answer with every step of a run; the screen shows, and the calendars count, a run as one line. */
const itemsOf = ({ items }: { items: Item[] }) => `${items.length} dates, ${workOf(items).length} lines of work`
const gridSum = ({ clients }: Grid) => clients.reduce((sum, { counts }) => sum + yearSum(counts), 0)
const screens: readonly Screen[] = [
  screen('Today, one person', (api, _client, personId) => api.calendar.today({ language, personId }), itemsOf),
  screen('Today, everybody', (api) => api.calendar.today({ language }), itemsOf),
  screen('client list, first 200', (api) => api.clients.list({}), rowsOf),
  screen('one client’s year', (api, client) => api.calendar.list({ client, ...year, language }), itemsOf),
  screen(
    'one client’s card',
    (api, client) => api.clients.get({ client }),
    () => '1 client',
  ),
  screen(
    'a month, all clients, as the screen counts it',
    (api) => api.calendar.month({ year: 2026, month: 11, language }),
    ({ tally }: Month) => `${totalOf(tally)} lines of work counted`,
  ),
  screen(
    'the grid, a year of all clients',
    (api) => api.calendar.grid({ year: 2026 }),
    (answer: Grid) => `${gridSum(answer)} lines of work counted`,
  ),
  screen('the agenda, two weeks of all clients', (api) => api.calendar.list({ ...fortnight, language }), itemsOf),
  screen(
    'late history of a year, all clients',
    (api) => api.late.history({ ...year, language }),
    (answer: { clients: unknown[] }) => `${answer.clients.length} clients`,
  ),
  screen('a month, all clients, every row', (api) => api.calendar.list({ ...month, language }), itemsOf),
]

/** Milliseconds that the queries of a screen may take together, on L. */
const TARGET = 16

/** A core over a set, as a program that has just started. */
async function started(file: string) {
  const profile = mkdtempSync(join(tmpdir(), 'vuosikello-bench-'))
  const core = await benchCore(file, profile)
  return {
    api: core.api,
    async close() {
      await core.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** B2: what a screen asks, through the core's own calls, validation included; each beside what cannot be done without. */
export async function b2(sets: readonly SetName[] = setNames): Promise<Row[]> {
  const rows: Row[] = []
  const row = (name: string, { p50, p95 }: { p50: number; p95: number }, note: string) =>
    rows.push({ bench: 'B2', name, p50, p95, unit: 'ms', note })
  for (const set of sets) {
    const file = await dataset(set)
    const person = await somebody(file)
    await sameCounts(set, file)
    for (const { name, ask } of screens) {
      const cold: number[] = []
      const coldCpu: number[] = []
      for (let run = 0; run < 5; run++) {
        const core = await started(file)
        const before = process.cpuUsage()
        const begun = performance.now()
        await ask(core.api, '0001', person)
        cold.push(performance.now() - begun)
        coldCpu.push(processor(before))
        await core.close()
      }
      const core = await started(file)
      let at = 0
      let counted = () => ''
      const warm = await timeAsync(async () => {
        counted = await ask(core.api, String((at++ % 40) + 1).padStart(4, '0'), person)
      })
      const missed = warm.p50 > TARGET ? `; target ${TARGET}: MISSED` : ''
      row(`${set}: ${name}`, warm, `warm, ${counted()}${cpuOf(warm.cpu)}${missed}`)
      const afresh = '5 programs just started, file in the system’s cache'
      row(`${set}: ${name}, first look`, first(cold), `${afresh}${cpuOf(percentile(coldCpu, 0.5))}`)
      await core.close()
    }
    await afterAChange(set, file, row)
    await floors(set, file, row)
  }
  return rows
}

const first = (runs: readonly number[]) => ({ p50: percentile(runs, 0.5), p95: percentile(runs, 0.95) })

/** One of those who answer for clients. */
async function somebody(file: string): Promise<string> {
  const core = await started(file)
  const people = await core.api.people.list({})
  await core.close()
  return people.find((person) => person.clients > 0)?.id ?? ''
}

/**
 * The month and the grid must count the lines that the list has before their times mean anything: a run once, at its next
 * step, and information nowhere.
 */
async function sameCounts(set: SetName, file: string): Promise<void> {
  const core = await started(file)
  const { api } = core
  const { items } = await api.calendar.list({ ...month, language })
  const { tally } = await api.calendar.month({ year: 2026, month: 11, language })
  const { clients } = await api.calendar.grid({ year: 2026 })
  await core.close()
  const november = clients.reduce((sum, { counts }) => sum + totalOf(counts.slice(10 * states, 11 * states)), 0)
  const counted = { list: workOf(items).length, month: totalOf(tally), grid: november }
  if (counted.list !== counted.month || counted.list !== counted.grid || counted.list === 0)
    throw new Error(`${set}: lines of November differ: ${JSON.stringify(counted)}`)
}

const cpuOf = (milliseconds: number) => `; ${figure(milliseconds)} ms of processor`

const TIMES = 33
const NOT_WARM = 3

/** Marking something done, and the screens as they are then: nothing of the client is remembered. Taken back each time. */
async function afterAChange(set: SetName, file: string, row: Add): Promise<void> {
  const core = await started(file)
  const { api } = core
  const { items } = await api.calendar.today({ language })
  const open = items.filter((item) => item.mark === null && isWork(item)).slice(0, TIMES)
  const looks = [
    ['Today', () => api.calendar.today({ language })],
    ['the month', () => api.calendar.month({ year: 2026, month: 11, language })],
    ['the grid', () => api.calendar.grid({ year: 2026 })],
  ] as const
  const marking: number[] = []
  for (const [at, [name, look]] of looks.entries()) {
    const looking: number[] = []
    const cpu: number[] = []
    await look()
    for (const { client_id, key } of open) {
      const begun = performance.now()
      await api.marks.mark({ items: [{ client_id, key }], state: 'done' })
      const marked = performance.now()
      const before = process.cpuUsage()
      await look()
      looking.push(performance.now() - marked)
      cpu.push(processor(before))
      if (at === 0) marking.push(marked - begun)
      await api.history.undo({})
    }
    row(
      `${set}: ${name} after a change`,
      first(looking.slice(NOT_WARM)),
      `read and counted anew: the client that changed${cpuOf(percentile(cpu.slice(NOT_WARM), 0.5))}`,
    )
  }
  row(`${set}: mark one done`, first(marking.slice(NOT_WARM)), 'one transaction, on disk (synchronous = full), sealed')
  await core.close()
}

type Add = (name: string, timing: { p50: number; p95: number }, note: string) => void

async function floors(set: SetName, file: string, row: Add): Promise<void> {
  const connection = openConnection(file)
  const count = connection.prepare(`select count(*) from mark where nominal between '2026-11-01' and '2026-11-30'`)
  row(
    `${set}: floor: SQL count of a month’s marks`,
    time(() => count.pluck().get()),
    'better-sqlite3, indexed',
  )
  const list = connection.prepare('select id, number, name, state, headcount from client order by search limit 200')
  row(
    `${set}: floor: SQL, 200 clients`,
    time(() => list.all()),
    'five columns',
  )
  const db = overConnection(connection)
  const years: Years = await loadYears(
    db as unknown as Db,
    program,
    cataloguesOf([createCatalogue(resources).shipped().catalogue]),
    undefined,
    'none',
  )
  const all = [...years.clients.values()]
  const one = all[0]
  if (one)
    row(
      `${set}: floor: engine, one client’s year`,
      time(() => clock(one, year)),
      `${clock(one, year)} dates, each step of a run by itself`,
    )
  const dates = all.reduce((sum, each) => sum + clock(each, month), 0)
  row(
    `${set}: floor: engine, a month of all`,
    time(() => all.map((each) => clock(each, month))),
    `${dates} dates, each step of a run by itself`,
  )
  await db.destroy()
}

const clock = (client: Parameters<typeof clockBetween>[0], span: { from: string; to: string }) =>
  clockBetween(client, span.from, span.to).occurrences.length

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = setNames.filter((name) => process.argv.includes(name))
  process.stdout.write(`${table(await b2(asked.length ? asked : setNames))}\n`)
}
