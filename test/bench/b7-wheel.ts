import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { build } from 'vite'
import { serveBundle } from '../../electron/bundle.ts'
import { findBrowser } from '../../electron/find-browser.ts'
import { sendWhole } from '../../electron/http.ts'
import { rendererConfig } from '../../electron/renderer-config.ts'
import { percentile, type Row } from './measure.ts'

const RUNS = 7
const PRESSES = 60

/**
 * B7: the year wheel in real Chromium with 60, 1,000 and 12,000 items against a page with an empty picture (the floor). The
 * items fall on single days, so 12,000 of them are 12,000 entries: more than the core ever sends. Peers are not installed.
 */
export async function b7(): Promise<Row[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'vuosikello-b7-'))
  const root = new URL('wheel-page', import.meta.url).pathname
  await build({ ...rendererConfig(root), configFile: false, logLevel: 'error', build: { outDir, minify: true } })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    void sendWhole(response, serveBundle(outDir, pathname))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('B7 measures in Chromium, and none was found')
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const rows: Row[] = []
    for (const items of ['none', '60', '1000', '12000']) rows.push(...(await measured(browser, origin, items)))
    return rows
  } finally {
    await browser.close()
    server.close()
    rmSync(outDir, { recursive: true, force: true })
  }
}

type Found = { paint: number; longest: number; nodes: number; presses: number[] }

async function measured(browser: Browser, origin: string, items: string): Promise<Row[]> {
  const all: Found[] = []
  for (let run = 0; run < RUNS; run++) all.push(await once(browser, `${origin}/?items=${items}`))
  const name = items === 'none' ? 'empty picture (floor)' : `wheel, ${items} items`
  const row = (what: string, values: readonly number[], note?: string): Row => ({
    bench: 'B7',
    name: `${name}: ${what}`,
    p50: percentile(values, 0.5),
    p95: percentile(values, 0.95),
    unit: 'ms',
    ...(note !== undefined && { note }),
  })
  return [
    row(
      'first paint',
      all.map(({ paint }) => paint),
      `${all[0]?.nodes ?? 0} nodes in the picture`,
    ),
    row(
      'longest task',
      all.map(({ longest }) => longest),
      '0: none over 50 ms',
    ),
    row(
      'key press to next frame',
      all.flatMap(({ presses }) => presses),
    ),
  ]
}

async function once(browser: Browser, address: string): Promise<Found> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.addInitScript(() => {
    const tasks: number[] = []
    Object.assign(window, { tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    })
  })
  await page.goto(address)
  await page.waitForSelector('body[data-painted]')
  const found = await page.evaluate(async (presses) => {
    const wheel = document.querySelector<HTMLElement>('[data-wheel]')
    if (!wheel) throw new Error('There is no wheel')
    wheel.focus()
    const frame = () =>
      new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))
    const taken: number[] = []
    const keys = ['ArrowRight', 'ArrowRight', 'PageDown', 'ArrowDown', 'ArrowLeft']
    for (let at = 0; at < presses; at++) {
      await frame()
      const begun = performance.now()
      wheel.dispatchEvent(new KeyboardEvent('keydown', { key: keys[at % keys.length] ?? '', bubbles: true }))
      taken.push((await frame()) - begun)
    }
    const { tasks } = window as unknown as { tasks: number[] }
    return {
      paint: Number(document.body.dataset['painted']),
      longest: Math.max(0, ...tasks),
      nodes: document.querySelectorAll('svg *').length,
      presses: taken,
    }
  }, PRESSES)
  await page.close()
  return found
}
