import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MAX_ATTACHMENT } from '../../shared/api/attachments.ts'
import { aClient } from '../builders/clients.ts'
import { aCore, finished } from '../builders/core.ts'
import { DATA_KEY, FIRM } from '../builders/engines.ts'
import { percentile, type Row } from './measure.ts'

/**
 * B13: the largest file that can be attached, into a file on the disk and out of it again, how much memory that takes, and for
 * how long another question waits meanwhile. Its floor is a plain copy of the same file, brought to the disk.
 */
const RUNS = 3

export async function b13(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-b13-'))
  try {
    const path = join(folder, 'large.bin')
    const out = openSync(path, 'w')
    for (let size = 0; size < MAX_ATTACHMENT; size += 2 ** 20) writeSync(out, randomBytes(2 ** 20))
    closeSync(out)
    const copies: number[] = []
    for (let run = 0; run < RUNS; run++) copies.push(await timed(() => copied(path, join(folder, 'copy.bin'))))
    return [
      row('copy 100 MB', copies, 'the floor, brought to the disk'),
      ...(await attaching(folder, path, 'a file', undefined)),
      ...(await attaching(folder, path, 'an encrypted file', DATA_KEY)),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function attaching(folder: string, path: string, into: string, key: string | undefined): Promise<Row[]> {
  const [added, again, saved, waits, peaks]: number[][] = [[], [], [], [], []]
  for (let run = 0; run < RUNS; run++) {
    const file = join(folder, `data-${run}-${key?.length ?? 0}.db`)
    const core = await aCore({ file, ...(key !== undefined && { key }) })
    try {
      await finished(core.api.storage.create({ file, ...FIRM }))
      const client = await aClient().in(core.api)
      const kept = { client_id: client.id, retention: 'none', retention_day: null, note: '' } as const
      const add = (name: string) => finished(core.api.attachments.add({ ...kept, files: [{ name, path }] }))
      const memory = watchMemory()
      added?.push(await timed(() => add('one.bin')))
      peaks?.push(memory.stop())
      again?.push(await timed(() => add('two.bin')))
      const [row] = (await core.api.attachments.list({ client: client.id })).rows
      saved?.push(await timed(() => finished(core.api.attachments.open({ id: row?.id ?? '' }))))
      await core.api.clients.remove({ id: client.id, version: client.version })
      await core.api.history.emptyBin({})
      const other = await aClient().in(core.api)
      const asking = ask(() => core.api.clients.get({ client: other.id }))
      const files = [{ name: 'one.bin', path }]
      await finished(core.api.attachments.add({ ...kept, client_id: other.id, files }))
      waits?.push(await asking.stop())
    } finally {
      await core.close()
    }
  }
  return [
    row(`attach 100 MB to ${into}`, added ?? [], 'read twice: for its hash, then part by part'),
    row(`attach the same again to ${into}`, again ?? [], 'read once, nothing written'),
    row(`take 100 MB out of ${into}`, saved ?? [], 'its hash checked'),
    row(`longest wait of a question, ${into}`, waits ?? [], 'asked ten times a second while it is attached'),
    {
      ...row(`memory over the start, ${into}`, [Math.max(...(peaks ?? []))], 'of the whole process, its highest'),
      unit: 'MB',
    },
  ]
}

/** Looks at the memory of the process; tells in MB how much higher than at the start it was at the most. */
function watchMemory() {
  const start = process.memoryUsage.rss()
  let peak = 0
  const looking = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss() - start)), 5)
  return {
    stop() {
      clearInterval(looking)
      return peak / 1_000_000
    },
  }
}

/** Asks something ten times a second; tells how long the slowest answer took. */
function ask(question: () => Promise<unknown>) {
  let [slowest, going] = [0, true]
  const asking = (async () => {
    while (going) {
      slowest = Math.max(slowest, await timed(question))
      await new Promise((done) => setTimeout(done, 100))
    }
  })()
  return {
    async stop() {
      going = false
      await asking
      return slowest
    },
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function copied(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  const file = openSync(to, 'r+')
  fsyncSync(file)
  closeSync(file)
}

const row = (name: string, times: readonly number[], note: string): Row => ({
  bench: 'B13',
  name,
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  unit: 'ms',
  note,
})
