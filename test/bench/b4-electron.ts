/**
 * B4 in the desktop shell: from the start of the process to the first row of Today in a real Electron window, phase by phase,
 * beside a window of the same runtime with nothing in it. Run by `npm run e2e:electron -- --bench`, which finds the runtime.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, type Page } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { openConnection } from '../../electron/core/db/open.ts'
import startDesktop, { type Desktop } from '../electron/desktop.ts'
import { dataset, type SetName, TODAY } from './dataset.ts'
import { percentile, type Row, table } from './measure.ts'
import { phases, phasesOf } from './start-phases.ts'

const RUNS = 10
/** Milliseconds beyond a blank window. */
const TARGET = 300
/** How long a program stays open after its first row, in ms: it writes what it compiled. */
const STAYS = 2500

const BLANK = `const { app, BrowserWindow } = require('electron')
app.setPath('userData', process.env.VUOSIKELLO_PROFILE + '/electron')
app.whenReady().then(() => new BrowserWindow().loadURL('about:blank'))
`

/** A set small enough to be read into memory: so the old runtime has its database. */
async function b4Electron(set: SetName = 'S', runs = RUNS): Promise<Row[]> {
  let desktop: Desktop | undefined
  const give = (_: string, value: unknown) => (desktop = value as Desktop)
  const stop = await startDesktop({ provide: give } as unknown as TestProject)
  try {
    if (!desktop) throw new Error('There is no desktop')
    return await measured(desktop, set, runs)
  } finally {
    await stop()
  }
}

async function measured(desktop: Desktop, set: SetName, runs: number): Promise<Row[]> {
  const data = await dataset(set)
  const connection = openConnection(data)
  const personId = connection.prepare('select id from person order by id limit 1').pluck().get()
  connection.close()
  const floor: number[] = []
  const starts: ReadonlyMap<string, number>[] = []
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-bench-'))
  chmodSync(folder, 0o755)
  try {
    const [blank, own, file] = ['blank', 'own', 'firm.db'].map((name) => join(folder, name)) as [string, string, string]
    for (const made of [blank, own]) mkdirSync(made)
    writeFileSync(join(blank, 'main.cjs'), BLANK)
    writeFileSync(join(blank, 'package.json'), '{"name":"blank","version":"0.0.0","main":"main.cjs"}')
    writeFileSync(join(own, 'workstation.json'), JSON.stringify({ personId, language: 'fi' }))
    copyFileSync(data, file)
    if (desktop.owner !== null) execFileSync('chown', ['-R', desktop.owner, folder])
    // The first of each is not counted: its profile is new.
    for (let run = 0; run <= runs; run++) {
      const empty = await once(desktop, blank, [blank], async (page) => {
        await page.evaluate(() => document.readyState)
        return performance.timeOrigin + performance.now()
      })
      const seen = await once(desktop, own, [desktop.program, '--data', file], async (page) => {
        await page.waitForURL('app://**', { waitUntil: 'commit' })
        const found = await phasesOf(page)
        await wait(STAYS)
        return found
      })
      if (run === 0) continue
      floor.push(empty.found - empty.begun)
      starts.push(new Map(phases.map((name) => [name, seen.found[name] - seen.begun])))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
  const row = (name: string, values: readonly number[], note: string): Row => {
    return { bench: 'B4', name, p50: percentile(values, 0.5), p95: percentile(values, 0.95), unit: 'ms', note }
  }
  const of = (phase: string) => starts.map((start) => start.get(phase) ?? NaN)
  const beyond = of('first row').map((time, run) => time - (floor[run] ?? NaN))
  const missed = percentile(beyond, 0.5) > TARGET ? ': MISSED' : ''
  return [
    row('floor: Electron, blank window', floor, `${runs} new processes`),
    ...phases.map((name) => row(`${set} in Electron: process start to: ${name}`, of(name), 'Today of one person')),
    row(`${set} in Electron: first row beyond a blank window`, beyond, `target ${TARGET}${missed}`),
  ]
}

/** Starts Electron, gives its first page to whoever measures, and ends it. The driver is in both kinds of start alike. */
async function once<T>({ electron, env }: Desktop, profile: string, args: string[], see: (page: Page) => Promise<T>) {
  const begun = performance.timeOrigin + performance.now()
  const app = await _electron.launch({
    executablePath: electron,
    args,
    env: { ...env, VUOSIKELLO_PROFILE: profile, VUOSIKELLO_TODAY: TODAY, TZ: 'Europe/Helsinki' },
    cwd: profile,
    chromiumSandbox: true,
  })
  try {
    return { begun, found: await see(await app.firstWindow()) }
  } finally {
    await app.close()
  }
}

process.stdout.write(`${table(await b4Electron())}\n`)
