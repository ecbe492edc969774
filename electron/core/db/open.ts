import Database from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, Kysely, SqliteDialect, SqliteDriver } from 'kysely'
import type { Schema } from './schema.ts'

type Connection = InstanceType<typeof Database>

/** Takes the write lock at the start of a transaction, so that two processes never deadlock half-way. */
class Driver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class Dialect extends SqliteDialect {
  readonly #database: Connection
  constructor(database: Connection) {
    super({ database })
    this.#database = database
  }
  override createDriver(): SqliteDriver {
    return new Driver({ database: this.#database })
  }
}

/** Names the cipher (SQLCipher 4 scheme) and gives the key, before anything is read. A driver without encryption is refused. */
function unlock(database: Connection & { key?: (key: Buffer) => number }, key: string): void {
  database.pragma("cipher='sqlcipher'")
  database.pragma('legacy=4')
  if (!database.key) throw new Error('The SQLite driver in use cannot encrypt')
  database.key(Buffer.from(key))
}

/**
 * A connection with the program's settings: write-ahead log, full synchronisation, foreign keys.
 * Throws the driver's error when the file is no database or the key is wrong; the file is not touched.
 */
export function openConnection(file: string, key?: string, mustExist = false): Connection {
  const database = new Database(file, { fileMustExist: mustExist, timeout: 5000 })
  try {
    if (key !== undefined) unlock(database, key)
    // The first read shows whether this is a database and whether the key fits, before any setting is written.
    database.pragma('schema_version')
    database.pragma('journal_mode = wal')
    database.pragma('synchronous = full')
    database.pragma('foreign_keys = on')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** A Kysely over an open connection; destroying it closes the connection. */
export const overConnection = (database: Connection): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new Dialect(database) })

/** `openConnection` and `overConnection` in one: what tests and short-lived tools need. */
export const openSqlite = (file: string, key?: string): Kysely<Schema> => overConnection(openConnection(file, key))
