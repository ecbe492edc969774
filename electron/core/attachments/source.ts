import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { AppError, failureOf } from '../../../shared/api/errors.ts'
import { MAX_ATTACHED, MAX_ATTACHMENT } from '../../../shared/api/attachments.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { type ShownKind, shownKindOf } from '../../../shared/domain/attachments/file.ts'
import { PART } from '../contents.ts'
import type { Services } from '../environment.ts'
import { givenPath } from '../given.ts'

type Asked = Parsed<'attachments.add'>['files'][number]
/** A file that is to be attached, as it lies on the disk. */
export type Source = { readonly name: string; readonly path: string; readonly size: number }

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

/** A file with what it is: by what its contents are named, how it may be shown, and by what each part is known again. */
export type Looked = Source & {
  readonly hash: string
  readonly shown: ShownKind
  readonly digests: readonly string[]
}

/** Reads a file through. `told` hears of every part; throws what the signal was aborted with. */
export async function lookInto(
  { path, name, size }: Source,
  signal: AbortSignal,
  told: (bytes: number) => void,
): Promise<Omit<Looked, keyof Source>> {
  const whole = createHash('sha256')
  const digests: string[] = []
  const file = await open(path)
  try {
    let shown: ShownKind = ''
    for (let left = size; left > 0; left -= PART) {
      const bytes = await readPart(file, digests.length, Math.min(left, PART), name)
      if (digests.length === 0) shown = shownKindOf(bytes)
      whole.update(bytes)
      digests.push(digestOf(bytes))
      told(bytes.length)
      // Hashing answers at once: without a pause nothing else is heard, a cancellation least of all.
      await setImmediate()
      signal.throwIfAborted()
    }
    // It is still being written: half of it is nothing to keep.
    if ((await file.read(new Uint8Array(1), 0, 1, size)).bytesRead > 0) throw changed(name)
    return { hash: whole.digest('hex'), shown, digests }
  } finally {
    await file.close()
  }
}

/** A part of a file once more. Throws `conflict: changed-elsewhere` where it is not what it was when it was looked into. */
export async function partOf({ path, name, size, digests }: Looked, part: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const bytes = await readPart(file, part, Math.min(PART, size - part * PART), name)
    if (digestOf(bytes) !== digests[part]) throw changed(name)
    return bytes
  } finally {
    await file.close()
  }
}

async function readPart(file: FileHandle, part: number, length: number, name: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  for (let filled = 0; filled < length;) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, part * PART + filled)
    if (bytesRead === 0) throw changed(name)
    filled += bytesRead
  }
  return bytes
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64')
const changed = (file: string) => new AppError('conflict', 'changed-elsewhere', { facts: { file } })
