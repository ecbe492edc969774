import type { Kysely } from 'kysely'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { AppError } from '../../../shared/api/errors.ts'
import { emptyDatabase } from '../db/empty.ts'
import { isOurs, migrate, type migrations as allMigrations, pendingMigrations } from '../db/migrate.ts'
import { encrypt, openConnection, overConnection, writeAhead } from '../db/open.ts'
import { refuseForeignParts } from '../db/parts.ts'
import type { Schema } from '../db/schema.ts'
import { makeFindable } from '../search/index.ts'
import { type Lock, takeLock } from './lock.ts'
import { badPlace, checkName } from './place.ts'
import { beside, discard, scratchIn, sweepBeside } from './scratch.ts'

/** How SQLite calls a database in memory. */
export const MEMORY = ':memory:'

/** A data file with the key that opens it; none where it is not encrypted. The copies made of it have the same. */
export type DataFile = { readonly kind: 'file'; readonly file: string; readonly key?: string | undefined }

type Memory = { readonly kind: 'memory' }
/** What can be open: a file, a database in memory (for tests and trials), or a base of a server, by `host/base`. */
export type Target = DataFile | Memory | { readonly kind: 'server'; readonly name: string }

/** What people know a target by. */
export const nameOf = (target: Target): string =>
  target.kind === 'file' ? target.file : target.kind === 'server' ? target.name : MEMORY

/** An open target; `identity` tells a file from another one that came into its place. */
export type Opened = {
  readonly target: Target
  readonly db: Kysely<Schema>
  readonly lock?: Lock | undefined
  readonly identity: string
}

export type How = {
  readonly create: boolean
  /** Whether this process takes the file for itself: programs do, single commands of the command line do not. */
  readonly exclusive: boolean
  readonly migrations: typeof allMigrations
  /** Our own gets a copy before every change of its shape. */
  readonly backUp: (file: DataFile, reason: string) => Promise<unknown>
}

/** Opens a data file (or memory), made first when it is missing and `create` says so. Throws the reason why not, the file as it was. */
export async function openTarget(target: DataFile | Memory, how: How): Promise<Opened> {
  const onDisk = target.kind === 'file' ? target : undefined
  const file = nameOf(target)
  if (onDisk) {
    checkPlace(file, how.create)
    if (how.create && isBlank(file, onDisk.key)) await makeEmpty(onDisk, how)
  }
  const fresh = !onDisk || statSync(file).size === 0
  const connection = openConnection(
    onDisk ? file : await emptyDatabase(how.migrations),
    onDisk?.key,
    onDisk !== undefined,
  )
  const db = overConnection(connection)
  let lock: Lock | undefined
  try {
    // A foreign database is not ours to change, nor to put anything beside.
    if (!fresh && !(await isOurs(db))) throw new AppError('conflict', 'not-ours')
    const pending = await pendingMigrations(db, how.migrations)
    if (!fresh) await refuseForeignParts(db, how.migrations)
    if (how.exclusive && onDisk) {
      lock = takeLock(file)
      sweepBeside(file)
    }
    if (pending.length && !fresh && onDisk) await how.backUp(onDisk, 'before-update')
    writeAhead(connection)
    if (pending.length) await migrate(db, how.migrations)
    await makeFindable(db)
    return { target, lock, db, identity: onDisk ? identityOf(file) : '' }
  } catch (error) {
    await db.destroy()
    lock?.release()
    throw error
  }
}

/** Makes a data file without a firm under another name, so that nobody ever finds half of one. */
async function makeEmpty({ file, key }: DataFile, { migrations }: How): Promise<void> {
  const scratch = scratchIn(dirname(file))
  try {
    // Before it has its name: a file that has one is whole, whatever happens to the machine.
    writeFileSync(scratch, await emptyDatabase(migrations), { flush: true })
    if (key !== undefined) encrypt(scratch, key)
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
export function isBlank(file: string, key?: string): boolean {
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

/** The path by which an open file is known, whatever it was called. */
export const placeOf = (file: string): string => (existsSync(file) ? realpathSync(file) : resolve(file))

/** What a name given by people or by the program is to open. */
export const targetOf = (file: string, key?: string): DataFile | Memory =>
  file === MEMORY ? { kind: 'memory' } : { kind: 'file', file: placeOf(file), key }

/** Which file a name stands for; empty while there is none. */
export function identityOf(file: string): string {
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
