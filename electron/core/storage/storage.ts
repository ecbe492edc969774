import Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { AppError, failureOf } from '../../../shared/api/errors.ts'
import { migrate, pendingMigrations } from '../db/migrate.ts'
import { openConnection, overConnection } from '../db/open.ts'
import type { Schema } from '../db/schema.ts'
import { listBackups, makeBackup } from './backups.ts'
import { storageFailure } from './failure.ts'
import { badPlace } from './place.ts'

export type State = { state: 'none' | 'open' | 'fault'; file: string; reason?: string }

/** The one open data file, or why there is none. The program comes up either way and says what to do next. */
export type Storage = {
  status(): State
  /** The database. Throws `conflict: closed` while no file is open. */
  db(): Kysely<Schema>
  isOpen(): boolean
  /** Opens a file after closing the present one; a missing one is made when `create` says so. */
  open(file: string, options?: { create?: boolean }): Promise<void>
  close(): Promise<void>
  /** Takes a database of another engine, already connected; its schema is brought up to date. */
  attach(database: Kysely<Schema>): Promise<void>
  /** Notes that the data was changed, so that closing makes a backup. */
  touched(): void
}

type Options = {
  now: () => string
  key?: string | undefined
  /** Whether this process takes the file for itself: programs do, single commands of the command line do not. */
  exclusive: boolean
}

export function createStorage({ now, key, exclusive }: Options): Storage {
  let db: Kysely<Schema> | undefined
  let lock: InstanceType<typeof Database> | undefined
  let state: State = { state: 'none', file: '' }
  let changed = false

  async function close(): Promise<void> {
    if (!db) return
    await db.destroy()
    db = undefined
    try {
      if (changed && state.file !== ':memory:') makeBackup(state.file, now(), 'closing', { key })
    } finally {
      lock?.close()
      if (lock) rmSync(lockOf(state.file), { force: true })
      lock = undefined
      changed = false
      state = { state: 'none', file: '' }
    }
  }

  async function open(given: string, { create = false } = {}): Promise<void> {
    await close()
    const file = given === ':memory:' ? given : resolve(given)
    try {
      if (file !== ':memory:') prepare(file, create)
      if (exclusive && file !== ':memory:') lock = takeLock(file)
      db = await connect(file, create)
      state = { state: 'open', file }
    } catch (thrown) {
      const error = storageFailure(thrown)
      lock?.close()
      lock = undefined
      // A file that is not there is no fault: the first screen offers to make one.
      const { reason = 'damaged' } = failureOf(error)
      state = { state: reason === 'no-such-file' ? 'none' : 'fault', file, reason }
      throw error
    }
  }

  async function connect(file: string, create: boolean): Promise<Kysely<Schema>> {
    const fresh = file === ':memory:' || !existsSync(file) || statSync(file).size === 0
    const opened = overConnection(openConnection(file, key, !create))
    try {
      const pending = await pendingMigrations(opened)
      if (pending.length && !fresh) {
        // A foreign database is not ours to change; our own gets a copy before every change of its shape.
        const tables = await opened.introspection.getTables()
        if (!tables.some((table) => table.name === 'migration')) throw new AppError('conflict', 'not-ours')
        makeBackup(file, now(), 'before-update', { key })
      }
      if (pending.length) await migrate(opened)
      return opened
    } catch (error) {
      await opened.destroy()
      throw error
    }
  }

  return {
    status: () => state,
    isOpen: () => db !== undefined,
    db() {
      if (!db) throw new AppError('conflict', state.reason ?? 'closed')
      return db
    },
    open,
    close,
    async attach(database) {
      await close()
      await migrate(database)
      db = database
      state = { state: 'open', file: ':memory:' }
    },
    touched() {
      changed = true
    },
  }
}

function prepare(file: string, create: boolean): void {
  const bad = badPlace(file)
  if (bad) throw new AppError('conflict', bad, { facts: { file } })
  if (!existsSync(file) && !create) throw new AppError('not-found', 'no-such-file', { facts: { file } })
  if (existsSync(file) && !statSync(file).isFile()) throw new AppError('conflict', 'not-a-database')
  if (create) mkdirSync(dirname(file), { recursive: true })
}

const lockOf = (file: string): string => `${file}-lock`

/** Held for as long as the file is open, by the operating system: a crash releases it. Throws `conflict: open-elsewhere`. */
function takeLock(file: string): InstanceType<typeof Database> {
  const lock = new Database(lockOf(file), { timeout: 0 })
  try {
    lock.pragma('locking_mode = exclusive')
    lock.exec('begin exclusive')
    return lock
  } catch (error) {
    lock.close()
    const failure = storageFailure(error)
    throw failure instanceof AppError && failure.data.reason === 'locked'
      ? new AppError('conflict', 'open-elsewhere', { facts: { file } })
      : failure
  }
}

/** When the file was last backed up, by the backups that lie beside it. */
export const lastBackup = (file: string): string | null =>
  file && file !== ':memory:' ? (listBackups(file)[0]?.at ?? null) : null
