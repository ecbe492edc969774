/** What went wrong with a data file and is told until it is right again, also after the next start. */
import { failureOf } from '../../../shared/api/errors.ts'
import { listBackups } from './backups.ts'
import { storageFailure } from './failure.ts'
import type { Workstation } from './workstation.ts'

export type NoteFailure = (file: string, error: unknown) => void
export type Troubles = {
  /** The last backup that failed, until one is made: when and why. */
  backupFailed: { at: string; reason: string } | null
  /** The open file is a copy of one that was taken away while it was open. */
  rescuedFrom: string | null
}

/** Writes down that a backup could not be made. A reason without a next step for the user is a defect for the log as well. */
export const noteFailure =
  (workstation: Workstation, wall: () => string, report: (error: unknown) => void): NoteFailure =>
  (file, error) => {
    report(error)
    const { reason = 'failed' } = failureOf(storageFailure(error))
    const { failedBackups } = workstation.get()
    workstation.remember({ failedBackups: { ...failedBackups, [file]: { at: wall(), reason } } })
  }

/** What is still to be told of a file. */
export function troublesOf(file: string, workstation: Workstation): Troubles {
  const { failedBackups, rescued } = workstation.get()
  const failed = failedBackups[file]
  const isOver = failed !== undefined && listBackups(file).some(({ at }) => at > failed.at)
  return { backupFailed: isOver ? null : (failed ?? null), rescuedFrom: rescued[file] ?? null }
}
