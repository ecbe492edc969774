import { statSync } from 'node:fs'
import { AppError } from '../../shared/api/errors.ts'
import type { FileRef } from '../../shared/api/values.ts'
import type { Services } from './environment.ts'

type Given = { readonly file?: FileRef | undefined; readonly path?: string | undefined }

/**
 * Where a file lies that was uploaded, or is on this machine. Throws `not-found` where it is not there (any more), and
 * `invalid` where nothing was given or what is there is no file, for the reason that the caller has for that.
 */
export function givenPath(
  { file, path }: Given,
  env: Services,
  noFile: 'not-a-file' | 'not-a-package' | 'not-a-table',
): string {
  if (file !== undefined) {
    const inbox = env.files.path(file.token, file.name)
    if (inbox === undefined) throw new AppError('not-found', 'file-gone')
    return inbox
  }
  if (path === undefined || path.includes('\0'))
    throw new AppError('invalid', 'fields', { fields: { file: 'required' } })
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) throw new AppError('not-found', 'no-such-file', { facts: { file: path.slice(0, 200) } })
  if (!stat.isFile()) throw new AppError('invalid', noFile)
  return path
}
