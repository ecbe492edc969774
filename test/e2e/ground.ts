import type { BrowserContext, Page } from 'playwright-core'
import type { Desk } from './hand.ts'
import { chromiumContext } from './chromium.ts'
import { type Program, startProgram } from './program.ts'
import { gone, type Watch } from './watch.ts'

export type Place = { readonly folder: string; readonly data: string; readonly profile: string }

/** Where the program of a journey runs and is seen: the browser shell in Chromium, or a window of Electron. */
export type Ground = Desk & {
  readonly page: Page
  /** Shows the program in the page, from its start. */
  readonly open: () => Promise<void>
  readonly restart: (watch: Watch, how: 'stop' | 'kill', meanwhile?: () => void, today?: string) => Promise<void>
  readonly program: () => Program
  readonly close: () => Promise<void>
}

/** The browser shell as a process of its own, and a page in Chromium. */
export async function browserGround(place: Place): Promise<Ground> {
  let program = await startProgram(place)
  let context: BrowserContext | undefined
  try {
    context = await chromiumContext()
    const page = await context.newPage()
    return {
      page,
      saved: () => page.waitForEvent('download'),
      lend: () => {},
      open: async () => void (await page.goto(program.link)),
      async restart(watch, how, meanwhile, today) {
        watch.expect(gone)
        await program[how]()
        meanwhile?.()
        // The page leaves before the next program starts: to that one it would be a stranger, and every question it still
        // asks a complaint.
        await page.goto('about:blank')
        program = await startProgram({ ...place, ...(today && { today }) })
        await page.goto(program.link)
      },
      program: () => program,
      async close() {
        await page.context().close()
        await program.stop()
      },
    }
  } catch (error) {
    await context?.close()
    await program.stop()
    throw error
  }
}
