import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isRunning, sweep } from './storage/scratch.ts'

/** In a command's private folder: the files it has begun elsewhere, a path a line. */
export const PARTS = 'parts'

/** The private folders of this process, by their path. */
export const alive = new Set<string>()

/** A file that a command has begun beside its target; no other file is ever removed for having stood in a list. */
export const partName = (id: string): string => `.vuosikello-${id}.part`
const isPart = (path: string): boolean => /^\.vuosikello-[\w-]+\.part$/.test(basename(path))

/** Removes a file that was only begun, and what a database kept beside it. */
export function removePart(path: string): void {
  if (!isPart(path)) return
  for (const made of [path, `${path}.part`])
    for (const side of ['', '-wal', '-shm', '-journal', '-lock']) rmSync(`${made}${side}`, { force: true })
}

/**
 * Removes what killed programs and commands left: their private folders in the profile, and the files they had begun
 * elsewhere. It may be clients' data. What belongs to a process that runs is never touched.
 */
export function sweepLeft(profile: string): void {
  sweep(profile)
  for (const name of readdirSync(profile)) {
    const pid = Number(/^(?:files|cli)-(\d+)(?:-|$)/.exec(name)?.[1])
    const folder = join(profile, name)
    if (!pid || alive.has(folder) || (pid !== process.pid && isRunning(pid))) continue
    const parts = join(folder, PARTS)
    try {
      for (const path of existsSync(parts) ? readFileSync(parts, 'utf8').split('\n').filter(Boolean) : []) {
        removePart(path)
        // On a shared disk other computers have theirs in the making.
        sweep(dirname(path), pid)
      }
    } catch {
      // That disk cannot be written to now: the list stays for the next start.
      continue
    }
    rmSync(folder, { recursive: true, force: true })
  }
}
