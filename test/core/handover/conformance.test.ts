// @module-tag slow
/** The checker of the open profile: our packages keep every rule, and breaking one is found under its number, whoever made the package. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conformance } from '../../../electron/core/handover/conformance.ts'
import { type ConformanceRule, conformanceRules } from '../../../shared/domain/handover/conformance.ts'
import { failureOf } from '../../../shared/api/failure.ts'
import { finished } from '../../builders/core.ts'
import { count } from '../../builders/endure.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { sha256 } from '../../../electron/core/documents/zip.ts'
import { type Bag, bytesOf, type Json, open, pack, reseal } from './bags.ts'
import { anEngine, aRichClient, aSender, aTwin, brought, firmOf, packed } from './firms.ts'

const engine = anEngine()
let core: EngineCore
let bytes: Uint8Array
beforeAll(async () => {
  core = await aSender(engine())
  bytes = await packed(core, (await aRichClient(core)).id)
})
afterAll(() => core.close())

const findings = (zip: Uint8Array, password?: string) => asFile(zip, (path) => conformance(path, password))
/** The rules that are broken, each with where. */
const broken = async (zip: Uint8Array) =>
  (await findings(zip)).flatMap(({ rule, result, where }) => (result === 'failed' ? [`${rule} ${where}`] : []))

async function asFile<T>(zip: Uint8Array, work: (path: string) => Promise<T>): Promise<T> {
  const place = mkdtempSync(join(tmpdir(), 'vuosikello-rules-'))
  try {
    writeFileSync(join(place, 'p.zip'), zip)
    return await work(join(place, 'p.zip'))
  } finally {
    rmSync(place, { recursive: true })
  }
}

/** With the byte-order mark that a table begins with. */
const asIs = new TextDecoder('utf-8', { ignoreBOM: true })

const edited = (path: string, change: (text: string) => string) => (bag: Bag) =>
  bag.set(path, bytesOf(change(asIs.decode(bag.get(path)))))
const json = (path: string, change: (data: Json) => unknown) =>
  edited(path, (text) => {
    const data = JSON.parse(text) as Json
    change(data)
    return `${JSON.stringify(data, null, 2)}\n`
  })
/** A table changed together with what describes it, as a program that writes tables its own way would. */
const table = (name: string, change: (text: string) => string) => (bag: Bag) => {
  edited(`data/csv/${name}.csv`, change)(bag)
  const file = bag.get(`data/csv/${name}.csv`) ?? new Uint8Array()
  json('data/datapackage.json', (data) => {
    const resource = (data['resources'] as Json[]).find((one) => one['name'] === name)
    Object.assign(resource ?? {}, { bytes: file.length, hash: `sha256:${sha256(file)}` })
  })(bag)
}

it('finds nothing in a package of ours, and what cannot be there is not applicable', async () => {
  const found = await findings(bytes)
  expect(found.map(({ rule }) => rule)).toEqual([...conformanceRules])
  // It has no attachments.
  expect(found.filter(({ result }) => result !== 'passed').map(({ rule }) => rule)).toEqual(['2.2'])
  const bag = reseal(await open(bytes))
  for (const path of ['data/calendar/deadlines.ics', 'data/contacts/contacts.vcf']) bag.delete(path)
  const parts = json('data/receipt/receipt.json', (data) => {
    for (const item of data['items'] as { files: string[] }[])
      item.files = item.files.filter((file) => !/\.(ics|vcf)$/.test(file))
  })
  parts(bag)
  const without = await findings(await pack(reseal(bag)))
  const not = without.filter(({ result }) => result === 'not-applicable').map(({ rule }) => rule)
  expect(not).toEqual(['1.6', '2.2', '6.1', '6.2'])
  expect(without.filter(({ result }) => result === 'failed')).toEqual([])
})

const faults: readonly (readonly [ConformanceRule, string, (bag: Bag) => unknown])[] = [
  ['1.2', 'bagit.txt', edited('bagit.txt', (text) => text.replace('UTF-8', 'ISO-8859-1'))],
  ['1.2', 'newer-package', edited('bagit.txt', (text) => text.replace('1.0', '2.0'))],
  ['1.4', 'bag-info.txt', edited('bag-info.txt', (text) => text.replace(/Payload-Oxum: \d+/, 'Payload-Oxum: 1'))],
  ['1.5', 'Bagging-Date', edited('bag-info.txt', (text) => text.replace(/Bagging-Date: .*/, 'Bagging-Date: soon'))],
  ['1.5', 'Vuosikello-Package', edited('bag-info.txt', (text) => text.replace(/Package: 1/, 'Package: 2'))],
  ['2.1', 'Åkersheet.pdf', (bag) => bag.set('data/sheets/Åkersheet.pdf', bytesOf('x'))],
  ['3.1', 'newer-package', json('data/client.json', (data) => (data['version'] = '2.0'))],
  ['3.1', 'not-json', edited('data/client.json', (text) => text.slice(1))],
  ['3.2', 'client.name', json('data/client.json', (data) => ((data['client'] as Json)['name'] = ''))],
  ['3.3', 'client.json', edited('data/client.json', (text) => JSON.stringify(JSON.parse(text)))],
  ['4.1', 'csv/contacts.csv', edited('data/csv/contacts.csv', (text) => `${text} `)],
  ['4.1', 'csv/extra.csv', (bag) => bag.set('data/csv/extra.csv', bytesOf('\ufeffid\r\n'))],
  ['4.2', 'csv/events.csv', table('events', (text) => text.slice(1))],
  ['4.2', 'csv/events.csv', table('events', (text) => text.replace('date', 'day'))],
  ['4.3', 'csv/events.csv: row 2, date', table('events', (text) => text.replace(/\d{4}-\d\d-\d\d(?=,)/, '1.2.2027'))],
  [
    '4.4',
    'csv/cutoffs.csv: row 2, pay_group_id',
    table('paygroups', (text) => text.replaceAll(/^[0-9a-f]{8}/gm, '00000000')),
  ],
  ['4.5', 'csv/systems.csv: row 2, kind_text', table('systems', (text) => text.replace('Palkkaohjelma,', '=1+1,'))],
  [
    '5.1',
    'index.html: <script',
    edited('data/index.html', (text) => text.replace('</main>', '<script>1</script></main>')),
  ],
  [
    '5.1',
    'Content-Security-Policy',
    edited('data/index.html', (text) => text.replace("default-src 'none'", 'default-src *')),
  ],
  ['6.1', 'calendar/deadlines.ics', edited('data/calendar/deadlines.ics', (text) => text.replaceAll('\r\n', '\n'))],
  ['6.2', 'contacts/contacts.vcf', edited('data/contacts/contacts.vcf', (text) => text.replace('4.0', '3.0'))],
  ['7.1', 'receipt.json', (bag) => bag.delete('data/receipt/receipt.json')],
  [
    '7.2',
    'client-notes',
    json('data/receipt/receipt.json', (data) => {
      data['items'] = (data['items'] as Json[]).filter((item) => item['part'] !== 'client-notes')
    }),
  ],
]

it.each(faults)('finds what breaks rule %s (%s)', async (rule, where, change) => {
  const bag = await open(bytes)
  // The count of bytes is written anew with the checksums, so that it is spoilt after them and its own sum mended.
  if (rule !== '1.4') change(bag)
  reseal(bag)
  if (rule === '1.4') {
    change(bag)
    const sums = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'].map(
      (path) => `${sha256(bag.get(path) ?? new Uint8Array())}  ${path}\n`,
    )
    bag.set('tagmanifest-sha256.txt', bytesOf(sums.join('')))
  }
  const found = await broken(await pack(bag))
  expect(
    found.some((one) => one.startsWith(`${rule} `) && one.includes(where)),
    found.join('\n'),
  ).toBe(true)
})

it('says what is wrong with a bag, and checks nothing behind it', async () => {
  const bag = await open(bytes)
  bag.set('data/index.html', bytesOf('changed'))
  const found = await findings(await pack(bag))
  expect(found.find(({ rule }) => rule === '1.3')).toMatchObject({ result: 'failed' })
  expect(found.filter(({ rule }) => rule > '1.6').every(({ result }) => result === 'not-checked')).toBe(true)
  expect(await broken(bytesOf('no zip at all'))).toEqual(['1.1 not-a-zip'])
  const other = await open(bytes)
  other.set('tagmanifest-sha256.txt.sig', bytesOf('no signature'))
  expect((await broken(await pack(other)))[0]).toMatch(/^1\.6 bad-signature/)
})

describe('the published profile', () => {
  const docs = new URL('../../../docs/package/', import.meta.url).pathname
  const examples = join(docs, 'examples')

  it('has every rule of the checker under its number', () => {
    const page = readFileSync(join(docs, 'conformance.md'), 'utf8')
    const told = [...page.matchAll(/^\| (\d\.\d) \|/gm)].map(([, rule]) => rule)
    expect(told).toEqual([...conformanceRules])
  })

  it('comes with two example packages that keep every rule and can be taken in', async () => {
    const names = readdirSync(examples).filter((name) => name.endsWith('.zip'))
    expect(names).toHaveLength(2)
    const twin = await aTwin(engine(), await firmOf(core), { key: false })
    for (const name of names) {
      const found = await conformance(join(examples, name), undefined)
      expect(
        found.filter(({ result }) => result === 'failed' || result === 'not-checked'),
        name,
      ).toEqual([])
      const file = await brought(twin, readFileSync(join(examples, name)))
      expect((await finished(twin.api.handover.import({ file }))).report.client).toMatch(/\S/)
    }
    await twin.close()
  })
})

it('says something of any file, and never that a changed package keeps every rule', async () => {
  const changes = fc.array(fc.record({ at: fc.nat(bytes.length - 1), to: fc.integer({ min: 0, max: 255 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(changes, fc.nat(3), async (spoilt, cut) => {
      const changed = Uint8Array.from(cut === 0 ? bytes.subarray(0, spoilt[0]?.at ?? 0) : bytes)
      if (cut > 0) for (const { at, to } of spoilt) changed[at] = to
      fc.pre(Buffer.compare(changed, bytes) !== 0)
      const found = await findings(changed).catch((error: unknown) => failureOf(error).reason)
      if (typeof found === 'string') return expect(['password-needed', 'wrong-password']).toContain(found)
      // A byte that no reader looks at (a comment, a time) may change nothing: then the files are the same, and whole.
      const failed = found?.filter(({ result }) => result === 'failed') ?? []
      if (failed.length === 0) expect(await open(changed)).toEqual(await open(bytes))
      else expect(failed[0]?.where).toMatch(/\S/)
    }),
    { numRuns: count(6, 400) },
  )
}, 600_000)
