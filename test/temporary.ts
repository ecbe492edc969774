/**
 * Gives a run of the tests a temporary folder of its own and looks into it when all is over: whatever is still there was
 * left behind, by a test or by the program, and fails the run by name.
 */
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The folder in it where the sample firms of a run are kept; it goes with the rest. */
export const SAMPLES = 'vuosikello-samples'

/** What Node itself keeps between runs, and Vitest while it runs; neither is the tests' or the program's. */
const NOT_OURS = /^(?:node-compile-cache|node-jiti|vitest-.*)$/

/** Vitest calls it before the tests, and what it gives after them. */
export default function ownTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-tests-'))
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
