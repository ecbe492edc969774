/**
 * Gives a run of the tests a temporary folder of its own and looks into it when all is over: whatever is still there was
 * left behind, by a test or by the program, and fails the run by name.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The folder in it where the sample firms of a run are kept; it goes with the rest. */
export const SAMPLES = 'vuosikello-samples'

/** What Node itself keeps between runs, and Vitest while it runs; neither is the tests' or the program's. */
const NOT_OURS = /^(?:node-compile-cache|node-jiti|vitest-.*)$/

/** Vitest calls it before the tests, and what it gives after them. */
export default function ownTemporaryFolder(): () => void {
  const folder = inMemory() ?? mkdtempSync(join(tmpdir(), 'vuosikello-tests-'))
  // A PostgreSQL server does not run as root: its own user passes through here.
  chmodSync(folder, 0o711)
  const before = process.env['TMPDIR']
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder
  return () => {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    const inside = (path: string) => (statSync(path).isDirectory() ? ` (${readdirSync(path).join(' ')})` : '')
    const left = readdirSync(folder)
      .filter((name) => !NOT_OURS.test(name) && name !== SAMPLES)
      .map((name) => name + inside(join(folder, name)))
    rmSync(folder, { recursive: true, force: true })
    if (left.length) {
      console.error(`Left behind in the temporary folder: ${left.toSorted().join(', ')}`)
      process.exitCode = 1
    }
  }
}

/**
 * A folder in Linux's memory disk, where that has room and runs programs. The program waits for the disk at every change,
 * and the tests make tens of thousands. Nothing here tests what outlives a power cut, and what outlives a kill does so on
 * either disk.
 */
function inMemory(): string | undefined {
  const disk = '/dev/shm'
  if (process.platform !== 'linux' || !existsSync(disk)) return undefined
  const { bavail, bsize } = statfsSync(disk)
  if (bavail * bsize < 3e9) return undefined
  const folder = mkdtempSync(join(disk, 'vuosikello-tests-'))
  const program = join(folder, 'program')
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 })
  const runs = spawnSync(program).status === 0
  rmSync(runs ? program : folder, { recursive: true })
  return runs ? folder : undefined
}
