import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { count } from '../../builders/endure.ts'
import { describe, expect, test } from 'vitest'
import { unzip } from '../../../electron/core/documents/unzip.ts'
import { ZipError, type ZipFault } from '../../../electron/core/documents/zip-path.ts'
import { sha256, zip } from '../../../electron/core/documents/zip.ts'
import { rawZip, type RawEntry } from './raw-zip.ts'
import { asFile, run } from './tools.ts'

const limits = { maxFiles: 100, maxBytes: 10_000_000, maxRatio: 200 }
const bytes = (content: string) => new TextEncoder().encode(content)
const files = [
  { path: 'data/csv/contacts.csv', bytes: bytes('id,name\r\n1,Åsa\r\n'.repeat(500)) },
  { path: 'bagit.txt', bytes: bytes('BagIt-Version: 1.0\n') },
  { path: 'data/sheets/ohje-ä.pdf', bytes: Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256) },
  { path: 'data/empty.txt', bytes: new Uint8Array(0) },
]

/** The code an archive is refused with; what else is thrown fails the test. */
async function refusal(archive: Uint8Array, options?: { password?: string }, most = limits): Promise<ZipFault> {
  try {
    await unzip(archive, most, options)
  } catch (error) {
    if (error instanceof ZipError) return error.code
    throw error
  }
  throw new Error('was unpacked')
}

describe('a package', () => {
  test('is the same bytes in any order and any time zone, and dated 1980', async () => {
    const first = await zip(files)
    const zone = process.env['TZ']
    process.env['TZ'] = 'Pacific/Kiritimati'
    try {
      expect(await zip(files.toReversed())).toEqual(first)
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
    // Frozen: a change here makes every package exported so far differ from a new export.
    expect(sha256(first)).toBe('7d8a3341325de572d40f90199605768e1e1d9cbaddac0d5f5a0332e22e96af06')
    expect(asFile('a.zip', first, (path) => run('unzip', ['-l', path]))).toMatch(/1980-01-01 00:00 {3}bagit.txt/)
  })

  test('is unpacked by a program that is not ours', async () => {
    const archive = await zip(files)
    asFile('a.zip', archive, (path, folder) => {
      run('unzip', ['-q', path, '-d', folder])
      for (const file of files) expect(new Uint8Array(readFileSync(join(folder, file.path)))).toEqual(file.bytes)
      const program = 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()))'
      expect(run('python3', ['-c', program, path]).trim()).toBe('None 4')
      const manifest = files.map((file) => `${sha256(file.bytes)}  ${file.path}`).join('\n')
      const checked = execFileSync('sha256sum', ['-c', '-'], { cwd: folder, input: `${manifest}\n`, encoding: 'utf8' })
      expect(checked.match(/: OK/g)).toHaveLength(4)
    })
  })

  test('comes back as it was, sorted', async () => {
    const paths = fc.stringMatching(/^[a-zäö0-9]{1,6}(\/[a-zäö0-9-]{1,6}){0,3}\.(txt|pdf)$/)
    const content = fc.uint8Array({ maxLength: 2000 })
    const some = fc.uniqueArray(fc.record({ path: paths, bytes: content }), {
      selector: ({ path }) => path,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(some, fc.option(fc.string({ minLength: 1 })), async (packed, password) => {
        const options = password === null ? {} : { password }
        const back = await unzip(await zip(packed, options), limits, options)
        const sorted = packed.toSorted((a, b) => (a.path < b.path ? -1 : 1))
        expect(back.map(({ path }) => path)).toEqual(sorted.map(({ path }) => path))
        back.forEach((file, at) => expect(Buffer.from(file.bytes).equals(sorted[at]?.bytes ?? Buffer.of(1))).toBe(true))
      }),
      { numRuns: count(6, 80) },
    )
  })

  test('is encrypted with AES-256 when it has a password', async () => {
    const archive = await zip(files, { password: 'sininen tuoli 7' })
    expect(Buffer.from(archive).includes('BagIt-Version')).toBe(false)
    // Extra field 0x9901: AE-2, vendor AE, strength 3 (256 bits).
    expect(Buffer.from(archive).includes(Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3]))).toBe(true)
    expect(await unzip(archive, limits, { password: 'sininen tuoli 7' })).toHaveLength(4)
    expect(await refusal(archive)).toBe('password-needed')
    expect(await refusal(archive, { password: 'punainen tuoli 7' })).toBe('wrong-password')
    const broken = archive.slice()
    const inside = Buffer.from(archive).indexOf('bagit.txt') + 9 + 11 + 16 + 2 + 4
    broken[inside] = (broken[inside] ?? 0) ^ 1
    expect(await refusal(broken, { password: 'sininen tuoli 7' })).toBe('damaged')
  })

  test('is not written under an empty password, which protects nothing', async () => {
    await expect(zip(files, { password: '' })).rejects.toThrow(RangeError)
  })

  test('is never written with a path that would be refused when read', async () => {
    await expect(zip([{ path: '../x', bytes: bytes('x') }])).rejects.toThrow('unsafe-path: "../x"')
    const twice = ['Äiti.txt', 'a\u0308iti.TXT'].map((path) => ({ path, bytes: bytes('x') }))
    await expect(zip(twice)).rejects.toThrow('duplicate-path')
  })
})

describe('a package that somebody sent', () => {
  const paths = [
    '../evil.txt',
    'a/../../evil.txt',
    '/etc/passwd',
    'C:/windows/x.txt',
    'C:x.txt',
    '..\\evil.txt',
    'a\\..\\b.txt',
    '\\\\server\\share',
    './../a.txt',
    'a//b.txt',
    'a/./b.txt',
    'nul\u0000.txt',
    'rivi\n.txt',
    'CON',
    'data/aux.txt',
    'name.',
    'name ',
    'a:stream',
    '',
    'x'.repeat(2000),
    '../',
  ]
  test.each(paths)('is refused for the path %j', async (name) => {
    expect(
      await refusal(
        rawZip([
          { name: 'ok.txt', data: 'ok' },
          { name, data: '' },
        ]),
      ),
    ).toBe('unsafe-path')
  })

  test.each<[string, ZipFault, readonly RawEntry[]]>([
    ['a symbolic link', 'unsafe-path', [{ name: 'link', data: '/etc/passwd', mode: 0o120777 }]],
    [
      'one name twice',
      'duplicate-path',
      [
        { name: 'a.txt', data: '1' },
        { name: 'a.txt', data: '2' },
      ],
    ],
    [
      'names that Windows cannot tell apart',
      'duplicate-path',
      [
        { name: 'a.txt', data: '1' },
        { name: 'A.TXT', data: '2' },
      ],
    ],
    [
      'a file that is a folder too',
      'duplicate-path',
      [
        { name: 'a', data: '1' },
        { name: 'a/', data: '' },
      ],
    ],
    ['too many files', 'too-many-files', Array.from({ length: 101 }, (_, at) => ({ name: `f${at}`, data: '' }))],
    ['too much in one file', 'too-large', [{ name: 'big', data: new Uint8Array(10_000_001) }]],
    ['too much in all', 'too-large', [1, 2, 3].map((at) => ({ name: `f${at}`, data: new Uint8Array(4_000_000) }))],
    ['a bomb', 'too-compressed', [{ name: 'zeros', data: new Uint8Array(9_000_000), deflate: true }]],
    [
      'a bomb that lies about its size',
      'damaged',
      [{ name: 'zeros', data: new Uint8Array(9_000_000), deflate: true, declared: 900 }],
    ],
    ['a file shorter than it says', 'damaged', [{ name: 'short', data: 'abc', deflate: true, declared: 500 }]],
    [
      'entries that share their data',
      'damaged',
      [
        { name: 'a', localName: 'a', data: new Uint8Array(900_000), deflate: true },
        { name: 'b', localName: 'b', data: new Uint8Array(900_000), deflate: true, overlap: true },
      ],
    ],
    ['two names for one file', 'damaged', [{ name: 'good.txt', localName: 'evil.exe', data: 'x' }]],
  ])('is refused for %s', async (_, code, entries) => {
    expect(await refusal(rawZip(entries))).toBe(code)
  })

  test('is read when an ordinary program made it, folders and all', async () => {
    const archive = rawZip([
      { name: 'kansio/', data: '', mode: 0o40755 },
      { name: 'kansio/ääkköset.txt', data: 'hei'.repeat(100), deflate: true },
    ])
    expect(await unzip(archive, limits)).toEqual([{ path: 'kansio/ääkköset.txt', bytes: bytes('hei'.repeat(100)) }])
  })

  test('is read when Windows wrote its names, or a program with a dot before them', async () => {
    const archive = rawZip([
      { name: 'data\\csv\\a.csv', data: 'a' },
      { name: './data/b.txt', data: 'b' },
    ])
    expect((await unzip(archive, limits)).map(({ path }) => path)).toEqual(['data/b.txt', 'data/csv/a.csv'])
    const twice = rawZip([
      { name: 'data\\a.csv', data: 'a' },
      { name: './data/a.csv', data: 'b' },
    ])
    expect(await refusal(twice)).toBe('duplicate-path')
  })

  test('is refused when it is half a file, none at all, or changed by one bit', async () => {
    const archive = await zip(files)
    expect(await refusal(new Uint8Array(0))).toBe('not-a-zip')
    expect(await refusal(bytes('%PDF-1.7 ei paketti'))).toBe('not-a-zip')
    expect(await refusal(archive.slice(0, archive.length / 2))).toBe('not-a-zip')
    const content = Buffer.from(archive).indexOf('BagIt-Version')
    const broken = archive.slice()
    const at = content > 0 ? content : 60
    broken[at] = (broken[at] ?? 0) ^ 1
    expect(await refusal(broken)).toBe('damaged')
  })

  test('never harms: any change of bytes gives the same files, or a refusal with a code', async () => {
    const archive = await zip(files)
    const change = fc.tuple(fc.nat({ max: archive.length - 1 }), fc.integer({ min: 1, max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const broken = archive.slice()
        for (const [at, by] of changes) broken[at] = (broken[at] ?? 0) ^ by
        try {
          const known = new Set(files.map((file) => sha256(file.bytes)))
          for (const file of await unzip(broken, limits)) expect(known).toContain(sha256(file.bytes))
        } catch (error) {
          expect(error).toBeInstanceOf(ZipError)
        }
      }),
      { numRuns: count(30, 4000) },
    )
  })
})

test('sha256 prints what sha256sum prints', () => {
  expect(sha256(bytes('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
