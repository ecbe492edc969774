/** The log of a workstation: defects with their stacks, for whoever mends them. Users see an incident number only. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const MAX_BYTES = 1_000_000

/**
 * A function that appends errors to `<profile>/logs/vuosikello.log`; the file before the last megabyte is kept as
 * `vuosikello.1.log`. Never throws: a full disk must not turn one failure into two.
 */
export function createLog(profile: string, now: () => Date = () => new Date()): (error: unknown) => void {
  const folder = join(profile, 'logs')
  const file = join(folder, 'vuosikello.log')
  return (error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES)
        renameSync(file, join(folder, 'vuosikello.1.log'))
      appendFileSync(file, `${now().toISOString()} ${text}\n`, { mode: 0o600 })
    } catch {
      console.error(text)
    }
  }
}
