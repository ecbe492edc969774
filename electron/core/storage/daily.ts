import { existsSync, statSync } from 'node:fs'
import { newestBackup } from '../../../shared/domain/backups.ts'
import type { Environment } from '../environment.ts'
import { listBackups, makeBackup } from './backups.ts'

/** Not while the window is being drawn, and often enough to notice a new day. */
const FIRST = 60_000
const AGAIN = 10 * 60_000

/** Backs up the open file once a day for as long as the program runs. Gives the function that ends it. */
export function startDailyBackups(env: Environment, report: (error: unknown) => void): () => void {
  const look = () => {
    try {
      backUpDaily(env)
    } catch (error) {
      // A full disk must not end the program; the status bar keeps showing how old the last backup is.
      report(error)
    }
  }
  const first = setTimeout(look, FIRST).unref()
  const again = setInterval(look, AGAIN).unref()
  return () => {
    clearTimeout(first)
    clearInterval(again)
  }
}

/** Makes today's backup unless there is one, or nothing was written since the last. Tells whether it did. */
export function backUpDaily(env: Environment): boolean {
  const { state, file } = env.storage.status()
  if (state !== 'open' || file === ':memory:') return false
  const now = env.wall()
  const last = newestBackup(listBackups(file), now)
  if (last && (last.at.slice(0, 10) === now.slice(0, 10) || Date.parse(last.at) >= lastWritten(file))) return false
  makeBackup(file, now, 'daily', { key: env.key })
  env.announcements.publish({ topics: ['backup'], clients: [], command: 'storage.backup', commandId: env.newId() })
  return true
}

/** When the file or its write-ahead log last changed, in milliseconds since 1970. */
const lastWritten = (file: string): number =>
  Math.max(...[file, `${file}-wal`].filter((path) => existsSync(path)).map((path) => statSync(path).mtimeMs))
