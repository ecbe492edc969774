import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { AppError } from '../../../shared/api/errors.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import type { Derived } from '../derived.ts'
import { readJson } from '../json.ts'

/** Whether contents are kept already, whoever has them attached. */
export const hasContents = async (db: Db, hash: string): Promise<boolean> =>
  (await db.selectFrom('attachment_content').select('seq').where('hash', '=', hash).limit(1).executeTakeFirst()) !==
  undefined

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

/**
 * Contents go with the last that could bring them back: no attachment has them, and the history knows none that could be
 * restored. The history forgets only where the bin is emptied.
 */
export const sweptContents: Derived = {
  async within(tx, _, __, { command }) {
    if (command !== 'history.emptyBin') return
    const kept = await tx
      .selectFrom('attachment_content')
      .select('hash')
      .distinct()
      .where('hash', 'not in', tx.selectFrom('attachment').select('hash'))
      .execute()
    const remembered = kept.length > 0 ? await inHistory(tx) : new Set<string>()
    for (const { hash } of kept)
      if (!remembered.has(hash)) await tx.deleteFrom('attachment_content').where('hash', '=', hash).execute()
  },
}

/** What the history tells of contents, where it tells a row of an attachment whole. */
async function inHistory(tx: Transaction<Schema>): Promise<ReadonlySet<string>> {
  const lines = await tx
    .selectFrom('change')
    .select(sql<string>`coalesce("before", "after")`.as('row'))
    .where('table_name', '=', 'attachment')
    .where((e) => e.or([e('before', 'is', null), e('after', 'is', null)]))
    .where((e) => e.or([e('before', 'is not', null), e('after', 'is not', null)]))
    .execute()
  return new Set(lines.map(({ row }) => readJson<{ hash?: string }>(row, {}).hash ?? ''))
}
