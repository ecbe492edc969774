/** How long other calls wait while long work on a large file is under way: a backup, its test, checks, calendar files. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { aCore, finished } from '../builders/core.ts'
import { dataset, type SetName } from './dataset.ts'
import type { Row } from './measure.ts'

/** The longest that a short call waited while `work` went on, and how long the work took, in milliseconds. */
async function longestWait(call: () => Promise<unknown>, work: () => Promise<unknown>): Promise<[number, number]> {
  let worst = 0
  let busy = true
  const begun = performance.now()
  const asking = (async () => {
    while (busy) {
      const asked = performance.now()
      await wait(5)
      await call()
      worst = Math.max(worst, performance.now() - asked - 5)
    }
  })()
  await work()
  const took = performance.now() - begun
  busy = false
  await asking
  return [worst, took]
}

/** B10: the file of `set` is copied first; p50 is what the work itself took, p95 the longest wait of a short call beside it. */
export async function b10(set: SetName = 'M'): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-bench-'))
  const file = join(folder, 'data.db')
  copyFileSync(await dataset(set), file)
  const core = await aCore({ file, exclusive: true })
  const { api } = core
  const call = () => api.clients.list({ limit: 20 })
  await call()
  const rows: Row[] = []
  const measured = async (name: string, work: () => Promise<unknown>) => {
    const [worst, took] = await longestWait(call, work)
    rows.push({ bench: 'B10', name: `${name} took, ${set}`, p50: took, p95: took, unit: 'ms' })
    rows.push({ bench: 'B10', name: `longest wait beside: ${name}`, p50: worst, p95: worst, unit: 'ms' })
  }
  try {
    let backup = ''
    await measured('nothing', () => wait(1000))
    await measured('a backup', async () => (backup = (await finished(api.storage.backup({}))).file))
    await measured('the test of a backup', () => finished(api.storage.test({ file: backup })))
    await measured('the history check', () => Promise.resolve(api.history.verify({})))
    const span = { from: '2026-01-01', to: '2028-12-31' }
    await measured('the calendar file of all, folded', () => finished(api.calendar.export({ ...span, fold: true })))
    await measured('the calendar file of all, apart', () => finished(api.calendar.export({ ...span, fold: false })))
  } finally {
    await core.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return rows
}
