import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { alive, partName, PARTS, removePart, sweepLeft } from '../core/left.ts'

/** What one command makes for the time it runs. Nothing of it is left when it ends; when it is killed, the next one sweeps it. */
export type Scratch = {
  /** A new private folder. */
  folder(): string
  /** The name under which a file is made beside its place, short enough for every file system. */
  beside(target: string): string
  remove(): void
}

/** @param profile private folder of this workstation; what killed commands left is found there */
export function createScratch(profile: string): Scratch {
  let own: string | undefined
  const parts: string[] = []

  function home(): string {
    if (own !== undefined) return own
    process.once('exit', remove)
    try {
      mkdirSync(profile, { recursive: true, mode: 0o700 })
      sweepLeft(profile)
      own = mkdtempSync(join(profile, `cli-${process.pid}-`))
    } catch {
      // A user without a home of its own, as services have: nothing is remembered then.
      own = mkdtempSync(join(tmpdir(), 'vuosikello-cli-'))
    }
    alive.add(own)
    return own
  }

  function remove(): void {
    process.off('exit', remove)
    if (own === undefined) return
    for (const path of parts) removePart(path)
    rmSync(own, { recursive: true, force: true })
    alive.delete(own)
    own = undefined
  }

  return {
    folder: () => mkdtempSync(join(home(), 'core-')),
    beside(target) {
      const path = join(dirname(target), partName(`${basename(home())}-${parts.length}`))
      appendFileSync(join(home(), PARTS), `${path}\n`, { mode: 0o600 })
      parts.push(path)
      return path
    },
    remove,
  }
}
