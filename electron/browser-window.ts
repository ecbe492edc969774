/** A window of its own in a Chromium-family browser, with a browser profile of its own. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { HttpShell } from './http.ts'

export type BrowserWindow = {
  /** How it ended; `failed` when the browser gave up at once. */
  readonly closed: Promise<'closed' | 'failed'>
  close(): void
}

type Options = {
  readonly browser: string
  /** What `windowFolder` gives: the window's own. */
  readonly folder: string
  readonly server: Pick<HttpShell, 'launchUrl' | 'launched' | 'connections'>
  readonly platform?: NodeJS.Platform
  /** Milliseconds between two looks whether a page is still there. */
  readonly pause?: number
}

/** Opens the window on the launch link, and removes the page that carried the link as soon as it has been used. */
export async function openBrowserWindow(options: Options): Promise<BrowserWindow> {
  const { browser, folder, server, platform = process.platform, pause = 1000 } = options
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const page = writeLaunchPage(folder, server.launchUrl)
  const forget = () => rmSync(page, { force: true })
  void server.launched.then(forget)

  const child = spawn(browser, browserArguments(page, folder, platform === 'linux' && process.getuid?.() === 0), {
    stdio: 'ignore',
  })
  const started = performance.now()
  const ended = new Promise<'closed' | 'failed'>((done) => {
    child.on('error', () => done('failed'))
    child.on('exit', (code) => done(code && performance.now() - started < 5000 ? 'failed' : 'closed'))
  })
  // On a Mac a browser goes on without windows: there the program ends when the page has let go of it.
  const abandoned = platform === 'darwin' ? [server.launched.then(() => pageGone(server, pause))] : []
  return {
    closed: Promise.race([ended, ...abandoned]),
    close: () => {
      forget()
      child.kill()
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
 * A size is given for the first time only: the browser remembers it afterwards.
 * @param root Chromium's own sandbox does not run as root
 */
export function browserArguments(page: string, folder: string, root: boolean): string[] {
  return [
    `--app=${pathToFileURL(page).href}`,
    `--user-data-dir=${join(folder, 'browser')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-background-mode',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=Translate,MediaRouter,OptimizationHints',
    '--password-store=basic',
    '--class=vuosikello',
    ...(existsSync(join(folder, 'browser')) ? [] : ['--window-size=1360,860']),
    ...(root ? ['--no-sandbox'] : []),
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
  // An open page always holds at least the change feed; a reload lets go of it for a moment only.
  for (let quiet = 0; quiet < 5; quiet = (await server.connections()) ? 0 : quiet + 1) await wait(pause)
  return 'closed'
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
