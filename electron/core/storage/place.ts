import { existsSync, realpathSync, statfsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { AppError } from '../../../shared/api/errors.ts'

/** File systems that cannot keep a SQLite write-ahead log safe: NFS, SMB, CIFS, SMB2, AFS, NCP, 9P. */
const remote = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x564c, 0x01021997])

/** Folder names by which the usual synchronising programs are known, wherever they stand. */
const synced = new RegExp(
  `^(${[
    'onedrive',
    'dropbox( \\(.*\\))?$',
    'google ?drive',
    '(my drive|oma drive|min enhet|shared drives|jaetut drivet|delade enheter)$',
    'icloud ?drive',
    'com~apple~clouddocs',
    'mobile documents$',
    'cloudstorage$',
    'nextcloud',
    'owncloud',
    'pcloud',
    'box sync',
    'box-box$',
    'syncthing',
    'synology ?drive',
    'mega( ?sync)?( uploads)?$',
    'proton ?drive',
    'tresorit',
    'seafile$',
    'kdrive$',
    'jottacloud',
  ].join('|')})`,
  'i',
)
/** Too common to mean anything elsewhere; in the user's own folder they are what the program made there. */
const syncedAtHome = /^(box|sync)$/i
/** Files and folders that a synchronising program leaves in its own. */
const marks = ['.stfolder', '.dropbox.cache', '.SynologyWorkingDirectory', '.nextcloudsync.log', '.owncloudsync.log']

/**
 * Why a data file must not be kept here, or undefined: a network share (`network-place`) or a folder that another program
 * synchronises (`sync-folder`). Both lock, lose or corrupt database files. Asked of the name that was given and
 * of the place where it really is: a link or a junction may lead into such a folder.
 * @param home the user's own folder
 */
export function badPlace(file: string, home = homedir()): 'network-place' | 'sync-folder' | undefined {
  if (/^(\\\\|\/\/)/.test(file)) return 'network-place'
  const given = resolve(file)
  return [given, realPlace(given)].map((path) => whyNot(path, home)).find((reason) => reason !== undefined)
}

/** The path with every link in it followed, as far as it exists. */
function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync.native(path)
  const above = dirname(path)
  return above === path ? path : join(realPlace(above), basename(path))
}

function whyNot(full: string, home: string): 'network-place' | 'sync-folder' | undefined {
  if (/^(\\\\|\/\/)/.test(full)) return 'network-place'
  let folder = dirname(full)
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  if (process.platform === 'linux' && remote.has(Number(statfsSync(folder).type))) return 'network-place'
  for (let at = dirname(full); dirname(at) !== at; at = dirname(at)) {
    const name = basename(at)
    const isKnown = synced.test(name) || (syncedAtHome.test(name) && dirname(at) === home)
    if (isKnown || marks.some((mark) => existsSync(join(at, mark)))) return 'sync-folder'
  }
  return undefined
}

/** What a file system allows a name, in bytes; Windows and macOS count characters, of which there are never more. */
const NAME = 255
/** The longest that is ever put behind a data file's name without its ending: a backup's time and reason. */
const BEHIND = '.2027-01-12T06-00-00-000Z.before-restore.db'.length
/** So many bytes a data file's name may have without its ending; counted so that backups, log and lock have names too. */
export const longestName = NAME - BEHIND

/** Throws `conflict: name-too-long` for a data file whose backups, log or lock could not be called after it. */
export function checkName(file: string): void {
  const name = basename(file)
  const stem = Buffer.byteLength(name.slice(0, name.length - extname(name).length))
  if (stem > longestName || Buffer.byteLength(`${name}-journal`) > NAME)
    throw new AppError('conflict', 'name-too-long', { facts: { file: name, most: longestName } })
}

/** Whether a reason for not opening a file is the place where it lies. */
export const isBadPlace = (reason: string | undefined): boolean =>
  reason === 'sync-folder' || reason === 'network-place'

/** A path in a folder of this computer's own where a file can be moved: its own name there, or with a number. */
export function freePlace(folder: string, file: string): string {
  const name = basename(file)
  const stem = name.slice(0, name.length - extname(name).length)
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? name : `${stem}-${number}${extname(name)}`)
    if (!existsSync(path)) return path
  }
}
