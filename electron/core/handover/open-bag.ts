import { AppError } from '../../../shared/api/errors.ts'
import { bagDeclaration, readManifest, readTags } from '../../../shared/domain/handover/bag.ts'
import { FileReader } from '../documents/file-reader.ts'
import { type Archive, openZip } from '../documents/unzip.ts'
import { keyLabel, signatureFile } from './seal.ts'
import { isSignedBy } from './signature.ts'
import { isLitter, ZipError, type ZipFault } from '../documents/zip-path.ts'

/**
 * A package holds one client: far more than any has, far less than would hurt the machine. Whole and by declared sizes the
 * ratio tells a package of zeros before any of it is unpacked.
 */
export const limits = { maxFiles: 10_000, maxBytes: 2_000_000_000, maxRatio: 200, maxWholeRatio: 60 }
/** So much of one file is ever in memory: `bag-info.txt` and its like, a manifest of as many files as there may be. */
const held = { tags: 100_000, manifest: 8_000_000 }

/** How many bytes of a file may be held, by its path from the `data` folder. */
export type Hold = (path: string) => number

export type Bag = {
  /** The folder of the bag in its archive. */
  readonly folder: string
  /** The payload by paths from the `data` folder, each with its size and SHA-256. */
  readonly sums: ReadonlyMap<string, Summed>
  /** The same paths. */
  readonly paths: ReadonlySet<string>
  /** The contents of those that were to be held. */
  readonly held: ReadonlyMap<string, Uint8Array>
  readonly info: ReadonlyMap<string, string>
  readonly digest: string
  /** The public key that it is signed with; empty where it is not. */
  readonly signedBy: string
  /** Files that are no part of the package and were passed over, as they are called in the archive. */
  readonly ignored: readonly string[]
}

export type Summed = { readonly size: number; readonly sum: string }

/** Who watches while a package is read: it may be given up, and hears of every piece. */
export type Watch = { readonly signal?: AbortSignal; readonly told?: (bytes: number) => void }

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
 * Reads a package from end to end and checks all of it: every file that its manifests name is there with the right sum, and
 * its payload has no other. What a system left lying about, and what lies outside the bag, is named and passed over. `hold`
 * tells of a file of the payload how many bytes of it may stay in memory: with none it is only summed. Throws
 * `invalid` with the reason: `not-a-package`, `damaged`, `unsafe-path`, `too-large`, `password-needed`, `wrong-password`,
 * `newer-package`, `incomplete`, `unlisted-file`, `checksum-mismatch`, `bad-signature`.
 */
export const openBag = (path: string, password: string | undefined, hold: Hold, watch: Watch = {}): Promise<Bag> =>
  inArchive({ path, password }, (archive) => readBag(archive, hold, watch))

/** Where a package lies, and what opens it. */
export type Source = { readonly path: string; readonly password?: string | undefined }

/** Reads the archive of a package, and closes it whatever happens. What cannot be read is an `invalid` with its reason. */
export async function inArchive<T>(source: Source, read: (archive: Archive) => Promise<T>): Promise<T> {
  try {
    return await inZip(source, read)
  } catch (error) {
    throw asRefusal(error)
  }
}

/** The same for whoever tells what is wrong with a ZIP in its own words (ZipError). */
export async function inZip<T>({ path, password }: Source, read: (archive: Archive) => Promise<T>): Promise<T> {
  const file = new FileReader(path)
  try {
    if (file.size > limits.maxBytes) throw new ZipError('too-large')
    const archive = await openZip(file, limits, { password })
    try {
      return await read(archive)
    } finally {
      await archive.close()
    }
  } finally {
    file.close()
  }
}

/** What is wrong with a ZIP as the reason that a package is refused for; anything else as it is. */
const asRefusal = (error: unknown): unknown =>
  error instanceof ZipError ? refuse(zipReasons[error.code], error.path) : error

async function readBag(archive: Archive, hold: Hold, watch: Watch): Promise<Bag> {
  const folder = folderOf(archive.paths)
  const files = within(archive, folder, watch)
  await declared(files)
  if (files.paths.has('fetch.txt')) throw refuse('incomplete', 'fetch.txt')
  const tags = await checkSums(files, 'tagmanifest-sha256.txt', () => 0)
  for (const name of ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'])
    if (!tags.sums.has(name)) throw refuse('incomplete', name)
  const data = await checkSums(files, 'manifest-sha256.txt', (path) =>
    path.startsWith('data/') ? hold(path.slice('data/'.length)) : 0,
  )
  const listed = new Set([...data.sums.keys(), ...tags.sums.keys(), 'tagmanifest-sha256.txt', signatureFile])
  const over = [...files.paths].filter((path) => !listed.has(path))
  const unlisted = over.find((path) => path.startsWith('data/') && !isLitter(path))
  if (unlisted !== undefined) throw refuse('unlisted-file', unlisted)

  const payload = [...data.sums].filter(([path]) => path.startsWith('data/'))
  const info = readTags(await text(files, 'bag-info.txt'))
  const octets = payload.reduce((sum, [, { size }]) => sum + size, 0)
  if (info.get('Payload-Oxum') !== `${octets}.${payload.length}`) throw refuse('incomplete', 'bag-info.txt')
  const signedBy = info.get(keyLabel) ?? ''
  if (signedBy !== '') await checkSignature(files, signedBy)
  const short = (path: string) => path.slice('data/'.length)
  return {
    folder,
    sums: new Map(payload.map(([path, summed]) => [short(path), summed])),
    paths: new Set(payload.map(([path]) => short(path))),
    held: new Map([...data.held].map(([path, bytes]) => [short(path), bytes])),
    info,
    digest: tags.sum,
    signedBy,
    ignored: [
      ...[...archive.paths].filter((path) => !path.startsWith(folder)),
      ...over.map((path) => folder + path),
      ...archive.unnamed,
    ].toSorted(),
  }
}

/** The files of a bag, by paths from its folder. */
type BagFiles = {
  readonly paths: ReadonlySet<string>
  readonly take: (path: string, hold?: number) => ReturnType<Archive['take']>
}

const within = (archive: Archive, folder: string, { signal, told }: Watch): BagFiles => ({
  paths: new Set([...archive.paths].filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length))),
  take: (path, hold) =>
    archive.take(folder + path, hold, (piece) => {
      signal?.throwIfAborted()
      told?.(piece.length)
    }),
})

/**
 * The folder of the bag, or nothing for one packed without it. BagIt asks for one folder (RFC 8493, 4.1); who packs a package
 * again packs the contents of the folder, or a folder around it.
 */
function folderOf(paths: ReadonlySet<string>): string {
  const bags = [...paths]
    .filter((path) => /^([^/]+\/){0,2}bagit\.txt$/.test(path) && !isLitter(path))
    .map((path) => path.slice(0, -'bagit.txt'.length))
    .toSorted((a, b) => a.length - b.length)
  const [bag] = bags
  if (bag === undefined || bags.some((other) => !other.startsWith(bag))) throw refuse('not-a-package')
  return bag
}

async function declared(files: BagFiles): Promise<void> {
  const tags = readTags(await text(files, 'bagit.txt'))
  const version = tags.get('BagIt-Version') ?? ''
  const known = readTags(bagDeclaration)
  if (/^\d+\.\d+$/.test(version) && Number(version.split('.')[0]) > 1) throw refuse('newer-package')
  for (const [label, value] of known) if (tags.get(label) !== value) throw refuse('not-a-package', 'bagit.txt')
}

/** A bag that names a key is signed with it: without its signature, or with another's, somebody has been at it. */
async function checkSignature(files: BagFiles, key: string): Promise<void> {
  if (!files.paths.has(signatureFile)) throw refuse('bad-signature', signatureFile)
  const signed = await whole(files, 'tagmanifest-sha256.txt', held.manifest)
  if (!isSignedBy(key, await text(files, signatureFile), signed.bytes)) throw refuse('bad-signature', signatureFile)
}

type Checked = {
  /** Of the manifest itself. */
  readonly sum: string
  /** The paths it names. */
  readonly sums: ReadonlyMap<string, Summed>
  readonly held: ReadonlyMap<string, Uint8Array>
}

/** Checks every line of a manifest. */
async function checkSums(files: BagFiles, name: string, hold: Hold): Promise<Checked> {
  const manifest = await whole(files, name, held.manifest)
  const lines = readManifest(decoded(manifest.bytes, name))
  if (lines === undefined) throw refuse('damaged', name)
  const [sums, kept] = [new Map<string, Summed>(), new Map<string, Uint8Array>()]
  for (const { path: written, sum } of lines) {
    const path = written.normalize('NFC')
    if (!files.paths.has(path)) throw refuse('incomplete', path)
    if (sums.has(path)) throw refuse('damaged', name)
    const taken = await files.take(path, hold(path))
    if (taken.sum !== sum) throw refuse('checksum-mismatch', path)
    sums.set(path, { size: taken.size, sum })
    if (taken.bytes) kept.set(path, taken.bytes)
  }
  return { sum: manifest.sum, sums, held: kept }
}

async function whole(files: BagFiles, path: string, most: number): Promise<{ sum: string; bytes: Uint8Array }> {
  if (!files.paths.has(path)) throw refuse('incomplete', path)
  const { sum, bytes } = await files.take(path, most)
  return { sum, bytes: bytes ?? new Uint8Array() }
}

const text = async (files: BagFiles, path: string): Promise<string> =>
  decoded((await whole(files, path, held.tags)).bytes, path)

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse('damaged', path)
  }
}
