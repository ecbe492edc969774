// `npm run e2e:electron [-- --old] [-- --optional] [-- --bench] [-- <part of a test file's name> …]`: the program in real
// Electron windows, or with `--bench` how long its window takes to show its first row.
// Takes VUOSIKELLO_ELECTRON or the fetched runtime; with `--old` an old one where there is neither (test/electron/old-runtime.mjs).
// Says in one line which it was; without any it fails and says what to do, and with `--optional` only says so.
import './node-version.mjs'
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildOld, cacheOf, fetchOld } from '../test/electron/old-runtime.mjs'
import { electronBinary } from './electron-runtime.mjs'
import { ELECTRON_TOOLS, setUp } from './set-up.mjs'
import { buildIfStale, root, run } from './tools.mjs'

/** The first Electron whose Node loads the build as it is. */
const FIRST = 35

const args = process.argv.slice(2)
const binary = findRuntime()
if (!(await setUp()) || !(await setUp(ELECTRON_TOOLS))) process.exit(1)
const version = versionOf(binary)
const old = Number(version.split('.')[0]) < FIRST
console.log(`Electron ${version}${old ? ' (old: with polyfills, and SQLite as WebAssembly)' : ''}: ${binary}`)
const built = await buildIfStale()
if (built) process.exit(built)

const program = old ? join(cacheOf(), `program-${process.pid}`) : root
try {
  if (old) await buildOld(root, program)
  const chosen = args.filter((arg) => !arg.startsWith('-'))
  const env = { VUOSIKELLO_ELECTRON: binary, VUOSIKELLO_PROGRAM: program }
  process.exitCode = args.includes('--bench')
    ? await run(process.execPath, ['test/bench/b4-electron.ts'], env)
    : await run('vitest', ['run', '--config', 'vitest.electron.config.ts', ...chosen], env)
} finally {
  if (old) rmSync(program, { recursive: true, force: true })
}

/** The binary to use; ends the script where there is none. */
function findRuntime() {
  const own = process.env['VUOSIKELLO_ELECTRON'] ?? electronBinary(join(root, 'node_modules'))
  if (own !== undefined) return own
  let why =
    'there is no runtime: "npx install-electron" fetches it, VUOSIKELLO_ELECTRON names another, --old takes an old one'
  if (args.includes('--old'))
    try {
      return fetchOld()
    } catch (error) {
      const said = String(error.stderr || error.message).trim()
      why = `there is no runtime, and the old one cannot be fetched (${said.split('\n')[0]})`
    }
  console.log(`Electron: nothing was run, because ${why}.`)
  process.exit(args.includes('--optional') ? 0 : 1)
}

/** @param {string} program */
function versionOf(program) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return execFileSync(program, ['-p', 'process.versions.electron'], { encoding: 'utf8', env }).trim()
}
