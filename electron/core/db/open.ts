import { closeSync, existsSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'
import { AppError } from '../../../shared/api/errors.ts'
import type { Schema } from './schema.ts'

type Connection = InstanceType<typeof Database>

/** What of a connection the driver below needs to know beside Kysely's. */
type Source = SqliteDatabase & { readonly inTransaction: boolean }

class Driver extends SqliteDriver {
  readonly #database: Source
  constructor(database: Source) {
    super({ database })
    this.#database = database
  }
  /** Takes the write lock at the start of a transaction, so that two processes never deadlock half-way. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
  /** On a full or failing disk SQLite rolls back by itself; a second attempt would only hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}

class Dialect extends SqliteDialect {
  readonly #database: Source
  constructor(database: Source) {
    super({ database })
    this.#database = database
  }
  override createDriver(): SqliteDriver {
    return new Driver(this.#database)
  }
}

/** How many compiled statements are kept. */
const STATEMENTS = 400

/**
 * The connection as Kysely sees it, with the statements used last at hand: compiling one takes longer than running most of
 * them. SQLite itself compiles anew what a change of the schema made stale. Rows must not be streamed through it.
 */
function withStatements(database: Connection): Source {
  const known = new Map<string, SqliteStatement>()
  return {
    get inTransaction() {
      return database.inTransaction
    },
    prepare(text) {
      const statement: SqliteStatement = known.get(text) ?? database.prepare(text)
      known.delete(text)
      known.set(text, statement)
      const oldest = known.size > STATEMENTS ? known.keys().next().value : undefined
      if (oldest !== undefined) known.delete(oldest)
      return statement
    },
    close() {
      known.clear()
      database.close()
    },
  }
}

/** Names the cipher (SQLCipher 4 scheme) and gives the key, before anything is read. A driver without encryption is refused. */
function unlock(database: Connection & { key?: (key: Buffer) => number }, key: string): void {
  database.pragma("cipher='sqlcipher'")
  database.pragma('legacy=4')
  if (!database.key) throw new Error('The SQLite driver in use cannot encrypt')
  database.key(Buffer.from(key))
}

/** How long to wait for another process: a moment at the start, when somebody looks on, and longer in mid-work. */
const patience = { opening: 1000, working: 5000 }

/**
 * A connection with the program's settings: full synchronisation, foreign keys. Nothing is written, not even a setting.
 * Throws `conflict: wrong-key` when the key does not open the file, else the driver's error.
 */
export function openConnection(file: string, key?: string, mustExist = false): Connection {
  // Clients' data is for the person who runs the program; SQLite gives its side files the same rights.
  if (!mustExist && file !== ':memory:' && !existsSync(file)) closeSync(openSync(file, 'wx', 0o600))
  const database = new Database(file, { fileMustExist: mustExist, timeout: patience.opening })
  try {
    if (key !== undefined) unlock(database, key)
    // The first read shows whether this is a database and whether the key fits.
    database.prepare('select count(*) from sqlite_schema').get()
    database.pragma('synchronous = full')
    database.pragma('foreign_keys = on')
    // A damaged or foreign file must not make SQLite run or believe what stands in it.
    database.pragma('trusted_schema = off')
    database.pragma('cell_size_check = on')
    // What is deleted for good leaves the file as well, as far as that costs nothing extra.
    database.pragma('secure_delete = fast')
    database.pragma(`busy_timeout = ${patience.working}`)
    return database
  } catch (error) {
    database.close()
    const unreadable = error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB'
    throw unreadable && key !== undefined ? new AppError('conflict', 'wrong-key') : error
  }
}

/** Switches to the write-ahead log, which the file remembers: only for a file that is ours. */
export function writeAhead(database: Connection): void {
  database.pragma('journal_mode = wal')
}

/** A Kysely over an open connection; destroying it closes the connection. */
export const overConnection = (database: Connection): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new Dialect(withStatements(database)) })

/** All of the above in one: what tests and short-lived tools need for a file of ours. */
export function openSqlite(file: string, key?: string): Kysely<Schema> {
  const database = openConnection(file, key)
  writeAhead(database)
  return overConnection(database)
}
