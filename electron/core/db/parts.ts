import { sql, type Kysely } from 'kysely'
import { AppError } from '../../../shared/api/errors.ts'
import { emptyDatabase } from './empty.ts'
import { appliedMigrations, migrations as allMigrations } from './migrate.ts'
import { openConnection, overConnection } from './open.ts'
import type { Schema } from './schema.ts'

/** What a file may hold by the steps it has had; made once for each list of steps. */
const known = new Map<string, Promise<ReadonlySet<string>>>()

/**
 * Throws `conflict: foreign-parts` with their names when a SQLite file of ours has triggers, views or tables that our steps
 * never made. A trigger changes what a command writes without being seen; nothing of ours needs one.
 */
export async function refuseForeignParts(db: Kysely<Schema>, list = allMigrations): Promise<void> {
  const applied = await appliedMigrations(db)
  const ours = await partsAfter(Object.fromEntries(Object.entries(list).filter(([name]) => applied.includes(name))))
  const foreign = (await partsOf(db)).filter((part) => !ours.has(part))
  if (foreign.length) throw new AppError('conflict', 'foreign-parts', { facts: { parts: foreign.join(', ') } })
}

function partsAfter(list: typeof allMigrations): Promise<ReadonlySet<string>> {
  const key = Object.keys(list).join()
  const parts = known.get(key) ?? made(list)
  known.set(key, parts)
  return parts
}

async function made(list: typeof allMigrations): Promise<ReadonlySet<string>> {
  const db = overConnection(openConnection(await emptyDatabase(list)))
  try {
    return new Set(await partsOf(db))
  } finally {
    await db.destroy()
  }
}

/** `table client`, `trigger x`: indexes only make things faster, and SQLite's own tables come and go. */
async function partsOf(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ part: string }>`
    select type || ' ' || name as part from sqlite_schema
    where type <> 'index' and name not like 'sqlite\\_%' escape '\\' order by 1`.execute(db)
  return rows.map(({ part }) => part)
}
