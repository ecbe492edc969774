import Database from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { AppError } from '../../../shared/api/errors.ts'
import { storageFailure } from './failure.ts'

/** Says that a program works on a file: held until released, by the operating system, so that a crash releases it too. */
export type Lock = { release(): void }

/** Takes a data file for this process alone. Throws `conflict: open-elsewhere` when another program has it. */
export function takeLock(file: string): Lock {
  const beside = `${file}-lock`
  const lock = new Database(beside, { timeout: 0 })
  try {
    lock.pragma('locking_mode = exclusive')
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    const failure = storageFailure(error)
    throw failure instanceof AppError && failure.data.reason === 'locked'
      ? new AppError('conflict', 'open-elsewhere', { facts: { file } })
      : failure
  }
  return {
    release() {
      lock.close()
      rmSync(beside, { force: true })
    },
  }
}
