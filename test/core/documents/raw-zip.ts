import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a hand-made archive; everything that a hostile sender could lie about can be set. */
export type RawEntry = {
  readonly name: string
  readonly data: string | Uint8Array
  readonly deflate?: boolean
  /** The size the headers claim. */
  readonly declared?: number
  /** Unix mode, e.g. 0o120777 for a symbolic link. */
  readonly mode?: number
  /** The name in the local header, where it differs from the directory's. */
  readonly localName?: string
  /** Use the local header of the entry before this one. */
  readonly overlap?: boolean
}

/** What was packed once: a thousand entries may hold the same bytes. */
const packed = new WeakMap<Uint8Array, Buffer>()
function deflated(data: Uint8Array): Buffer {
  const made = packed.get(data) ?? deflateRawSync(data)
  packed.set(data, made)
  return made
}

/** A ZIP written byte by byte (APPNOTE 4.3), because an honest library refuses to write dishonest archives. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  let previous = 0
  for (const entry of entries) {
    const data = typeof entry.data === 'string' ? Buffer.from(entry.data) : entry.data
    const stored = entry.deflate === true ? deflated(data) : data
    const name = Buffer.from(entry.name)
    const common = (size: number, nameLength: number) => {
      const fields = Buffer.alloc(22)
      fields.writeUInt16LE(entry.deflate === true ? 8 : 0, 0)
      fields.writeUInt32LE(0x0021_0000, 2)
      fields.writeUInt32LE(crc32(data), 6)
      fields.writeUInt32LE(stored.length, 10)
      fields.writeUInt32LE(size, 14)
      fields.writeUInt16LE(nameLength, 18)
      return fields
    }
    const size = entry.declared ?? data.length
    const localName = Buffer.from(entry.localName ?? entry.name)
    const at = entry.overlap === true ? previous : offset
    if (entry.overlap !== true) {
      const head = Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 8])
      const local = Buffer.concat([head, common(size, localName.length), localName, stored])
      parts.push(local)
      previous = offset
      offset += local.length
    }
    const head = Buffer.from([0x50, 0x4b, 1, 2, 20, 3, 20, 0, 0, 8])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([head, common(size, name.length), tail, name]))
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x0605_4b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}
