/** Finding a Chromium-family browser: for the browser shell, for the journeys and for the set-up of the tests. */
import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const LINUX = [
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
]

/**
 * The path of a browser on this computer; undefined when there is none. `VUOSIKELLO_BROWSER` names another one, and a
 * wrong name there is not answered with a browser nobody asked for.
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string | undefined {
  const named = env['VUOSIKELLO_BROWSER']
  return (named ? [named] : candidates(env, platform)).find(isProgram)
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((f) => f !== undefined)
    return WINDOWS.flatMap((path) => folders.map((folder) => join(folder, path)))
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')]
    return MAC.flatMap((name) => folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)))
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter(Boolean), '/snap/bin']
  return LINUX.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
