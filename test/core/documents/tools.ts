import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDocuments } from '../../../electron/core/documents/render.ts'

export const resources = new URL('../../../resources', import.meta.url).pathname
export const documents = createDocuments({ resources })
export const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

const packages: Readonly<Record<string, string>> = {
  qpdf: 'qpdf',
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  sha256sum: 'coreutils',
  unzip: 'unzip',
  python3: 'python3',
}

/** What a command prints; a missing command fails the test and says which package to install. */
export function run(command: string, args: readonly string[], options: { cwd?: string } = {}): string {
  try {
    return execFileSync(command, args, { ...options, encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(`${command} is missing: apt-get install ${packages[command] ?? command}`, { cause: error })
    throw error
  }
}

/** Give `work` the bytes as a file in a folder of its own. */
export function asFile<T>(name: string, bytes: Uint8Array, work: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-documents-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return work(path, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
