import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../electron/find-browser.ts'
import { openConnection } from '../../electron/core/db/open.ts'
import { dataset, type SetName, TODAY } from './dataset.ts'
import { percentile, type Row, table } from './measure.ts'

const RUNS = 30
/** Milliseconds beyond a blank Chromium. */
const TARGET = 300

/** The browser as the program opens it, in a new process each time. */
async function launched() {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('B4 starts a Chromium-family browser, and none was found')
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}

const entry = new URL('../../out/electron/browser.js', import.meta.url).pathname

/** Starts the production build as a process of its own, and gives the link it prints. */
async function startProgram({ data, profile }: { data: string; profile: string }) {
  if (!existsSync(entry)) throw new Error('B4 measures the production build: run "npm run build" first')
  const env = { ...process.env, VUOSIKELLO_PROFILE: profile, VUOSIKELLO_TODAY: TODAY }
  const child = spawn(process.execPath, [entry, '--data', data, '--print-link'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const link = await new Promise<string>((found, fail) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const printed = /http:\/\/127\.0\.0\.1:\d+\/launch\S+/.exec(said)?.[0]
      if (printed) found(printed)
    })
    void ended.then(() => fail(new Error(`The program ended before it listened: ${said}`)))
  })
  return {
    link,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** Milliseconds until a blank page stands in a new browser. */
async function blank(): Promise<number> {
  const begun = performance.now()
  const browser = await launched()
  const page = await browser.newPage()
  await page.goto('about:blank')
  const took = performance.now() - begun
  await browser.close()
  return took
}

type Start = { readonly loaded: number; readonly rows: number }

/**
 * One start as a user has it: the program's process, its first answer, a new browser, the first row of Today. The user is one
 * of the firm's people, as on every workstation after its first day, so Today shows that person's clients.
 */
async function start(data: string, personId: string): Promise<Start> {
  const profile = mkdtempSync(join(tmpdir(), 'vuosikello-bench-'))
  writeFileSync(join(profile, 'workstation.json'), JSON.stringify({ personId, language: 'fi' }))
  const begun = performance.now()
  const program = await startProgram({ data, profile })
  const browser = await launched()
  try {
    const page = await browser.newPage()
    const response = await page.goto(program.link, { waitUntil: 'commit' })
    if (response?.status() !== 200) throw new Error(`The program answered ${response?.status()}`)
    await page.waitForLoadState('load')
    const loaded = performance.now() - begun
    await page.locator('[role=grid] tbody tr, [role=treegrid] tbody tr').first().waitFor()
    return { loaded, rows: performance.now() - begun }
  } finally {
    await browser.close()
    await program.stop()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Milliseconds until the program's own process listens: without any browser. */
async function listening(data: string): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'vuosikello-bench-'))
  const begun = performance.now()
  const program = await startProgram({ data, profile })
  const response = await fetch(program.link)
  const took = performance.now() - begun
  if (response.status !== 200) throw new Error(`The program answered ${response.status}`)
  await program.stop()
  rmSync(profile, { recursive: true, force: true })
  return took
}

const numbers = (runs: readonly number[]) => ({ p50: percentile(runs, 0.5), p95: percentile(runs, 0.95) })

/** B4: from the start of the process to the first rows, in the browser shell's production build; floors in the same minutes. */
export async function b4(sets: readonly SetName[] = ['S', 'L'], runs = RUNS): Promise<Row[]> {
  const rows: Row[] = []
  const row = (name: string, runs: readonly number[], note: string) =>
    rows.push({ bench: 'B4', name, ...numbers(runs), unit: 'ms', note })
  for (const set of sets) {
    const data = await dataset(set)
    const connection = openConnection(data)
    const person = connection.prepare('select id from person order by id limit 1').pluck().get()
    connection.close()
    const floor: number[] = []
    const listens: number[] = []
    const starts: Start[] = []
    for (let run = 0; run < runs; run++) {
      floor.push(await blank())
      listens.push(await listening(data))
      starts.push(await start(data, String(person)))
    }
    const rowsAt = starts.map((one) => one.rows)
    const beyond = rowsAt.map((at, run) => at - (floor[run] ?? NaN))
    const missed = percentile(beyond, 0.5) > TARGET ? ': MISSED' : ''
    row(`${set}: floor: Chromium, blank page`, floor, `${runs} new processes`)
    row(`${set}: process start to HTTP 200`, listens, 'no browser')
    const loaded = starts.map((one) => one.loaded)
    row(`${set}: process start to the page in a new Chromium`, loaded, 'one after the other, as the shell does')
    row(`${set}: process start to the first row`, rowsAt, 'Today of one person')
    row(`${set}: first row beyond a blank Chromium`, beyond, `target ${TARGET}${missed}`)
  }
  return rows
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.stdout.write(`${table(await b4())}\n`)
