// @module-tag slow
/** More tabs of one browser than its connections, six to a host: all answer, all see what changes, whoever is closed. */
import { chromium, type Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { findBrowser } from '../../electron/find-browser.ts'
import { count } from '../builders/endure.ts'
import { startProgram } from './program.ts'
import { samplePlace } from './sample-place.ts'

const TABS = count(7, 10)

test(`${TABS} tabs answer, see each change, and go on when the first is closed`, async () => {
  const program = await startProgram(samplePlace())
  onTestFinished(() => program.stop())
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args })
  onTestFinished(() => browser.close())
  const context = await browser.newContext()
  context.setDefaultTimeout(30_000)
  const lines = new Set<Page>()
  const tabs: Page[] = []
  for (let at = 0; at < TABS; at++) {
    const tab = await context.newPage()
    tab.on('request', (request) => request.url().endsWith('/api/changes/watch') && lines.add(tab))
    await tab.goto(at === 0 ? program.link : new URL('/settings/firm', program.link).href)
    if (at === 0) await tab.goto(new URL('/settings/firm', program.link).href)
    await field(tab).waitFor()
    tabs.push(tab)
  }
  expect(lines.size, 'tabs that hold a connection for what changes').toBe(1)

  const [first, second, ...others] = tabs
  if (!first || !second) throw new Error('no tabs')
  await rename(second, 'Palkkala Yksi Oy')
  for (const tab of [first, ...others]) await shows(tab, 'Palkkala Yksi Oy')
  await first.close()
  await rename(second, 'Palkkala Kaksi Oy')
  for (const tab of others) await shows(tab, 'Palkkala Kaksi Oy')
})

const field = (tab: Page) => tab.locator('input[name=name]')

async function rename(tab: Page, name: string): Promise<void> {
  await field(tab).fill(name)
  await tab.keyboard.press('Control+s')
  await shows(tab, name)
}

/** The name of the firm stands in the rail of every tab. */
const shows = (tab: Page, name: string) => tab.getByText(name).first().waitFor()
