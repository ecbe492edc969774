// `npm start`: builds when needed, then opens the program in Electron, whose runtime it fetches once, else in a browser window.
import './node-version.mjs'
import { join } from 'node:path'
import { electronBinary, fetchElectron, whyNoElectron } from './electron-runtime.mjs'
import { buildIfStale, root, run } from './tools.mjs'

const args = process.argv.slice(2)
const code = await buildIfStale()
if (code) process.exit(code)

const modules = join(root, 'node_modules')
const why = whyNoElectron(args) ?? (electronBinary(modules) ? undefined : await fetchElectron({ modules }))
console.log(why === undefined ? 'Starting in Electron.' : `Starting in a browser window: ${why}.`)
process.exit(
  why === undefined
    ? await run(electronBinary(modules), [root, ...args])
    : await run(process.execPath, [join(root, 'out/electron/browser.js'), ...args]),
)
