import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { AppError } from '../../../shared/api/errors.ts'
import { beyondRoom, surplusBackups } from '../../../shared/domain/backups.ts'
import { aside } from './aside.ts'
import { beside, discard, isFolder, scratchIn } from './scratch.ts'

export type Backup = { file: string; at: string; bytes: number; reason: string }

const named = /^(.+)\.(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z)\.([a-z-]+)\.db$/
const stamp = (at: string): string => at.replaceAll(/[:.]/g, '-')
const instantOf = (text: string): string => text.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z')

/** The backups of one data file, newest first. They lie in `backups/` beside it. */
export function listBackups(file: string): Backup[] {
  const folder = join(dirname(file), 'backups')
  if (!isFolder(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const match = named.exec(name)
      if (!match?.[1] || !match[2] || !match[3] || match[1] !== stem(file)) return []
      const path = join(folder, name)
      // Another program may remove one meanwhile.
      const bytes = statSync(path, { throwIfNoEntry: false })?.size
      return bytes === undefined ? [] : [{ file: path, at: instantOf(match[2]), bytes, reason: match[3] }]
    })
    .sort((a, b) => b.at.localeCompare(a.at))
}

const stem = (file: string): string => basename(file, extname(file))

type Options = {
  /** The file's own; the copy has it, too. */
  key?: string | undefined
  /** A path of the user's choosing; `backups/` beside the file unless given. */
  to?: string
  /** Told where the copy grows. */
  grows?: (scratch: string) => void
}

/**
 * Copies a data file as it stands at one moment, in a thread of its own. The copy is opened and checked before it gets its
 * name. Surplus older ones are removed. Throws `file-exists`, `damaged`, `disk-full` …
 */
export async function makeBackup(file: string, at: string, reason: string, options: Options = {}): Promise<Backup> {
  const target = options.to ?? join(dirname(file), 'backups', `${stem(file)}.${stamp(at)}.${reason}.db`)
  if (existsSync(target)) throw new AppError('conflict', 'file-exists', { facts: { file: target } })
  const scratch = scratchIn(dirname(target))
  options.grows?.(scratch)
  try {
    await aside('copyDatabase', { file, into: scratch, key: options.key })
    if (existsSync(target)) throw new AppError('conflict', 'file-exists', { facts: { file: target } })
    renameSync(scratch, target)
  } finally {
    await discard(scratch)
  }
  const made = { file: target, at, bytes: statSync(target).size, reason }
  if (options.to === undefined) await prune(file, made)
  return made
}

async function prune(file: string, made: Backup): Promise<void> {
  for (const surplus of [surplusBackups, beyondRoom]) {
    const all = listBackups(file)
    const own = all.find((one) => one.file === made.file)
    if (own) for (const backup of surplus(all, own)) await rm(backup.file, { force: true })
  }
}

/** Puts a checked copy in the place of a closed data file; the old file is gone only when the new one is in its place. */
export function putInPlace(copy: string, file: string): void {
  for (const left of beside(file).slice(1)) rmSync(left, { force: true })
  renameSync(copy, file)
}

/** Moves a file that cannot be opened out of the way, with its log: somebody may still save something from it. */
export function keepDamaged(file: string, at: string): string {
  if (!existsSync(file)) return ''
  const kept = join(dirname(file), `${stem(file)}.damaged.${stamp(at)}.db`)
  for (const [index, left] of beside(file).entries())
    if (existsSync(left)) renameSync(left, beside(kept)[index] ?? kept)
  return kept
}

/** Where a copy of a file goes that is no longer in its place. The folder is made. */
export function rescuePlace(folder: string, file: string, at: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return join(folder, `${stem(file)}.${stamp(at)}.db`)
}
