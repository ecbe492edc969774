import { existsSync, statfsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** File systems that cannot keep a SQLite write-ahead log safe: NFS, SMB, CIFS, SMB2, AFS, NCP, 9P. */
const remote = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x564c, 0x01021997])

/** Folder names by which the usual synchronising programs are known. */
const synced =
  /^(onedrive|dropbox|google ?drive|googledrive|icloud ?drive|com~apple~clouddocs|nextcloud|owncloud|pcloud|box sync|syncthing)/i

/**
 * Why a data file must not be kept here, or undefined: a network share (`network-place`) or a folder that another program
 * synchronises (`sync-folder`). Both lock, lose or corrupt database files (lessons, row 71).
 */
export function badPlace(file: string): 'network-place' | 'sync-folder' | undefined {
  if (/^(\\\\|\/\/)/.test(file)) return 'network-place'
  const full = resolve(file)
  let folder = dirname(full)
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  if (process.platform === 'linux' && remote.has(Number(statfsSync(folder).type))) return 'network-place'
  for (let at = dirname(full); dirname(at) !== at; at = dirname(at)) {
    const name = at.slice(dirname(at).length).replace(/^[/\\]/, '')
    if (synced.test(name) || existsSync(join(at, '.stfolder'))) return 'sync-folder'
  }
  return undefined
}
