import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { phoneDigits } from '../../../shared/domain/clients/asked.ts'
import { fold } from '../../../shared/domain/search.ts'
import type { Field, RecordOf } from '../../../shared/records/field.ts'
import { records, type Table } from '../../../shared/records/records.ts'
import { isSought, soughtTables, writtenIn } from '../../../shared/records/texts.ts'
import { appliedMigrations, migrations } from '../db/migrate.ts'
import type { Schema } from '../db/schema.ts'
import type { Derived } from '../derived.ts'
import type { Touched } from '../write.ts'
import { empty, put, putAll, sweep, take } from './engine.ts'

const kindOf = new Map<Table, number>(soughtTables.map((table, at) => [table, at]))

type Any = Readonly<Record<string, unknown>>

/** What a row is found by: its texts, a field a line, folded; a telephone number by its digits too. */
export function textOf(table: Table, row: Any): string {
  const of: RecordOf = records[table]
  const lines = writtenIn(of, row).flatMap(({ field, text }) => [
    text,
    ...(of.fields[field]?.kind === 'phone' ? [phoneDigits(text) ?? ''] : []),
  ])
  return fold(lines.filter(Boolean).join('\n'))
}

const clientOf = (table: Table, row: Any): string | null => {
  const id = table === 'client' ? row['id'] : row['client_id']
  return typeof id === 'string' ? id : null
}

type New = { readonly kind: number; readonly row_id: string; readonly client_id: string | null; readonly text: string }

/** As much as a statement takes. */
const AT_ONCE = 500

/** The rows as they are kept, in the order given. */
async function keep(tx: Transaction<Schema>, rows: readonly New[]) {
  const kept = []
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE)
    kept.push(...(await tx.insertInto('search_text').values(some).returning(['id', 'kind', 'text']).execute()))
  }
  return kept
}

async function remove(tx: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const gone = tx.deleteFrom('search_text').where('row_id', 'in', ids.slice(at, at + AT_ONCE))
    await take(tx, await gone.returning(['id', 'kind']).execute())
  }
}

/** Makes what is found follow the rows that were written; a row whose texts are as before is left alone. */
export async function follow(tx: Transaction<Schema>, touched: readonly Touched[]): Promise<void> {
  const before = new Map<string, string>()
  const after = new Map<string, New>()
  for (const one of touched) note(one, before, after)
  const changed = [...after.values()].filter(({ row_id, text }) => before.get(row_id) !== text)
  await remove(
    tx,
    changed.map(({ row_id }) => row_id).filter((id) => before.get(id) !== ''),
  )
  const kept = await keep(
    tx,
    changed.filter(({ text }) => text !== ''),
  )
  await put(tx, kept)
}

/** Hangs `follow` on every change. */
export const searchIndex: Derived = {
  async within(tx, touched, _env, { command }) {
    await follow(tx, touched)
    // What is deleted for good is found by nobody who reads the file either.
    if (command === 'history.emptyBin') await sweep(tx)
  },
}

/** A row may be written several times by one command: its texts as they were at first, and as they are at last. */
function note({ table, before, after }: Touched, first: Map<string, string>, last: Map<string, New>): void {
  const kind = kindOf.get(table)
  const row = (after ?? before) as (Any & { readonly id: string }) | undefined
  if (kind === undefined || !row) return
  const textIn = (one: object | undefined) => (one ? textOf(table, one as Any) : '')
  if (!first.has(row.id)) first.set(row.id, textIn(before))
  // The newest is put in last.
  last.delete(row.id)
  last.set(row.id, { kind, row_id: row.id, client_id: clientOf(table, row), text: textIn(after) })
}

/** What the index is made for: the fields that are searched, and the last step of the schema, which may have changed rows. */
async function wanted(db: Kysely<Schema>): Promise<string | undefined> {
  const fields = soughtTables.map((table) => [
    table,
    Object.entries<Field>(records[table].fields).filter(([, one]) => isSought(one)),
  ])
  const last = (await appliedMigrations(db)).at(-1)
  // The records describe the tables as our own last step leaves them.
  if (last !== Object.keys(migrations).at(-1)) return undefined
  return createHash('sha256')
    .update(JSON.stringify([fields, last]))
    .digest('hex')
}

/** Makes the index anew where it was made for other fields or before the last step of the schema; else nothing is done. */
export async function makeFindable(db: Kysely<Schema>): Promise<void> {
  const made_for = await wanted(db)
  if (made_for === undefined) return
  const isMade = async (at: Kysely<Schema>) =>
    (await at.selectFrom('search_state').select('made_for').executeTakeFirst())?.made_for === made_for
  if (await isMade(db)) return
  await db.transaction().execute(async (tx) => {
    // Another program may have been faster.
    if (await isMade(tx)) return
    await tx.deleteFrom('search_text').execute()
    await empty(tx)
    for (const [kind, table] of soughtTables.entries()) {
      await readAll(tx, table, kind)
      await putAll(tx, kind)
    }
    await tx.deleteFrom('search_state').execute()
    await tx.insertInto('search_state').values({ name: 'texts', made_for }).execute()
  })
}

/** Every row of a table, the one that was written longest ago first: the newest is found first. */
async function readAll(tx: Transaction<Schema>, table: Table, kind: number): Promise<void> {
  // Tables are chosen at run time here.
  const any = tx as unknown as Kysely<Record<string, { id: string; updated: string }>>
  const ids = await any.selectFrom(table).select('id').orderBy('updated').orderBy('id').execute()
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE).map(({ id }) => id)
    const rows = await any
      .selectFrom(table)
      .selectAll()
      .where('id', 'in', some)
      .orderBy('updated')
      .orderBy('id')
      .execute()
    const texts = rows.map((row) => ({
      kind,
      row_id: row.id,
      client_id: clientOf(table, row),
      text: textOf(table, row),
    }))
    await keep(
      tx,
      texts.filter(({ text }) => text !== ''),
    )
  }
}
