import type { Ground, Place } from '../e2e/ground.ts'
import { type Program } from '../e2e/program.ts'
import { handOver, launch } from './launch.ts'

/** The program in a window of Electron. */
export async function electronGround({ folder, data, profile }: Place): Promise<Ground> {
  const { page, saved, stop, child } = await launch({ folder, data, profile })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const program: Program = {
    link: page.url(),
    stop,
    kill: async () => void child.kill('SIGKILL'),
  }
  return {
    page,
    saved,
    lend: handOver,
    program: () => program,
    // It goes to the interface by itself. Loaded anew right away it would end now and then: Chromium 114 traps there.
    open: () => page.waitForURL('app://**'),
    restart: () => Promise.reject(new Error('A program that is started again has another window')),
    close: stop,
  }
}
