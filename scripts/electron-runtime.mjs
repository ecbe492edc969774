// Electron's runtime: whether it can run here, where it is, and fetching it. npm does not: Electron 45 has no install script.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Why this start belongs to the browser shell, whatever is installed; undefined where Electron can run.
 * @param {readonly string[]} args of the program
 * @param {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, uid: number | undefined }} here
 */
export function whyNoElectron(args, { platform, env, uid } = here()) {
  if (args.some((arg) => /^--(?:print-link|port)(?:=|$)/.test(arg))) return '--print-link and --port belong to it'
  if (platform !== 'linux') return undefined
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display for Electron'
  return uid === 0 ? 'Electron does not run as root' : undefined
}

const here = () => ({ platform: process.platform, env: process.env, uid: process.getuid?.() })

/**
 * The path of the Electron binary; undefined where its runtime has not been fetched.
 * @param {string} modules the folder `node_modules`
 */
export function electronBinary(modules) {
  const folder = join(modules, 'electron')
  const name = join(folder, 'path.txt')
  if (!existsSync(name)) return undefined
  const binary = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(name, 'utf8'))
  return existsSync(binary) ? binary : undefined
}

/**
 * Fetches the runtime with Electron's own installer and shows how far it is; after a failure not again for a day.
 * @param {{ modules: string, now?: number, every?: number, out?: { write(text: string): unknown, isTTY?: boolean } }} options
 *   `now` in milliseconds, `every`: milliseconds between two signs of progress
 * @returns {Promise<string | undefined>} why there is no runtime and what to do; undefined when there is one
 */
export async function fetchElectron({
  modules,
  now = Date.now(),
  out = process.stdout,
  every = out.isTTY ? 1000 : 5000,
}) {
  const cache = join(modules, '.cache', 'vuosikello')
  const memory = join(cache, 'electron-fetch.json')
  const incoming = join(cache, 'electron-incoming')
  const last = lastFailure(memory)
  if (last && last.at <= now && now < last.at + DAY) return sayWhy(last, now)
  try {
    // What an interrupted attempt has left.
    rmSync(incoming, { recursive: true, force: true })
    mkdirSync(incoming, { recursive: true })
    // Remembered before it ends: whoever stops a slow one gets a browser window next time.
    remember(memory, { at: now, why: 'it was interrupted' })
    out.write(
      'Fetching the Electron runtime: once, about 120 MB. Ctrl-C stops it; the next start is in a browser window.\n',
    )
    const why = await install(join(modules, 'electron', 'install.js'), incoming, every, out)
    if (electronBinary(modules)) {
      rmSync(memory)
      return undefined
    }
    const failure = { at: now, why: why ?? 'its installer left none' }
    remember(memory, failure)
    return sayWhy(failure, now)
  } catch (error) {
    return sayWhy({ at: now - DAY, why: error.message }, now)
  } finally {
    rmSync(incoming, { recursive: true, force: true })
  }
}

/** @param {{ at: number, why: string }} failure */
function sayWhy({ at, why }, now) {
  const hours = Math.ceil((at + DAY - now) / HOUR)
  const next = hours > 0 ? `in ${hours} h` : 'the next time'
  return `the Electron runtime could not be fetched (${why}); "npx install-electron" tries again now, "npm start" ${next}`
}

/** Runs the installer; gives why it failed. What it downloads grows in `incoming`, which is its temporary folder. */
function install(script, incoming, every, out) {
  const began = performance.now()
  const env = { ...process.env, TMPDIR: incoming, TMP: incoming, TEMP: incoming }
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text))
  const [before, after] = out.isTTY ? ['\r', ''] : ['', '\n']
  const timer = setInterval(() => {
    const seconds = Math.round((performance.now() - began) / 1000)
    out.write(`${before}  ${(sizeOf(incoming) / 1e6).toFixed(1)} MB, ${seconds} s${after}`)
  }, every)
  // Ctrl-C reaches the installer too; this signal is for this process only.
  const stop = () => {
    child.kill()
    process.exit(143)
  }
  process.once('SIGTERM', stop)
  return new Promise((done) => {
    child.once('error', (error) => done(error.message))
    child.once('close', (code) => done(code === 0 ? undefined : said.trim().split('\n')[0] || 'its installer failed'))
  }).finally(() => {
    clearInterval(timer)
    process.off('SIGTERM', stop)
    if (out.isTTY) out.write('\n')
  })
}

/** Bytes of the files in a folder that changes meanwhile. */
function sizeOf(folder) {
  const names = readdirSync(folder, { recursive: true })
  const entries = names.map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
  return entries.reduce((sum, entry) => sum + (entry?.isFile() ? entry.size : 0), 0)
}

/** @returns {{ at: number, why: string } | undefined} */
function lastFailure(file) {
  try {
    const { at, why } = JSON.parse(readFileSync(file, 'utf8'))
    return typeof at === 'number' ? { at, why: String(why) } : undefined
  } catch {
    return undefined
  }
}

const remember = (file, failure) => writeFileSync(file, JSON.stringify(failure))
