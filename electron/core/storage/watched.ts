import { statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Progress } from '../../../shared/api/procedure.ts'

/** How often a job that waits for another thread says how far it is, and hears that it is called off. */
const EVERY = 150

/** The size of a file in bytes; 0 while there is none. */
export const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/**
 * Waits for work that another thread does and yields how far it is: `[done, total]`, a total of 0 where nobody knows.
 * Gives or throws what the work does. When nobody waits any more, `undo` gets what the work still makes.
 */
export async function* watched<T>(
  work: Promise<T>,
  step: string,
  far: () => readonly [number, number],
  undo: (made: T) => void = () => undefined,
): AsyncGenerator<Progress, T, void> {
  let settled = false
  const end = work.then(
    () => void (settled = true),
    () => void (settled = true),
  )
  let heard = false
  try {
    do {
      const [done, total] = far()
      yield { done: Math.min(done, total), total, step }
      const pause = new AbortController()
      await Promise.race([end, wait(EVERY, undefined, { signal: pause.signal }).catch(() => undefined)])
      pause.abort()
    } while (!settled)
    heard = true
    return await work
  } finally {
    if (!heard) work.then(undo, () => undefined)
  }
}
