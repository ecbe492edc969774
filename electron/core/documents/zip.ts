import { createHash } from 'node:crypto'
import { configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'
import { withStored } from './stored.ts'
import { checkPath, onlyOnce } from './zip-path.ts'

// The library's own deflate instead of the platform's: zlib builds differ between processors and releases, and the same
// state must give the same bytes everywhere. No web workers: the core already has a process of its own.
configure({ useWebWorkers: false, useCompressionStream: false })

export type PackedFile = { readonly path: string; readonly bytes: Uint8Array }

/** 1980-01-01 00:00, the zero of ZIP's clock, as it stands in the file; no time zone can move it. */
const zero = 0x0021_0000

/** Formats that are compressed already only grow when deflated again. */
const compressed = /\.(pdf|png|jpe?g|gif|webp|zip|xlsx|docx|7z|gz)$/i

/** A file that is read piece by piece when its turn comes. What stands before its bytes in a ZIP is known beforehand. */
export type StreamedFile = {
  readonly path: string
  readonly size: number
  readonly sum: string
  readonly crc: number
  /** Its bytes: exactly what its size, sum and CRC-32 were told of. A piece is good until the next one is asked for. */
  readonly read: () => AsyncIterable<Uint8Array>
}
export type AnyFile = PackedFile | StreamedFile

type ZipOptions = { readonly password?: string | undefined }

/**
 * A ZIP of the files, sorted by path and without times, so that the same files give the same bytes. With a password the
 * contents are encrypted with AES-256 (WinZip AE-2); salts are random then, so the bytes differ each time, and file names
 * stay readable. Throws ZipError for paths that `unzip` would refuse, and RangeError on an empty password.
 */
export async function zip(files: readonly PackedFile[], options: ZipOptions = {}): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of zipped(files, options)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The same piece by piece, each good until the next is asked for: of a streamed file no more than a piece is in memory. Throws what reading a file throws. */
export async function* zipped(
  files: readonly AnyFile[],
  options: ZipOptions = {},
): AsyncGenerator<Uint8Array, void, void> {
  // The library takes an empty password for none.
  if (options.password === '') throw new RangeError('an empty password protects nothing')
  const once = onlyOnce()
  for (const { path } of files) {
    checkPath(path)
    once(path)
  }
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const streamed = sorted.filter((file) => 'read' in file)
  if (streamed.length === 0 || options.password !== undefined) yield* byLibrary(sorted, options)
  else {
    const packed: Uint8Array[] = []
    for await (const piece of byLibrary(
      sorted.filter((file) => 'bytes' in file),
      options,
    ))
      packed.push(piece)
    yield* withStored(Buffer.concat(packed), streamed, zero)
  }
}

async function* byLibrary(files: readonly AnyFile[], { password }: ZipOptions): AsyncGenerator<Uint8Array, void, void> {
  let fail: (error: unknown) => void = () => undefined
  const pipe = new TransformStream<Uint8Array, Uint8Array>({
    start(controller) {
      fail = (error) => controller.error(error)
    },
  })
  const writer = new ZipWriter(pipe.writable, {
    keepOrder: true,
    extendedTimestamp: false,
    dataDescriptor: false,
    rawLastModDate: zero,
    ...(password === undefined ? {} : { password, encryptionStrength: 3 as const }),
  })
  const filling = filled(writer, files)
  filling.catch(fail)
  try {
    yield* pipe.readable
    await filling
  } finally {
    // Whoever stops before the end stops the filling too.
    fail(new Error('given up'))
    await filling.catch(() => undefined)
  }
}

async function filled(writer: ZipWriter<unknown>, files: readonly AnyFile[]): Promise<void> {
  for (const file of files)
    if ('bytes' in file)
      await writer.add(file.path, new Uint8ArrayReader(file.bytes), { level: compressed.test(file.path) ? 0 : 6 })
    // With its size known the library neither holds it back nor writes that behind it, where not every program looks.
    else
      await writer.add(file.path, streamOf(file), {
        passThrough: 'compressed',
        compressionMethod: 0,
        uncompressedSize: file.size,
        crc32: file.crc,
        level: 0,
      })
  await writer.close()
}

/** The library asks for a piece before it is through with the one before: each is its own. */
const streamOf = ({ read, size }: StreamedFile) => ({
  readable: ReadableStream.from(own(read())) as ReadableStream,
  size,
})

async function* own(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  for await (const piece of pieces) yield new Uint8Array(piece)
}

/** SHA-256 in lower-case hexadecimal, as `sha256sum` prints it. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
