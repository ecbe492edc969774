/** The program in a window of its own, as most people have it: the production build, a real Chromium, no screen. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { vi } from 'vitest'
import { findBrowser } from '../../electron/find-browser.ts'
import { programFolder } from '../../electron/paths.ts'
import { TODAY } from './today.ts'

export type ProgramWindow = {
  readonly page: Page
  readonly context: BrowserContext
  /** What the program wrote to the terminal. */
  readonly said: () => string
  /** Asks the program to end and waits until it has. Gives its exit code. */
  stop(): Promise<number | null>
  /** Ends program and browser as a power cut would. */
  kill(): Promise<void>
}

const ENTRY = join(programFolder(), 'out', 'electron', 'browser.js')
const WAIT = { timeout: 30_000, interval: 20 }

/** Starts the program on a data file; the browser is the real one, without a screen and open to questions. */
export async function openWindow(data: string, profile: string): Promise<ProgramWindow> {
  const tools = join(profile, 'tools')
  mkdirSync(tools, { recursive: true })
  const [script, pid] = [join(tools, 'browser.sh'), join(tools, 'pid')]
  rmSync(pid, { force: true })
  const run = `echo $$ > "${pid}"; exec "${findBrowser()}" --headless=new --remote-debugging-port=0 "$@"`
  writeFileSync(script, `#!/bin/sh\n${run}\n`, { mode: 0o755 })
  const child = spawn(process.execPath, [ENTRY, '--data', data], {
    env: {
      ...process.env,
      DISPLAY: process.env['DISPLAY'] ?? ':99',
      VUOSIKELLO_PROFILE: profile,
      VUOSIKELLO_BROWSER: script,
      VUOSIKELLO_TODAY: TODAY,
      TZ: 'Europe/Helsinki',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += String(text)))
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  try {
    const { page, context } = await firstPage(profile, child)
    await page.waitForURL((url) => url.hostname.endsWith('.localhost'))
    return {
      page,
      context,
      said: () => said,
      async stop() {
        child.kill('SIGTERM')
        return ended
      },
      async kill() {
        child.kill('SIGKILL')
        process.kill(Number(readFileSync(pid, 'utf8')), 'SIGKILL')
        await ended
      },
    }
  } catch (error) {
    child.kill('SIGKILL')
    throw new Error(`The window did not open: ${said}`, { cause: error })
  }
}

async function firstPage(profile: string, child: ChildProcess): Promise<{ page: Page; context: BrowserContext }> {
  const port = await vi.waitFor(() => {
    if (child.exitCode !== null) return ''
    // Not what a killed run left.
    const own = profilesIn(profile).find((made) => made.endsWith(`browser-${child.pid}`))
    const file = own && join(own, 'DevToolsActivePort')
    const line = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (line.length < 2 || !line[0]) throw new Error('the browser is not there yet')
    return line[0]
  }, WAIT)
  const browser: Browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const [context] = browser.contexts()
  if (!context) throw new Error('the browser has no window')
  return { page: context.pages()[0] ?? (await context.waitForEvent('page')), context }
}

/** The browser profiles that lie in the program's profile. */
export const profilesIn = (profile: string): string[] =>
  windowsIn(profile).flatMap((window) =>
    readdirSync(window)
      .filter((name) => name.startsWith('browser'))
      .map((name) => join(window, name)),
  )

/** The folders of the windows of all data files. */
export function windowsIn(profile: string): string[] {
  const windows = join(profile, 'windows')
  return existsSync(windows) ? readdirSync(windows).map((name) => join(windows, name)) : []
}
