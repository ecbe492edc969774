/** A window of its own in a Chromium-family browser, with a browser profile of its own. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { type BrowserProfile, newProfile, type Placement } from './browser-profile.ts'
import type { HttpShell } from './http.ts'

export type BrowserWindow = {
  /** How it ended; `failed` when the browser gave up at once. */
  readonly closed: Promise<'closed' | 'failed'>
  /** Ends the browser, waits until it has ended, and removes what it kept. Throws when that cannot be removed now. */
  close(): Promise<void>
}

type Options = {
  readonly browser: string
  /** What `windowFolder` gives: the window's own. */
  readonly folder: string
  readonly server: Pick<HttpShell, 'launchUrl' | 'launched' | 'connections'>
  readonly platform?: NodeJS.Platform
  /** Milliseconds between two looks whether a page is still there. */
  readonly pause?: number
  /** Milliseconds that the browser is given to end when it is asked to, before it is made to. */
  readonly patience?: number
}

/** Opens the window on the launch link, and removes the page that carried the link as soon as it has been used. */
export async function openBrowserWindow(options: Options): Promise<BrowserWindow> {
  const { browser, folder, server, platform = process.platform, pause = 1000, patience = 5000 } = options
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const profile = newProfile(folder)
  const page = writeLaunchPage(folder, server.launchUrl)
  const forget = () => rmSync(page, { force: true })
  void server.launched.then(forget)

  const root = platform === 'linux' && process.getuid?.() === 0
  // All processes of a browser hold its line for errors: it ends with the last of them.
  const child = spawn(browser, browserArguments(page, folder, profile, root), { stdio: ['ignore', 'ignore', 'pipe'] })
  child.stderr.resume()
  const started = performance.now()
  const ended = new Promise<'closed' | 'failed'>((done) => {
    child.on('error', () => done('failed'))
    child.on('exit', (code) => done(code && performance.now() - started < 5000 ? 'failed' : 'closed'))
  })
  const helpersEnded = new Promise<void>((done) => {
    child.on('error', () => done())
    child.on('close', () => done())
  })
  // On a Mac a browser goes on without windows: there the program ends when the page has let go of it.
  const abandoned = platform === 'darwin' ? [server.launched.then(() => pageGone(server, pause))] : []
  return {
    closed: Promise.race([ended, ...abandoned]),
    async close() {
      forget()
      child.kill()
      const timer = setTimeout(() => child.kill('SIGKILL'), patience)
      await ended
      clearTimeout(timer)
      // What still writes would make the profile anew.
      await Promise.race([helpersEnded, wait(patience, undefined, { ref: false })])
      profile.forget()
    },
  }
}

/**
 * Writes the page that leads to the launch link, readable by this user only. The link is a key, and command lines can be
 * read by every user of the computer; a file with these rights cannot.
 */
export function writeLaunchPage(folder: string, url: string): string {
  const page = join(folder, 'launch.html')
  // Removed first: writing into a file that is there would keep its rights.
  rmSync(page, { force: true })
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Vuosikello</title><meta http-equiv="refresh" content="0; url=${url}">`,
    { mode: 0o600, flag: 'wx' },
  )
  return page
}

/**
 * Compiled scripts lie beside the profile and stay: addresses of ours hold no names, and nothing but the program's own parts
 * may be kept at all. Scripts that are read in the background (`BackgroundResourceFetch`) are compiled anew at the first page
 * of every start, whatever is kept.
 * @param root Chromium's own sandbox does not run as root
 */
export function browserArguments(page: string, folder: string, profile: BrowserProfile, root: boolean): string[] {
  return [
    `--app=${pathToFileURL(page).href}`,
    `--user-data-dir=${profile.folder}`,
    `--disk-cache-dir=${join(folder, 'cache')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-background-mode',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=Translate,MediaRouter,OptimizationHints,BackgroundResourceFetch',
    '--password-store=basic',
    '--class=vuosikello',
    ...placed(profile.placement),
    ...(root ? ['--no-sandbox'] : []),
  ]
}

/** The smallest screen that the program is made for: what begins in it is in sight on every one. */
const SCREEN = { width: 1024, height: 700 }

/** Where and how large the window opens: as it was, but never where a screen may no longer be. */
function placed(last: Placement | undefined): string[] {
  if (!last) return ['--window-size=1360,860']
  const { left, top, right, bottom, maximized } = last
  const inSight = left >= 0 && top >= 0 && left <= SCREEN.width - 200 && top <= SCREEN.height - 100
  return [
    `--window-size=${right - left},${bottom - top}`,
    ...(inSight ? [`--window-position=${left},${top}`] : []),
    ...(maximized ? ['--start-maximized'] : []),
  ]
}

/**
 * The private folder of a data file's window: windows of different files have browser profiles of their own.
 * @param profile the private folder of this workstation; a browser from a snap may not look into hidden folders, but into
 *   one of its own
 */
export function windowFolder(browser: string, profile: string, data: string): string {
  const name = /\/snap\/(?:bin\/)?([\w-]+)/.exec(browser)?.[1]
  const windows = name === undefined ? join(profile, 'windows') : join(homedir(), 'snap', name, 'common', 'vuosikello')
  return join(windows, digest(data && resolve(data)))
}

async function pageGone(server: Pick<HttpShell, 'connections'>, pause: number): Promise<'closed'> {
  // Of the open pages one always holds the line of changes; a reload, or the next page, takes it over in a moment.
  for (let quiet = 0; quiet < 5; quiet = (await server.connections()) ? 0 : quiet + 1) await wait(pause)
  return 'closed'
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
