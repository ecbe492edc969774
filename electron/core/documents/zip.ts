import { createHash } from 'node:crypto'
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { checkPath, onlyOnce } from './zip-path.ts'

// The library's own deflate instead of the platform's: zlib builds differ between processors and releases, and the same
// state must give the same bytes everywhere. No web workers: the core already has a process of its own.
configure({ useWebWorkers: false, useCompressionStream: false })

export type PackedFile = { readonly path: string; readonly bytes: Uint8Array }

/** 1980-01-01 00:00, the zero of ZIP's clock, as it stands in the file; no time zone can move it. */
const zero = 0x0021_0000

/** Formats that are compressed already only grow when deflated again. */
const compressed = /\.(pdf|png|jpe?g|gif|webp|zip|xlsx|docx|7z|gz)$/i

/**
 * A ZIP of the files, sorted by path and without times, so that the same files give the same bytes. With a password the
 * contents are encrypted with AES-256 (WinZip AE-2); salts are random then, so the bytes differ each time, and file names
 * stay readable. Throws ZipError for paths that `unzip` would refuse, and RangeError on an empty password.
 */
export async function zip(files: readonly PackedFile[], { password }: { password?: string } = {}): Promise<Uint8Array> {
  // The library takes an empty password for none.
  if (password === '') throw new RangeError('an empty password protects nothing')
  const once = onlyOnce()
  for (const { path } of files) {
    checkPath(path)
    once(path)
  }
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    keepOrder: true,
    extendedTimestamp: false,
    dataDescriptor: false,
    rawLastModDate: zero,
    ...(password === undefined ? {} : { password, encryptionStrength: 3 as const }),
  })
  for (const { path, bytes } of files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)))
    await writer.add(path, new Uint8ArrayReader(bytes), { level: compressed.test(path) ? 0 : 6 })
  return writer.close()
}

/** SHA-256 in lower-case hexadecimal, as `sha256sum` prints it. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
