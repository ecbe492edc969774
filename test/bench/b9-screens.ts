import { pathToFileURL } from 'node:url'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
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

/** Whoever opens the program reads its first screen before going to another: so long, in milliseconds. */
const READING = 5000

/**
 * B9: from the click to the first rows in the page, in the production build over a set. Each address is gone to inside the
 * program, as a click on its link does; the first time apart from the times after it, and that both at once after the first
 * rows of a start and after they were looked at for a while. Everybody's work, not one person's.
 */
export async function b9(set: SetName = 'L', runs = RUNS): Promise<Row[]> {
  const [first, again] = await started(set, async (page) => {
    const once = await each(page)
    const times: Took[] = []
    for (let run = 0; run < runs; run++) times.push(await each(page))
    return [once, times] as const
  })
  const read = await started(set, async (page) => {
    await wait(READING)
    return each(page)
  })
  const row = (name: string, values: readonly number[], target: number, note: string): Row => {
    const p95 = percentile(values, 0.95)
    const missed = p95 > target ? `; target ${target}: MISSED` : ''
    return { bench: 'B9', name: `${set}: ${name}`, p50: percentile(values, 0.5), p95, unit: 'ms', note: note + missed }
  }
  const of = (name: string) => (took: Took) => took.get(name) ?? NaN
  return screens.flatMap(([name]) => [
    row(`click to ${name}, first time`, [first].map(of(name)), FIRST, 'at once after the first rows of a start'),
    row(`click to ${name}, first time, rested`, [read].map(of(name)), FIRST, `${READING / 1000} s after them`),
    row(`click to ${name}`, again.map(of(name)), TARGET, `${runs} times`),
  ])
}

type Took = ReadonlyMap<string, number>

/** Starts the program over a set and gives its first screen, with rows, to whoever measures. */
async function started<T>(set: SetName, measure: (page: Page) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'vuosikello-bench-'))
  writeFileSync(join(profile, 'workstation.json'), JSON.stringify({ language: 'fi' }))
  const core = await benchCore(await dataset(set), profile, { exclusive: true })
  const server = await serveHttp(core, { renderer: rendererFolder() })
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('B9 measures in Chromium, and none was found')
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(server.launchUrl)
    await page.locator('[role=treegrid] tbody tr').first().waitFor()
    return await measure(page)
  } finally {
    await browser.close()
    await server.close()
    await core.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Every screen once, the first one last: one comes back to it. */
async function each(page: Page): Promise<Took> {
  const took = new Map<string, number>()
  for (const [name, address, shown] of [...screens.slice(1), ...screens.slice(0, 1)])
    took.set(name, await gone(page, address, shown))
  return took
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
