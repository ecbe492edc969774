import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { chmod, copyFile, open } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { FileRef } from '../../shared/api/values.ts'
import { AppError } from '../../shared/api/errors.ts'

/** The private folder files pass through on their way out of and into the program. */
export type Files = {
  /** Puts a made file out for fetching. */
  put(name: string, bytes: Uint8Array): FileRef
  /** Puts a copy of a file out, however large it is. */
  putCopy(name: string, from: string): Promise<FileRef>
  /**
   * Where a file lies, or undefined when no such file was put out or brought in. A token stands for one file, so that
   * addresses need no name.
   */
  path(token: string, name?: string): string | undefined
  /** Brings a file in, at most `maxBytes` long. Nothing stays behind when it is longer or breaks off. */
  receive(name: string, bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<FileRef>
  /** The bytes of a file that was brought in. Throws `not-found`. */
  read(file: FileRef): Uint8Array
  /** Forgets a file before the session is over; one that is gone already is passed over. */
  drop(file: FileRef): void
  clear(): void
}

const token = /^[A-Za-z0-9_-]{32}$/
const safeName = (name: string): boolean =>
  name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name) && name.length <= 255

/** @param folder private to this workstation; emptied at the start, since nothing in it outlives a session */
export function createFiles(folder: string): Files {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })

  function place(name: string): { file: FileRef; path: string; folder: string } {
    if (!safeName(name)) throw new AppError('invalid', 'file-name')
    const made = randomBytes(24).toString('base64url')
    mkdirSync(join(folder, made), { mode: 0o700 })
    return { file: { token: made, name }, path: join(folder, made, name), folder: join(folder, made) }
  }

  const path: Files['path'] = (given, name) => {
    if (!token.test(given)) return undefined
    const own = join(folder, given)
    const wanted = name ?? (existsSync(own) ? readdirSync(own)[0] : undefined)
    if (wanted === undefined || !safeName(wanted)) return undefined
    const at = join(own, wanted)
    return existsSync(at) && statSync(at).isFile() ? at : undefined
  }

  return {
    path,
    put(name, bytes) {
      const { file, path: at } = place(name)
      writeFileSync(at, bytes, { mode: 0o600 })
      return file
    },
    async putCopy(name, from) {
      const { file, path: at, folder: own } = place(name)
      try {
        await copyFile(from, at)
        await chmod(at, 0o600)
        return file
      } catch (error) {
        rmSync(own, { recursive: true, force: true })
        throw error
      }
    },
    async receive(name, bytes, maxBytes) {
      const target = place(name)
      const into = await open(target.path, 'wx', 0o600)
      try {
        let seen = 0
        // Each piece is written before the next is asked for: whoever gives them has one of them in memory.
        for await (const piece of bytes) {
          seen += piece.length
          if (seen > maxBytes) throw new AppError('invalid', 'file-too-large')
          for (let at = 0; at < piece.length;) at += (await into.write(piece, at)).bytesWritten
        }
        await into.close()
        return target.file
      } catch (error) {
        await into.close().catch(() => undefined)
        rmSync(target.folder, { recursive: true, force: true })
        throw error
      }
    },
    read(file) {
      const at = path(file.token, file.name)
      if (at === undefined) throw new AppError('not-found', 'file-gone')
      return readFileSync(at)
    },
    drop({ token: given }) {
      if (token.test(given)) rmSync(join(folder, given), { recursive: true, force: true })
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}
