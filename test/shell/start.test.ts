// @module-tag slow
/** `npm start`: the real scripts, in a folder where Electron's installer, its runtime and the program are small scripts. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { folder } from './helpers.ts'

const SCRIPTS = join(import.meta.dirname, '../../scripts')

/** Plain JavaScript, and no part of the typed projects. */
type Runtime = {
  fetchElectron: (options: object) => Promise<string | undefined>
  whyNoElectron: (args: readonly string[], here: object) => string | undefined
}
const runtime = async (): Promise<Runtime> => import(pathToFileURL(join(SCRIPTS, 'electron-runtime.mjs')).href)

const PUT = `fs.mkdirSync(__dirname + '/dist')
fs.writeFileSync(__dirname + '/dist/electron', '#!/bin/sh\\necho "electron $@"\\n', { mode: 0o755 })
fs.writeFileSync(__dirname + '/path.txt', 'electron')`
const FAIL = `console.error(new TypeError('fetch failed').stack); process.exit(1)`

/** A built program whose Electron has the installer given. Every run of the installer adds a line to `asked`. */
function program(installer: string) {
  const root = folder()
  cpSync(SCRIPTS, join(root, 'scripts'), { recursive: true })
  const put = (file: string, text: string) => {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  put('package.json', '{"type":"module"}')
  put('node_modules/electron/package.json', '{}')
  put(
    'node_modules/electron/install.js',
    `const fs = require('fs'); fs.appendFileSync(__dirname + '/asked', 'x\\n')\n${installer}`,
  )
  put('out/preload/preload.cjs', '')
  put('out/renderer/index.html', '')
  put('out/electron/browser.js', `console.log('browser', ...process.argv.slice(2))`)
  const asked = join(root, 'node_modules/electron/asked')
  return {
    root,
    modules: join(root, 'node_modules'),
    memory: join(root, 'node_modules/.cache/vuosikello/electron-fetch.json'),
    asked: () => (existsSync(asked) ? readFileSync(asked, 'utf8').trim().split('\n').length : 0),
    /** Starts it on a Linux desktop, as the user given, and gives what the terminal shows. */
    start: (args: readonly string[] = [], env: Record<string, string> = { DISPLAY: ':0' }, uid = 1000) => {
      const user = `--import=data:text/javascript,Object.defineProperty(process,'platform',{value:'linux'});process.getuid=()=>${uid}`
      const options = { env: { PATH: process.env['PATH'], NODE_OPTIONS: user, ...env }, encoding: 'utf8' } as const
      const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/start.mjs'), ...args], options)
      return (stdout + stderr).trim().split('\n')
    },
  }
}

describe('npm start', () => {
  it('fetches the Electron runtime once, says so, and opens Electron', () => {
    const { start, asked, root, memory } = program(PUT)
    const [first, ...others] = start(['--data', 'a.vk'])
    expect(first).toMatch(/^Fetching the Electron runtime: once, about 120 MB\./)
    expect(others).toEqual(['Starting in Electron.', `electron ${root} --data a.vk`])
    expect(start()).toEqual(['Starting in Electron.', `electron ${root}`])
    expect(asked()).toBe(1)
    expect(existsSync(memory)).toBe(false)
  })
  it('opens a browser window when that fails, says why and what to do in one line, and does not try again at once', () => {
    const { start, asked } = program(FAIL)
    const why =
      'Starting in a browser window: the Electron runtime could not be fetched (TypeError: fetch failed); ' +
      '"npx install-electron" tries again now, "npm start" in 24 h.'
    const [first, ...others] = start(['--data', 'a.vk'])
    expect(first).toMatch(/^Fetching /)
    expect(others).toEqual([why, 'browser --data a.vk'])
    expect(start()).toEqual([why, 'browser'])
    expect(asked()).toBe(1)
  })
  it('fetches nothing without a display or as root', () => {
    const { start, asked } = program(PUT)
    expect(start([], {})).toEqual(['Starting in a browser window: there is no display for Electron.', 'browser'])
    expect(start([], { WAYLAND_DISPLAY: 'wayland-0' }, 0)).toEqual([
      'Starting in a browser window: Electron does not run as root.',
      'browser',
    ])
    expect(asked()).toBe(0)
  })
  it.each(['--print-link', '--port 5200', '--port=5200'])('fetches nothing with %s', (args) => {
    const { start, asked } = program(PUT)
    const said = ['Starting in a browser window: --print-link and --port belong to it.', `browser ${args}`]
    expect(start(args.split(' '))).toEqual(said)
    expect(asked()).toBe(0)
  })
})

describe('the Electron runtime', () => {
  const at = Date.UTC(2027, 0, 12, 6)
  const HOUR = 3_600_000
  const quiet = { write: () => undefined }

  it('is tried again a day after a failure, and a success forgets it', async () => {
    const { fetchElectron } = await runtime()
    const { modules, asked, memory, root } = program(
      `if (!fs.existsSync(__dirname + '/../../net')) { ${FAIL} }\n${PUT}`,
    )
    const fetch = (hours: number) => fetchElectron({ modules, now: at + hours * HOUR, out: quiet })
    expect(await fetch(0)).toContain('"npm start" in 24 h')
    expect(await fetch(23.5)).toContain('"npm start" in 1 h')
    expect(asked()).toBe(1)
    // A clock that was wrong then must not keep the runtime away.
    expect(await fetch(-1)).toContain('in 24 h')
    expect(await fetch(23)).toContain('in 24 h')
    expect(asked()).toBe(3)
    writeFileSync(join(root, 'net'), '')
    expect(await fetch(47)).toBeUndefined()
    expect(existsSync(memory)).toBe(false)
    expect(readdirSync(join(memory, '..'))).toEqual([])
  })
  it('is not tried again at once when an attempt was interrupted, and nothing of that stays', async () => {
    const { fetchElectron } = await runtime()
    const { modules, root, memory } = program(`process.kill(process.ppid, 'SIGKILL'); ${FAIL}`)
    const code = `import('${pathToFileURL(join(SCRIPTS, 'electron-runtime.mjs')).href}').then((it) => it.fetchElectron({ modules: ${JSON.stringify(modules)}, now: ${at} }))`
    expect(spawnSync(process.execPath, ['--eval', code], { cwd: root }).signal).toBe('SIGKILL')
    expect(await fetchElectron({ modules, now: at + HOUR, out: quiet })).toContain('(it was interrupted)')
    writeFileSync(join(modules, 'electron/install.js'), `const fs = require('fs')\n${PUT}`)
    expect(await fetchElectron({ modules, now: at + 24 * HOUR, out: quiet })).toBeUndefined()
    expect(readdirSync(join(memory, '..'))).toEqual([])
  })
  it('is fetched in spite of a memory that cannot be read', async () => {
    const { fetchElectron } = await runtime()
    const { modules, memory } = program(PUT)
    mkdirSync(join(memory, '..'), { recursive: true })
    writeFileSync(memory, '{')
    expect(await fetchElectron({ modules, out: quiet })).toBeUndefined()
  })
  it('is named missing when the installer says nothing, leaves nothing, or there is nowhere to put it', async () => {
    const { fetchElectron } = await runtime()
    const why = (installer: string) => fetchElectron({ modules: program(installer).modules, out: quiet })
    expect(await why('')).toContain('(its installer left none)')
    expect(await why('process.exit(1)')).toContain('(its installer failed)')
    const blocked = join(folder(), 'file')
    writeFileSync(blocked, '')
    expect(await fetchElectron({ modules: blocked, out: quiet })).toMatch(/ENOTDIR.*"npm start" the next time$/)
  })
  it.each([
    [true, /^\r {2}0\.5 MB, \d+ s$/],
    [false, /^ {2}0\.5 MB, \d+ s\n$/],
  ])('shows how much has come in while it is fetched (terminal: %s)', async (isTTY, line) => {
    const { fetchElectron } = await runtime()
    // It ends when this test has seen the progress.
    const { modules, root } = program(`fs.writeFileSync(require('os').tmpdir() + '/part', Buffer.alloc(500_000))
      const timer = setInterval(() => { if (fs.existsSync(__dirname + '/../../seen')) { clearInterval(timer); ${PUT} } }, 5)`)
    const shown: string[] = []
    const write = (text: string) => {
      shown.push(text)
      if (line.test(text)) writeFileSync(join(root, 'seen'), '')
    }
    expect(await fetchElectron({ modules, every: 5, out: { write, isTTY } })).toBeUndefined()
    expect(shown.filter((text) => line.test(text))).not.toEqual([])
  })
  it('can run on every desktop, and on Linux with a display and not as root', async () => {
    const { whyNoElectron } = await runtime()
    const env = { DISPLAY: ':0' }
    expect(whyNoElectron([], { platform: 'linux', env, uid: 1000 })).toBeUndefined()
    expect(whyNoElectron([], { platform: 'win32', env: {}, uid: undefined })).toBeUndefined()
    expect(whyNoElectron([], { platform: 'darwin', env: {}, uid: 501 })).toBeUndefined()
    expect(whyNoElectron([], { platform: 'linux', env, uid: 0 })).toBe('Electron does not run as root')
    expect(whyNoElectron([], { platform: 'linux', env: {}, uid: 1000 })).toBe('there is no display for Electron')
  })
})
