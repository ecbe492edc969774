import type { FileRef } from '../../shared/api/values.ts'
import { AppError } from '../../shared/api/errors.ts'
import type { Files } from '../core/files.ts'

/** Where a file lies that a job has just put out. */
export function outboxFile(files: Files, { token, name }: FileRef): string {
  const path = files.path(token, name)
  if (path === undefined) throw new AppError('not-found', 'file-gone')
  return path
}
