import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/api/errors.ts'
import type { Db } from '../db/read-only.ts'

/** Contents, part by part. Throws `conflict: damaged` at the end where they are not what their name says. */
export async function* contentsOf(db: Db, hash: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const found = createHash('sha256')
  for (let part = 0; ; part++) {
    const row = await db
      .selectFrom('attachment_content')
      .select('bytes')
      .where('hash', '=', hash)
      .where('part', '=', part)
      .executeTakeFirst()
    if (!row) break
    signal.throwIfAborted()
    found.update(row.bytes)
    yield row.bytes
  }
  if (found.digest('hex') !== hash) throw new AppError('conflict', 'damaged')
}
