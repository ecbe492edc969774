// @module-tag slow
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../../electron/core/documents/zip.ts'
import { bagDeclaration } from '../../../shared/domain/handover/bag.ts'
import { rawZip, type RawEntry } from '../documents/raw-zip.ts'

const child = new URL('../../builders/open-package-child.ts', import.meta.url).pathname
const bytesOf = (text: string) => new TextEncoder().encode(text)
const MB = 1_000_000

/** A bag whose sums are right, whatever is in it; not packed, so that no ratio gives it away. */
function sealed(payload: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const list = (files: Readonly<Record<string, Uint8Array>>) =>
    bytesOf(
      Object.entries(files)
        .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
        .join(''),
    )
  const data = Object.fromEntries(Object.entries(payload).map(([path, bytes]) => [`data/${path}`, bytes]))
  const octets = Object.values(payload).reduce((sum, { length }) => sum + length, 0)
  const tags = {
    'bagit.txt': bytesOf(bagDeclaration),
    'bag-info.txt': bytesOf(`Payload-Oxum: ${octets}.${Object.keys(payload).length}\n`),
    'manifest-sha256.txt': list(data),
  }
  const files = { ...data, ...tags, 'tagmanifest-sha256.txt': list(tags) }
  return rawZip(Object.entries(files).map(([name, content]) => ({ name: `b/${name}`, data: content })))
}
const repeated = (length: number, piece: string) => piece.repeat(Math.floor(length / piece.length)).slice(0, -1)
/** A text that has no end. */
const noise = (length: number) => {
  let [text, state] = ['', 1]
  // A piece of it over and over: nothing here is packed, so nothing is shorter for it.
  while (text.length < Math.min(length, 100_000)) {
    state = (state * 48_271) % 2_147_483_647
    text += state.toString(36)
  }
  return text.repeat(Math.ceil(length / text.length)).slice(0, length)
}
const record = (rest: string) => sealed({ 'client.json': bytesOf(`{"version":"1.0",${rest}}`) })

const bombs: readonly (readonly [what: string, reason: string, make: () => Uint8Array])[] = [
  [
    'a thousand files of zeros',
    'too-large',
    () => {
      const zeros = new Uint8Array(990_000)
      const files = Array.from({ length: 1000 }, (_, at): RawEntry => ({ name: `b/${at}`, data: zeros, deflate: true }))
      return rawZip([{ name: 'b/bagit.txt', data: bagDeclaration }, ...files])
    },
  ],
  [
    'more files than it may have',
    'too-large',
    () => rawZip(Array.from({ length: 21_000 }, (_, at) => ({ name: `b/${'x'.repeat(150)}${at}`, data: '' }))),
  ],
  [
    'a list of files that has no end',
    'too-large',
    () => rawZip(Array.from({ length: 9_000 }, (_, at) => ({ name: `b/${'x'.repeat(990)}${at}`, data: '' }))),
  ],
  ['a record of forty megabytes', 'too-large', () => record(`"x":"${noise(40 * MB)}"`)],
  ['a record of empty rows', 'bad-contents', () => record(`"contacts":[${repeated(15 * MB, '{},')}]`)],
  ['a record of wrong rows', 'bad-contents', () => record(`"marks":[${repeated(1.5 * MB, '{},')}]`)],
  [
    'a record of wrong facts',
    'bad-contents',
    () => record(`"client":{"facts":{${Array.from({ length: 500_000 }, (_, at) => `"${at}":[]`).join(',')}}}`),
  ],
  ['a record of one long text', 'bad-contents', () => record(`"sheet":{"closing":"${noise(15 * MB)}"}`)],
]

describe('a package made to hurt', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vuosikello-cost-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(bombs)('costs little memory and time: %s', (_, reason, make) => {
    const path = join(folder, 'paketti.zip')
    writeFileSync(path, make())
    const said = execFileSync(process.execPath, [child, path], { encoding: 'utf8' })
    const cost = JSON.parse(said) as { reason: string; grown: number; took: number }
    expect(cost.reason).toBe(reason)
    expect(cost.grown).toBeLessThan(200 * MB)
    expect(cost.took).toBeLessThan(3_000)
  })
})
