import Database from 'better-sqlite3'
import { closeSync, existsSync, openSync } from 'node:fs'
import { AppError } from '../../../shared/api/errors.ts'
import { storageFailure } from './failure.ts'

/** Says that a program works on a file: held until released, by the operating system, so that a crash releases it too. */
export type Lock = { release(): void }

/** The small file whose lock stands for the data file's. */
export const lockFile = (file: string): string => `${file}-lock`

/**
 * Takes a data file for this process alone. Throws `conflict: open-elsewhere` when another program has it.
 * The lock file stays for good: whoever deleted it while another program waits for it would leave two programs each
 * holding a lock of that name, one on the file that is gone and one on the new.
 */
export function takeLock(file: string): Lock {
  const beside = lockFile(file)
  makePrivate(beside)
  const lock = new Database(beside, { timeout: 0, fileMustExist: true })
  try {
    // Nothing is ever written into it, so nothing lies beside it either.
    lock.pragma('journal_mode = memory')
    lock.pragma('locking_mode = exclusive')
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    const failure = storageFailure(error)
    throw failure instanceof AppError && failure.data.reason === 'locked'
      ? new AppError('conflict', 'open-elsewhere', { facts: { file } })
      : failure
  }
  return { release: () => void lock.close() }
}

/**
 * Makes an empty file for its user alone, unless there is one. An existing one is not even opened: closing it again would
 * give up every lock that this process has on it.
 */
function makePrivate(path: string): void {
  try {
    if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    // Another program was faster by a moment.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw storageFailure(error)
  }
}
