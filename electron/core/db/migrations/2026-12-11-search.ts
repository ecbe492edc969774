import { type Kysely, sql } from 'kysely'
import { count, createIndex, createPlainTable, id, isSqlite, maybe, search, words } from '../columns.ts'

/**
 * Where the search looks: the texts of every row, folded, and an index of every three letters of them. They are filled when
 * the file is opened (`electron/core/search`).
 */
export async function up(db: Kysely<any>): Promise<void> {
  await createPlainTable(
    db,
    'search_text',
    { id: count, kind: count, row_id: id, client_id: maybe(id), text: search },
    'id',
  )
  await createIndex(db, 'search_text', ['kind', 'id'])
  await createIndex(db, 'search_text', ['row_id'])
  await createIndex(db, 'search_text', ['client_id'])
  await createPlainTable(db, 'search_state', { name: words, made_for: words }, 'name')
  if (isSqlite(db))
    // Without the texts themselves and without the places in them: a quarter of the size.
    await sql`create virtual table search_index using
      fts5(text, content='', contentless_delete=1, detail=none, tokenize='trigram case_sensitive 1')`.execute(db)
  else await trigrams(db)
}

/** A server may lack the extension, or the right to make it: then every text is looked through. */
async function trigrams(db: Kysely<any>): Promise<void> {
  await sql`savepoint trigrams`.execute(db)
  try {
    await sql`create extension if not exists pg_trgm`.execute(db)
    await sql`create index search_text_trigrams on search_text
      using gin (translate(text, '{|}', 'aao') gin_trgm_ops)`.execute(db)
  } catch {
    await sql`rollback to savepoint trigrams`.execute(db)
  }
  await sql`release savepoint trigrams`.execute(db)
}
