import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/api/errors.ts'
import { partOfContents } from '../contents.ts'
import type { Db } from '../db/read-only.ts'

/** Contents, part by part. Throws `conflict: damaged` at the end where they are not what their name says. */
export async function* contentsOf(db: Db, hash: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const found = createHash('sha256')
  for (let part = 0; ; part++) {
    const bytes = await partOfContents(db, hash, part)
    if (!bytes) break
    signal.throwIfAborted()
    found.update(bytes)
    yield bytes
  }
  if (found.digest('hex') !== hash) throw new AppError('conflict', 'damaged')
}
