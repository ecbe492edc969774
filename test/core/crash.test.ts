// @module-tag slow
/** `kill -9` in mid-write, eight times, in the endurance tier four hundred: what was acknowledged is there, and nothing is half there. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openConnection, overConnection, writeAhead } from '../../electron/core/db/open.ts'
import type { Db } from '../../electron/core/db/read-only.ts'
import { verifySeals } from '../../electron/core/history/seals.ts'
import { aCore, finished, resources } from '../builders/core.ts'
import { count } from '../builders/endure.ts'
import { FIRM } from '../builders/engines.ts'
import { bundled } from './crash/bundle.ts'

const LANES = 4
const KILLS_A_LANE = count(2, 40)

/** Moments that differ, the same ones in every run. */
function moments(seed: number) {
  let at = seed
  return (below: number) => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((at / 2_147_483_648) * below)
  }
}

/** What a writer said last of each row. */
type Said = Map<string, string>

type Until = { readonly lines: number; readonly milliseconds: number }

/** Runs a writer until it has said so many lines and a moment has passed, then kills it. */
async function killedWriter(script: string, args: string[], said: Said, until: Until): Promise<string> {
  const child = spawn(process.execPath, ['--no-warnings', script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<string>((done) => child.once('exit', (_code, signal) => done(signal ?? 'ended by itself')))
  let complaints = ''
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()))
  let rest = ''
  let heard = 0
  const speaking = new Promise<void>((done) => {
    child.stdout.on('data', (text: Buffer) => {
      const lines = (rest + text.toString()).split('\n')
      rest = lines.pop() ?? ''
      heard += lines.length
      if (heard >= until.lines) done()
      for (const line of lines) {
        const [state, table, id] = line.split(' ')
        if (id !== undefined) said.set(`${table} ${id}`, state ?? '')
      }
    })
  })
  await Promise.race([speaking, ended])
  await wait(until.milliseconds)
  child.kill('SIGKILL')
  const how = await ended
  // The pipe may still hold what was said before the end.
  if (!child.stdout.closed) await new Promise((done) => child.stdout.once('close', done))
  return complaints || how
}

async function check(file: string, said: Said): Promise<void> {
  const connection = openConnection(file, undefined, true)
  writeAhead(connection)
  const db = overConnection(connection)
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(connection.pragma('foreign_key_check')).toEqual([])
  const present = new Set<string>()
  for (const table of ['client', 'pay_group', 'contact'] as const)
    for (const row of await db.selectFrom(table).select('id').execute()) present.add(`${table} ${row.id}`)
  const wrong = [...said].filter(
    ([row, state]) => (state === 'there' && !present.has(row)) || (state === 'gone' && present.has(row)),
  )
  expect(wrong).toEqual([])
  // One command, three rows: never one without the others.
  const groups = await db
    .selectFrom('pay_group')
    .leftJoin('cutoff', 'cutoff.pay_group_id', 'pay_group.id')
    .select((e) => ['pay_group.id', e.fn.count<number>('cutoff.id').as('cutoffs')])
    .groupBy('pay_group.id')
    .execute()
  expect(groups.filter((group) => group.cutoffs !== 2)).toEqual([])
  expect(await verifySeals(db as unknown as Db)).toMatchObject({ intact: true })
  await db.destroy()
}

async function lane(script: string, seed: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-crash-'))
  const file = join(folder, 'data.db')
  const core = await aCore()
  await finished(core.api.storage.create({ file, ...FIRM }))
  await core.close()
  const said: Said = new Map()
  const moment = moments(seed)
  for (let kill = 0; kill < KILLS_A_LANE; kill++) {
    // The first line says that the file is open; some are killed before they have written anything.
    const until = { lines: 1 + moment(14), milliseconds: moment(8) }
    expect(await killedWriter(script, [file, folder, resources], said, until)).toBe('SIGKILL')
    await check(file, said)
  }
  rmSync(folder, { recursive: true, force: true })
  return said.size
}

it(`survives being killed ${LANES * KILLS_A_LANE} times in mid-write`, { timeout: 600_000 }, async () => {
  const script = await bundled('writer')
  const rows = await Promise.all(Array.from({ length: LANES }, (_, at) => lane(script, 7 + at * 1000)))
  // Enough was written for the kills to fall in the middle of something.
  expect(rows.reduce((sum, lane) => sum + lane, 0)).toBeGreaterThan(LANES * KILLS_A_LANE)
})
