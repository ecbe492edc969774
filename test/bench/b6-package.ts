import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
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
 * for byte. Attachments do not exist yet, so the target for 500 MB of files cannot be measured.
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

const mega = (bytes: number): string => (bytes / 1e6).toFixed(2)

type Bench = TestCore & { readonly data: string }
async function started(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-b6-'))
  const data = join(folder, 'firm.db')
  const core = await aCore({ file: data })
  await finished(core.api.storage.create({ file: data, firm: 'Palkkatalo Oy', language: 'fi', person: 'Aino Laine' }))
  const close = async () => {
    await core.close()
    rmSync(folder, { recursive: true, force: true })
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
  const { items } = await api.calendar.list({ client: client.id, from: start, to: '2027-01-11', language: 'fi' })
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
  await look.destroy()
  const [times, again]: [number[], number[]] = [[], []]
  let [equal, rows] = [true, 0]
  for (let run = 0; run < runs; run++) {
    const receiver = await started()
    const sql = openSqlite(receiver.data)
    await sql.updateTable('firm').set(firm).execute()
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
