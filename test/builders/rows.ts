import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../electron/core/db/schema.ts'
import { type Table, tables as records } from '../../shared/records/records.ts'

type Row = Record<string, unknown>
export type Dump = Record<string, Row[]>

/** The key of every table: by it its rows have a fixed order. */
const keys = {
  ...(Object.fromEntries(records.map((name) => [name, 'id'])) as Record<Table, 'id'>),
  attachment_content: 'seq',
  bin: 'command_id',
  change: 'seq',
  draft: 'id',
  migration: 'name',
  search_state: 'name',
  search_text: 'id',
  settled: 'client_id',
  signing_key: 'id',
} as const satisfies { readonly [T in keyof Schema]: keyof Schema[T] }
export const tables = Object.keys(keys) as (keyof Schema)[]

/** All rows of all tables. */
export async function dump(db: Kysely<Schema>, names: readonly (keyof Schema)[] = tables): Promise<Dump> {
  const found: Dump = {}
  // The table is chosen at run time, which Kysely's types do not know.
  const any = db as unknown as Kysely<Record<string, Row>>
  for (const name of names) found[name] = await any.selectFrom(name).selectAll().orderBy(keys[name]).execute()
  return found
}

/**
 * All rows of a file that only others write, through this connection beside theirs: read anew when SQLite says that
 * somebody has written, and otherwise the very same as last time.
 */
export function watched(db: Kysely<Schema>, names: readonly (keyof Schema)[] = tables): () => Promise<Dump> {
  let last: { readonly version: number; readonly rows: Dump } | undefined
  return async () => {
    const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db)
    const version = rows[0]?.data_version
    if (version === undefined) throw new Error('This database does not say whether it was written')
    if (last?.version !== version) last = { version, rows: await dump(db, names) }
    return last.rows
  }
}

/** What people entered, without what `write` counts and keeps: equal dumps are equal data. */
export async function content(db: Kysely<Schema>): Promise<Dump> {
  const own = tables.filter(
    (name) => !['bin', 'change', 'draft', 'migration', 'search_state', 'search_text', 'settled'].includes(name),
  )
  const rows = await dump(db, own)
  const plain = ({ version: _, updated: __, ...rest }: Row) => rest
  return Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, list.map(plain)]))
}

/** How many rows each table has. */
export async function counts(db: Kysely<Schema>): Promise<Record<string, number>> {
  return Object.fromEntries(Object.entries(await dump(db)).map(([name, rows]) => [name, rows.length]))
}
