import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../electron/find-browser.ts'
import { openConnection } from '../../electron/core/db/open.ts'
import { fetchHere } from '../builders/loopback.ts'
import { dataset, type SetName, TODAY } from './dataset.ts'
import { percentile, type Row, table } from './measure.ts'
import { type Phases, phases, phasesOf } from './start-phases.ts'

const RUNS = 30
/** Milliseconds beyond a blank Chromium. */
const TARGET = 300

/** Milliseconds that `npm start` may take before the program's own process. */
const BEFORE = 150

const entry = new URL('../../out/electron/browser.js', import.meta.url).pathname
const script = new URL('../../scripts/start.mjs', import.meta.url).pathname

/** A folder of its own for each run, gone afterwards. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

/** The browser that is there, without a screen and open to questions: a program to start in its place. */
function quietBrowser(folder: string): string {
  const browser = findBrowser()
  if (browser === undefined) throw new Error('B4 starts a Chromium-family browser, and none was found')
  // Not among the profile's own files: those are made private at the start, and no longer run.
  const file = join(folder, 'browser', 'browser.sh')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `#!/bin/sh\nexec "${browser}" --headless=new --remote-debugging-port=0 "$@"\n`, { mode: 0o755 })
  return file
}

/** The one page of a browser that was started with a profile folder of its own, as soon as it can be asked. */
async function firstPage(profile: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const file = join(profile, 'DevToolsActivePort')
  for (let tries = 0; !existsSync(file) || readFileSync(file, 'utf8').split('\n').length < 2; tries++) {
    if (tries > 6000) throw new Error('The browser did not start')
    await wait(5)
  }
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(file, 'utf8').split('\n')[0]}`)
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (!page) throw new Error('The browser has no page')
  return { page, close: () => browser.close() }
}

/** Milliseconds until a blank page stands in a new browser, started as the program starts it. */
const blank = (): Promise<number> =>
  inFolder(async (folder) => {
    const browser = quietBrowser(folder)
    const profile = join(folder, 'profile')
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const begun = performance.now()
    const child = spawn(browser, [`--user-data-dir=${profile}`, '--no-first-run', ...root, 'about:blank'], {
      stdio: 'ignore',
    })
    const ended = new Promise<void>((done) => child.once('exit', () => done()))
    const { page } = await firstPage(profile)
    await page.evaluate(() => document.readyState)
    const took = performance.now() - begun
    child.kill('SIGTERM')
    await ended
    return took
  })

/** Milliseconds after the start of the process. */
type Start = { readonly window: number; readonly rows: number; readonly phases: Phases }

/** A program stays open for a while: the browser writes what it keeps, and at the second start what it compiled. */
const STAYS = 2500

/**
 * A start as a user has it: the command, its window in a browser, the first row of Today. The user is one of the firm's
 * people, as on every workstation after its first day, so Today shows that person's clients. Twice: in a browser that
 * knows nothing, and in that of two times before, as every morning after: a browser keeps what it compiled from the second time.
 */
const start = (data: string, personId: string): Promise<readonly [first: Start, again: Start]> =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, 'workstation.json'), JSON.stringify({ personId, language: 'fi' }))
    const browser = quietBrowser(folder)
    const first = await once(data, folder, browser)
    await once(data, folder, browser)
    return [first, await once(data, folder, browser)] as const
  })

async function once(data: string, profile: string, browser: string): Promise<Start> {
  const env = { ...process.env, VUOSIKELLO_PROFILE: profile, VUOSIKELLO_TODAY: TODAY, VUOSIKELLO_BROWSER: browser }
  const windows = join(profile, 'windows', createHash('sha256').update(resolve(data)).digest('hex').slice(0, 12))
  const begun = performance.timeOrigin + performance.now()
  const child = spawn(process.execPath, [entry, '--data', data], {
    env: { ...env, DISPLAY: process.env['DISPLAY'] ?? ':99' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  try {
    const own = join(windows, `browser-${child.pid}`)
    const { page } = await firstPage(own)
    // The window begins with the page that carries the link.
    await page.waitForURL((url) => url.hostname.endsWith('.localhost'), { waitUntil: 'commit' })
    const seen = await phasesOf(page)
    // The folder is made right before the browser is started, once the program listens.
    const window = statSync(own).birthtimeMs - begun
    await wait(STAYS)
    const after = phases.map((name) => [name, seen[name] - begun] as const)
    return { window, rows: seen['first row'] - begun, phases: Object.fromEntries(after) as Phases }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** Milliseconds until the program's own process answers its first call: without any browser. */
const answers = (data: string): Promise<number> =>
  inFolder(async (profile) => {
    const env = { ...process.env, VUOSIKELLO_PROFILE: profile, VUOSIKELLO_TODAY: TODAY }
    const begun = performance.now()
    const child = spawn(process.execPath, [entry, '--data', data, '--print-link'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise<void>((done) => child.once('exit', () => done()))
    let said = ''
    for await (const chunk of child.stdout) {
      said += String(chunk)
      if (/launch\?token=\S+/.test(said)) break
    }
    const link = /http:\/\/[\w-]+\.localhost:\d+\/launch\S+/.exec(said)?.[0]
    if (link === undefined) throw new Error(`The program ended before it listened: ${said}`)
    const { origin } = new URL(link)
    const cookie = (await fetchHere(link)).headers.get('set-cookie')?.split(';')[0] ?? ''
    const response = await fetchHere(`${origin}/api/storage/status`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/json' },
      body: '{"json":{}}',
    })
    await response.text()
    const took = performance.now() - begun
    if (response.status !== 200) throw new Error(`The program answered ${response.status}`)
    child.kill('SIGTERM')
    await ended
    return took
  })

/** Milliseconds from the command of `npm start` until it starts the program: with nothing to build and nothing to fetch. */
const handsOver = (): Promise<number> =>
  inFolder(async (profile) => {
    const begun = performance.now()
    const child = spawn(process.execPath, [script, '--print-link', '--data', join(profile, 'a.vk')], {
      env: { ...process.env, VUOSIKELLO_PROFILE: profile },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise<void>((done) => child.once('exit', () => done()))
    let took = NaN
    let said = ''
    // Its last line before the program; ended when the program stands, which then takes the signal.
    for await (const chunk of child.stdout) {
      said += String(chunk)
      if (Number.isNaN(took) && said.includes('Starting in')) took = performance.now() - begun
      if (/launch\?token=\S+/.test(said)) break
    }
    child.kill('SIGTERM')
    await ended
    if (Number.isNaN(took) || said.includes('Building')) throw new Error(`"npm start" did more than start: ${said}`)
    return took
  })

/** Milliseconds of a Node that does nothing. */
function blankNode(): number {
  const begun = performance.now()
  spawnSync(process.execPath, ['--eval', ''])
  return performance.now() - begun
}

const numbers = (runs: readonly number[]) => ({ p50: percentile(runs, 0.5), p95: percentile(runs, 0.95) })

/** B4: from the start of the process to the first rows, in the browser shell's production build; floors in the same minutes. */
export async function b4(sets: readonly SetName[] = ['S', 'L'], runs = RUNS): Promise<Row[]> {
  const rows: Row[] = []
  const row = (name: string, runs: readonly number[], note: string) =>
    rows.push({ bench: 'B4', name, ...numbers(runs), unit: 'ms', note })
  if (!existsSync(entry)) throw new Error('B4 measures the production build: run "npm run build" first')
  const before: number[] = []
  const node: number[] = []
  for (let run = 0; run < runs; run++) {
    node.push(blankNode())
    before.push(await handsOver())
  }
  const late = percentile(before, 0.5) > BEFORE ? ': MISSED' : ''
  row('floor: Node, empty script', node, `${runs} new processes`)
  row('npm start: until it starts the program', before, `up to date; target ${BEFORE}${late}`)
  for (const set of sets) {
    const data = await dataset(set)
    const connection = openConnection(data)
    const person = connection.prepare('select id from person order by id limit 1').pluck().get()
    connection.close()
    const floor: number[] = []
    const answered: number[] = []
    const starts: (readonly [Start, Start])[] = []
    for (let run = 0; run < runs; run++) {
      floor.push(await blank())
      answered.push(await answers(data))
      starts.push(await start(data, String(person)))
    }
    row(`${set}: floor: Chromium, blank page`, floor, `${runs} new processes`)
    row(`${set}: process start to the first answer`, answered, 'no browser')
    for (const [at, which] of ['new browser profile', 'browser profile of two starts'].entries()) {
      const some = starts.map((pair) => pair[at]).filter((one) => one !== undefined)
      const rowsAt = some.map((one) => one.rows)
      const beyond = rowsAt.map((time, run) => time - (floor[run] ?? NaN))
      const missed = percentile(beyond, 0.5) > TARGET ? ': MISSED' : ''
      const from = (phase: string, times: readonly number[]) =>
        row(`${set}: process start to: ${phase}`, times, `Today of one person; ${which}`)
      from(
        'listens, browser started',
        some.map(({ window }) => window),
      )
      for (const name of phases)
        from(
          name,
          some.map((one) => one.phases[name]),
        )
      row(`${set}: first row beyond a blank Chromium`, beyond, `${which}; target ${TARGET}${missed}`)
    }
  }
  return rows
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.stdout.write(`${table(await b4())}\n`)
