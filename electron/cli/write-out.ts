import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { CliError } from './io.ts'

export type Target = { readonly out: string; readonly force?: boolean | undefined }

/**
 * Makes a file under a temporary name beside its place and renames it when it is whole, so that nobody ever finds half of
 * one. Refuses a name that is taken, unless `force` says to replace it. Gives the file's full path and what `make` gave.
 */
export async function writeOut<T>(
  { out, force = false }: Target,
  make: (path: string) => Promise<T>,
): Promise<{ file: string; made: T }> {
  const file = resolve(out)
  const folder = dirname(file)
  if (!existsSync(folder)) throw new CliError(`There is no folder ${folder}. Make it, or choose another one.`)
  if (existsSync(file) && !statSync(file).isFile()) throw new CliError(`${file} is not a file. Choose another name.`)
  if (existsSync(file) && !force)
    throw new CliError(`There is already a file ${file}. Choose another name, or say --force to replace it.`)
  const scratch = join(folder, `.${basename(file)}.${process.pid}.part`)
  try {
    const made = await make(scratch)
    renameSync(scratch, file)
    return { file, made }
  } finally {
    for (const left of ['', '-wal', '-shm', '-lock']) rmSync(`${scratch}${left}`, { force: true })
  }
}
