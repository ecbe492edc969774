/** The small parts of the shells: bundle, files, paths, log, policy, packaging. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { contentPolicy, pageResponse, serveBundle } from '../../electron/bundle.ts'
import { createFiles } from '../../electron/core/files.ts'
import { receiveFile } from '../../electron/files.ts'
import { createLog } from '../../electron/log.ts'
import { profileFolder, programFolder, resourcesFolder } from '../../electron/paths.ts'
import { answerScheme } from '../../electron/scheme.ts'
import { MAX_UPLOAD } from '../../shared/api/upload.ts'
import { folder, renderer } from './helpers.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('the content security policy', () => {
  const directives = (text: string) => new Map(text.split('; ').map((part) => [part.split(' ')[0], part]))
  it('allows our own origin and nothing else', () => {
    const policy = directives(contentPolicy('N'))
    expect(policy.get('default-src')).toBe("default-src 'none'")
    expect(policy.get('script-src')).toBe("script-src 'self'")
    expect(policy.get('style-src')).toBe("style-src 'self' 'nonce-N'")
    expect(policy.get('frame-ancestors')).toBe("frame-ancestors 'none'")
    expect(policy.get('base-uri')).toBe("base-uri 'none'")
    expect(policy.get('form-action')).toBe("form-action 'none'")
    expect(contentPolicy('N')).not.toMatch(/unsafe|https?:|\*/)
  })
  it('lets the nonce admit scripts in development only', () => {
    expect(contentPolicy('N', true)).toContain("script-src 'self' 'nonce-N'")
    expect(pageResponse('').headers.get('content-security-policy')).not.toMatch(/script-src[^;]*nonce/)
  })
})

describe('the bundle', () => {
  it('lets hashed files be kept and nothing else', async () => {
    const root = renderer()
    expect(serveBundle(root, '/assets/a.js').headers.get('cache-control')).toContain('immutable')
    expect(serveBundle(root, '/').headers.get('cache-control')).toBe('no-store')
  })
  it('answers 404 where nothing has been built', async () => {
    expect(serveBundle(join(folder(), 'nothing'), '/').status).toBe(404)
  })
})

describe('files under Electron', () => {
  it('come in and go out at the same paths as in the browser shell', async () => {
    const files = createFiles(join(folder(), 'files'))
    const answer = (path: string, init?: RequestInit) =>
      answerScheme(new Request(`app://bundle${path}`, init), renderer(), files)
    const sent = await answer('/files?name=a.csv', { method: 'POST', body: 'a;b' })
    const { token }: { token: string } = await sent.json()
    expect((await answer(`/files/${token}`)).headers.get('content-disposition')).toContain('a.csv')
    expect(await (await answer(`/files/${token}`)).text()).toBe('a;b')
    expect((await answer('/files?name=..', { method: 'POST', body: 'a' })).status).toBe(400)
    expect((await answer('/files?name=a', { method: 'POST' })).status).toBe(200)
    const foreign = { method: 'POST', body: 'a', headers: { origin: 'https://evil.example' } }
    expect((await answer('/files?name=a', foreign)).status).toBe(403)
  })
  it('leave nothing behind when they are too large or break off', async () => {
    const at = join(folder(), 'files')
    const real = createFiles(at)
    const strict = {
      path: (token: string) => real.path(token),
      receive: (name: string, bytes: AsyncIterable<Uint8Array>) => real.receive(name, bytes, 10),
    }
    const search = new URLSearchParams({ name: 'a' })
    async function* bytes(count: number, breaks = false) {
      for (let i = 0; i < count; i++) yield new Uint8Array(1)
      if (breaks) throw new Error('connection lost')
    }
    expect((await receiveFile(strict, search, bytes(10), 0)).status).toBe(200)
    expect(entries(at)).toBe(1)
    expect((await receiveFile(strict, search, bytes(11), 0)).status).toBe(400)
    await expect(receiveFile(strict, search, bytes(5, true), 0)).rejects.toThrow('connection lost')
    expect((await receiveFile(strict, search, bytes(1), MAX_UPLOAD + 1)).status).toBe(413)
    expect(entries(at)).toBe(1)
  })
})

describe('paths', () => {
  it('finds the program and its resources from the sources', () => {
    expect(programFolder()).toBe(ROOT)
    expect(existsSync(join(resourcesFolder(), 'fonts'))).toBe(true)
  })
  it('keeps the private folder where each system wants it', () => {
    expect(profileFolder({ XDG_DATA_HOME: '/d' }, 'linux')).toBe('/d/vuosikello')
    expect(profileFolder({}, 'linux')).toMatch(/\.local\/share\/vuosikello$/)
    expect(profileFolder({ APPDATA: 'C:/A' }, 'win32')).toBe(join('C:/A', 'Vuosikello'))
    expect(profileFolder({}, 'darwin')).toMatch(/Library\/Application Support\/Vuosikello$/)
    expect(profileFolder({ VUOSIKELLO_PROFILE: '/p', XDG_DATA_HOME: '/d' }, 'linux')).toBe('/p')
  })
})

describe('the log', () => {
  it('keeps stacks with their time, private, and starts anew after a megabyte', () => {
    const profile = folder()
    const report = createLog(profile, () => new Date('2027-01-12T06:30:00Z'))
    report(new Error('first'))
    const file = join(profile, 'logs', 'vuosikello.log')
    expect(readFileSync(file, 'utf8')).toMatch(/^2027-01-12T06:30:00\.000Z Error: first\n {4}at /)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    report('x'.repeat(1_000_000))
    report('last')
    expect(readFileSync(file, 'utf8')).toBe('2027-01-12T06:30:00.000Z last\n')
    expect(readFileSync(join(profile, 'logs', 'vuosikello.1.log'), 'utf8')).toContain('first')
  })
  it('tells the whole story without what people typed', () => {
    const profile = folder()
    const cause = Object.assign(new Error('constraint failed'), { parameters: ['Aino Laine'] })
    createLog(profile)(new Error('Incident 1', { cause }))
    const text = readFileSync(join(profile, 'logs', 'vuosikello.log'), 'utf8')
    expect(text).toMatch(/Error: Incident 1[\s\S]*because Error: constraint failed/)
    expect(text).not.toContain('Aino')
  })
  it('never throws, even where it cannot write', () => {
    const blocked = join(folder(), 'file')
    writeFileSync(blocked, '')
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    onTestFinished(() => said.mockRestore())
    expect(() => createLog(blocked)(new Error('x'))).not.toThrow()
    expect(said).toHaveBeenCalledWith(expect.stringContaining('Error: x'))
  })
})

describe('scripts', () => {
  it('leave no test file out of both tiers, and read in both what is partly slow', async () => {
    const { filesOf } = (await import(pathToFileURL(join(ROOT, 'scripts/tiers.mjs')).href)) as {
      filesOf: (slow: boolean) => readonly string[]
    }
    const [quick, slow] = [new Set(filesOf(false)), new Set(filesOf(true))]
    const all = globSync('test/**/*.test.{ts,tsx}', { cwd: ROOT })
    expect(all.filter((file) => !quick.has(file) && !slow.has(file))).toEqual([])
    // The engines that are not SQLite are tagged by a function, and not by the word.
    for (const file of ['test/core/storage.test.ts', 'test/core/attachments.test.ts'])
      expect([quick.has(file), slow.has(file)], file).toEqual([true, true])
  })
  it('end with one clear sentence under a Node that is too old', () => {
    // The check reads the version when it is evaluated, so an old one is put there first.
    const code = `Object.defineProperty(process.versions, 'node', { value: '20.11.0' })
      import('file://${join(ROOT, 'scripts/node-version.mjs')}').then(() => console.log('went on'))`
    let said = ''
    let status = 0
    try {
      said = execFileSync(process.execPath, ['--eval', code], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    } catch (error) {
      const failed = error as { status: number; stderr: string; stdout: string }
      ;({ status } = failed)
      said = failed.stdout + failed.stderr
    }
    expect(status).toBe(1)
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(said).toContain('needs Node 24')
    expect(said).not.toContain('went on')
  })
  it('install only what is missing, as root where there is apt-get, and say what is still missing', () => {
    const bin = folder()
    const program = (name: string, script: string) =>
      writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    program('pdftotext', 'exit 0')
    program('apt-get', `echo "$@" >> "${join(bin, 'asked')}"`)
    const code = `import('file://${join(ROOT, 'scripts/set-up.mjs')}').then(({ setUp }) => setUp()).then((ok) => process.exit(ok ? 0 : 3))`
    const env = { PATH: bin, VUOSIKELLO_BROWSER: '/nowhere' }
    const { status, stderr } = spawnSync(process.execPath, ['--eval', code], { env, encoding: 'utf8' })
    expect(status).toBe(3)
    expect(stderr).toMatch(/^Missing: Chromium[^\n]*apt-get install chromium$/m)
    expect(stderr).toMatch(/^Missing: qpdf[^\n]*apt-get install qpdf$/m)
    expect(stderr).not.toContain('poppler')
    const asked = existsSync(join(bin, 'asked')) ? readFileSync(join(bin, 'asked'), 'utf8') : ''
    if (process.getuid?.() === 0 && process.platform === 'linux')
      expect(asked).toMatch(/^install .*chromium chromium-headless-shell qpdf/)
    else expect(asked).toBe('')
    expect(asked).not.toContain('poppler')
  })
  it('build again when a source is newer than the build, or gone from it', async () => {
    // Plain JavaScript, and no part of the typed projects.
    const tools: { isBuildStale(root: string): boolean } = await import(
      pathToFileURL(join(ROOT, 'scripts/tools.mjs')).href
    )
    const isBuildStale = (folder: string) => tools.isBuildStale(folder)
    const root = folder()
    const at = (file: string, seconds: number) => {
      mkdirSync(join(root, file, '..'), { recursive: true })
      if (!existsSync(join(root, file))) writeFileSync(join(root, file), '')
      utimesSync(join(root, file), seconds, seconds)
    }
    at('electron/a.ts', 100)
    expect(isBuildStale(root)).toBe(true)
    for (const file of ['out/electron/browser.js', 'out/preload/preload.cjs', 'out/renderer/index.html']) at(file, 200)
    utimesSync(join(root, 'electron'), 100, 100)
    expect(isBuildStale(root)).toBe(false)
    at('electron/a.ts', 300)
    expect(isBuildStale(root)).toBe(true)
    at('electron/a.ts', 100)
    expect(isBuildStale(root)).toBe(false)
    utimesSync(join(root, 'electron'), 300, 300)
    expect(isBuildStale(root)).toBe(true)
  })
})

describe('packaging', () => {
  const yml = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')
  it.each([
    ['runAsNode', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['enableCookieEncryption', true],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
    ['grantFileProtocolExtraPrivileges', false],
  ])('sets the fuse %s to %s', (fuse, value) =>
    expect(yml).toMatch(new RegExp(`^electronFuses:[\\s\\S]*^  ${fuse}: ${value}\\b`, 'm')),
  )
  it('packs every folder of resources that the program reads', () => {
    const packed = [...yml.matchAll(/from: resources\/(\w+), to: (\w+)/g)].map(([, from = '', to]) => ({ from, to }))
    // The icons are for the packager itself.
    const folders = readdirSync(join(ROOT, 'resources')).filter((name) => name !== 'icons')
    expect(new Set(packed.map(({ from }) => from))).toEqual(new Set(folders))
    for (const { from, to } of packed) expect(to).toBe(from)
  })
  it('leaves out the packages that the build has in it, and no others', () => {
    const config = readFileSync(join(ROOT, 'electron.vite.config.ts'), 'utf8')
    const bundled = /const bundled = \[([^\]]+)\]/.exec(config)?.[1]?.match(/[\w@./-]+/g) ?? []
    const left = /'!node_modules\/\{([^}]+)\}\/\*\*'/.exec(yml)?.[1]?.split(',') ?? []
    expect(bundled).toContain('kysely')
    // A scope's folder stands for its packages.
    expect(left).toEqual([...new Set(bundled.map((name) => name.split('/')[0]))])
  })
  it('begins every platform list with something positive and names the platform of the driver itself', () => {
    const lists = [...yml.matchAll(/^ {2}files: \[(.+)\]$/gm)].map(([, list]) => list)
    expect(lists).toHaveLength(3)
    for (const list of lists)
      expect(list).toMatch(/^package\.json, '!\*\*\/prebuilds\/!\((?:linux|win32|darwin)-\$\{arch\}\)\.node'$/)
  })
})

function entries(path: string): number {
  return execFileSync('ls', [path], { encoding: 'utf8' }).split('\n').filter(Boolean).length
}
