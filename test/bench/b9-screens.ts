import { pathToFileURL } from 'node:url'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../electron/find-browser.ts'
import { serveHttp } from '../../electron/http.ts'
import { rendererFolder } from '../../electron/paths.ts'
import { dataset, type SetName } from './dataset.ts'
import { benchCore } from './bench-core.ts'
import { percentile, type Row, table } from './measure.ts'

const RUNS = 15
/** Milliseconds from the click to the first rows: of every click, and of the first one after a start. */
const [TARGET, FIRST] = [100, 500]

/** A screen: where it is clicked, and what stands on it once its first rows do. */
type Screen = readonly [name: string, address: string, shown: string]
const screens: readonly Screen[] = [
  ['Today', '/', '[role=treegrid] tbody tr'],
  ['client list', '/clients', '[role=grid] tbody tr'],
  ['agenda', '/calendar', '[role=grid] tbody tr, [role=treegrid] tbody tr'],
  ['grid', '/calendar/grid', '[role=grid] tbody td'],
  ['month', '/calendar/month', '[role=grid] tbody td'],
  ['wheel', '/calendar/wheel', '[data-wheel]'],
]

/**
 * B9: from the click to the first rows in the page, in the production build over a set. Each address is gone to inside the
 * program, as a click on its link does; the first time apart from the times after it. Everybody's work, not one person's.
 */
export async function b9(set: SetName = 'L', runs = RUNS): Promise<Row[]> {
  const profile = mkdtempSync(join(tmpdir(), 'vuosikello-bench-'))
  writeFileSync(join(profile, 'workstation.json'), JSON.stringify({ language: 'fi' }))
  const core = await benchCore(await dataset(set), profile, { exclusive: true })
  const server = await serveHttp(core, { renderer: rendererFolder() })
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('B9 measures in Chromium, and none was found')
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    return await measured(browser, server.launchUrl, set, runs)
  } finally {
    await browser.close()
    await server.close()
    await core.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

async function measured(browser: Browser, launch: string, set: SetName, runs: number): Promise<Row[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(launch)
  await page.locator('[role=treegrid] tbody tr').first().waitFor()
  const first = new Map<string, number>()
  const again = new Map<string, number[]>()
  for (let run = 0; run <= runs; run++)
    for (const [name, address, shown] of [...screens.slice(1), ...screens.slice(0, 1)]) {
      const took = await gone(page, address, shown)
      if (first.has(name)) again.set(name, [...(again.get(name) ?? []), took])
      else first.set(name, took)
    }
  const row = (name: string, values: readonly number[], note: string): Row => {
    const p50 = percentile(values, 0.5)
    const target = values.length === 1 ? FIRST : TARGET
    const missed = percentile(values, 0.95) > target ? `; target ${target}: MISSED` : ''
    return { bench: 'B9', name: `${set}: ${name}`, p50, p95: percentile(values, 0.95), unit: 'ms', note: note + missed }
  }
  return screens.flatMap(([name]) => [
    row(`click to ${name}, first time`, [first.get(name) ?? NaN], 'one program, just started'),
    row(`click to ${name}`, again.get(name) ?? [], `${runs} times`),
  ])
}

/** Milliseconds from the click until what was asked for stands in the page and has been painted. */
const gone = (page: Page, address: string, shown: string): Promise<number> =>
  page.evaluate(
    async ([to, selector]) => {
      // The old screen's rows must not be taken for the new one's.
      for (const old of document.querySelectorAll(selector)) old.setAttribute('data-before', '')
      const here = () => document.querySelector(`:is(${selector}):not([data-before])`)
      const begun = performance.now()
      const there = new Promise<void>((done, fail) => {
        setTimeout(() => fail(new Error(`${to} shows nothing of ${selector}`)), 30_000)
        const watcher = new MutationObserver(() => {
          if (!here()) return
          watcher.disconnect()
          done()
        })
        watcher.observe(document.body, { childList: true, subtree: true, attributes: true })
      })
      const known = [...document.querySelectorAll('a')].find((one) => one.getAttribute('href')?.split('?')[0] === to)
      if (known) known.click()
      else {
        // No link of it on this screen: the address changes as Back and Forward change it.
        history.pushState(null, '', to)
        dispatchEvent(new PopStateEvent('popstate'))
      }
      await there
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      return performance.now() - begun
    },
    [address, shown] as const,
  )

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.stdout.write(`${table(await b9())}\n`)
