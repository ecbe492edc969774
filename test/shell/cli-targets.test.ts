// @module-tag slow
/** Where the command line writes: never over a data file, and nothing half-made is left. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createStorage } from '../../electron/core/storage/storage.ts'
import { builtProgram } from '../built.ts'
import { sampleFile } from '../builders/sample.ts'
import { cliFolder, jsonOf, oneLine } from './cli-run.ts'

const { at, run, remove } = cliFolder()
const data = at('firm.db')
const on = ['--data', data, '--today', '2026-11-23']
const span = ['--from', '2027-01-01', '--to', '2027-01-31']
/** Which file it is and when it was last written: any write shows, and nothing has to be read. */
const standing = (file: string) => {
  const { ino, size, mtimeNs } = statSync(file, { bigint: true })
  return { ino, size, mtimeNs }
}
const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

beforeAll(async () => {
  await sampleFile(data, { today: '2026-11-23' })
  symlinkSync(data, at('link.out'))
  mkdirSync(at('below'))
})
afterAll(remove)

/** Every command that writes a file of its own. */
const writing: readonly (readonly string[])[] = [
  ['calendar', 'export', ...span],
  ['print-year', '--year', '2027'],
  ['print-month', '--month', '2027-03'],
  ['sheet', 'export', '--client', '101'],
  ['handover', 'export', '--client', '101'],
  ['backup', 'create'],
]

describe.each(writing)('%s %s', (...command) => {
  it.each(['firm.db', 'link.out', 'hard.out', 'below/../firm.db', 'firm.db-wal', 'firm.db-shm', 'firm.db-lock'])(
    'is not written to %s',
    async (name) => {
      // A data file with a second name is not opened at all, so it has one for this only.
      if (name === 'hard.out') linkSync(data, at(name))
      onTestFinished(() => rmSync(at('hard.out'), { force: true }))
      const before = standing(data)
      const ran = await run(...command, ...on, '--out', at(name), '--force')
      expect(oneLine(ran)).toMatch(/holds Vuosikello's data.*choose another name/)
      expect(standing(data)).toEqual(before)
      expect(readdirSync(at('.')).filter((one) => /^firm\.db.|part$/.test(one))).toEqual([])
    },
  )
})

it('is not written over another firm’s file, nor over one that the program has open', async () => {
  copyFileSync(data, at('open.db'))
  const program = createStorage({ now: () => '2026-11-23T06:00:00.000Z', exclusive: true })
  await program.open(at('open.db'))
  try {
    for (const end of ['', '-wal', '-shm', '-lock'])
      for (const which of [on, ['--data', at('open.db')]]) {
        const ran = await run('backup', 'create', ...which, '--out', at(`open.db${end}`), '--force')
        expect(oneLine(ran)).toMatch(/holds Vuosikello's data/)
      }
  } finally {
    await program.close()
  }
  expect((await run('clients', 'list', '--data', at('open.db'))).code).toBe(0)
})

it('writes a newer backup over an older one when told to', async () => {
  expect((await run('backup', 'create', ...on, '--out', at('copy.db'))).code).toBe(0)
  expect((await run('backup', 'create', ...on, '--out', at('copy.db'), '--force')).code).toBe(0)
})

describe('sample', () => {
  it('is never made where the workstation keeps its own file', async () => {
    mkdirSync(at('profile'), { recursive: true })
    writeFileSync(at('profile/workstation.json'), JSON.stringify({ file: data }))
    const before = digest(data)
    for (const more of [[], ['--force']]) expect(oneLine(await run('sample', ...more))).toMatch(/--data <file>/)
    expect(digest(data)).toBe(before)
  })

  it('takes the place of a firm’s file only after a backup, which it names', async () => {
    const own = at('own/own.db')
    mkdirSync(at('own'))
    expect((await run('new', '--data', own, '--firm', 'Oma Toimisto Oy', '--person', 'Aino Laine')).code).toBe(0)
    const { code, out } = await run('sample', '--data', own, '--today', '2026-11-23', '--force')
    expect(code).toBe(0)
    const before = /^What was there before: (.+)$/m.exec(out)?.[1] ?? ''
    const json = jsonOf(run)
    expect(await json('backup', 'test', before)).toMatchObject({ clients: 0, sealed: true })
    expect(await json<unknown[]>('clients', 'list', '--data', own)).toHaveLength(28)
  })
})

describe('new', () => {
  const json = jsonOf(run)
  const firm = ['--firm', 'Seuraaja Oy', '--person', 'Aino Laine']

  it('founds a firm into which a package is taken', async () => {
    const made = await run('new', '--data', at('new.db'), ...firm, '--business-id', '9710214-1', '--language', 'sv')
    expect(made).toEqual({ code: 0, out: `${at('new.db')}\n`, err: '' })
    expect(await json('clients', 'list', '--data', at('new.db'))).toEqual([])
    expect((await run('handover', 'export', ...on, '--client', '126', '--out', at('a.zip'))).code).toBe(0)
    const report = await json<{ parts: unknown[] }>('handover', 'import', at('a.zip'), '--data', at('new.db'))
    expect(report.parts.length).toBeGreaterThan(10)
    const taken = await json<{ name: string }[]>('clients', 'list', '--data', at('new.db'))
    expect(taken.map((client) => client.name)).toEqual(['Kiinteistöhuolto Lehtokumpare Oy'])
    // The firm itself is as it was told: it stands as the sender of what goes on from there.
    const onwards = ['--data', at('new.db'), '--client', '9715240-5', '--out', at('b.zip')]
    expect(await json('handover', 'export', ...onwards)).toMatchObject({ sender: 'Seuraaja Oy' })
  })

  it('takes the user’s own name on this computer', async () => {
    expect((await run('new', '--data', at('user.db'), '--firm', 'Seuraaja Oy')).code).toBe(0)
  })

  it.each([
    [['--firm', 'Seuraaja Oy'], /--data <file>/],
    [['--data', 'none.db'], /--firm <name>/],
    [['--data', 'none.db', '--firm', ' '], /--firm is missing/],
    [['--data', 'none.db', ...firm, '--business-id', '1234567-8'], /--business-id is not a business ID/],
    [['--data', 'none.db', ...firm, '--email', 'nobody'], /--email is not an e-mail address/],
    [['--data', 'firm.db', ...firm], /already a file/],
    [['--data', 'firm.db-wal', ...firm], /holds Vuosikello's data/],
  ])('refuses %j and makes nothing', async (args, sentence) => {
    const placed = args.map((arg) => (/\.db/.test(arg) ? at(arg) : arg))
    const before = readdirSync(at('.'))
    expect(oneLine(await run('new', ...placed))).toMatch(sentence)
    expect(readdirSync(at('.'))).toEqual(before)
  })
})

describe('a command that is ended', () => {
  const entry = builtProgram('cli')
  const node = new URL('../../node_modules/.bin/node', import.meta.url).pathname
  const profile = at('profile')
  const begun = () => readdirSync(at('begun')).filter((name) => name.endsWith('.part'))
  const own = () => readdirSync(profile).filter((name) => name.startsWith('cli-'))

  /** Starts a long one and ends it as soon as it has begun its file. */
  async function ended(signal: NodeJS.Signals): Promise<void> {
    const seen = new Promise<void>((done) => {
      const watching = watch(at('begun'), () => {
        if (begun().length === 0) return
        watching.close()
        done()
      })
    })
    const child = spawn(node, [entry, 'sample', '--data', at('begun/new.db'), '--today', '2026-11-23'], {
      env: { ...process.env, VUOSIKELLO_PROFILE: profile },
      stdio: 'ignore',
    })
    await Promise.race([seen, once(child, 'exit').then(() => Promise.reject(new Error('It ended by itself')))])
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  beforeAll(() => mkdirSync(at('begun')))

  it.each(['SIGTERM', 'SIGINT'] as const)('by %s leaves nothing', async (signal) => {
    await ended(signal)
    expect({ begun: readdirSync(at('begun')), own: own() }).toEqual({ begun: [], own: [] })
  })

  it('by a kill leaves what the next one sweeps, wherever that works, and nothing of others', async () => {
    await ended('SIGKILL')
    expect(begun()).not.toEqual([])
    expect(own()).toHaveLength(1)
    const running = join(profile, `cli-${process.ppid}-other`)
    mkdirSync(running)
    // On a shared disk, what a process of no number here has in the making is another computer's.
    const others = ['.making-999999999-0a.part', '.vuosikello-other.part', 'mine.part']
    for (const name of others) writeFileSync(at(`begun/${name}`), 'x')
    // A list may name anything; only what a command itself calls unfinished goes.
    const [left = ''] = own().filter((name) => !running.endsWith(name))
    const list = join(profile, left, 'parts')
    writeFileSync(list, `${readFileSync(list, 'utf8')}${at('begun/mine.part')}\n`)
    expect((await run('clients', 'list', ...on)).code).toBe(0)
    expect(readdirSync(at('begun')).sort()).toEqual(others)
    expect(existsSync(running)).toBe(true)
    expect(own()).toHaveLength(1)
  })
})

it('makes no data file whose backups could have no name', async () => {
  const long = at(`${'x'.repeat(240)}.db`)
  for (const args of [['new', '--firm', 'X', '--person', 'Y'], ['sample'], ['clients', 'list']]) {
    const { code, err } = await run(...args, '--data', long)
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/too long.*at most 212 bytes/) as string })
    expect(existsSync(long)).toBe(false)
  }
})
