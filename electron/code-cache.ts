/** The compiled form of the program's own code, kept from one start to the next. */
import { mkdirSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { profileFolder } from './paths.ts'

/**
 * Lets Node keep what it compiled, in the private folder of this workstation: compiling takes a third of a start. Where it
 * cannot be kept (a full disk, a folder that cannot be written), Node compiles as always and says nothing.
 */
export function keepCompiledCode(): void {
  const folder = join(profileFolder(), 'code')
  // Node makes folders in it with the rights of any folder.
  const before = process.umask(0o077)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    enableCompileCache(folder)
  } finally {
    process.umask(before)
  }
}
