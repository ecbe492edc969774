import { AppError } from '../../../shared/api/errors.ts'
import { bagDeclaration, readManifest, readTags } from '../../../shared/domain/handover/bag.ts'
import { unzip } from '../documents/unzip.ts'
import { ZipError, type ZipFault } from '../documents/zip-path.ts'
import { type PackedFile, sha256 } from '../documents/zip.ts'

/** A package holds one client: far more than any has, far less than would hurt the machine. */
const limits = { maxFiles: 20_000, maxBytes: 1_000_000_000, maxRatio: 200 }
export const maxPackageBytes = limits.maxBytes

export type Bag = {
  /** Payload by path from the `data` folder. */
  readonly payload: ReadonlyMap<string, Uint8Array>
  readonly info: ReadonlyMap<string, string>
  readonly digest: string
}

const zipReasons: Readonly<Record<ZipFault, string>> = {
  'not-a-zip': 'not-a-package',
  damaged: 'damaged',
  'unsafe-path': 'unsafe-path',
  'duplicate-path': 'unsafe-path',
  'too-many-files': 'too-large',
  'too-large': 'too-large',
  'too-compressed': 'too-large',
  'password-needed': 'password-needed',
  'wrong-password': 'wrong-password',
}

const refuse = (reason: string, file?: string): AppError =>
  new AppError('invalid', reason, file === undefined ? {} : { facts: { file: file.slice(0, 200) } })

/**
 * Unpacks a package into memory and checks all of it: every file that its manifests name is there with the right sum, and its
 * payload has no other. Throws `invalid` with the reason: `not-a-package`, `damaged`, `unsafe-path`, `too-large`,
 * `password-needed`, `wrong-password`, `newer-package`, `incomplete`, `unlisted-file`, `checksum-mismatch`.
 */
export async function openBag(packed: Uint8Array, password: string | undefined): Promise<Bag> {
  if (packed.length > limits.maxBytes) throw refuse('too-large')
  const files = inOneFolder(await unpacked(packed, password))
  declared(files)
  if (files.has('fetch.txt')) throw refuse('incomplete', 'fetch.txt')
  checkSums(files, 'tagmanifest-sha256.txt', ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'])
  const listed = checkSums(files, 'manifest-sha256.txt', [])
  const payload = new Map<string, Uint8Array>()
  for (const [path, bytes] of files) {
    if (!path.startsWith('data/')) continue
    if (!listed.has(path)) throw refuse('unlisted-file', path)
    payload.set(path.slice('data/'.length), bytes)
  }
  const info = readTags(text(files, 'bag-info.txt'))
  const octets = [...payload.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  if (info.get('Payload-Oxum') !== `${octets}.${payload.size}`) throw refuse('incomplete', 'bag-info.txt')
  return { payload, info, digest: sha256(files.get('tagmanifest-sha256.txt') ?? new Uint8Array()) }
}

async function unpacked(packed: Uint8Array, password: string | undefined): Promise<readonly PackedFile[]> {
  try {
    return await unzip(packed, limits, password ? { password } : {})
  } catch (error) {
    if (error instanceof ZipError) throw refuse(zipReasons[error.code], error.path)
    throw error
  }
}

/** The files without the one folder they all lie in, as BagIt asks of a packed bag (RFC 8493, 4.1). */
function inOneFolder(files: readonly PackedFile[]): ReadonlyMap<string, Uint8Array> {
  const bags = files.filter(({ path }) => /^[^/]+\/bagit\.txt$/.test(path))
  const [bag] = bags
  if (bag === undefined || bags.length > 1) throw refuse('not-a-package')
  const folder = bag.path.slice(0, -'bagit.txt'.length)
  const stray = files.find(({ path }) => !path.startsWith(folder))
  if (stray !== undefined) throw refuse('unlisted-file', stray.path)
  return new Map(files.map(({ path, bytes }) => [path.slice(folder.length), bytes]))
}

function declared(files: ReadonlyMap<string, Uint8Array>): void {
  const tags = readTags(text(files, 'bagit.txt'))
  const version = tags.get('BagIt-Version') ?? ''
  const known = readTags(bagDeclaration)
  if (/^\d+\.\d+$/.test(version) && Number(version.split('.')[0]) > 1) throw refuse('newer-package')
  for (const [label, value] of known) if (tags.get(label) !== value) throw refuse('not-a-package', 'bagit.txt')
}

/** Checks every line of a manifest, and that it names at least `required`. Gives the paths it names. */
function checkSums(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  required: readonly string[],
): ReadonlySet<string> {
  if (!files.has(name)) throw refuse('incomplete', name)
  const lines = readManifest(text(files, name))
  if (lines === undefined) throw refuse('damaged', name)
  const paths = new Set<string>()
  for (const { path, sum } of lines) {
    const bytes = files.get(path)
    if (bytes === undefined) throw refuse('incomplete', path)
    if (paths.has(path)) throw refuse('damaged', name)
    if (sha256(bytes) !== sum) throw refuse('checksum-mismatch', path)
    paths.add(path)
  }
  const missing = required.find((path) => !paths.has(path))
  if (missing !== undefined) throw refuse('incomplete', missing)
  return paths
}

function text(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = files.get(path)
  if (bytes === undefined) throw refuse('incomplete', path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse('damaged', path)
  }
}
