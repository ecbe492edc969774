import type { Kysely } from 'kysely'
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../../../shared/api/errors.ts'
import { isOurs, migrate, type migrations as allMigrations, pendingMigrations } from '../db/migrate.ts'
import { openConnection, overConnection, writeAhead } from '../db/open.ts'
import { refuseForeignParts } from '../db/parts.ts'
import type { Schema } from '../db/schema.ts'
import { type Lock, takeLock } from './lock.ts'
import { badPlace, checkName } from './place.ts'
import { beside, discard, scratchIn, sweepBeside } from './scratch.ts'

export const MEMORY = ':memory:'

/** An open data file; `identity` tells it from another file that came into its place. */
export type Opened = {
  readonly file: string
  readonly db: Kysely<Schema>
  readonly lock?: Lock | undefined
  readonly identity: string
}

export type How = {
  readonly create: boolean
  readonly key: string | undefined
  /** Whether this process takes the file for itself: programs do, single commands of the command line do not. */
  readonly exclusive: boolean
  readonly migrations: typeof allMigrations
  /** Our own gets a copy before every change of its shape. */
  readonly backUp: (file: string, reason: string) => Promise<unknown>
}

/** Opens a data file, made first when it is missing and `create` says so. Throws the reason why not, the file as it was. */
export async function openDataFile(file: string, how: How): Promise<Opened> {
  if (file !== MEMORY) {
    checkPlace(file, how.create)
    if (how.create && isBlank(file, how.key)) await makeEmpty(file, how)
  }
  const fresh = file === MEMORY || statSync(file).size === 0
  const connection = openConnection(file, how.key, file !== MEMORY)
  const db = overConnection(connection)
  let lock: Lock | undefined
  try {
    // A foreign database is not ours to change, nor to put anything beside.
    if (!fresh && !(await isOurs(db))) throw new AppError('conflict', 'not-ours')
    const pending = await pendingMigrations(db, how.migrations)
    if (!fresh) await refuseForeignParts(db, how.migrations)
    if (how.exclusive && file !== MEMORY) {
      lock = takeLock(file)
      sweepBeside(file)
    }
    if (pending.length && !fresh) await how.backUp(file, 'before-update')
    writeAhead(connection)
    if (pending.length) await migrate(db, how.migrations)
    return { file, lock, db, identity: identityOf(file) }
  } catch (error) {
    await db.destroy()
    lock?.release()
    throw error
  }
}

/** Makes a data file without a firm under another name, so that nobody ever finds half of one. */
async function makeEmpty(file: string, { key, migrations }: How): Promise<void> {
  const scratch = scratchIn(dirname(file))
  try {
    const db = overConnection(openConnection(scratch, key, true))
    try {
      await migrate(db, migrations)
    } finally {
      await db.destroy()
    }
    const lock = takeLock(file)
    try {
      // Another program may have been faster.
      if (!isBlank(file, key)) throw new AppError('conflict', 'file-exists', { facts: { file } })
      for (const left of beside(file)) rmSync(left, { force: true })
      renameSync(scratch, file)
    } finally {
      lock.release()
    }
  } finally {
    await discard(scratch)
  }
}

/** Whether nothing is lost when a new file takes this place: no file, an empty one, or what a killed creation left. */
export function isBlank(file: string, key: string | undefined): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  // Less than a page's least is not even an empty database.
  if (size < 512) return size === 0
  try {
    const connection = openConnection(file, key, true)
    try {
      return connection.prepare('select count(*) from sqlite_schema').pluck().get() === 0
    } finally {
      connection.close()
    }
  } catch {
    return false
  }
}

/** Which file a name stands for; empty while there is none. */
export function identityOf(file: string): string {
  if (file === MEMORY) return file
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.dev}:${stat.ino}` : ''
}

/** Throws the reason why a file cannot be worked on where it is. */
export function checkPlace(file: string, create: boolean): void {
  checkName(file)
  const bad = badPlace(file)
  if (bad) throw new AppError('conflict', bad, { facts: { file } })
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat && !create) throw new AppError('not-found', 'no-such-file', { facts: { file } })
  if (stat && !stat.isFile()) throw new AppError('conflict', 'not-a-database')
  // Each name would get a write-ahead log and a lock of its own, and the two would overwrite each other.
  if (stat && stat.nlink > 1) throw new AppError('conflict', 'linked-file', { facts: { file } })
  if (create) mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  try {
    // The log and the lock lie beside the file, so the folder must be writable too.
    for (const path of stat && existsSync(file) ? [file, dirname(file)] : [dirname(file)])
      accessSync(path, constants.W_OK)
  } catch {
    throw new AppError('conflict', 'read-only', { facts: { file } })
  }
}
