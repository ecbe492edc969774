// @module-tag slow
/** What a browser has written down of clients and searches when the program has ended: nothing. */
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { openWindow, type ProgramWindow, profilesIn, windowsIn } from './window.ts'
import { startProgram } from './program.ts'
import { findBrowser } from '../../electron/find-browser.ts'
import { chromium, type Page } from 'playwright-core'

function place(): { data: string; profile: string } {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-kept-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }))
  const [data, profile] = [join(folder, 'firm.db'), join(folder, 'profile')]
  copyFileSync(join(inject('sample'), 'firm.db'), data)
  cpSync(join(inject('sample'), 'profile'), profile, { recursive: true })
  return { data, profile }
}

const NAME = 'Mesikkäpuodit Oy'
const SEARCH = 'mesikkäpuo'
const WORDS = [NAME, SEARCH]

/** Searches a client, opens it and looks at its sheet. */
async function work(page: Page): Promise<void> {
  page.setDefaultTimeout(30_000)
  await page.getByRole('navigation', { name: 'Osiot' }).getByRole('link', { name: 'Asiakkaat' }).click()
  const found = page.getByRole('grid', { name: 'Asiakkaat' }).getByRole('row').filter({ hasText: NAME })
  const field = page.getByRole('searchbox', { name: 'Hae asiakkaista' })
  await field.fill(SEARCH)
  await page.waitForURL(/[?&]q=/)
  // It is written down where one is, some moments after one has come there: the list, and then the list with its search.
  await page.waitForResponse(
    (response) =>
      response.url().endsWith('/api/storage/remember') && (response.request().postData() ?? '').includes('q='),
  )
  await page.reload()
  expect(await field.inputValue(), 'what was typed is there again').toBe(SEARCH)
  await found.click()
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor()
  await page.getByRole('navigation', { name: 'Asiakkaan välilehdet' }).getByRole('link', { name: 'Ohjeet' }).click()
  await page.getByRole('button', { name: 'Tulosta' }).click()
  await page.locator('iframe').waitFor()
}

/** The files in which one of the words stands, as bytes: UTF-8, UTF-16, or as in an address. */
function holding(folder: string, words: readonly string[]): string[] {
  const forms = words.flatMap((word) => [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
    Buffer.from(encodeURIComponent(word)),
    Buffer.from(new URLSearchParams({ word }).toString().slice('word='.length)),
  ])
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => forms.some((form) => readFileSync(file).includes(form)))
}
const inWindows = (profile: string, words: readonly string[]) =>
  windowsIn(profile).flatMap((window) => holding(window, words))

const opened = async (data: string, profile: string): Promise<ProgramWindow> => {
  const window = await openWindow(data, profile)
  onTestFinished(() => window.kill().catch(() => undefined))
  return window
}

test('the window of the program keeps no name and no search after its end', async () => {
  const { data, profile } = place()
  const first = await opened(data, profile)
  await work(first.page)
  expect(await first.page.title()).toContain(NAME)
  expect(profilesIn(profile)).toHaveLength(1)
  expect(await first.stop()).toBe(0)
  expect(profilesIn(profile)).toEqual([])
  expect(inWindows(profile, WORDS)).toEqual([])
})

test('the window opens again where it was and as large', async () => {
  const { data, profile } = place()
  const wanted = { left: 40, top: 30, width: 701, height: 503 }
  const first = await opened(data, profile)
  await (await boundsOf(first)).set(wanted)
  await first.stop()
  const again = await opened(data, profile)
  expect((await boundsOf(again)).bounds).toMatchObject(wanted)
  await again.stop()
})

async function boundsOf({ page, context }: ProgramWindow) {
  const session = await context.newCDPSession(page)
  const { windowId, bounds } = await session.send('Browser.getWindowForTarget')
  return { bounds, set: (to: typeof bounds) => session.send('Browser.setWindowBounds', { windowId, bounds: to }) }
}

test('nor, from the next start on, when program and browser were killed', async () => {
  const { data, profile } = place()
  const first = await opened(data, profile)
  await work(first.page)
  // The browser writes down where it was every ten seconds or so.
  await vi.waitFor(() => expect(inWindows(profile, WORDS)).not.toEqual([]), { timeout: 60_000, interval: 200 })
  await first.kill()
  expect(profilesIn(profile)).toHaveLength(1)
  const second = await opened(data, profile)
  await second.page.getByRole('heading', { level: 1 }).waitFor()
  expect(inWindows(profile, WORDS)).toEqual([])
  expect(await second.stop()).toBe(0)
  expect(inWindows(profile, WORDS)).toEqual([])
})

test('somebody’s own browser, with a printed link, is told neither in addresses nor in titles', async () => {
  const { data, profile } = place()
  const own = mkdtempSync(join(tmpdir(), 'vuosikello-own-browser-'))
  onTestFinished(() => rmSync(own, { recursive: true, force: true, maxRetries: 20 }))
  const program = await startProgram({ data, profile })
  onTestFinished(() => program.stop())
  const browser = await chromium.launchPersistentContext(own, {
    executablePath: findBrowser() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const page = browser.pages()[0] ?? (await browser.newPage())
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
  await page.goto(program.link)
  await work(page)
  expect(await page.title()).not.toContain(NAME)
  expect(addresses.filter((url) => WORDS.some((word) => url.includes(word)))).toEqual([])
  await browser.close()
  expect(holding(own, WORDS)).toEqual([])
})
