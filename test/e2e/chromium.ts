import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { findBrowser } from '../../electron/find-browser.ts'

let browser: Promise<Browser> | undefined

/** A context of its own in the system's Chromium, as a Finnish office has it. */
export async function chromiumContext(): Promise<BrowserContext> {
  const context = await (
    await chromiumBrowser()
  ).newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(30_000)
  return context
}

/** Closes the browser of this file, if there was one. */
export async function closeChromium(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

/** One browser for all passes of a file; each pass has a context of its own. */
export function chromiumBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge was found')
  browser ??= chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  return browser
}
