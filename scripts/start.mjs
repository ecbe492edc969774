// `npm start`: builds when needed, then opens the program in Electron where its runtime is, else in a browser window.
import './node-version.mjs'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale, root, run } from './tools.mjs'

const args = process.argv.slice(2)
const code = await buildIfStale()
if (code) process.exit(code)

const shell = chooseShell()
console.log(shell.says)
process.exit(
  shell.electron
    ? await run(shell.electron, [root, ...args])
    : await run(process.execPath, [join(root, 'out/electron/browser.js'), ...args]),
)

/** Electron when it can run here; otherwise why not. */
function chooseShell() {
  const electron = electronRuntime()
  const browser = (why) => ({ electron: undefined, says: `Starting in a browser window: ${why}.` })
  if (!electron) return browser('the Electron runtime is not installed (npx install-electron fetches it)')
  if (args.includes('--print-link') || args.includes('--port')) return browser('--print-link and --port belong to it')
  if (process.platform === 'linux') {
    if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return browser('there is no display for Electron')
    if (process.getuid?.() === 0) return browser('Electron does not run as root')
  }
  return { electron, says: 'Starting in Electron.' }
}

/** The Electron binary, if it has been fetched: Electron 45 has no install script, so usually nobody has yet. */
function electronRuntime() {
  const folder = join(root, 'node_modules', 'electron')
  const name = join(folder, 'path.txt')
  if (!existsSync(name)) return undefined
  const binary = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(name, 'utf8'))
  return existsSync(binary) ? binary : undefined
}
