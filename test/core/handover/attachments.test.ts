// @module-tag slow
/** A client's files in its package: as they are, in the manifests, in and out piece by piece, and by hash where they are taken in. */
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FileReader } from '../../../electron/core/documents/file-reader.ts'
import { openZip } from '../../../electron/core/documents/unzip.ts'
import { ZipError } from '../../../electron/core/documents/zip-path.ts'
import { conformance } from '../../../electron/core/handover/conformance.ts'
import type { FileRef } from '../../../shared/api/values.ts'
import { attachedPaths } from '../../../shared/domain/handover/attached.ts'
import { aContract, anEncounter } from '../../builders/clients.ts'
import { failing, finished } from '../../builders/core.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { rawZip } from '../documents/raw-zip.ts'
import { asFile, run } from '../documents/tools.ts'
import { type Bag, bytesOf, first, open, pack, reseal, textOf, withRecord } from './bags.ts'
import { anEngine, aRichClient, aSender, aTwin, brought, DAY, firmOf, packed, rowsOf } from './firms.ts'

const engine = anEngine()
let core: EngineCore
let twin: EngineCore
let id = ''
/** More than four parts, so that it is written in two transactions. */
const large = randomBytes(2_200_000)
const pdf = bytesOf('%PDF-1.7\nTodistus')
const kept = { retention: 'none', retention_day: null, note: '' } as const
const many = { 'iso tiedosto.bin': large, 'Tunnit 8/2026.PDF': pdf, 'sama toisella nimellä.pdf': pdf }

async function attach(files: Readonly<Record<string, Uint8Array>>, more = {}) {
  const given = Object.entries(files).map(([name, bytes], at) => {
    const path = join(core.profile, `liite-${at}`)
    writeFileSync(path, bytes)
    return { name, path }
  })
  await finished(core.api.attachments.add({ client_id: id, ...kept, ...more, files: given }))
}

beforeAll(async () => {
  core = await aSender(engine())
  twin = await aTwin(engine(), await firmOf(core))
  id = (await aRichClient(core)).id
  const contract = await aContract({ id, version: 1 }).in(core.api)
  const [inside, told] = [
    await anEncounter({ id, version: 1 }).with({ internal: true }).in(core.api),
    await anEncounter({ id, version: 1 }).in(core.api),
  ]
  await attach(many, { retention: 'six-years', retention_day: '2026-08-31', note: 'Oma huomio' })
  await attach({ '=SUM(A1).html': bytesOf('<script>alert(1)</script>') }, { encounter_id: told.id })
  await attach({ 'sopimus.pdf': bytesOf('%PDF-1.7\nHinta 99 euroa') }, { engagement_id: contract.id })
  await attach({ 'arvio.txt': bytesOf('Hankala asiakas') }, { internal: true })
  await attach({ 'muistio.txt': bytesOf('Vain meille') }, { encounter_id: inside.id })
  await core.api.retention.addUsual({ client_id: id })
})
afterAll(async () => {
  await core.close()
  await twin.close()
})

const made = async (profile: 'successor' | 'client' | 'archive', more = {}) => {
  const { file } = await finished<{ file: FileRef }>(
    core.api.handover.export({ client: id, profile, day: DAY, ...more }),
  )
  return core.files.read(file)
}
const filesIn = (bag: Bag) => [...bag.keys()].filter((path) => path.startsWith('data/attachments/')).toSorted()
const partsOf = async (profile: 'successor' | 'client' | 'archive') =>
  new Map((await core.api.handover.check({ client: id, profile })).parts.map((one) => [one.part, one]))
const recordIn = (bag: Bag) =>
  JSON.parse(textOf(bag.get('data/client.json'))) as Record<string, Record<string, unknown>[]>

describe('the attachments of a package', () => {
  it('go to a successor as they are, without those of contracts and for the firm alone, which are counted', async () => {
    const bag = await open(await made('successor'))
    const files = filesIn(bag)
    // One content lies there once, whatever it is called.
    expect(files.map((path) => path.replace(/-[0-9a-f]{8}/, ''))).toEqual([
      'data/attachments/iso-tiedosto.bin',
      'data/attachments/sum-a1.html',
      'data/attachments/tunnit-8-2026.pdf',
    ])
    expect(Buffer.compare(bag.get(files[0] ?? '') ?? Buffer.alloc(0), large)).toBe(0)
    const manifest = textOf(bag.get('manifest-sha256.txt'))
    for (const path of files)
      expect(manifest).toContain(
        `${createHash('sha256')
          .update(bag.get(path) ?? '')
          .digest('hex')}  ${path}\n`,
      )
    expect(recordIn(bag)['attachments']).toHaveLength(4)
    const parts = await partsOf('successor')
    expect(parts.get('attachments')).toMatchObject({ state: 'included', rows: 4 })
    expect(parts.get('internal-attachments')).toMatchObject({ state: 'held-back', rows: 2, reason: 'internal-note' })
    expect(parts.get('contract-attachments')).toMatchObject({ state: 'held-back', rows: 1, reason: 'profile' })
    // Notes on the client and on three files.
    expect(parts.get('client-notes')).toMatchObject({ rows: 4 })
    for (const [path, content] of bag)
      for (const word of ['Oma huomio', 'Hankala', 'Vain meille', 'Hinta 99', 'arvio.txt'])
        expect(Buffer.from(content).includes(word), `${word} in ${path}`).toBe(false)
  })

  it('have a table with their names, which no spreadsheet runs, and a page that opens only what cannot run', async () => {
    const bag = await open(await made('successor'))
    const table = textOf(bag.get('data/csv/attachments.csv'))
    expect(table).toContain("'=SUM(A1).html")
    expect(table).toMatch(/attachments\/tunnit-8-2026-[0-9a-f]{8}\.pdf,Tunnit 8\/2026\.PDF,17,/)
    expect(table).toContain('six-years,Tositteet ja palkka-aineisto: 6 vuotta,2026-08-31')
    const page = textOf(bag.get('data/index.html'))
    expect(page).toMatch(/<a href="attachments\/tunnit-8-2026-[0-9a-f]{8}\.pdf">Tunnit 8\/2026\.PDF<\/a>/)
    expect(page).toContain('=SUM(A1).html')
    expect(page).not.toMatch(/href="attachments\/[^"]*\.(html|bin)"/)
  })

  it('go to the client with those of its contract, and into the archive whole, what is for the firm apart', async () => {
    const theirs = await open(await made('client'))
    expect(filesIn(theirs)).toHaveLength(4)
    expect((await partsOf('client')).has('contract-attachments')).toBe(false)
    const archive = await open(await made('archive'))
    expect(filesIn(archive).filter((path) => path.startsWith('data/attachments/own/'))).toHaveLength(2)
    expect(recordIn(archive)['attachments']).toHaveLength(5)
    const internal = textOf(archive.get('data/csv/internal.csv'))
    expect(internal).toMatch(/arvio\.txt,attachment\.file,Tiedosto,attachments\/own\/arvio-[0-9a-f]{8}\.txt/)
    expect(internal).toContain('Oma huomio')
  })

  it('keep every rule, also under a password, and other programs read them', async () => {
    for (const bytes of [await made('archive'), await made('successor', { password: 'pitkä ja hyvä salasana' })]) {
      const path = join(core.profile, 'p.zip')
      writeFileSync(path, bytes)
      const found = await conformance(path, 'pitkä ja hyvä salasana')
      expect(found.filter(({ result }) => result === 'failed' || result === 'not-checked')).toEqual([])
      expect(found.find(({ rule }) => rule === '2.2')).toMatchObject({ result: 'passed' })
    }
    asFile('paketti.zip', await made('successor'), (path) => {
      expect(run('unzip', ['-t', path])).toContain('No errors detected')
      const python = 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())'
      expect(run('python3', ['-c', python, path]).trim()).toBe('None')
    })
  })

  it('are taken in by their hash, shown by their bytes, and the next package is the same byte for byte', async () => {
    const bytes = await packed(core, id)
    expect(Buffer.compare(await packed(core, id), bytes)).toBe(0)
    await finished(twin.api.handover.import({ file: await brought(twin, bytes) }))
    const { rows } = await twin.api.attachments.list({ client: id })
    const told = ({ shown, note, internal, size }: (typeof rows)[number]) => [shown, note, internal, size]
    expect(Object.fromEntries(rows.map((row) => [row.name, told(row)]))).toEqual({
      '=SUM(A1).html': ['', '', false, 25],
      'Tunnit 8/2026.PDF': ['pdf', '', false, 17],
      'iso tiedosto.bin': ['', '', false, large.length],
      'sama toisella nimellä.pdf': ['pdf', '', false, 17],
    })
    expect(rows).toHaveLength(4)
    const file = await finished<FileRef>(
      twin.api.attachments.open({ id: rows.find(({ name }) => name.startsWith('iso'))?.id ?? '' }),
    )
    expect(Buffer.compare(readFileSync(twin.files.path(file.token) ?? ''), large)).toBe(0)
    await twin.api.history.undo({})
    expect(await failing(twin.api.clients.get({ client: id }))).toMatchObject({ code: 'not-found' })
    await twin.api.history.redo({})
    expect((await twin.api.attachments.list({ client: id })).rows).toHaveLength(4)
    // The retention plan is told and handed on, and is nobody's work here.
    expect((await twin.api.retention.get({ client: id })).rows).toEqual([])
    expect(Buffer.compare(await packed(twin, id), bytes)).toBe(0)
    expect(recordIn(await open(bytes))['retention']).toHaveLength(6)
    // The package made here, then what was taken in.
    for (let n = 0; n < 2; n++) await twin.api.history.undo({})
    await twin.api.history.emptyBin({})
    expect((await rowsOf(twin))['attachment_content']).toBe(0)
  })

  it('leave no half file and no contents behind when making or taking in is called off', async () => {
    const outbox = () =>
      readdirSync(join(core.profile), { recursive: true }).filter((name) => String(name).includes('.zip'))
    const before = outbox()
    const abort = new AbortController()
    const job = await core.api.handover.export({ client: id, profile: 'successor' }, { signal: abort.signal })
    const failed = (async () => {
      for (;;) {
        const { done, value } = await job.next()
        if (done === true) return undefined
        if ('step' in value && value.step === 'packing') abort.abort()
      }
    })()
    expect(await failing(failed)).toMatchObject({ code: 'cancelled' })
    expect(outbox()).toEqual(before)
    const [bytes, rows] = [await packed(core, id), await rowsOf(twin)]
    const stop = new AbortController()
    const taking = await twin.api.handover.import({ file: await brought(twin, bytes) }, { signal: stop.signal })
    const stopped = (async () => {
      for (;;) {
        const { done, value } = await taking.next()
        if (done === true) return undefined
        if ('step' in value && value.step === 'importing') stop.abort()
      }
    })()
    expect(await failing(stopped)).toMatchObject({ code: 'cancelled' })
    expect(await rowsOf(twin)).toEqual(rows)
  })

  const spoils: readonly (readonly [string, string, (bag: Bag) => unknown])[] = [
    ['whose file is not there', 'incomplete', (bag) => bag.delete(filesIn(bag)[0] ?? '')],
    ['whose file is another', 'incomplete', (bag) => bag.set(filesIn(bag)[0] ?? '', bytesOf('toinen'))],
    ['of another size', 'incomplete', (bag) => record(bag, (row) => (row['size'] = 7))],
    ['without a hash', 'bad-contents', (bag) => record(bag, (row) => (row['hash'] = '../../etc/passwd'))],
    [
      'of a contract that is not there',
      'bad-contents',
      (bag) => record(bag, (row) => (row['engagement_id'] = row['id'])),
    ],
    [
      'kept from no day',
      'bad-contents',
      (bag) => record(bag, (row) => Object.assign(row, { retention: 'until', retention_day: null })),
    ],
  ]
  const record = (bag: Bag, change: (row: Record<string, unknown>) => unknown) => {
    const all = recordIn(bag)
    change(first(all['attachments']))
    bag.set('data/client.json', bytesOf(JSON.stringify(all)))
  }
  it.each(spoils)('%s are refused, and nothing is kept', async (_, reason, spoil) => {
    const bag = await open(await packed(core, id))
    spoil(bag)
    const before = await rowsOf(twin)
    const spoilt = await pack(reseal(bag))
    expect(await failing(finished(twin.api.handover.import({ file: await brought(twin, spoilt) })))).toMatchObject({
      code: 'invalid',
      reason,
    })
    expect(await rowsOf(twin)).toEqual(before)
  })

  it('of a damaged content stop the package, by name', async () => {
    const { hash } = await core.sql
      .selectFrom('attachment')
      .select('hash')
      .where('name', '=', 'iso tiedosto.bin')
      .executeTakeFirstOrThrow()
    const [good] = await core.sql
      .selectFrom('attachment_content')
      .selectAll()
      .where('hash', '=', hash)
      .orderBy('part')
      .execute()
    const spoil = (bytes: Uint8Array) =>
      core.sql
        .updateTable('attachment_content')
        .set({ bytes })
        .where('seq', '=', good?.seq ?? 0)
        .execute()
    await spoil((good?.bytes ?? new Uint8Array()).with(9, 0).with(8, 1))
    expect(await failing(packed(core, id))).toMatchObject({ reason: 'damaged', facts: { file: 'iso tiedosto.bin' } })
    await spoil(good?.bytes ?? new Uint8Array())
  })

  it('never trust what a package says of how they may be shown', async () => {
    const lying = await withRecord(await open(await packed(core, id)), (all) => {
      for (const row of all['attachments'] ?? []) row['shown'] = 'png'
    })
    await finished(twin.api.handover.import({ file: await brought(twin, lying) }))
    const { rows } = await twin.api.attachments.list({ client: id })
    expect(rows.map(({ shown }) => shown).toSorted()).toEqual(['', '', 'pdf', 'pdf'])
  })
})

it('names the files of a package for every system, each once', () => {
  const hash = (start: string) => start.padEnd(64, '0')
  const rows = [
    { name: 'CON', hash: hash('a1'), shown: '' },
    { name: 'Ääliö – Ö.PDF', hash: hash('b2'), shown: 'pdf' },
    { name: '../../ulos.exe', hash: hash('c3'), shown: '' },
    { name: '日本語', hash: hash('d4'), shown: 'png' },
    { name: 'sama.txt', hash: hash('00000000aa'), shown: '' },
    { name: 'sama.txt', hash: hash('00000000bb'), shown: '' },
    { name: `${'pitkä '.repeat(60)}.x`, hash: hash('e5'), shown: '' },
  ]
  const paths = attachedPaths(rows)
  expect([...paths.values()].toSorted()).toEqual([
    'attachments/aalio-o-b2000000.pdf',
    'attachments/con-a1000000',
    'attachments/liite-d4000000.png',
    'attachments/pitka-pitka-pitka-pitka-pitka--e5000000.x',
    'attachments/sama-00000000.txt',
    `attachments/sama-${'00000000bb'.padEnd(32, '0')}.txt`,
    'attachments/ulos-c3000000.exe',
  ])
  expect(attachedPaths(rows.toReversed())).toEqual(paths)
})

it('reads what lies in a ZIP as it is no more trustingly than the rest of it', async () => {
  const [one, two] = ['ensimmäinen', 'toinen tiedosto']
  const files = (more: object) => [
    { name: 'a.txt', data: one },
    { name: 'b.txt', data: two, ...more },
  ]
  const at = join(core.profile, 'kasin.zip')
  const read = async (bytes: Uint8Array) => {
    writeFileSync(at, bytes)
    const file = new FileReader(at)
    try {
      const archive = await openZip(file, { maxFiles: 10, maxBytes: 1e6, maxRatio: 100 })
      for (const path of ['a.txt', 'b.txt']) await archive.take(path)
      await archive.close()
      return 'read'
    } catch (error) {
      return error instanceof ZipError ? error.code : 'other'
    } finally {
      file.close()
    }
  }
  const good = rawZip(files({}))
  expect(await read(good)).toBe('read')
  expect(await read(rawZip(files({ overlap: true })))).toBe('damaged')
  expect(await read(rawZip(files({ localName: 'c.txt' })))).toBe('damaged')
  const data = Buffer.from(good).indexOf(two)
  expect(await read(good.with(data, (good[data] ?? 0) ^ 1))).toBe('damaged')
})
