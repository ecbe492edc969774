// @module-tag slow
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { browserArguments, openBrowserWindow, windowFolder, writeLaunchPage } from '../../electron/browser-window.ts'
import type { Placement } from '../../electron/browser-profile.ts'
import { findBrowser } from '../../electron/find-browser.ts'
import { folder } from './helpers.ts'

const LINK = 'http://vuosikello-0.localhost:4711/launch?token=0123456789abcdef'

/** A "browser" that writes down its command line and stays until it is told to go. */
function fakeBrowser(script: string): { browser: string; said: string; profile: string } {
  const profile = folder()
  const said = join(profile, 'arguments')
  const browser = join(profile, 'chromium')
  writeFileSync(browser, `#!/bin/sh\necho "$@" > "${said}"\n${script}\n`, { mode: 0o755 })
  return { browser, said, profile }
}
const server = (launched: Promise<void>, connections = async () => 1) => ({ launchUrl: LINK, launched, connections })
const never = new Promise<void>(() => undefined)

describe('the launch page', () => {
  it('can be read by this user only, even where another file was', () => {
    const at = folder()
    writeFileSync(join(at, 'launch.html'), 'old', { mode: 0o644 })
    chmodSync(join(at, 'launch.html'), 0o644)
    const page = writeLaunchPage(at, LINK)
    expect(statSync(page).mode & 0o777).toBe(0o600)
    expect(readFileSync(page, 'utf8')).toContain(`content="0; url=${LINK}"`)
  })
  it('keeps the link out of the process list', async () => {
    const { browser, said, profile } = fakeBrowser('exec sleep 30')
    const window = await openBrowserWindow({ browser, folder: profile, server: server(never), platform: 'linux' })
    await vi.waitFor(() => expect(existsSync(said) && readFileSync(said, 'utf8')).toContain('--app=file://'))
    expect(readFileSync(said, 'utf8')).not.toMatch(/token|0123456789abcdef|localhost/)
    await window.close()
    expect(await window.closed).toBe('closed')
  })
  it('is gone once the link has been used', async () => {
    const { browser, said, profile } = fakeBrowser('exec sleep 30')
    const launched = Promise.withResolvers<void>()
    const window = await openBrowserWindow({
      browser,
      folder: profile,
      server: server(launched.promise),
      platform: 'linux',
    })
    await vi.waitFor(() => expect(existsSync(said) && readFileSync(said, 'utf8')).toContain('--app=file://'))
    const page = new URL(/--app=(\S+)/.exec(readFileSync(said, 'utf8'))?.[1] ?? '')
    expect(existsSync(page)).toBe(true)
    launched.resolve()
    await vi.waitFor(() => expect(existsSync(page)).toBe(false))
    await window.close()
  })
  it('is gone when the window is closed before', async () => {
    const { browser, said, profile } = fakeBrowser('exec sleep 30')
    const window = await openBrowserWindow({ browser, folder: profile, server: server(never), platform: 'linux' })
    await vi.waitFor(() => expect(existsSync(said) && readFileSync(said, 'utf8')).toContain('--app='))
    const page = new URL(/--app=(\S+)/.exec(readFileSync(said, 'utf8'))?.[1] ?? '')
    await window.close()
    expect(existsSync(page)).toBe(false)
  })
})

describe('the window', () => {
  it('ends the program when it is closed', async () => {
    const { browser, profile } = fakeBrowser('exit 0')
    const window = await openBrowserWindow({ browser, folder: profile, server: server(never), platform: 'linux' })
    expect(await window.closed).toBe('closed')
  })
  it('is known to have failed when the browser gives up at once', async () => {
    const { browser, profile } = fakeBrowser('exit 1')
    const window = await openBrowserWindow({ browser, folder: profile, server: server(never), platform: 'linux' })
    expect(await window.closed).toBe('failed')
  })
  it('is known to have failed when there is no such browser', async () => {
    const profile = folder()
    const browser = join(profile, 'nothing')
    const window = await openBrowserWindow({ browser, folder: profile, server: server(never), platform: 'linux' })
    expect(await window.closed).toBe('failed')
  })
  it('ends on a Mac, where browsers go on without windows, when the page has let go', async () => {
    const { browser, profile } = fakeBrowser('exec sleep 60')
    const gone = server(Promise.resolve(), async () => 0)
    const window = await openBrowserWindow({ browser, folder: profile, server: gone, platform: 'darwin', pause: 20 })
    expect(await window.closed).toBe('closed')
    await window.close()
  })
  it('has a browser profile of its own for each data file', async () => {
    const { browser, said, profile } = fakeBrowser('exit 0')
    const folderOf = async (data: string) => {
      const own = windowFolder(browser, profile, data)
      const window = await openBrowserWindow({ browser, folder: own, server: server(never), platform: 'linux' })
      await window.closed
      await window.close()
      return /--user-data-dir=(\S+)/.exec(readFileSync(said, 'utf8'))?.[1]
    }
    const [own, a, again, b] = [
      await folderOf(''),
      await folderOf('/a.db'),
      await folderOf('/x/../a.db'),
      await folderOf('/b.db'),
    ]
    expect(again).toBe(a)
    expect(new Set([own, a, b]).size).toBe(3)
  })
  it('has a size at first, and then opens where it was', () => {
    const at = (placement?: Placement) =>
      browserArguments('/p', '/w', { folder: '/f', placement, forget: () => undefined }, false).filter((argument) =>
        /^--(?:window|start)-/.test(argument),
      )
    const last = { left: 40, top: 30, right: 1240, bottom: 830, maximized: false }
    expect(at()).toEqual(['--window-size=1360,860'])
    expect(at(last)).toEqual(['--window-size=1200,800', '--window-position=40,30'])
    expect(at({ ...last, maximized: true })).toContain('--start-maximized')
  })
  it.each([{ left: -1200 }, { left: 1900 }, { top: -20 }, { top: 1000 }])(
    'does not open on a screen that may be gone: %j',
    (away) => {
      const placement = { left: 40, top: 30, right: 1240, bottom: 830, maximized: false, ...away }
      const given = browserArguments('/p', '/w', { folder: '/f', placement, forget: () => undefined }, false)
      expect(given.join()).toContain('--window-size=')
      expect(given.join()).not.toContain('--window-position')
    },
  )
  it('gives up the browser sandbox for root only', () => {
    const profile = { folder: '/f', placement: undefined, forget: () => undefined }
    expect(browserArguments('/p', '/w', profile, false)).not.toContain('--no-sandbox')
    expect(browserArguments('/p', '/w', profile, true)).toContain('--no-sandbox')
  })
  it('has ended when it says that it is closed, even a browser that does not listen', async () => {
    const { browser, said, profile } = fakeBrowser("trap '' TERM; while true; do sleep 0.05; done")
    const window = await openBrowserWindow({
      browser,
      folder: profile,
      server: server(never),
      platform: 'linux',
      patience: 100,
    })
    await vi.waitFor(() => expect(existsSync(said) && readFileSync(said, 'utf8')).toContain('--user-data-dir='))
    const kept = /--user-data-dir=(\S+)/.exec(readFileSync(said, 'utf8'))?.[1] ?? ''
    expect(existsSync(kept)).toBe(true)
    await window.close()
    expect(await window.closed).toBe('closed')
    expect(existsSync(kept)).toBe(false)
  })
  it('removes the profile only when the last process of the browser has ended', async () => {
    // Like a helper of a browser, this one notices a moment later that the browser is gone, and writes down what it knows.
    const helper = 'profile=$(echo "$@" | sed "s/.*--user-data-dir=\\([^ ]*\\).*/\\1/"); browser=$$'
    const { browser, said, profile } = fakeBrowser(`${helper}
(touch "$profile/there"; while kill -0 $browser; do sleep 0.05; done; sleep 0.3; mkdir -p "$profile/Default"; echo late > "$profile/Default/State") &
exec sleep 30`)
    const window = await openBrowserWindow({ browser, folder: profile, server: server(never), platform: 'linux' })
    await vi.waitFor(() => expect(existsSync(said) && readFileSync(said, 'utf8')).toContain('--user-data-dir='))
    const kept = /--user-data-dir=(\S+)/.exec(readFileSync(said, 'utf8'))?.[1] ?? ''
    await vi.waitFor(() => expect(existsSync(join(kept, 'there'))).toBe(true))
    await window.close()
    await new Promise((done) => setTimeout(done, 600))
    expect(existsSync(kept)).toBe(false)
  })
})

describe('finding a browser', () => {
  it('takes the first one in PATH that can be run', () => {
    const [a, b] = [folder(), folder()]
    writeFileSync(join(a, 'chromium'), '', { mode: 0o644 })
    mkdirSync(join(a, 'google-chrome'))
    writeFileSync(join(b, 'google-chrome'), '', { mode: 0o755 })
    expect(findBrowser({ PATH: `${a}:${b}` }, 'linux')).toBe(join(b, 'google-chrome'))
  })
  it('finds nothing where there is nothing', () => {
    expect(findBrowser({ PATH: folder() }, 'linux')).toBeUndefined()
    expect(findBrowser({}, 'win32')).toBeUndefined()
  })
  it('finds Edge on Windows', () => {
    const programs = folder()
    mkdirSync(join(programs, 'Microsoft/Edge/Application'), { recursive: true })
    const edge = join(programs, 'Microsoft/Edge/Application/msedge.exe')
    writeFileSync(edge, '', { mode: 0o755 })
    expect(findBrowser({ 'ProgramFiles(x86)': programs }, 'win32')).toBe(edge)
  })
  it('takes the named one, and no other when that is wrong', () => {
    const { browser } = fakeBrowser('exit 0')
    const PATH = join(browser, '..')
    expect(findBrowser({ VUOSIKELLO_BROWSER: browser, PATH: '' }, 'linux')).toBe(browser)
    expect(findBrowser({ VUOSIKELLO_BROWSER: '/nowhere', PATH }, 'linux')).toBeUndefined()
  })
})
