/** Long work on whole database files, done in a thread of its own (`aside.ts`): nothing here knows the open file. */
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, statSync } from 'node:fs'
import { AppError } from '../../../shared/api/errors.ts'
import { isOurs, pendingMigrations } from '../db/migrate.ts'
import { openConnection, overConnection } from '../db/open.ts'
import { refuseForeignParts } from '../db/parts.ts'
import { readOnly } from '../db/read-only.ts'
import { verifySeals } from '../history/index.ts'
import { discard } from './scratch.ts'

type Key = { readonly key?: string | undefined }

/** What is in a backup, whose it is and from when. */
export type Tested = {
  clients: number
  changes: number
  /** Whether its change history is as it was written. */
  sealed: boolean
  /** The firm's name, and what stays the same for the life of its data; empty in a file without a firm. */
  firm: string
  installation: string
  /** When something was last changed in it; empty when nothing ever was. */
  changed: string
}

/**
 * Copies a data file as it stands at one moment, through the database itself, into an empty file: write-ahead log and
 * encryption included. Throws `conflict: damaged` unless every page and index of the copy is whole.
 */
export function copyDatabase({ file, into, key }: { file: string; into: string } & Key): void {
  const source = openConnection(file, key, true)
  try {
    source.prepare('vacuum into ?').run(into)
  } finally {
    source.close()
  }
  const copy = openConnection(into, key, true)
  try {
    // Not the quick check: it does not see an index that lacks its rows.
    if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new AppError('conflict', 'damaged')
    copy.pragma('journal_mode = delete')
  } finally {
    copy.close()
  }
  toDisk(into)
}

/** The copy gets its name when its bytes are on the disk. */
function toDisk(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Copies a backup into an empty scratch file, checks every page and seal of it, and counts what is in it: the proof that it
 * could be used. Throws `damaged`, `not-ours`, `newer-file`, `foreign-parts` … and leaves nothing behind then; otherwise the
 * copy is the caller's.
 */
export async function testBackup({ file, into, key }: { file: string; into: string } & Key): Promise<Tested> {
  try {
    if (!existsSync(file)) throw new AppError('not-found', 'no-such-file', { facts: { file } })
    if (!statSync(file).isFile()) throw new AppError('conflict', 'not-a-database')
    copyFileSync(file, into)
    const connection = openConnection(into, key, true)
    const db = overConnection(connection)
    try {
      if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new AppError('conflict', 'damaged')
      if (!(await isOurs(db))) throw new AppError('conflict', 'not-ours')
      await pendingMigrations(db)
      await refuseForeignParts(db)
      const { clients } = await db
        .selectFrom('client')
        .select((e) => e.fn.countAll<number>().as('clients'))
        .executeTakeFirstOrThrow()
      const firm = await db.selectFrom('firm').select(['name', 'installation']).limit(1).executeTakeFirst()
      const last = await db.selectFrom('change').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst()
      const seals = await verifySeals(readOnly(db))
      return {
        clients: Number(clients),
        changes: seals.lines,
        sealed: seals.intact,
        firm: firm?.name ?? '',
        installation: firm?.installation ?? '',
        changed: last?.at ?? '',
      }
    } finally {
      await db.destroy()
    }
  } catch (error) {
    await discard(into)
    throw error
  }
}

export const tasks = { copyDatabase, testBackup }
