/** The log of a workstation: defects with their stacks, for whoever mends them. Users see an incident number only. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const MAX_BYTES = 1_000_000

/** Where a workstation's log is. */
export const logFile = (profile: string): string => join(profile, 'logs', 'vuosikello.log')

/**
 * A function that appends errors to `<profile>/logs/vuosikello.log`; the file before the last megabyte is kept as
 * `vuosikello.1.log`. Never throws: a full disk must not turn one failure into two.
 */
export function createLog(profile: string, now: () => Date = () => new Date()): (error: unknown) => void {
  const file = logFile(profile)
  const folder = dirname(file)
  return (error) => {
    const text = storyOf(error)
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

/** Stacks only, down to the first cause: an error's other properties may hold what people typed. */
function storyOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return String(error)
  const story = error.stack ?? error.message
  return error.cause === undefined || depth > 5 ? story : `${story}\n  because ${storyOf(error.cause, depth + 1)}`
}
