import {
  ERR_ENCRYPTED,
  ERR_INVALID_AUTHENTICATION_CODE,
  ERR_INVALID_PASSWORD,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js'
import type { FileEntry } from '@zip.js/zip.js'
import { checkPath, onlyOnce, ZipError } from './zip-path.ts'
import type { PackedFile } from './zip.ts'

/** What a package may hold at most; the compression ratio is judged per file, from one megabyte up. */
export type ZipLimits = { readonly maxFiles: number; readonly maxBytes: number; readonly maxRatio: number }

const ratioFrom = 1_000_000

/**
 * The files of a ZIP, sorted by path, all or nothing. Trusts neither names nor sizes: paths are checked (see `checkPath`),
 * links and duplicates refused, declared sizes checked before unpacking and real sizes while unpacking. Throws ZipError.
 */
export async function unzip(
  bytes: Uint8Array,
  limits: ZipLimits,
  { password }: { password?: string } = {},
): Promise<readonly PackedFile[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    // Names are judged by `checkPath`, so that the refusal has one of our codes.
    filenameValidation: 'tolerant',
    checkLocalFilename: true,
    checkOverlappingEntry: true,
    checkCrc32: true,
    ...(password === undefined ? {} : { password }),
  })
  try {
    const entries = await listed(reader, limits)
    const files: PackedFile[] = []
    let room = limits.maxBytes
    for (const entry of entries) {
      if (entry.encrypted && password === undefined) throw new ZipError('password-needed', entry.filename)
      const content = await unpacked(entry, room)
      room -= content.length
      files.push({ path: entry.filename, bytes: content })
    }
    return files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  } finally {
    await reader.close()
  }
}

/** The entries that are files, after everything that can be judged without unpacking. */
async function listed(reader: ZipReader<Uint8Array>, limits: ZipLimits): Promise<readonly FileEntry[]> {
  const once = onlyOnce()
  const files: FileEntry[] = []
  let [count, declared] = [0, 0]
  const entries = reader.getEntriesGenerator()
  for (;;) {
    const { value: entry, done } = await entries.next().catch((error: unknown) => {
      throw new ZipError(count === 0 ? 'not-a-zip' : 'damaged', undefined, { cause: error })
    })
    if (done === true || typeof entry === 'boolean') return files
    const path = entry.filename
    if (++count > limits.maxFiles) throw new ZipError('too-many-files', path)
    checkPath(entry.directory ? path.replace(/\/$/, '') : path)
    if (entry.symlink) throw new ZipError('unsafe-path', path)
    once(path.replace(/\/$/, ''))
    declared += entry.uncompressedSize
    if (declared > limits.maxBytes) throw new ZipError('too-large', path)
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
    if (entry.uncompressedSize > ratioFrom && ratio > limits.maxRatio) throw new ZipError('too-compressed', path)
    if (!entry.directory) files.push(entry)
  }
}

/** One file, given up as soon as it is larger than it said or than there is room for. */
async function unpacked(entry: FileEntry, room: number): Promise<Uint8Array> {
  const content = new Uint8Array(entry.uncompressedSize)
  let [length, fault] = [0, undefined as ZipError | undefined]
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      if (length + chunk.length > Math.min(content.length, room)) {
        fault = new ZipError(length + chunk.length > room ? 'too-large' : 'damaged', entry.filename)
        throw fault
      }
      content.set(chunk, length)
      length += chunk.length
    },
  })
  try {
    await entry.getData(sink)
  } catch (error) {
    throw fault ?? readingFault(entry.filename, error)
  }
  if (length !== content.length) throw new ZipError('damaged', entry.filename)
  return content
}

function readingFault(path: string, error: unknown): ZipError {
  const message = error instanceof Error ? error.message : ''
  if (message === ERR_INVALID_PASSWORD) return new ZipError('wrong-password', path, { cause: error })
  if (message === ERR_ENCRYPTED) return new ZipError('password-needed', path, { cause: error })
  if (message === ERR_INVALID_AUTHENTICATION_CODE) return new ZipError('damaged', path, { cause: error })
  return new ZipError('damaged', path, { cause: error })
}
