import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { AppError, failureOf } from '../../../shared/api/errors.ts'
import { MAX_ATTACHED, MAX_ATTACHMENT } from '../../../shared/api/attachments.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { headBytes, type ShownKind, shownKindOf } from '../../../shared/domain/attachments/file.ts'
import type { Services } from '../environment.ts'
import { givenPath } from '../given.ts'

type Asked = Parsed<'attachments.add'>['files'][number]
/** A file that is to be attached, as it lies on the disk. */
export type Source = { readonly name: string; readonly path: string; readonly size: number }

/** So much of a file is in memory at once, and in a row of the database. */
export const PART = 512 * 1024

/** Where the files lie and how large they are. Nothing of them is read; throws as the contract says. */
export function sourcesOf(files: readonly Asked[], env: Services): Source[] {
  const sources = files.map((asked) => sourceOf(asked, env))
  if (sources.reduce((sum, { size }) => sum + size, 0) > MAX_ATTACHED)
    throw new AppError('invalid', 'attachments-too-large')
  return sources
}

function sourceOf(asked: Asked, env: Services): Source {
  const { name } = asked
  const refused = (reason: string) => new AppError('invalid', reason, { facts: { file: name } })
  const path = named(name, () => givenPath(asked, env, 'not-a-file'))
  const { size } = statSync(path)
  if (size === 0) throw refused('empty-file')
  if (size > MAX_ATTACHMENT) throw refused('attachment-too-large')
  return { name, path, size }
}

/** Of several files, the one that is refused is named. */
function named<T>(file: string, find: () => T): T {
  try {
    return find()
  } catch (error) {
    const { code, reason, ...detail } = failureOf(error)
    throw code === 'internal' || reason === undefined
      ? error
      : new AppError(code, reason, { ...detail, facts: { file } })
  }
}

/** A file's bytes, part by part; throws what the signal was aborted with, and `conflict: changed-elsewhere` where it has grown or shrunk. */
export async function* partsOf({ path, size }: Source, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  try {
    let seen = 0
    for (;;) {
      const part = await nextPart(file)
      seen += part.length
      if (part.length === 0 ? seen !== size : seen > size) throw new AppError('conflict', 'changed-elsewhere')
      if (part.length === 0) return
      // The database and the hash answer at once: without a pause nothing else is heard, a cancellation least of all.
      await setImmediate()
      signal.throwIfAborted()
      yield part
    }
  } finally {
    await file.close()
  }
}

/** A whole part, or what is left. */
async function nextPart(file: FileHandle): Promise<Uint8Array> {
  const part = new Uint8Array(PART)
  let filled = 0
  while (filled < PART) {
    const { bytesRead } = await file.read(part, filled, PART - filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return part.subarray(0, filled)
}

/** What a file is: by what its contents are named, and how it may be shown. `read` hears of every part. */
export async function lookInto(
  source: Source,
  signal: AbortSignal,
  read: (bytes: number) => void,
): Promise<{ readonly hash: string; readonly shown: ShownKind }> {
  const hash = createHash('sha256')
  let head: Uint8Array | undefined
  for await (const part of partsOf(source, signal)) {
    head ??= part.slice(0, headBytes)
    hash.update(part)
    read(part.length)
  }
  return { hash: hash.digest('hex'), shown: shownKindOf(head ?? new Uint8Array()) }
}
