/**
 * The ground every journey stands on: the production build with a data file and a profile of its own, in the system's
 * Chromium or in a window of Electron, walked by mouse or by keyboard alone. Nothing sleeps; everything waits for what can be seen.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { logFile } from '../../electron/log.ts'
import { programFolder } from '../../electron/paths.ts'
import { axeFaults } from '../builders/axe.ts'
import { enduring } from '../builders/endure.ts'
import { electronGround } from '../electron/ground.ts'
import { chromiumContext, closeChromium } from './chromium.ts'
import { browserGround, type Ground } from './ground.ts'
import type { Desk, Hand } from './hand.ts'
import { forbidMouse, keyboard } from './keyboard.ts'
import { mouse } from './mouse.ts'
import type { Program } from './program.ts'
import { type Watch, watchPage } from './watch.ts'

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
  /** A page of a browser that knows nothing of the program: a stranger's. */
  readonly elsewhere: () => Promise<Page>
}

/** Where the keyboard has most to say of its own, it walks in every run; elsewhere the mouse does. */
const BY_KEYBOARD = new Set(['00', '02', '03'])

/** Tells a journey, which is walked with one hand in every run and with the other in the endurance tier. */
export function journey(name: string, start: Start, walk: (journey: Journey) => Promise<void>): void {
  afterAll(closeChromium)
  const [number = ''] = name.split(' ')
  const [by, hand] =
    BY_KEYBOARD.has(number) !== enduring ? (['keyboard', keyboard] as const) : (['mouse', mouse] as const)
  describe(by, () => {
    test(name, () => pass(`${number}-${by}`, start, hand, walk))
  })
}

type HandOn = (page: Page, desk: Desk) => Hand

async function pass(id: string, start: Start, handOn: HandOn, walk: (journey: Journey) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-journey-'))
  const [data, profile] = [join(folder, 'firm.db'), join(folder, 'profile')]
  if (start === 'sample') {
    copyFileSync(join(inject('sample'), 'firm.db'), data)
    cpSync(join(inject('sample'), 'profile'), profile, { recursive: true })
  }
  let ground: Ground | undefined
  let shots = 0
  const faults: string[] = []
  const shot = async (page: Page, name: string) => {
    mkdirSync(SHOTS, { recursive: true })
    const number = String(++shots).padStart(2, '0')
    await page.screenshot({ path: join(SHOTS, `${id}-${number}-${name}.png`) })
  }
  const lookAt = async (page: Page, name: string) => {
    await shot(page, name)
    await stillness(page)
    for (const fault of await axeFaults(page)) faults.push(`${name}: ${fault}`)
  }
  try {
    ground = await (inject('desktop') ? electronGround : browserGround)({ folder, data, profile })
    const { page, program, restart } = ground
    const watch = watchPage(page)
    const hand = handOn(page, ground)
    if (hand.name === 'keyboard') await forbidMouse(page)
    await ground.open()
    try {
      await walk({
        page,
        hand,
        watch,
        folder,
        data,
        profile,
        program,
        look: (name) => lookAt(page, name),
        lookAt,
        elsewhere: async () => (await chromiumContext()).newPage(),
        restart: (how = 'stop', ...rest) => restart(watch, how, ...rest),
      })
    } catch (error) {
      await shot(page, 'FAILED')
      if (error instanceof Error && watch.complaints().length > 0)
        error.message += `\nThe page complained: ${watch.complaints().join('\n')}`
      const log = logFile(profile)
      if (error instanceof Error && existsSync(log)) error.message += `\nThe log says: ${readFileSync(log, 'utf8')}`
      throw error
    }
    expect(watch.complaints(), 'complaints of the page').toEqual([])
    expect(faults, 'what axe found').toEqual([])
  } finally {
    await ground?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What is sliding or fading in would be judged half seen-through. */
const stillness = (page: Page) =>
  page.evaluate(() => {
    const ending = document.getAnimations().filter((each) => Number(each.effect?.getComputedTiming().endTime) < 5000)
    return Promise.allSettled(ending.map((each) => each.finished))
  })
