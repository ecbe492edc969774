import type { Kysely } from 'kysely'
import { accessSync, constants, existsSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { AppError, failureOf } from '../../../shared/api/errors.ts'
import { newestBackup } from '../../../shared/domain/backups.ts'
import { isOurs, migrate, migrations as allMigrations, pendingMigrations } from '../db/migrate.ts'
import { openConnection, overConnection, writeAhead } from '../db/open.ts'
import type { Schema } from '../db/schema.ts'
import { beside, keepDamaged, listBackups, makeBackup, putInPlace } from './backups.ts'
import { storageFailure } from './failure.ts'
import { type Lock, takeLock } from './lock.ts'
import { badPlace } from './place.ts'

export type State = { state: 'none' | 'open' | 'fault'; file: string; reason?: string }

/** The one open data file, or why there is none. The program comes up either way and says what to do next. */
export type Storage = {
  status(): State
  /** The database. Throws `conflict: closed` while no file is open. */
  db(): Kysely<Schema>
  isOpen(): boolean
  /**
   * Opens a file, then closes the present one: that stays open when the new one is no good. A missing file is made when
   * `create` says so. Throws a typed error with the reason, and leaves the file as it is.
   */
  open(file: string, options?: { create?: boolean }): Promise<void>
  close(): Promise<void>
  /**
   * Puts a checked copy in the place of the present file, open or damaged, and opens it. Gives where the former contents
   * are kept; empty when there was no file.
   */
  replace(copy: string): Promise<string>
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
  migrations?: typeof allMigrations
}
type Opened = { readonly file: string; readonly db: Kysely<Schema>; readonly lock?: Lock | undefined }

const MEMORY = ':memory:'
/** Faults of a file that a backup may take the place of. With any other, the file is somebody's and whole. */
const broken = ['damaged', 'not-a-database', 'disk-error', 'failed']

export function createStorage({ now, key, exclusive, migrations = allMigrations }: Options): Storage {
  let opened: Opened | undefined
  let state: State = { state: 'none', file: '' }
  let changed = false

  /** Closes what was open before; what was changed in it is backed up. */
  async function shut(before: Opened, backUp: boolean): Promise<void> {
    await before.db.destroy()
    try {
      if (backUp && before.file !== MEMORY) makeBackup(before.file, now(), 'closing', { key })
    } finally {
      before.lock?.release()
    }
  }

  async function turnTo(next: Opened | undefined): Promise<void> {
    const [before, backUp] = [opened, changed]
    opened = next
    changed = false
    state = next ? { state: 'open', file: next.file } : { state: 'none', file: '' }
    if (before) await shut(before, backUp)
  }

  async function open(given: string, { create = false } = {}): Promise<void> {
    const file = given === MEMORY || !existsSync(given) ? resolved(given) : realpathSync(given)
    if (file === opened?.file) await turnTo(undefined)
    let next: Opened
    try {
      next = await connect(file, create)
    } catch (thrown) {
      const error = storageFailure(thrown)
      const { reason = 'failed' } = failureOf(error)
      // A file that is not there is no fault: the first screen offers to make one.
      if (!opened) state = { state: reason === 'no-such-file' ? 'none' : 'fault', file, reason }
      throw error
    }
    await turnTo(next)
  }

  async function connect(file: string, create: boolean): Promise<Opened> {
    const exists = file !== MEMORY && existsSync(file)
    if (file !== MEMORY) check(file, create)
    const fresh = !exists || statSync(file).size === 0
    const connection = openConnection(file, key, !create)
    const db = overConnection(connection)
    let lock: Lock | undefined
    try {
      // A foreign database is not ours to change, nor to put anything beside.
      if (!fresh && !(await isOurs(db))) throw new AppError('conflict', 'not-ours')
      const pending = await pendingMigrations(db, migrations)
      if (exclusive && file !== MEMORY) lock = takeLock(file)
      // Our own gets a copy before every change of its shape.
      if (pending.length && !fresh) makeBackup(file, now(), 'before-update', { key })
      writeAhead(connection)
      if (pending.length) await migrate(db, migrations)
      return { file, lock, db }
    } catch (error) {
      await db.destroy()
      lock?.release()
      if (!exists && file !== MEMORY) for (const left of beside(file)) rmSync(left, { force: true })
      throw error
    }
  }

  return {
    status: () => state,
    isOpen: () => opened !== undefined,
    db() {
      if (!opened) throw new AppError('conflict', state.reason ?? 'closed')
      return opened.db
    },
    open,
    close: () => turnTo(undefined),
    async replace(copy) {
      const { file, reason = '' } = state
      if (!file || file === MEMORY) throw new AppError('conflict', 'closed')
      if (state.state === 'fault' && !broken.includes(reason)) throw new AppError('conflict', reason)
      const lock = opened?.lock ?? takeLock(file)
      try {
        const kept = opened ? makeBackup(file, now(), 'before-restore', { key }).file : keepDamaged(file, now())
        await opened?.db.destroy()
        opened = undefined
        changed = false
        putInPlace(copy, file)
        return kept
      } finally {
        lock.release()
        // Whichever of the two files stands there now.
        if (!opened && existsSync(file)) await open(file)
      }
    },
    async attach(database) {
      await migrate(database, migrations)
      await turnTo({ file: MEMORY, db: database })
    },
    touched() {
      changed = true
    },
  }
}

const resolved = (given: string): string => (given === MEMORY ? given : resolve(given))

/** Throws the reason why a file cannot be worked on where it is. */
function check(file: string, create: boolean): void {
  const bad = badPlace(file)
  if (bad) throw new AppError('conflict', bad, { facts: { file } })
  const exists = existsSync(file)
  if (!exists && !create) throw new AppError('not-found', 'no-such-file', { facts: { file } })
  if (exists && !statSync(file).isFile()) throw new AppError('conflict', 'not-a-database')
  if (create) mkdirSync(dirname(file), { recursive: true })
  try {
    // The log and the lock lie beside the file, so the folder must be writable too.
    for (const path of exists ? [file, dirname(file)] : [dirname(file)]) accessSync(path, constants.W_OK)
  } catch {
    throw new AppError('conflict', 'read-only', { facts: { file } })
  }
}

/** When the file was last backed up, by the backups that lie beside it and a clock's present instant. */
export const lastBackup = (file: string, wall: string): string | null =>
  file && file !== MEMORY ? (newestBackup(listBackups(file), wall)?.at ?? null) : null
