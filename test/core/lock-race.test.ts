// @module-tag slow
/** Programs that take and give back one file as fast as they can are never in it together. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { count } from '../builders/endure.ts'

const TIMES = count(100, 4000)

it('is held by one of four racing programs at a time', { timeout: 600_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-race-'))
  const racer = join(import.meta.dirname, 'crash', 'racer.ts')
  const args = ['--no-warnings', racer, join(folder, 'data.db'), join(folder, 'inside'), String(TIMES)]
  const runs = await Promise.all(Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, args)))
  expect(runs.map(({ stdout }) => JSON.parse(stdout) as unknown)).toEqual(
    Array.from({ length: 4 }, () => ({ had: TIMES, together: 0 })),
  )
  rmSync(folder, { recursive: true, force: true })
})
