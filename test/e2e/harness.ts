/**
 * The ground every journey stands on: the production build with a data file and a profile of its own, in the system's
 * Chromium, walked once by mouse and once by keyboard alone. Nothing sleeps; everything waits for what can be seen.
 */
import { AxeBuilder } from '@axe-core/playwright'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { findBrowser } from '../../electron/find-browser.ts'
import { programFolder } from '../../electron/paths.ts'
import type { Hand } from './hand.ts'
import { forbidMouse, keyboard } from './keyboard.ts'
import { mouse } from './mouse.ts'
import { type Program, startProgram } from './program.ts'
import { gone, type Watch, watchPage } from './watch.ts'

export { TODAY } from './today.ts'
export type { Hand } from './hand.ts'

const SHOTS = join(programFolder(), 'shots')

/** What the data file of a pass is when it begins. */
type Start = 'sample' | 'empty'

export type Journey = {
  readonly page: Page
  readonly hand: Hand
  readonly watch: Watch
  /** Folder of this pass alone: data file, profile, what is downloaded. */
  readonly folder: string
  readonly data: string
  readonly profile: string
  /** axe and a screenshot of the screen that one stands before. */
  readonly look: (name: string) => Promise<void>
  /** The same of another page. */
  readonly lookAt: (page: Page, name: string) => Promise<void>
  /** Ends the program, does something while it is down, starts it on the same file (and another day) and opens it in the page. */
  readonly restart: (how?: 'stop' | 'kill', meanwhile?: () => void, today?: string) => Promise<void>
  readonly program: () => Program
}

let browser: Promise<Browser> | undefined

/** Tells a journey, which is then walked twice. */
export function journey(name: string, start: Start, walk: (journey: Journey) => Promise<void>): void {
  afterAll(async () => {
    await (await browser)?.close()
    browser = undefined
  })
  describe.each([
    { by: 'mouse', hand: mouse },
    { by: 'keyboard', hand: keyboard },
  ] as const)('$by', ({ by, hand }) => {
    test(name, () => pass(`${name.split(' ')[0]}-${by}`, start, hand, walk))
  })
}

async function pass(id: string, start: Start, handOn: (page: Page) => Hand, walk: (journey: Journey) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-journey-'))
  const [data, profile] = [join(folder, 'firm.db'), join(folder, 'profile')]
  if (start === 'sample') {
    copyFileSync(join(inject('sample'), 'firm.db'), data)
    cpSync(join(inject('sample'), 'profile'), profile, { recursive: true })
  }
  let program = await startProgram({ data, profile })
  let context: BrowserContext | undefined
  let shots = 0
  const faults: string[] = []
  const shot = async (page: Page, name: string) => {
    mkdirSync(SHOTS, { recursive: true })
    const number = String(++shots).padStart(2, '0')
    await page.screenshot({ path: join(SHOTS, `${id}-${number}-${name}.png`) })
  }
  const lookAt = async (page: Page, name: string) => {
    await shot(page, name)
    for (const fault of await axeFaults(page)) faults.push(`${name}: ${fault}`)
  }
  try {
    context = await (
      await chromiumBrowser()
    ).newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'fi-FI',
      timezoneId: 'Europe/Helsinki',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    const watch = watchPage(page)
    const hand = handOn(page)
    if (hand.name === 'keyboard') await forbidMouse(page)
    await page.goto(program.link)
    try {
      await walk({
        page,
        hand,
        watch,
        folder,
        data,
        profile,
        program: () => program,
        look: (name) => lookAt(page, name),
        lookAt,
        async restart(how = 'stop', meanwhile, today) {
          watch.expect(gone)
          await program[how]()
          meanwhile?.()
          // The page leaves before the next program starts: to that one it would be a stranger, and every question it still
          // asks a complaint.
          await page.goto('about:blank')
          program = await startProgram({ data, profile, ...(today && { today }) })
          await page.goto(program.link)
        },
      })
    } catch (error) {
      await shot(page, 'FAILED')
      if (error instanceof Error && watch.complaints().length > 0)
        error.message += `\nThe page complained: ${watch.complaints().join('\n')}`
      throw error
    }
    expect(watch.complaints(), 'complaints of the page').toEqual([])
    expect(faults, 'what axe found').toEqual([])
  } finally {
    await context?.close()
    await program.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One browser for all passes of a file; each pass has a context of its own. */
function chromiumBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge was found')
  browser ??= chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  return browser
}

/** What axe finds on the screen: rule, element, what to do. */
async function axeFaults(page: Page): Promise<string[]> {
  // What is sliding or fading in would be judged half seen-through.
  await page.evaluate(() => {
    const ending = document.getAnimations().filter((each) => Number(each.effect?.getComputedTiming().endTime) < 5000)
    return Promise.allSettled(ending.map((each) => each.finished))
  })
  // Legacy mode only means: without a page of its own to put frames of other origins together. There are none here. What
  // passed is not asked for in detail: telling it takes longer than finding it.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary}`),
  )
}
