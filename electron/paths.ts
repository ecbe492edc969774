/** Where things are on this computer, the same for every shell. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** The program's own folder, whether it runs from sources, from a build or packed: the nearest one with a `package.json`. */
export function programFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('The program has no folder of its own')
    folder = parent
  }
  return folder
}

/** Templates, fonts, catalogue and sample firm. A packed Electron program keeps them beside its archive. */
export function resourcesFolder(): string {
  const own = join(programFolder(), 'resources')
  return existsSync(own) ? own : join(programFolder(), '..')
}

/** The built interface. */
export function rendererFolder(): string {
  return join(programFolder(), 'out', 'renderer')
}

/** The private folder of this workstation: data file, backups, window state. `VUOSIKELLO_PROFILE` names another one. */
export function profileFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (env['VUOSIKELLO_PROFILE']) return env['VUOSIKELLO_PROFILE']
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Vuosikello')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Vuosikello')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'vuosikello')
}
