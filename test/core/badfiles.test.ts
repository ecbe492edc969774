// @module-tag slow
/** Files that cannot be worked on: a reason with a next step, and the file as it was. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openConnection } from '../../electron/core/db/open.ts'
import { badPlace } from '../../electron/core/storage/place.ts'
import { createStorage } from '../../electron/core/storage/storage.ts'
import { aClient } from '../builders/clients.ts'
import { aCore, failing, finished, resources } from '../builders/core.ts'
import { DATA_KEY, FIRM } from '../builders/engines.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-bad-'))
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const children: ChildProcess[] = []
const script = (name: string) => join(import.meta.dirname, 'crash', `${name}.ts`)

/** A folder's files with what is in them, whatever it is called. */
function picture(at = folder): Record<string, string> {
  const entries = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
  return Object.fromEntries(entries.map((entry) => [entry.name, hash(join(entry.parentPath, entry.name))] as const))
}

/** A closed data file with a firm and a client. */
async function aDataFile(name = 'data.db', key?: string): Promise<string> {
  const file = join(folder, name)
  const core = await aCore({ file, ...(key !== undefined && { key }) })
  await finished(core.api.storage.create({ file, ...FIRM }))
  await aClient().with({ name: 'Ääri Oy' }).in(core.api)
  await core.close()
  rmSync(join(folder, 'backups'), { recursive: true, force: true })
  return file
}

const opening = (file: string, key?: string, exclusive = false) =>
  failing(createStorage({ now: () => '2027-01-12T06:00:00.000Z', exclusive }).open(file, { key }))

/** Opening must fail for this reason, alone or exclusively, and leave every file of the folder as it was. */
async function refused(file: string, reason: string, key?: string): Promise<void> {
  const before = picture()
  for (const exclusive of [false, true]) {
    expect(await opening(file, key, exclusive)).toMatchObject({ reason })
    expect(picture()).toEqual(before)
  }
}

describe('what is no data file of ours', () => {
  it.each([
    ['a text', Buffer.from('Palkat maksetaan kuun viimeinen päivä.\n'.repeat(200))],
    ['noise', createHash('sha512').update('noise').digest()],
    ['a picture', readFileSync(new URL('../../resources/icons/icon.png', import.meta.url))],
    ['the first letters of a database', Buffer.from('SQLite format 3\0')],
  ])('%s', async (_what, bytes) => {
    const file = join(folder, 'data.db')
    writeFileSync(file, bytes)
    await refused(file, 'not-a-database')
  })

  it('a file too short to be told from an empty database', async () => {
    writeFileSync(join(folder, 'data.db'), 'x')
    await refused(join(folder, 'data.db'), 'not-ours')
  })

  it('a folder', async () => {
    mkdirSync(join(folder, 'data.db'))
    await refused(join(folder, 'data.db'), 'not-a-database')
    await refused(join(folder, 'data.db'), 'not-a-database', DATA_KEY)
  })

  it('nothing at all', async () => {
    await refused(join(folder, 'data.db'), 'no-such-file')
    await refused(join(folder, 'no', 'such', 'folder', 'data.db'), 'no-such-file')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a damaged file', () => {
  it('is refused when it is cut short', async () => {
    const file = await aDataFile()
    const whole = readFileSync(file)
    for (const length of [whole.length - 4096, Math.floor(whole.length / 2), 4096 + 17]) {
      writeFileSync(file, whole.subarray(0, length))
      await refused(file, 'damaged')
    }
  })

  it('says so when a damaged page is met, and makes no backup of it', async () => {
    const file = await aDataFile()
    const bytes = readFileSync(file)
    // Every page but the first, where SQLite keeps the list of tables, and those that opening reads.
    const connection = openConnection(file)
    const root = connection.prepare(`select rootpage from sqlite_schema where name = 'client'`).pluck().get() as number
    connection.close()
    bytes.fill(0xff, (root - 1) * 4096, root * 4096)
    writeFileSync(file, bytes)
    const before = picture()
    const core = await aCore({ file })
    expect(await failing(core.api.clients.list({}))).toMatchObject({ code: 'conflict', reason: 'damaged' })
    expect(await failing(aClient().in(core.api))).toMatchObject({ code: 'conflict', reason: 'damaged' })
    expect(await failing(finished(core.api.storage.backup({})))).toMatchObject({ code: 'conflict', reason: 'damaged' })
    expect(core.reports).toEqual([])
    await core.close()
    expect(picture()).toEqual(before)
  })
})

describe('keys', () => {
  it('is refused with a wrong passphrase, and opens with the right one', async () => {
    const file = await aDataFile('data.db', 'oikea hevonen')
    await refused(file, 'wrong-key', 'väärä hevonen')
    await refused(file, 'wrong-key', DATA_KEY)
    const core = await aCore({ file, key: 'oikea hevonen', strict: true })
    expect((await core.api.clients.list({})).total).toBe(1)
    await core.close()
  })

  it('is refused without a key when it is encrypted, and with one when it is not', async () => {
    await refused(await aDataFile('secret.db', DATA_KEY), 'key-missing')
    await refused(await aDataFile('open.db'), 'wrong-key', DATA_KEY)
  })

  it('never writes anything readable into an encrypted file, its log or its backup', async () => {
    const file = join(folder, 'data.db')
    const core = await aCore({ file, key: DATA_KEY })
    await finished(core.api.storage.create({ file, ...FIRM }))
    await aClient().with({ name: 'Salainen Oy' }).in(core.api)
    await finished(core.api.storage.backup({}))
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.endsWith('-shm')) continue
      const bytes = readFileSync(join(entry.parentPath, entry.name)).toString('latin1')
      expect(bytes.includes('Salainen'), entry.name).toBe(false)
      expect(bytes.includes('SQLite format'), entry.name).toBe(false)
    }
    await core.close()
  })
})

describe('a file in other hands', () => {
  /** Starts another process that takes the file, and gives it once it has it. */
  async function held(how: 'program' | 'exclusive' | 'writing', file: string): Promise<ChildProcess> {
    const args = ['--no-warnings', script('holder'), how, file, folder, resources]
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    children.push(child)
    await new Promise<void>((done, fail) => {
      child.stdout.once('data', () => done())
      child.once('exit', (code) => fail(new Error(`The other program ended with ${code}`)))
    })
    return child
  }
  const gone = async (child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL') => {
    const ended = new Promise((done) => child.once('exit', done))
    child.kill(signal)
    await ended
  }

  it('is refused to a second program, and free as soon as the first is gone, even killed', async () => {
    const file = await aDataFile()
    const first = await held('program', file)
    expect(await opening(file, undefined, true)).toMatchObject({ code: 'conflict', reason: 'open-elsewhere' })
    // A single command of the command line may work beside the program.
    const command = await aCore({ file, strict: true })
    await aClient().in(command.api)
    await command.close()
    await gone(first)
    const second = await aCore({ file, exclusive: true, strict: true })
    expect((await second.api.clients.list({})).total).toBe(2)
    await second.close()
    // The lock file stays: whoever deletes it lets two programs in.
    expect(readdirSync(folder)).toContain('data.db-lock')
    expect(statSync(join(folder, 'data.db-lock')).mode & 0o077).toBe(0)
  })

  it('is refused while another process has locked it, and opens afterwards', async () => {
    const file = await aDataFile()
    const other = await held('exclusive', file)
    expect(await opening(file)).toMatchObject({ code: 'conflict', reason: 'locked' })
    await gone(other)
    const core = await aCore({ file, strict: true })
    expect((await core.api.clients.list({})).total).toBe(1)
    await core.close()
  })

  it(
    'can be read while another process writes; a change waits, then is refused whole',
    { timeout: 30_000 },
    async () => {
      const file = await aDataFile()
      const core = await aCore({ file, strict: true })
      const other = await held('writing', file)
      expect((await core.api.clients.list({})).total).toBe(1)
      expect(await failing(aClient().in(core.api))).toMatchObject({ code: 'conflict', reason: 'locked' })
      await gone(other)
      await aClient().in(core.api)
      expect((await core.api.clients.list({})).total).toBe(2)
      expect(core.reports).toEqual([])
      await core.close()
    },
  )
})

describe('a place that is no good', () => {
  it.each([
    'OneDrive',
    'OneDrive - Palkkatalo Oy',
    'Dropbox',
    'Dropbox (Palkkatalo)',
    'Google Drive',
    'GoogleDrive-aino@example.fi',
    'iCloud Drive',
    'com~apple~CloudDocs',
    'Nextcloud',
    'ownCloud',
    'pCloud Drive',
    'Box Sync',
    'Syncthing',
    'My Drive',
    'Oma Drive',
    'Min enhet',
    'Jaetut Drivet',
    'Box-Box',
    'CloudStorage',
    'SynologyDrive',
    'Synology Drive',
    'MEGA',
    'MEGAsync',
    'Proton Drive',
    'iCloudDrive',
  ])('a folder that %s synchronises', async (name) => {
    const file = join(folder, name, 'palkat', 'data.db')
    expect(badPlace(file)).toBe('sync-folder')
    const storage = createStorage({ now: () => '2027-01-12T06:00:00.000Z', exclusive: true })
    expect(await failing(storage.open(file, { create: true }))).toMatchObject({ reason: 'sync-folder' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('a folder that Syncthing has marked', () => {
    mkdirSync(join(folder, 'shared', '.stfolder'), { recursive: true })
    expect(badPlace(join(folder, 'shared', 'deep', 'data.db'))).toBe('sync-folder')
  })

  it('a folder called Box or Sync in the user’s own, where their programs make them', () => {
    for (const name of ['Box', 'box', 'Sync']) {
      expect(badPlace(join(folder, name, 'palkat', 'data.db'), folder)).toBe('sync-folder')
      expect(badPlace(join(folder, 'Palkat', name, 'data.db'), folder)).toBeUndefined()
    }
  })

  it('a folder whose link leads into such a one, at making and at opening', async () => {
    mkdirSync(join(folder, 'Dropbox', 'palkat'), { recursive: true })
    symlinkSync(join(folder, 'Dropbox', 'palkat'), join(folder, 'palkat'))
    const file = join(folder, 'palkat', 'data.db')
    const storage = createStorage({ now: () => '2027-01-12T06:00:00.000Z', exclusive: true })
    expect(await failing(storage.open(file, { create: true }))).toMatchObject({ reason: 'sync-folder' })
    expect(await failing(storage.open(join(folder, 'palkat', 'deep', 'data.db'), { create: true }))).toMatchObject({
      reason: 'sync-folder',
    })
    expect(readdirSync(join(folder, 'Dropbox', 'palkat'))).toEqual([])
    const moved = await aDataFile()
    renameSync(moved, join(folder, 'Dropbox', 'palkat', 'data.db'))
    expect(await failing(storage.open(file))).toMatchObject({ reason: 'sync-folder' })
    // A link to the file itself is no way round it either.
    symlinkSync(join(folder, 'Dropbox', 'palkat', 'data.db'), join(folder, 'linked.db'))
    expect(await failing(storage.open(join(folder, 'linked.db')))).toMatchObject({ reason: 'sync-folder' })
  })

  it('says where a file that is there already can go', async () => {
    const file = await aDataFile()
    mkdirSync(join(folder, 'Dropbox'))
    renameSync(file, join(folder, 'Dropbox', 'data.db'))
    const core = await aCore({ file: join(folder, 'Dropbox', 'data.db') })
    const moveTo = join(core.profile, 'data.db')
    expect(await core.api.storage.status({})).toMatchObject({ state: 'fault', reason: 'sync-folder', moveTo })
    renameSync(join(folder, 'Dropbox', 'data.db'), moveTo)
    await finished(core.api.storage.open({ file: moveTo }))
    expect((await core.api.clients.list({})).total).toBe(1)
    await core.close()
  })

  it('another computer’s folder', () => {
    expect(badPlace('\\\\server\\palkat\\data.db')).toBe('network-place')
    expect(badPlace('//server/palkat/data.db')).toBe('network-place')
  })

  it.each(['Palkat', 'Box', 'Sync', 'Mydropboxes', 'Drive', 'Megaphone', 'My Drives', 'Asiakkaat 2027'])(
    'but not the folder %s',
    (name) => {
      expect(badPlace(join(folder, name, 'data.db'))).toBeUndefined()
    },
  )
})

describe('a file that may only be read', () => {
  /** Opens a file as somebody who may not write it, and gives the reason. Root may write anything, so it becomes nobody. */
  function openedByNobody(file: string, create: boolean): string {
    const isRoot = process.getuid?.() === 0
    const nobody = isRoot ? { uid: Number(execFileSync('id', ['-u', 'nobody']).toString()), gid: 65_534 } : {}
    const run = spawnSync(process.execPath, ['--no-warnings', script('opener'), file, String(create)], nobody)
    return run.stdout.toString() || run.stderr.toString()
  }

  it('by itself, by its folder, or as a place for a new one', async () => {
    const file = await aDataFile()
    const before = picture()
    chmodSync(folder, 0o755)
    chmodSync(file, 0o444)
    expect(openedByNobody(file, false)).toBe('read-only')
    chmodSync(file, 0o666)
    chmodSync(folder, 0o555)
    expect(openedByNobody(file, false)).toBe('read-only')
    expect(openedByNobody(join(folder, 'new.db'), true)).toBe('read-only')
    expect(openedByNobody(join(folder, 'deep', 'new.db'), true)).toBe('read-only')
    expect(picture()).toEqual(before)
    chmodSync(folder, 0o755)
  })
})

describe('a full disk', () => {
  /** How a disk of five megabytes can be had: a file system of its own in a private namespace. */
  const mounting = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount']
  const mayMount = (): boolean => {
    return spawnSync('unshare', [...mounting, 'mount', '-t', 'tmpfs', '-o', 'size=5m', 'none', folder]).status === 0
  }

  it(
    'refuses the change whole, keeps everything before it, and goes on when there is room',
    { timeout: 60_000 },
    (context) => {
      if (!mayMount()) {
        console.warn('A full disk could not be tried: this machine does not let a test mount a small one')
        return context.skip('no right to mount a small file system')
      }
      const disk = join(folder, 'disk')
      mkdirSync(disk)
      const work = `mount -t tmpfs -o size=5m none '${disk}' && exec '${process.execPath}' --no-warnings '${script('tight-disk')}' '${disk}' '${folder}' '${resources}'`
      const run = spawnSync('unshare', [...mounting, 'sh', '-c', work])
      expect(run.stderr.toString()).toBe('')
      const { answers, kept, reported } = JSON.parse(run.stdout.toString()) as Record<'answers' | 'kept', object> & {
        kept: { saved: number; before: string[]; after: string[] }
        reported: string[]
      }
      const full = 'disk-full'
      expect(answers).toEqual({ full, again: full, backup: full, creating: full, afterwards: 'succeeded' })
      expect(kept).toMatchObject({ state: 'open', missing: 0, extra: 0, sealed: true })
      expect(kept.saved).toBeGreaterThan(20)
      // What could not be finished has left nothing behind.
      expect(kept.after).toEqual(kept.before)
      expect(reported).toEqual([])
    },
  )
})
