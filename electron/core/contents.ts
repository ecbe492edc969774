/** What stands in attached files, in parts under the hash of the whole (decision 061): kept, looked for, and let go. */
import { sql, type Transaction } from 'kysely'
import type { Db } from './db/read-only.ts'
import type { Schema } from './db/schema.ts'
import { readJson } from './json.ts'

/** So much of a file is in memory at once, and in a row. Files know parts of this size: it is never changed. */
export const PART = 512 * 1024

/** Which parts of contents are kept, whoever has them attached or is about to. */
export async function partsKept(db: Db, hash: string): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('attachment_content').select('part').where('hash', '=', hash).execute()
  return new Set(rows.map(({ part }) => part))
}

/** A part; undefined where there is none. */
export async function partOfContents(db: Db, hash: string, part: number): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('attachment_content')
    .select('bytes')
    .where('hash', '=', hash)
    .where('part', '=', part)
    .executeTakeFirst()
  return row?.bytes
}

/** Keeps a part. It is named by what it is, so one that is there already is the same. */
export async function keepPart(tx: Transaction<Schema>, hash: string, part: number, bytes: Uint8Array): Promise<void> {
  await tx
    .insertInto('attachment_content')
    .values({ hash, part, bytes })
    .onConflict((on) => on.columns(['hash', 'part']).doNothing())
    .execute()
}

/**
 * Lets go of contents that nobody could have back: no attachment has them, and the history knows none that could be restored.
 * What somebody is about to attach goes as well; whoever does so looks again at the end.
 */
export async function sweepContents(tx: Transaction<Schema>): Promise<void> {
  const loose = await tx
    .selectFrom('attachment_content')
    .select('hash')
    .distinct()
    .where('hash', 'not in', tx.selectFrom('attachment').select('hash'))
    .where('hash', 'not in', tx.selectFrom('logo').select('hash'))
    .execute()
  const remembered = loose.length > 0 ? await inHistory(tx) : new Set<string>()
  for (const { hash } of loose)
    if (!remembered.has(hash)) await tx.deleteFrom('attachment_content').where('hash', '=', hash).execute()
}

/** What the history tells of contents, where it tells a row of an attachment or a logo whole. */
async function inHistory(tx: Transaction<Schema>): Promise<ReadonlySet<string>> {
  const lines = await tx
    .selectFrom('change')
    .select(sql<string>`coalesce("before", "after")`.as('row'))
    .where('table_name', 'in', ['attachment', 'logo'])
    .where((e) => e.or([e('before', 'is', null), e('after', 'is', null)]))
    .where((e) => e.or([e('before', 'is not', null), e('after', 'is not', null)]))
    .execute()
  return new Set(lines.map(({ row }) => readJson<{ hash?: string }>(row, {}).hash ?? ''))
}
