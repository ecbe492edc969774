/** What the shell promises of its window, in a real one on the sample firm. */
import { linkSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handOver, openSample, type Running } from './launch.ts'

let running: Running
beforeAll(async () => {
  running = await openSample('window')
})
afterAll(() => running.close())

/** Addresses that the window must not show. */
const FOREIGN = [
  'https://example.com/?next=app://bundle/',
  'http://bundle/',
  'app://other/',
  'app://bundle/files/x/y.html',
]
/** Those that Chromium refuses before anybody is asked. */
const REFUSED = ['file:///etc/passwd', 'data:text/html,x']

it('comes up on Today, with what there is to do', async () => {
  const { page } = running
  await page.getByRole('row').filter({ hasText: 'Konepaja Rautasarana Oy' }).first().waitFor()
  await running.look('today')
  expect(page.url()).toBe('app://bundle/')
})

it('gives the page no Node and two functions', async () => {
  const seen = await running.page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'global']
    return [names.filter((name) => name in window), Object.keys(Reflect.get(window, 'vuosikello') ?? {})]
  })
  expect(seen).toEqual([[], ['requestPort', 'pathOf']])
})

it('runs the core in a process of its own', async () => {
  const names = await running.app.evaluate(({ app }) => app.getAppMetrics().map(({ name }) => name))
  expect(names).toContain('Vuosikello core')
})

it('is not entered among what starts at log-in', async () => {
  expect(await running.app.evaluate(({ app }) => app.getLoginItemSettings().openAtLogin)).toBe(false)
})

describe('guards', () => {
  it.each(FOREIGN)('does not go to %s', async (url) => {
    const { page, app } = running
    const tried = app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return new Promise((done) => contents?.once('will-frame-navigate', (details) => done(details.defaultPrevented)))
    })
    await page.evaluate((to) => void setTimeout(() => (location.href = to)), url)
    expect(await tried).toBe(true)
    expect(page.url()).toBe('app://bundle/')
  })
  it.each(REFUSED)('need not even be asked about %s', async (url) => {
    const { page } = running
    const refusal = /Not allowed to (?:load local resource|navigate top frame to data URL)/
    running.watch.expect(refusal)
    const said = page.waitForEvent('console', (message) => refusal.test(message.text()))
    await page.evaluate((to) => void setTimeout(() => (location.href = to)), url)
    await said
    expect(page.url()).toBe('app://bundle/')
  })
  it('opens no window; only web pages over TLS and mail open outside', async () => {
    const { page, app } = running
    const outside = ['https://vero.fi/x', 'mailto:a@example.com']
    for (const url of ['about:blank', ...FOREIGN.slice(1), ...REFUSED, 'smb://x/y', 'ms-msdt:/x', ...outside])
      expect(await page.evaluate((to) => window.open(to), url)).toBeNull()
    expect((await running.kept()).opened).toEqual(outside)
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  })
  it('shows no webview', async () => {
    const made = await running.page.evaluate(() => {
      const view = Object.assign(document.createElement('webview'), { src: 'app://bundle/' })
      document.body.append(view)
      const kind = [view.constructor.name, 'getURL' in view]
      view.remove()
      return kind
    })
    expect(made).toEqual(['HTMLElement', false])
  })
  it('grants no permission but to copy', async () => {
    const { page, app } = running
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']
      const ask = (name: string) => navigator.permissions.query({ name: name as PermissionName })
      const asked = await Promise.all(names.map(ask))
      const told = await new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('told'),
          () => done('refused'),
        ),
      )
      const read = await navigator.clipboard.readText().catch((error: Error) => error.name)
      return [...asked.map(({ state }) => state), told, read]
    })
    expect(states).toEqual([...Array.from({ length: 6 }, () => 'denied'), 'refused', 'NotAllowedError'])
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus())
    await page.waitForFunction(() => document.hasFocus())
    await page.evaluate(() => navigator.clipboard.writeText('9712374-3'))
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('9712374-3')
    running.watch.expect(/permissions policy|Geolocation|getUserMedia/i)
  })
  it('keeps to its content policy', async () => {
    const { page } = running
    running.watch.expect(/Content Security Policy/)
    const fetched = await page.evaluate(async () => {
      const blocked: string[] = []
      Object.assign(window, { blocked })
      document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective))
      const put = (name: string, what: object) =>
        document.body.append(Object.assign(document.createElement(name), what))
      put('script', { textContent: 'window.inline = true' })
      put('img', { src: 'https://example.com/a.png' })
      put('iframe', { src: 'https://example.com/' })
      // Text as code; what is evaluated from here directly passes by the policy.
      Reflect.apply(setTimeout, window, ['window.inline = true'])
      return fetch('https://example.com/').then(
        () => true,
        () => false,
      )
    })
    expect(fetched).toBe(false)
    // A library that comes meanwhile asks once whether text may be code, and is refused as well.
    const blocked = () => page.evaluate((): string[] => [...new Set<string>(Reflect.get(window, 'blocked'))].toSorted())
    await expect
      .poll(blocked, { timeout: 10_000 })
      .toEqual(['connect-src', 'frame-src', 'img-src', 'script-src', 'script-src-elem'])
    expect(await page.evaluate(() => 'inline' in window)).toBe(false)
  })
})

describe('files', () => {
  it('come in whole and go out', async () => {
    const came = await running.page.evaluate(async () => {
      const bytes = new Uint8Array(3_000_000).map((_, at) => (at * 7) % 251)
      const sent = await fetch('/files?name=ä.bin', { method: 'POST', body: bytes })
      const { token } = await sent.json()
      const back = new Uint8Array(await (await fetch(`/files/${token}`)).arrayBuffer())
      return back.length === bytes.length && back.every((byte, at) => byte === bytes[at])
    })
    expect(came).toBe(true)
  })
  it('are not saved over the data, nor over what belongs to it, nor over a link to it', async () => {
    const { page, folder, data } = running
    const [link, hard, free] = [join(folder, 'link.ics'), join(folder, 'hard.ics'), join(folder, 'free.txt')]
    symlinkSync(data, link)
    linkSync(data, hard)
    handOver(folder)
    const before = readFileSync(data)
    const held = [data, `${data}-wal`, `${data}-shm`, `${data}-lock`, link, hard]
    await running.savesAt(...held, free)
    await page.evaluate(async () => {
      const sent = await fetch('/files?name=free.txt', { method: 'POST', body: 'hei' })
      const { token, name } = await sent.json()
      Object.assign(document.createElement('a'), { href: `/files/${token}`, download: name }).click()
    })
    expect((await running.saved()).suggestedFilename()).toBe('free.txt')
    expect(readFileSync(free, 'utf8')).toBe('hei')
    const { said } = await running.kept()
    expect(said.map((text) => text.split(': ')[0])).toEqual(held)
    expect(said[0]).toContain('mitään ei kirjoitettu')
    expect(readFileSync(data).equals(before)).toBe(true)
  })
})

it('had nothing to complain about in all this', () => expect(running.watch.complaints()).toEqual([]))
