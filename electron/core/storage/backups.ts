import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { AppError } from '../../../shared/api/errors.ts'
import { surplusBackups } from '../../../shared/domain/backups.ts'
import { isOurs, pendingMigrations } from '../db/migrate.ts'
import { openConnection, overConnection } from '../db/open.ts'
import { verifySeals } from '../history/seals.ts'
import { readOnly } from '../db/read-only.ts'

export type Backup = { file: string; at: string; bytes: number; reason: string }
export type Checked = { clients: number; changes: number; sealed: boolean }

const named = /^(.+)\.(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z)\.([a-z-]+)\.db$/
const stamp = (at: string): string => at.replaceAll(/[:.]/g, '-')
const instantOf = (text: string): string => text.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z')

/** The backups of one data file, newest first. They lie in `backups/` beside it. */
export function listBackups(file: string): Backup[] {
  const folder = join(dirname(file), 'backups')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const match = named.exec(name)
      if (!match?.[1] || !match[2] || !match[3] || match[1] !== stem(file)) return []
      const path = join(folder, name)
      return [{ file: path, at: instantOf(match[2]), bytes: statSync(path).size, reason: match[3] }]
    })
    .sort((a, b) => b.at.localeCompare(a.at))
}

const stem = (file: string): string => basename(file, extname(file))

/**
 * Copies a data file as it stands at one moment, through the database itself: write-ahead log and encryption included.
 * The copy is opened and checked before it gets its name. Surplus older ones are removed.
 * @param to a path of the user's choosing; `backups/` beside the file unless given
 */
export function makeBackup(
  file: string,
  at: string,
  reason: string,
  options: { key?: string | undefined; to?: string } = {},
): Backup {
  const target = options.to ?? join(dirname(file), 'backups', `${stem(file)}.${stamp(at)}.${reason}.db`)
  if (existsSync(target)) throw new AppError('conflict', 'file-exists', { facts: { file: target } })
  mkdirSync(dirname(target), { recursive: true })
  const scratch = `${target}.part`
  rmSync(scratch, { force: true })
  try {
    const source = openConnection(file, options.key, true)
    try {
      source.prepare('vacuum into ?').run(scratch)
    } finally {
      source.close()
    }
    chmodSync(scratch, 0o600)
    checkFile(scratch, options.key)
    renameSync(scratch, target)
  } finally {
    discard(scratch)
  }
  const made = { file: target, at, bytes: statSync(target).size, reason }
  if (options.to === undefined) prune(file, made)
  return made
}

/** A database and what lies beside it while it is open. */
export const beside = (file: string): string[] => [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]

/** Removes a database that was only made to look into it. */
export function discard(file: string): void {
  for (const left of beside(file)) rmSync(left, { force: true })
}

function prune(file: string, made: Backup): void {
  for (const backup of surplusBackups(listBackups(file), made)) rmSync(backup.file, { force: true })
}

/** Throws `conflict: damaged` unless the file is a whole database of this program's. */
function checkFile(file: string, key?: string): void {
  const copy = openConnection(file, key, true)
  try {
    if (copy.pragma('quick_check', { simple: true }) !== 'ok') throw new AppError('conflict', 'damaged')
    copy.pragma('journal_mode = delete')
  } finally {
    copy.close()
  }
}

/**
 * Copies a backup into a scratch file, checks every page and seal of it, and counts what is in it: the proof that it could be
 * used. Throws `damaged`, `not-ours`, `newer-file` … and leaves nothing behind then; otherwise the copy is the caller's.
 */
export async function testBackup(file: string, scratch: string, key?: string): Promise<Checked> {
  if (!existsSync(file)) throw new AppError('not-found', 'no-such-file', { facts: { file } })
  if (!statSync(file).isFile()) throw new AppError('conflict', 'not-a-database')
  mkdirSync(dirname(scratch), { recursive: true })
  try {
    copyFileSync(file, scratch)
    const connection = openConnection(scratch, key, true)
    const db = overConnection(connection)
    try {
      if (connection.pragma('integrity_check', { simple: true }) !== 'ok') throw new AppError('conflict', 'damaged')
      if (!(await isOurs(db))) throw new AppError('conflict', 'not-ours')
      await pendingMigrations(db)
      const { clients } = await db
        .selectFrom('client')
        .select((e) => e.fn.countAll<number>().as('clients'))
        .executeTakeFirstOrThrow()
      const seals = await verifySeals(readOnly(db))
      return { clients: Number(clients), changes: seals.lines, sealed: seals.intact }
    } finally {
      await db.destroy()
    }
  } catch (error) {
    discard(scratch)
    throw error
  }
}

/** Puts a checked copy in the place of a closed data file; the old file is gone only when the new one is in its place. */
export function putInPlace(copy: string, file: string): void {
  for (const left of beside(file).slice(1)) rmSync(left, { force: true })
  renameSync(copy, file)
}

/** Moves a file that cannot be opened out of the way, with its log: somebody may still save something from it. */
export function keepDamaged(file: string, at: string): string {
  if (!existsSync(file)) return ''
  const kept = join(dirname(file), `${stem(file)}.damaged.${stamp(at)}.db`)
  for (const [index, left] of beside(file).entries())
    if (existsSync(left)) renameSync(left, beside(kept)[index] ?? kept)
  return kept
}
