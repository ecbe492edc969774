import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openSqlite } from '../../electron/core/db/open.ts'
import { unzip } from '../../electron/core/documents/unzip.ts'
import { type PackedFile, sha256, zip } from '../../electron/core/documents/zip.ts'
import { aClient, aContact, anAssignment, anInstruction, aPayGroup, aPerson } from '../builders/clients.ts'
import { aCore, finished, type TestCore } from '../builders/core.ts'
import { percentile, type Row, table, timeAsync } from './measure.ts'

/**
 * B6: the handover package of one client, small (a year of history), middling (three years, two pay groups) and large (ten
 * years, three pay groups). Beside the export stand its floors in the same run: SHA-256 of the same bytes, our own ZIP of the
 * same files and the system's `zip -r`. The round trip is an import into an empty database and a second export, compared byte
 * for byte. Beside them stands a client of ten years with 500 MB of attachments, made, verified and taken in in processes of their
 * own so that the memory is theirs alone (`b6-child.ts`); its floor is a copy of the same bytes brought to the disk, and hashed.
 */
const sizes = [
  { name: 'S', years: 1, groups: 1, steps: 10, runs: 10 },
  { name: 'M', years: 3, groups: 2, steps: 30, runs: 6 },
  { name: 'L', years: 10, groups: 3, steps: 80, runs: 3 },
] as const
type Size = (typeof sizes)[number]

const day = '2027-01-12'
const limits = { maxFiles: 10_000, maxBytes: 1e9, maxRatio: 1000 }
const bench = 'B6'

export async function b6(): Promise<Row[]> {
  const rows: Row[] = []
  for (const size of sizes) rows.push(...(await measured(size)))
  rows.push(...(await withAttachments()))
  return rows
}

async function measured(size: Size): Promise<Row[]> {
  const { name, runs } = size
  const sender = await started()
  try {
    const client = await filled(sender, size)
    const exported = async () => packed(sender, client)
    const bytes = await exported()
    const files = await unzip(bytes, limits)
    const payload = files.reduce((sum, file) => sum + file.bytes.length, 0)
    const about = `${files.length} files, ${mega(payload)} MB, ${mega(bytes.length)} MB packed`
    const row = (what: string, times: { p50: number; p95: number }, note = ''): Row => ({
      bench,
      name: `${name}: ${what}`,
      p50: times.p50,
      p95: times.p95,
      unit: 'ms',
      ...(note !== '' && { note }),
    })
    const options = { runs, warmup: 1 }
    const sums = async () => files.map((file) => sha256(file.bytes))
    const source = { file: await brought(sender, bytes) }
    const trip = await roundTrip(sender, bytes, client, runs)
    return [
      row('export', await timeAsync(exported, options), about),
      row('floor: SHA-256 of the same bytes', await timeAsync(sums, { runs: 30 })),
      row('floor: our ZIP of the same files', await timeAsync(() => zip(files), options), 'no reading, computing, PDF'),
      row('peer: zip -r of the same files', await systemZip(files, runs), 'from disk to disk, zlib'),
      row(
        'verify',
        await timeAsync(() => finished(sender.api.handover.verify(source)), options),
        'every sum and schema',
      ),
      row('import', trip.times, `${trip.rows} rows into an empty database, one transaction`),
      row('round trip', trip.again, trip.equal ? 'import, export: equal bytes' : 'NOT EQUAL'),
    ]
  } finally {
    await sender.close()
  }
}

/** 100 files of 5 MB. */
const [FILES, FILE_SIZE] = [100, 5_000_000]

async function withAttachments(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-b6-'))
  try {
    const paths = Array.from({ length: FILES }, (_, at) => join(folder, `tiedosto ${at}.bin`))
    for (const path of paths) writeFileSync(path, randomBytes(FILE_SIZE))
    const sender = await started()
    const size = sizes.at(-1)
    if (!size) throw new RangeError('no sizes')
    const client = await filled(sender, size)
    const kept = { client_id: client, retention: 'none', retention_day: null, note: '' } as const
    for (let at = 0; at < FILES; at += 50) {
      const files = paths.slice(at, at + 50).map((path) => ({ name: basename(path), path }))
      await finished(sender.api.attachments.add({ ...kept, files }))
    }
    await sender.close(false)
    const floors: number[] = []
    for (let run = 0; run < 3; run++) floors.push(await timed(() => copyAndHash(paths, join(folder, 'copy.bin'))))
    const zip = join(folder, 'paketti.zip')
    const child = new URL('b6-child.ts', import.meta.url).pathname
    const jobs = [
      ['export', sender.data, client, zip],
      ['verify', sender.data, client, zip],
      ['import', join(folder, 'empty.db'), client, zip],
    ] as const
    const rows: Row[] = [of('500 MB: floor', floors, 'a copy of the same files brought to the disk, and their SHA-256')]
    for (const [job, ...rest] of jobs) {
      const found = Array.from({ length: 3 }, () => {
        if (job === 'import') rmSync(rest[0], { force: true })
        return JSON.parse(execFileSync(process.execPath, [child, job, ...rest], { encoding: 'utf8' })) as Cost
      })
      rows.push(
        of(
          `500 MB: ${job}`,
          found.map(({ took }) => took),
          `${FILES} files, 10 years`,
        ),
      )
      const grown = Math.max(...found.map((one) => one.grown))
      rows.push({ ...of(`500 MB: memory of ${job}`, [grown / 1e6], 'peak of the process over its start'), unit: 'MB' })
    }
    rmSync(dirname(sender.data), { recursive: true, force: true })
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Cost = { readonly took: number; readonly grown: number }
const of = (name: string, times: readonly number[], note: string): Row => ({
  bench,
  name,
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  unit: 'ms',
  note,
})

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function copyAndHash(paths: readonly string[], to: string): Promise<void> {
  const hash = createHash('sha256')
  const file = openSync(to, 'w')
  for (const path of paths)
    for await (const piece of createReadStream(path, { highWaterMark: 512 * 1024 })) {
      hash.update(piece as Uint8Array)
      writeSync(file, piece as Uint8Array)
    }
  fsyncSync(file)
  closeSync(file)
}

const mega = (bytes: number): string => (bytes / 1e6).toFixed(2)

type Bench = Omit<TestCore, 'close'> & { readonly data: string; close(gone?: boolean): Promise<void> }
async function started(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-b6-'))
  const data = join(folder, 'firm.db')
  const core = await aCore({ file: data })
  await finished(core.api.storage.create({ file: data, firm: 'Palkkatalo Oy', language: 'fi', person: 'Aino Laine' }))
  const close = async (gone = true) => {
    await core.close()
    if (gone) rmSync(folder, { recursive: true, force: true })
  }
  return { ...core, data, close }
}

/** A client whose every due date up to today has been done. */
async function filled({ api }: Bench, { years, groups, steps }: Size): Promise<string> {
  const start = `${2027 - years}-01-01`
  const client = await aClient()
    .with({ clock_start: start, industry: 'construction', facts: { hourly_paid: true } })
    .in(api)
  await anAssignment(client, await aPerson().in(api)).in(api)
  for (let at = 0; at < 3; at++) await aContact(client).in(api)
  for (let at = 0; at < groups; at++)
    await aPayGroup(client)
      .with({ name: `Ryhmä ${at}`, position: at })
      .in(api)
  for (let at = 0; at < steps; at++)
    await anInstruction(client)
      .with({ how: 'Lomakkeella. '.repeat(30), position: at })
      .in(api)
  const listed = await api.calendar.list({ client: client.id, from: start, to: '2027-01-11', language: 'fi' })
  // The next of what recurs after it was done comes of it: such a date is no more once an earlier one is marked.
  const items = listed.items.filter(({ key }) => !/review/.test(key))
  for (let at = 0; at < items.length; at += 500)
    await api.marks.mark({
      items: items.slice(at, at + 500).map(({ key }) => ({ client_id: client.id, key })),
      state: 'done',
      day,
    })
  return client.id
}

async function packed({ api, files }: Bench, client: string): Promise<Uint8Array> {
  const made = await finished<{ file: Parameters<typeof files.read>[0] }>(
    api.handover.export({ client, profile: 'successor', day }),
  )
  return files.read(made.file)
}

const brought = ({ files }: Bench, bytes: Uint8Array) =>
  files.receive(
    'paketti.zip',
    (async function* () {
      yield bytes
    })(),
    1e9,
  )

/** Imports into empty databases whose firm is the sender's, and exports again. */
async function roundTrip(sender: Bench, bytes: Uint8Array, client: string, runs: number) {
  const look = openSqlite(sender.data)
  const { id: _, ...firm } = await look.selectFrom('firm').selectAll().executeTakeFirstOrThrow()
  // Another firm signs with another key: the same one, so that the bytes may be compared.
  const key = await look.selectFrom('signing_key').selectAll().executeTakeFirstOrThrow()
  await look.destroy()
  const [times, again]: [number[], number[]] = [[], []]
  let [equal, rows] = [true, 0]
  for (let run = 0; run < runs; run++) {
    const receiver = await started()
    const sql = openSqlite(receiver.data)
    await sql.updateTable('firm').set(firm).execute()
    await sql.insertInto('signing_key').values(key).execute()
    const before = await changes(sql)
    const file = await brought(receiver, bytes)
    const start = performance.now()
    await finished(receiver.api.handover.import({ file }))
    times.push(performance.now() - start)
    rows = (await changes(sql)) - before
    await sql.destroy()
    equal &&= Buffer.compare(await packed(receiver, client), bytes) === 0
    again.push(performance.now() - start)
    await receiver.close()
  }
  const of = (list: number[]) => ({ p50: percentile(list, 0.5), p95: percentile(list, 0.95) })
  return { times: of(times), again: of(again), equal, rows }
}

const changes = async (sql: ReturnType<typeof openSqlite>): Promise<number> =>
  (await sql.selectFrom('change').select('seq').execute()).length

/** What the system's own `zip` takes for the same files; the note says so when there is none. */
async function systemZip(files: readonly PackedFile[], runs: number): Promise<{ p50: number; p95: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-zip-'))
  try {
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(folder, 'in', path)), { recursive: true })
      writeFileSync(join(folder, 'in', path), bytes)
    }
    const work = async () => {
      rmSync(join(folder, 'out.zip'), { force: true })
      execFileSync('zip', ['-qr', '../out.zip', '.'], { cwd: join(folder, 'in') })
    }
    return await timeAsync(work, { runs, warmup: 1 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { p50: NaN, p95: NaN }
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.stdout.write(`${table(await b6())}\n`)
