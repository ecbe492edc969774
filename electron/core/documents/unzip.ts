import { createHash } from 'node:crypto'
import {
  ERR_ENCRYPTED,
  ERR_INVALID_AUTHENTICATION_CODE,
  ERR_INVALID_PASSWORD,
  type Reader,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js'
import type { FileEntry } from '@zip.js/zip.js'
import { FileReader } from './file-reader.ts'
import { isStored, storedBytes } from './stored.ts'
import { checkPath, isLitter, onlyOnce, tidyPath, ZipError } from './zip-path.ts'
import type { PackedFile } from './zip.ts'

/**
 * What a package may hold at most; compression ratios are judged per file from one megabyte up, and of the whole from
 * twenty, where no honest package is near.
 */
export type ZipLimits = {
  readonly maxFiles: number
  readonly maxBytes: number
  readonly maxRatio: number
  readonly maxWholeRatio?: number
}
export type ZipOptions = { readonly password?: string | undefined }
/** What one file said: its SHA-256, its size, and its bytes where they were to be held. */
export type Taken = { readonly sum: string; readonly size: number; readonly bytes: Uint8Array | undefined }
/** A ZIP whose list has been judged and whose files are read one by one, so that none need be in memory with another. */
type Told = (piece: Uint8Array) => Promise<void> | void
export type Archive = {
  /** Every file by path; a system's litter too, where it has a path that could be named. */
  readonly paths: ReadonlySet<string>
  /** Litter that cannot even be named by a path, as it is called. */
  readonly unnamed: readonly string[]
  /**
   * Reads a file to its end. `hold`: how many bytes of it may stay in memory; none unless given. `told` is given every piece of
   * it, good until it has answered. Throws ZipError and what `told` throws.
   */
  take(path: string, hold?: number, told?: Told): Promise<Taken>
  close(): Promise<void>
}

const [ratioFrom, wholeRatioFrom] = [1_000_000, 20_000_000]

/**
 * Opens a ZIP. Trusts neither names nor sizes: paths are tidied and checked (see `tidyPath`, `checkPath`), links and
 * duplicates refused, declared sizes checked before unpacking and real sizes while unpacking. What a system leaves lying about
 * is not judged, and not unpacked unless asked for. Throws ZipError.
 */
export async function openZip(
  source: Reader<unknown>,
  limits: ZipLimits,
  { password }: ZipOptions = {},
): Promise<Archive> {
  const reader = new ZipReader(source, {
    // Names are judged by `checkPath`, so that the refusal has one of our codes.
    filenameValidation: 'tolerant',
    checkLocalFilename: true,
    checkOverlappingEntry: true,
    checkCrc32: true,
    ...(password === undefined ? {} : { password }),
  })
  const close = () => reader.close()
  try {
    const { files, unnamed } = await listed(reader, limits, source.size)
    const next = nextOf(files.values(), source.size)
    let room = limits.maxBytes
    return {
      paths: new Set(files.keys()),
      unnamed,
      close,
      async take(path, hold = 0, told = () => undefined) {
        const entry = files.get(path)
        if (entry === undefined) throw new ZipError('damaged', path)
        if (entry.encrypted && password === undefined) throw new ZipError('password-needed', path)
        const stored = source instanceof FileReader && isStored(entry) && storedBytes(source, entry, next(entry))
        const taken = await unpacked(entry, { path, room, hold, told, stored })
        room -= taken.size
        return taken
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The files of a ZIP that is in memory, sorted by path, all or nothing. Throws ZipError. */
export async function unzip(
  bytes: Uint8Array,
  limits: ZipLimits,
  options: ZipOptions = {},
): Promise<readonly PackedFile[]> {
  const archive = await openZip(new Uint8ArrayReader(bytes), limits, options)
  try {
    const files: PackedFile[] = []
    for (const path of [...archive.paths].toSorted())
      files.push({ path, bytes: (await archive.take(path, limits.maxBytes)).bytes ?? new Uint8Array() })
    return files
  } finally {
    await archive.close()
  }
}

/** The entries that are files, after everything that can be judged without unpacking. */
async function listed(reader: ZipReader<unknown>, limits: ZipLimits, packed: number) {
  const [once, files, unnamed] = [onlyOnce(), new Map<string, FileEntry>(), [] as string[]]
  let [count, declared] = [0, 0]
  const entries = reader.getEntriesGenerator()
  for (;;) {
    const { value: entry, done } = await entries.next().catch((error: unknown) => {
      if (error instanceof ZipError) throw error
      throw new ZipError(count === 0 ? 'not-a-zip' : 'damaged', undefined, { cause: error })
    })
    if (done === true || typeof entry === 'boolean') return { files, unnamed }
    if (++count > limits.maxFiles) throw new ZipError('too-many-files', entry.filename)
    const path = tidyPath(entry.filename, entry.directory)
    if (isLitter(path)) {
      if (entry.directory) continue
      if (nameable(entry, path, once)) files.set(path, entry)
      else unnamed.push(path)
      continue
    }
    checkPath(path)
    if (entry.symlink) throw new ZipError('unsafe-path', path)
    once(path)
    declared += entry.uncompressedSize
    if (declared > limits.maxBytes) throw new ZipError('too-large', path)
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
    if (entry.uncompressedSize > ratioFrom && ratio > limits.maxRatio) throw new ZipError('too-compressed', path)
    if (declared > wholeRatioFrom && declared / packed > (limits.maxWholeRatio ?? Infinity))
      throw new ZipError('too-compressed', path)
    if (!entry.directory) files.set(path, entry)
  }
}

/** Where what lies behind an entry begins, or the ZIP ends. */
function nextOf(files: Iterable<FileEntry>, size: number): (entry: FileEntry) => number {
  const places = [...files].map(({ offset }) => offset).toSorted((a, b) => a - b)
  // From the last to the first: of two entries at one place the nearer end stays, so that neither has any room.
  const after = new Map(places.map((offset, at) => [offset, places[at + 1] ?? size] as const).toReversed())
  return ({ offset }) => after.get(offset) ?? size
}

function nameable(entry: FileEntry, path: string, once: (path: string) => void): boolean {
  try {
    checkPath(path)
    once(path)
    return !entry.symlink
  } catch {
    return false
  }
}

type Room = {
  readonly path: string
  readonly room: number
  readonly hold: number
  readonly told: Told
  /** Its bytes where they lie in the ZIP as they are. */
  readonly stored: AsyncGenerator<Uint8Array> | false
}

/** One file, given up as soon as it is larger than it said, than may be held, or than there is room for. */
async function unpacked(entry: FileEntry, { path, room, hold, told, stored }: Room): Promise<Taken> {
  const [declared, hash] = [entry.uncompressedSize, createHash('sha256')]
  if (declared > room || (hold > 0 && declared > hold)) throw new ZipError('too-large', path)
  const bytes = hold > 0 ? new Uint8Array(declared) : undefined
  let [size, fault] = [0, undefined as unknown]
  const take = async (chunk: Uint8Array) => {
    if (size + chunk.length > declared) throw (fault = new ZipError('damaged', path))
    hash.update(chunk)
    bytes?.set(chunk, size)
    size += chunk.length
    try {
      await told(chunk)
    } catch (error) {
      throw (fault = error)
    }
  }
  try {
    if (stored === false) await entry.getData(new WritableStream<Uint8Array>({ write: take }))
    else for await (const piece of stored) await take(piece)
  } catch (error) {
    throw fault ?? (error instanceof ZipError ? error : readingFault(path, error))
  }
  if (size !== declared) throw new ZipError('damaged', path)
  return { sum: hash.digest('hex'), size, bytes }
}

function readingFault(path: string, error: unknown): ZipError {
  const message = error instanceof Error ? error.message : ''
  if (message === ERR_INVALID_PASSWORD) return new ZipError('wrong-password', path, { cause: error })
  if (message === ERR_ENCRYPTED) return new ZipError('password-needed', path, { cause: error })
  if (message === ERR_INVALID_AUTHENTICATION_CODE) return new ZipError('damaged', path, { cause: error })
  return new ZipError('damaged', path, { cause: error })
}
