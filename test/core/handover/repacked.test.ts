import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unzip } from '../../../electron/core/documents/unzip.ts'
import type { PackedFile } from '../../../electron/core/documents/zip.ts'
import { failureOf } from '../../../shared/api/errors.ts'
import { finished } from '../../builders/core.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { rawZip, type RawEntry } from '../documents/raw-zip.ts'
import { count, enduring } from '../../builders/endure.ts'
import { anEngine, aRichClient, aSender, aTwin, brought, firmOf, packed } from './firms.ts'

const limits = { maxFiles: 1000, maxBytes: 1e8, maxRatio: 1000 }
const litter = [
  '.DS_Store',
  '._client.json',
  'Icon\r',
  'Thumbs.db',
  'thumbs.DB',
  'desktop.ini',
  '.directory',
  '~$ohje.docx',
  '.~lock.contacts.csv#',
  'contacts.csv:Zone.Identifier',
  '__MACOSX/._bagit.txt',
  '__MACOSX/bagit.txt',
]

/** A package that somebody opened, looked at and packed again. */
describe('a package packed again', () => {
  const engine = anEngine()
  let core: EngineCore
  let files: readonly PackedFile[]
  beforeAll(async () => {
    core = await aSender(engine())
    const client = await aRichClient(core)
    files = await unzip(await packed(core, client.id), limits)
  })
  afterAll(() => core.close())

  const entries = (name = (path: string) => path): RawEntry[] =>
    files.map(({ path, bytes }) => ({ name: name(path), data: bytes, deflate: true }))
  const verified = async (all: readonly RawEntry[]) =>
    finished(core.api.handover.verify({ file: await brought(core, rawZip(all)) }))
  const inFolder = (path: string) => path.slice(path.indexOf('/') + 1)

  it.each<[string, (path: string) => string]>([
    ['with backslashes', (path) => path.replaceAll('/', '\\')],
    ['with a dot before every name', (path) => `./${path}`],
    ['in a folder around its folder', (path) => `Ladatut/${path}`],
    ['without its folder', inFolder],
    ['in a folder of another name', (path) => `Kansio 2/${inFolder(path)}`],
  ])('is the same %s', async (_, name) => {
    const [plain, again] = [await verified(entries()), await verified(entries(name))]
    expect(again).toEqual(plain)
    expect(plain.ignored).toEqual([])
  })

  describe.runIf(enduring)('by the programs that people have', () => {
    const tools: readonly (readonly [name: string, program: string, how: readonly string[]])[] = [
      ['7z', '7z', ['a', '-tzip']],
      ['bsdtar', 'bsdtar', ['-a', '-cf']],
      ['zip', 'zip', ['-r', '-q']],
      ['Python', 'python3', ['-m', 'zipfile', '-c']],
    ]
    it.for(tools)('%s verifies as before, and is taken in', async ([, program, how], { skip }) => {
      if (spawnSync(program, ['--help']).error) skip(`${program} is not installed`)
      const from = mkdtempSync(join(tmpdir(), 'vuosikello-packed-'))
      for (const { path, bytes } of files) {
        mkdirSync(dirname(join(from, path)), { recursive: true })
        writeFileSync(join(from, path), bytes)
      }
      const folder = files[0]?.path.split('/')[0] ?? ''
      execFileSync(program, [...how, 'again.zip', folder], { cwd: from })
      const again = readFileSync(join(from, 'again.zip'))
      const report = await finished(core.api.handover.verify({ file: await brought(core, again) }))
      expect(report).toEqual(await verified(entries()))
      const twin = await aTwin(engine(), await firmOf(core), { key: false })
      const taken = await finished(twin.api.handover.import({ file: await brought(twin, again) }))
      expect(taken.report.client).toMatch(/\S/)
      await twin.close()
      rmSync(from, { recursive: true })
    })
  })

  it('names what lies beside it and what a system left, and passes it over', async () => {
    const folder = files[0]?.path.split('/')[0] ?? ''
    const more = [
      'Lue minut.txt',
      `__MACOSX/${folder}/._bagit.txt`,
      `${folder}/data/csv/.DS_Store`,
      `${folder}/muistio.txt`,
    ]
    const { ignored } = await verified([...entries(), ...more.map((name) => ({ name, data: 'x' }))])
    expect(ignored).toEqual(more.toSorted())
  })

  it('is judged the same with litter anywhere, whole or spoilt', async () => {
    const folder = files[0]?.path.split('/')[0] ?? ''
    const verdict = async (all: readonly RawEntry[]) => {
      try {
        const { ignored: _, ...report } = await verified(all)
        return report
      } catch (error) {
        return failureOf(error)
      }
    }
    const spoils: readonly ((all: RawEntry[]) => RawEntry[])[] = [
      (all) => all,
      (all) => all.filter(({ name }) => !name.endsWith('contacts.csv')),
      (all) => all.map((one) => (one.name.endsWith('contacts.csv') ? { ...one, data: 'toinen' } : one)),
      (all) => [...all, { name: `${folder}/data/lisa.exe`, data: 'MZ' }],
    ]
    const plain = await Promise.all(spoils.map((spoil) => verdict(spoil(entries()))))
    expect(new Set(plain.map((one) => JSON.stringify(one))).size).toBe(4)
    const places = fc.constantFrom('', `${folder}/`, `${folder}/data/`, `${folder}/data/csv/`, 'x/')
    const some = fc.array(fc.tuple(places, fc.constantFrom(...litter), fc.boolean()), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(some, fc.nat({ max: spoils.length - 1 }), async (lying, at) => {
        const left = lying.map(([place, name, windows]) => ({
          name: windows ? `${place}${name}`.replaceAll('/', '\\') : place + name,
          data: 'x',
        }))
        expect(await verdict([...left, ...(spoils[at]?.(entries()) ?? [])])).toEqual(plain[at])
      }),
      { numRuns: count(12, 400) },
    )
  }, 120_000)
})
