// What the scripts share: running a program, finding one, and knowing whether the build is up to date.
import { spawn } from 'node:child_process'
import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/**
 * Runs a program in the repository and waits for it.
 * @param {string} program a path, or the name of a program of `node_modules/.bin`
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env added to the environment
 * @returns {Promise<number>} its exit code; 1 when a signal ended it or it could not be started
 */
export function run(program, args, env = {}) {
  const windows = process.platform === 'win32'
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      shell: windows && !program.includes('\\'), // npm's wrappers are .cmd files there
      env: {
        ...process.env,
        PATH: join(root, 'node_modules', '.bin') + delimiter + (process.env['PATH'] ?? ''),
        ...env,
      },
    })
    // Ctrl-C reaches the whole group; this process waits for the child's own orderly end.
    const forward = (signal) => child.kill(signal)
    const ignore = () => undefined
    process.on('SIGTERM', forward)
    process.on('SIGINT', ignore)
    const finish = (code) => {
      process.off('SIGTERM', forward)
      process.off('SIGINT', ignore)
      done(code)
    }
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`)
      finish(1)
    })
    child.on('exit', (code) => finish(code ?? 1))
  })
}

/**
 * The first of the named programs that is in PATH.
 * @param {readonly string[]} names
 */
export function inPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  for (const name of names)
    for (const folder of folders) {
      const path = join(folder, name)
      if (isExecutable(path)) return path
    }
  return undefined
}

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const SOURCES = ['electron', 'shared', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const PRODUCTS = ['out/electron/browser.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

/** Whether the build is missing or older than anything it was made from (a folder's time changes when a file goes). */
export function isBuildStale(folder = root) {
  const built = Math.min(...PRODUCTS.map((file) => changedAt(join(folder, file))))
  return built === 0 || SOURCES.some((source) => newestIn(join(folder, source)) > built)
}

/** Builds when needed; gives the exit code of the build, 0 when there was nothing to do. */
export async function buildIfStale() {
  if (!isBuildStale()) return 0
  console.log('Building …')
  return run('electron-vite', ['build', '--logLevel', 'warn'])
}

/** @param {string} path one question for each file: this runs at every start */
function newestIn(path) {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry?.isDirectory()) return entry?.mtimeMs ?? 0
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
