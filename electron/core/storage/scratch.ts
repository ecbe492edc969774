import { closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A database and what lies beside it while it is open. */
export const beside = (file: string): string[] => [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]

/**
 * Removes a database that was only made to look into it, that did not get finished, or that nobody needs any more. Beside the
 * calls: freeing gigabytes takes a disk half a second.
 */
export async function discard(file: string): Promise<void> {
  await Promise.all(beside(file).map((left) => rm(left, { force: true })))
}

/** `.making-4711-8f3a….part`: what is being made, and by which process, so that the next start knows what nobody finishes. */
const being = /^\.making-(\d+)-[0-9a-f]+\.part(-wal|-shm|-journal|-lock)?$/

/** An empty file for its user alone in a folder, which is made too: what is written into it is private from the first byte. */
export function scratchIn(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `.making-${process.pid}-${randomBytes(6).toString('hex')}.part`)
  closeSync(openSync(file, 'wx', 0o600))
  return file
}

/** Removes from a folder what processes that are gone left half made, or one of them only. */
export function sweep(folder: string, only?: number): void {
  if (!isFolder(folder)) return
  for (const name of readdirSync(folder)) {
    const pid = Number(being.exec(name)?.[1])
    if (only !== undefined ? pid === only : pid && !isRunning(pid)) rmSync(join(folder, name), { force: true })
  }
}

/** Removes what was left half made beside a data file whose lock we hold, also under the names of earlier programs. */
export function sweepBeside(file: string): void {
  const backups = join(dirname(file), 'backups')
  for (const folder of [dirname(file), backups]) sweep(folder)
  for (const left of beside(`${file}.restoring`)) rmSync(left, { force: true })
  if (!isFolder(backups)) return
  const stem = basename(file).replace(/\.[^.]*$/, '')
  for (const name of readdirSync(backups))
    if (name.startsWith(`${stem}.`) && /\.db\.part(-wal|-shm|-journal)?$/.test(name))
      rmSync(join(backups, name), { force: true })
}

/** Whether there is a folder of that name. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** Whether there is a process of that number, ours or anybody's. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
