import { existsSync, renameSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { AppError } from '../../shared/api/errors.ts'
import { isDataPlace, type Known } from '../core/storage/target.ts'
import { profileFolder } from '../paths.ts'
import { CliError, type Io } from './io.ts'
import { ownFile, type Session } from './session.ts'

export type Target = { readonly out: string; readonly force?: boolean | undefined }

/**
 * Makes a file under a temporary name beside its place and renames it when it is whole, so that nobody ever finds half of
 * one. Refuses a name that is taken, unless `force` says to replace it, and always one that is a data file's.
 * Gives the file's full path and what `make` gave.
 */
export async function writeOut<T>(
  { data, out, force = false }: Session & Target,
  io: Io,
  make: (path: string) => Promise<T>,
): Promise<{ file: string; made: T }> {
  const file = resolve(out)
  refuse(file, { data: data ?? ownFile(io.env), profile: profileFolder(io.env) })
  return put(file, force, io, make)
}

function refuse(file: string, known?: Known): void {
  if (isDataPlace(file, known)) throw new AppError('conflict', 'data-file', { facts: { file } })
}

/** The same for a data file itself, new or in the place of one that was asked about and copied before. */
export async function put<T>(
  file: string,
  force: boolean,
  { scratch }: Io,
  make: (path: string) => Promise<T>,
): Promise<{ file: string; made: T }> {
  const folder = dirname(file)
  if (!existsSync(folder)) throw new CliError((words) => words.noFolder(folder))
  if (existsSync(file) && !statSync(file).isFile()) throw new CliError((words) => words.notAFile(file))
  if (existsSync(file) && !force) throw new CliError((words) => words.taken(file))
  // A new file called as another one's log would be read as that.
  if (!existsSync(file)) refuse(file)
  const part = scratch.beside(file)
  const made = await make(part)
  renameSync(part, file)
  return { file, made }
}
