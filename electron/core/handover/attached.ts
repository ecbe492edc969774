import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { AppError } from '../../../shared/api/errors.ts'
import { attachedFolder, attachedPaths, ownFolder } from '../../../shared/domain/handover/attached.ts'
import type { ClientRecord } from '../../../shared/domain/handover/record.ts'
import { PART, partOfContents } from '../contents.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import type { StreamedFile } from '../documents/zip.ts'
import { limits } from './open-bag.ts'

/** A content of a package: where it lies there, and what it is called here. */
type Content = { readonly path: string; readonly hash: string; readonly size: number; readonly name: string }

/** A file that is for the firm alone, which only its own archive has. */
export type OwnFile = Pick<Schema['attachment'], 'hash' | 'name' | 'shown' | 'size'>

/** The contents that a package has, each once in each of its folders. */
export function contentsIn({ attachments }: ClientRecord, own: readonly OwnFile[]): Content[] {
  const from = (rows: readonly OwnFile[], folder: string) =>
    [...attachedPaths(rows, folder)].map(([hash, path]) => {
      const { size = 0, name = '' } = rows.find((row) => row.hash === hash) ?? {}
      return { path, hash, size, name }
    })
  return [...from(attachments, attachedFolder), ...from(own, ownFolder)]
}

/** So much of attached files a package may hold; the rest of what a reader takes is for all else. */
export const maxAttachedBytes = limits.maxBytes - 100_000_000

export const bytesIn = (contents: readonly Content[]): number => contents.reduce((sum, { size }) => sum + size, 0)

/**
 * Reads each content through once: a package says of a file how large it is and what its sums are before its bytes come. Throws
 * `conflict: damaged` with its name where one is not what its hash says; `told` hears of every part.
 */
export async function looked(
  contents: readonly Content[],
  { db, signal, told }: { readonly db: Db; readonly signal: AbortSignal; readonly told: (bytes: number) => void },
): Promise<StreamedFile[]> {
  const files: StreamedFile[] = []
  for (const { path, hash, size, name } of contents) {
    const damaged = () => new AppError('conflict', 'damaged', { facts: { file: name } })
    const found = createHash('sha256')
    let [crc, length] = [0, 0]
    for await (const bytes of partsOf(db, hash, signal)) {
      found.update(bytes)
      crc = crc32(bytes, crc)
      length += bytes.length
      told(bytes.length)
    }
    if (found.digest('hex') !== hash || length !== size) throw damaged()
    const read = async function* () {
      let [again, left] = [0, size]
      for await (const bytes of partsOf(db, hash, signal)) {
        again = crc32(bytes, again)
        left -= bytes.length
        yield bytes
      }
      // It was looked at a moment ago: somebody has let it go meanwhile.
      if (again !== crc || left !== 0) throw damaged()
    }
    files.push({ path, size, sum: hash, crc, read })
  }
  return files
}

/**
 * Contents part by part; a part is good until the next one is asked for. Reading answers at once: without a pause nothing else is heard,
 * a cancellation least of all.
 */
async function* partsOf(db: Db, hash: string, signal: AbortSignal): AsyncGenerator<Uint8Array, void, void> {
  for (let part = 0; ; part++) {
    const bytes = await partOfContents(db, hash, part)
    if (!bytes) return
    const last = bytes.length < PART
    yield bytes
    letGo(bytes)
    if (last) return
    await setImmediate()
    signal.throwIfAborted()
  }
}

/** Gives the memory of a part back at once: the engine would only do so after some hundred of them. */
function letGo({ buffer, byteLength }: Uint8Array): void {
  // A part that shares its memory with others, and an engine that cannot do it, wait for the collector as all else does.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength && 'transfer' in buffer) buffer.transfer(0)
}
