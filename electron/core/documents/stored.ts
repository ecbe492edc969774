import { setImmediate } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import type { FileEntry } from '@zip.js/zip.js'
import type { FileReader } from './file-reader.ts'
import { ZipError } from './zip-path.ts'
import type { StreamedFile } from './zip.ts'

/**
 * Files that lie in a ZIP as they are, neither packed nor encrypted. The library takes every byte of them through a row of
 * streams that copy it: 500 MB took four times as long as writing them to the disk. Of these files there is nothing to
 * compute but their CRC-32, so they are written and read past it; all else of a ZIP is the library's.
 */

const [localSize, centralSize, endSize] = [30, 46, 22]
const [localMark, centralMark, endMark] = [0x0403_4b50, 0x0201_4b50, 0x0605_4b50]
/** What a program must know to read it: nothing but files and folders. */
const version = 20

type Placed = { readonly file: StreamedFile; readonly name: Buffer; readonly at: number }

/** What both headers of a file say of it, in the order they say it in. `at`: where that begins. */
function describe(header: Buffer, at: number, { size, crc }: StreamedFile, name: Buffer, time: number): void {
  header.writeUInt16LE(version, at)
  header.writeUInt32LE(time, at + 6)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(size, at + 14)
  header.writeUInt32LE(size, at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

/**
 * Puts files as they are behind the last file of a ZIP that the library made, which has no comment and fits into memory. Paths are
 * ASCII, checked, and none of that ZIP. Throws RangeError where the whole would need ZIP64.
 */
export async function* withStored(
  zip: Uint8Array,
  files: readonly StreamedFile[],
  time: number,
): AsyncGenerator<Uint8Array, void, void> {
  const packed = Buffer.from(zip.buffer, zip.byteOffset, zip.length)
  const end = packed.subarray(packed.length - endSize)
  if (end.readUInt32LE(0) !== endMark) throw new RangeError('not a ZIP of the library')
  const [count, listAt] = [end.readUInt16LE(10), end.readUInt32LE(16)]
  yield packed.subarray(0, listAt)
  const placed: Placed[] = []
  let at = listAt
  for (const file of files) {
    const name = Buffer.from(file.path, 'ascii')
    const header = Buffer.alloc(localSize)
    header.writeUInt32LE(localMark, 0)
    describe(header, 4, file, name, time)
    placed.push({ file, name, at })
    at += localSize + name.length + file.size
    if (at > 0xffff_ffff) throw new RangeError('too large without ZIP64')
    yield Buffer.concat([header, name])
    yield* file.read()
  }
  const lines = placed.map(({ file, name, at: offset }) => {
    const line = Buffer.alloc(centralSize)
    line.writeUInt32LE(centralMark, 0)
    line.writeUInt16LE(version, 4)
    describe(line, 6, file, name, time)
    line.writeUInt32LE(offset, 42)
    return Buffer.concat([line, name])
  })
  const list = Buffer.concat([packed.subarray(listAt, packed.length - endSize), ...lines])
  const last = Buffer.from(end)
  for (const place of [8, 10]) last.writeUInt16LE(count + files.length, place)
  last.writeUInt32LE(list.length, 12)
  last.writeUInt32LE(at, 16)
  yield list
  yield last
}

/** So much is read at a time. */
const PIECE = 512 * 1024

/** Whether an entry lies in its ZIP as it is. */
export const isStored = (entry: FileEntry): boolean =>
  entry.compressionMethod === 0 && !entry.encrypted && entry.compressedSize === entry.uncompressedSize

/**
 * The bytes of such an entry, piece by piece; a piece is good until the next one is asked for. `next`: where the entry behind
 * it begins, or the list of all. Throws ZipError where it lies over another, is called otherwise than the list says, or is not
 * what its CRC-32 says.
 */
export async function* storedBytes(
  file: FileReader,
  { offset, rawFilename, compressedSize: size, crc32: expected }: FileEntry,
  next: number,
): AsyncGenerator<Uint8Array, void, void> {
  const damaged = () => new ZipError('damaged', Buffer.from(rawFilename).toString('utf8'))
  const header = Buffer.from(await file.readUint8Array(offset, localSize))
  if (header.length < localSize || header.readUInt32LE(0) !== localMark) throw damaged()
  const [named, extra] = [header.readUInt16LE(26), header.readUInt16LE(28)]
  const name = await file.readUint8Array(offset + localSize, named)
  const begin = offset + localSize + named + extra
  if (Buffer.compare(name, rawFilename) !== 0 || begin + size > next) throw damaged()
  const room = Buffer.allocUnsafe(Math.min(PIECE, size))
  let crc = 0
  for (let done = 0; done < size;) {
    const read = file.readInto(room.subarray(0, Math.min(PIECE, size - done)), begin + done)
    if (read === 0) throw damaged()
    const piece = room.subarray(0, read)
    crc = crc32(piece, crc)
    done += read
    yield piece
    // The file answers at once: without a pause nothing else is heard, a cancellation least of all.
    await setImmediate()
  }
  if (crc !== expected) throw damaged()
}
