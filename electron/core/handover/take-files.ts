import { AppError } from '../../../shared/api/errors.ts'
import { type ShownKind, shownKindOf } from '../../../shared/domain/attachments/file.ts'
import { PART, partsKept } from '../contents.ts'
import type { Db } from '../db/read-only.ts'
import type { Archive } from '../documents/unzip.ts'
import type { Working } from '../handlers.ts'
import { inArchive, type Source } from './open-bag.ts'

/** Where the contents of a package's attachments lie in its archive, by their hash. */
export type Attached = ReadonlyMap<string, { readonly path: string; readonly size: number }>

/** So many parts are written in one transaction: others have their turn between two. */
const AT_ONCE = 4

/**
 * Keeps the contents of a package's attachments, part by part and before any row names them: those that are here already are
 * only read. Tells of each how it may be shown, by its first bytes. Throws `invalid: checksum-mismatch` where the package is
 * another than the one that was checked.
 */
export async function keepFiles(
  source: Source,
  attached: Attached,
  context: Working,
  told: (bytes: number) => void,
): Promise<ReadonlyMap<string, ShownKind>> {
  const shown = new Map<string, ShownKind>()
  if (attached.size === 0) return shown
  await inArchive(source, async (archive) => {
    for (const [hash, { path }] of attached) shown.set(hash, await keepFile(archive, hash, path, context, told))
  })
  return shown
}

async function keepFile(
  archive: Archive,
  hash: string,
  path: string,
  working: Working,
  told: (bytes: number) => void,
): Promise<ShownKind> {
  const { db, signal } = working
  const kept = await partsKept(db, hash)
  const room = new Uint8Array(AT_ONCE * PART)
  let [filled, part, shown] = [0, 0, undefined as ShownKind | undefined]
  const flush = async () => {
    if (filled === 0) return
    shown ??= shownKindOf(room.subarray(0, filled))
    const parts = Array.from({ length: Math.ceil(filled / PART) }, (_, at) => ({
      n: part + at,
      bytes: room.subarray(at * PART, Math.min(filled, (at + 1) * PART)),
    })).filter(({ n }) => !kept.has(n))
    if (parts.length > 0)
      await working.change(async ({ write }) => {
        for (const { n, bytes } of parts) await write.keepPart(hash, n, bytes)
      })
    told(filled)
    part += AT_ONCE
    filled = 0
  }
  const { sum } = await archive.take(path, 0, async (piece) => {
    signal.throwIfAborted()
    for (let from = 0; from < piece.length;) {
      const some = piece.subarray(from, from + room.length - filled)
      room.set(some, filled)
      filled += some.length
      from += some.length
      if (filled === room.length) await flush()
    }
  })
  await flush()
  if (sum !== hash) throw new AppError('invalid', 'checksum-mismatch', { facts: { file: path } })
  return shown ?? ''
}

/** Throws `conflict: changed-elsewhere` where a content is not whole: somebody who emptied the bin could not know that it is wanted. */
export async function mustHaveFiles(attached: Attached, db: Db): Promise<void> {
  for (const [hash, { path, size }] of attached)
    if ((await partsKept(db, hash)).size < Math.ceil(size / PART))
      throw new AppError('conflict', 'changed-elsewhere', { facts: { file: path } })
}
