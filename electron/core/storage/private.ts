import { chmodSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Folders of the profile whose contents are ours; a browser's own folder there is for the browser to keep. */
const ours = ['backups', 'code', 'logs', 'rescued']

/**
 * Gives all of a profile to its user alone: folders 700, files 600, also what an earlier program made with more. Windows has
 * rights of another kind; a user's own folder is private there.
 */
export function keepPrivate(profile: string): void {
  if (process.platform === 'win32') return
  chmodIfOwn(profile, 0o700)
  keepContents(profile, (name) => ours.includes(name))
}

function keepContents(folder: string, goesInto: (name: string) => boolean): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isFile()) chmodIfOwn(path, 0o600)
    if (!entry.isDirectory()) continue
    chmodIfOwn(path, 0o700)
    if (goesInto(entry.name)) keepContents(path, () => true)
  }
}

/** What another user owns in there, or another process removes meanwhile, is not ours to change. */
function chmodIfOwn(path: string, mode: number): void {
  try {
    chmodSync(path, mode)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code !== 'EPERM' && code !== 'ENOENT' && code !== 'EROFS') throw error
  }
}
