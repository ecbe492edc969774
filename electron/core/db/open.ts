import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
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

/** The least page of an encrypted file; every one is a whole number of them. */
const PAGE = 4096

/**
 * Whether a file is a database that nobody can read without a key: whole pages of what looks like chance, from the first byte.
 * Text, pictures and a file whose beginning is gone do not.
 */
export function looksEncrypted(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile() || stat.size === 0 || stat.size % PAGE !== 0) return false
  const page = Buffer.alloc(PAGE)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, page, 0, PAGE, 0)
  } finally {
    closeSync(handle)
  }
  const counts = new Map<number, number>()
  for (const byte of page) counts.set(byte, (counts.get(byte) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / PAGE) * Math.log2(count / PAGE)
  // Of 4,096 random bytes it is 7.95, give or take a hundredth.
  return bits > 7.9
}

/** Encrypts a file that is not, with nobody else at work on it and no log beside it. */
export function encrypt(file: string, key: string): void {
  const database: Connection & { rekey?: (key: Buffer) => number } = openConnection(file, undefined, true)
  try {
    database.pragma("cipher='sqlcipher'")
    database.pragma('legacy=4')
    if (!database.rekey) throw new Error('The SQLite driver in use cannot encrypt')
    database.rekey(Buffer.from(key))
  } finally {
    database.close()
  }
}

/** How long to wait for another process: a moment at the start, when somebody looks on, and longer in mid-work. */
const patience = { opening: 1000, working: 5000 }

/**
 * A connection with the program's settings: full synchronisation, foreign keys. Nothing is written, not even a setting.
 * Bytes are opened in memory. Throws `conflict: wrong-key` when the key does not open the file, `key-missing` when it needs one, else the driver's error.
 */
export function openConnection(file: string | Buffer, key?: string, mustExist = false): Connection {
  // Clients' data is for the person who runs the program; SQLite gives its side files the same rights.
  if (!mustExist && typeof file === 'string' && file !== ':memory:' && !existsSync(file))
    closeSync(openSync(file, 'wx', 0o600))
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
    if (unreadable && key !== undefined) throw new AppError('conflict', 'wrong-key')
    throw unreadable && typeof file === 'string' && looksEncrypted(file)
      ? new AppError('conflict', 'key-missing')
      : error
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
