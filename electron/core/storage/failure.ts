import { AppError } from '../../../shared/api/errors.ts'

/** Driver codes (SQLite first, PostgreSQL after) that are no defects: each has a next step for the user. */
const reasons: ReadonlyArray<readonly [RegExp, string]> = [
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)|^23505$/, 'duplicate'],
  [/^SQLITE_CONSTRAINT_FOREIGNKEY|^23503$/, 'in-use'],
  [/^SQLITE_FULL|^53100$|^ENOSPC$/, 'disk-full'],
  [/^SQLITE_(READONLY|PERM)|^25006$|^EROFS$|^EACCES$|^EPERM$/, 'read-only'],
  [/^SQLITE_(BUSY|LOCKED)|^55P03$|^EBUSY$/, 'locked'],
  [/^SQLITE_NOTADB/, 'not-a-database'],
  [/^SQLITE_CORRUPT/, 'damaged'],
  [/^SQLITE_CANTOPEN|^ENOENT$|^ENOTDIR$|^EISDIR$|^ENAMETOOLONG$|^EINVAL$|^ELOOP$/, 'cannot-open'],
  [/^SQLITE_IOERR|^EIO$/, 'disk-error'],
  [/^EEXIST$|^ENOTEMPTY$/, 'file-exists'],
  [/^08|^57P0|^ECONNREFUSED$|^ECONNRESET$/, 'no-server'],
]

/** Turns what a driver or the file system threw into an error with a next step; anything else is given back as it is. */
export function storageFailure(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error
  // Kysely's own words: the file was closed between two questions of one call.
  if (error.message === 'driver has already been destroyed') return new AppError('conflict', 'closed')
  if (!('code' in error)) return error
  const code = String(error.code)
  const reason = reasons.find(([pattern]) => pattern.test(code))?.[1]
  return reason === undefined ? error : new AppError('conflict', reason)
}
