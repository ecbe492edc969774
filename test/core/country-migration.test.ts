/** Clients of files that were written before they had a country. */
import { sql, type Kysely } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate, migrations } from '../../electron/core/db/migrate.ts'
import { openSqlite } from '../../electron/core/db/open.ts'
import type { Schema } from '../../electron/core/db/schema.ts'

let folder: string
let db: Kysely<Schema>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-country-'))
  db = openSqlite(join(folder, 'data.db'))
  const before = Object.entries(migrations).filter(([name]) => name < '2026-12-03-country')
  await migrate(db, Object.fromEntries(before))
})
afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

/** A row with something plausible in every column that it must have. */
async function row(table: string, values: Readonly<Record<string, string>>): Promise<void> {
  const info = await sql<{ name: string; type: string }>`select name, type from pragma_table_info(${table})`.execute(db)
  const all = info.rows.map(({ name, type }) => [name, values[name] ?? (type.toLowerCase() === 'integer' ? 0 : '')])
  await db
    .insertInto(table as 'client')
    .values(Object.fromEntries(all))
    .execute()
}
const countries = async () => await db.selectFrom('client').select(['country', 'office']).execute()

it.each([
  ['of the country whose catalogue the file has taken', 'ee', 'ee'],
  ['Finnish where the file keeps none', undefined, 'fi'],
] as const)('are %s', async (_, kept, country) => {
  await row('client', { id: 'a', number: '1' })
  if (kept !== undefined) await row('catalogue', { id: 'c', country: kept })
  await migrate(db)
  expect(await countries()).toEqual([{ country, office: 0 }])
})
