import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openSqlite } from '../../electron/core/db/open.ts'
import type { Schema } from '../../electron/core/db/schema.ts'
import { pendingMigrations } from '../../electron/core/db/migrate.ts'
import { aCore, finished, type TestCore } from './core.ts'
import { enduring } from './endure.ts'
import { tables } from './rows.ts'
import { postgresBinaries, startPostgres } from './postgres.ts'

/** A core over an empty database with a firm in it, and a second look at what it really wrote. */
export type EngineCore = TestCore & { readonly sql: Kysely<Schema> }

/** One kind of database that every storage test runs on. */
export type Engine = {
  /** A database as new: nothing in it, not even tables. */
  blank(): Promise<Kysely<Schema>>
  /** A core over a database of its own, with the firm and its first person. */
  core(): Promise<EngineCore>
  stop(): Promise<void>
}

export const FIRM = { firm: 'Palkkatalo Oy', language: 'fi', person: 'Aino Laine' } as const

/** A data key as the program makes them: used as it is, so that opening takes no tenth of a second of key derivation. */
export const DATA_KEY = `x'${'2b'.repeat(32)}'`

function sqlite(key?: string): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-engine-'))
  let made = 0
  const next = () => join(folder, `${++made}.db`)
  return {
    blank: () => Promise.resolve(openSqlite(next(), key)),
    async core() {
      const file = next()
      const core = await aCore({ file, ...(key !== undefined && { key }) })
      await finished(core.api.storage.create({ file, ...FIRM }))
      const second = openSqlite(file, key)
      const close = async () => {
        await second.destroy()
        await core.close()
      }
      return { ...core, sql: second, close }
    },
    stop: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  }
}

/** Databases of one PostgreSQL: each new one is the same schema, emptied; its tables are made once and stay, as in a file. */
function postgres(connect: () => Kysely<Schema>, stop: () => Promise<void>): Engine {
  const blank = async () => {
    const db = connect()
    await sql`drop schema public cascade`.execute(db)
    await sql`create schema public`.execute(db)
    return db
  }
  return {
    blank,
    async core() {
      const database = await emptied(connect, blank)
      const core = await aCore({ database: { name: 'palvelin/vuosikello', db: database } })
      await finished(core.api.storage.create(FIRM))
      return { ...core, sql: database }
    },
    stop,
  }
}

/** The tables of the program without a row, made anew where another test has left others. */
async function emptied(connect: () => Kysely<Schema>, blank: () => Promise<Kysely<Schema>>): Promise<Kysely<Schema>> {
  const db = connect()
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`.execute(db)
  const asMade = rows.map(({ name }) => name).join() === tables.toSorted().join()
  if (!asMade || (await pendingMigrations(db).catch(() => ['other'])).length > 0) {
    await db.destroy()
    return blank()
  }
  const all = rows.flatMap(({ name }) => (name === 'migration' ? [] : [`delete from "${name}";`]))
  // Most tables have no row: to truncate them, each with its indexes, takes ten times as long. Nobody asks what refers to what.
  await sql
    .raw(
      `do $$ begin
        perform set_config('session_replication_role', 'replica', true);
        ${all.join(' ')}
        perform setval(oid::regclass, 1, false) from pg_class where relkind = 'S';
      end $$`,
    )
    .execute(db)
  return db
}

/** Starting takes seconds: what a worker has started serves all its files, and every Kysely over it. */
let started: Promise<PGlite> | undefined

async function pglite(): Promise<Engine> {
  const database = await (started ??= PGlite.create())
  const lasting = new Proxy(database, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target)
      if (name === 'close') return () => Promise.resolve()
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  return postgres(
    () => new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: lasting }) }),
    () => Promise.resolve(),
  )
}

async function server(bin: string): Promise<Engine> {
  const cluster = await startPostgres(bin)
  return postgres(
    () =>
      new Kysely<Schema>({ dialect: new PostgresDialect({ pool: new pg.Pool({ ...cluster.connection, max: 4 }) }) }),
    () => cluster.stop(),
  )
}

const bin = postgresBinaries()

/** Every engine by name; `start` is undefined where this machine lacks it. */
export const engines: readonly { readonly name: string; readonly start: (() => Promise<Engine>) | undefined }[] = [
  { name: 'SQLite', start: () => Promise.resolve(sqlite()) },
  { name: 'encrypted SQLite', start: () => Promise.resolve(sqlite(DATA_KEY)) },
  { name: 'PGlite', start: pglite },
  { name: 'PostgreSQL server', start: bin === undefined ? undefined : () => server(bin) },
]

/** Those of every run: PGlite stands for the server where there is none, and is tried beside it in the endurance tier. */
export const tried = engines.filter(({ name }) => enduring || name !== 'PGlite' || bin === undefined)

/** What differs by engine is seen on one of them all day, and on the others where there is time. */
export const tagsOn = (engine: string): string[] => (engine === 'SQLite' ? [] : ['slow'])

/** Those of them that differ by more than their key or their wire: on these every run tries all. */
export const different = tried.filter(({ name, start }) => start && (enduring || name !== 'encrypted SQLite'))
