import { existsSync, statSync } from 'node:fs'
import { newestBackup } from '../../../shared/domain/backups.ts'
import type { Managing } from '../environment.ts'
import { listBackups, makeBackup } from './backups.ts'
import type { NoteFailure } from './troubles.ts'

/** Not while the window is being drawn, and often enough to notice a new day. */
const FIRST = 60_000
const AGAIN = 10 * 60_000

/**
 * Backs up the open file once a day for as long as the program runs. Gives the function that ends it, which waits for a
 * backup that is under way.
 */
export function startDailyBackups(env: Managing, failed: NoteFailure): () => Promise<void> {
  let underWay: Promise<unknown> | undefined
  const look = () => {
    const { file } = env.storage.status()
    // A full disk must not end the program; the status bar says that there is no backup.
    underWay ??= backUpDaily(env)
      .catch((error: unknown) => failed(file, error))
      .finally(() => (underWay = undefined))
  }
  const first = setTimeout(look, FIRST).unref()
  const again = setInterval(look, AGAIN).unref()
  return async () => {
    clearTimeout(first)
    clearInterval(again)
    await underWay
  }
}

/** Makes today's backup unless there is one, or nothing was written since the last. Tells whether it did. */
export async function backUpDaily(env: Managing): Promise<boolean> {
  const open = env.storage.isOpen() ? env.storage.file() : undefined
  if (!open) return false
  const now = env.wall()
  const last = newestBackup(listBackups(open.file), now)
  if (last && (last.at.slice(0, 10) === now.slice(0, 10) || Date.parse(last.at) >= lastWritten(open.file))) return false
  await makeBackup(open.file, now, 'daily', { key: open.key })
  env.announcements.publish({ topics: ['backup'], clients: [], command: 'storage.backup', commandId: env.newId() })
  return true
}

/** When the file or its write-ahead log last changed, in milliseconds since 1970. */
const lastWritten = (file: string): number =>
  Math.max(...[file, `${file}-wal`].filter((path) => existsSync(path)).map((path) => statSync(path).mtimeMs))
