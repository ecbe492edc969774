/** Backups: made, checked, listed, pruned, tested and restored, plain and encrypted. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listBackups, makeBackup } from '../../electron/core/storage/backups.ts'
import { aClient, aContact } from '../builders/clients.ts'
import { aClock, aCore, failing, finished, type TestCore } from '../builders/core.ts'
import { DATA_KEY, FIRM } from '../builders/engines.ts'

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const isPlain = (path: string): boolean => readFileSync(path).subarray(0, 15).toString() === 'SQLite format 3'

describe.each([
  ['a plain file', undefined],
  ['an encrypted file', DATA_KEY],
])('backups of %s', (_name, key) => {
  let core: TestCore
  let folder: string
  let file: string
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vuosikello-backup-'))
    file = join(folder, 'data.db')
    core = await aCore({ file, ...(key !== undefined && { key }) })
    await finished(core.api.storage.create({ file, ...FIRM }))
  })
  afterEach(async () => {
    await core.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const backUp = (to?: string) => finished(core.api.storage.backup(to === undefined ? {} : { file: to }))
  const names = async () => (await core.api.clients.list({})).rows.map((row) => row.name)
  const leftovers = () => [
    ...readdirSync(folder).filter(
      (name) => !['data.db', 'data.db-wal', 'data.db-shm', 'data.db-lock', 'backups'].includes(name),
    ),
    ...readdirSync(core.profile).filter((name) => name.startsWith('.making-')),
  ]

  it('copies what is committed, write-ahead log included, into one file that says how it is encrypted', async () => {
    await aClient().with({ name: 'Ennen Oy' }).in(core.api)
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
    const made = await backUp()
    expect(dirname(made.file)).toBe(join(folder, 'backups'))
    expect(made).toMatchObject({ reason: 'asked', bytes: statSync(made.file).size })
    expect(readdirSync(dirname(made.file))).toHaveLength(1)
    expect(isPlain(made.file)).toBe(key === undefined)
    expect(await finished(core.api.storage.test({ file: made.file }))).toEqual({
      clients: 1,
      changes: 4,
      sealed: true,
      firm: FIRM.firm,
      ownFirm: true,
      changed: expect.stringMatching(/^2027-01-12T06/) as unknown,
    })
    expect((await core.api.storage.status({})).lastBackup).toBe(made.at)
    expect(await core.api.storage.backups({})).toEqual([made])
  })

  it('goes where the user says, and never over what is there', async () => {
    const to = join(folder, 'elsewhere', 'copy.db')
    await backUp(to)
    const before = hash(to)
    expect(await failing(backUp(to))).toMatchObject({ code: 'conflict', reason: 'file-exists' })
    expect(await failing(backUp(file))).toMatchObject({ code: 'conflict', reason: 'file-exists' })
    expect(hash(to)).toBe(before)
    expect(await core.api.storage.backups({})).toEqual([])
  })

  it('is made on closing when something changed, and only then', async () => {
    await aClient().in(core.api)
    await core.close()
    const reasons = () => listBackups(file).map((backup) => backup.reason)
    expect(reasons()).toEqual(['closing'])
    core = await aCore({ file, ...(key !== undefined && { key }) })
    await core.api.clients.list({})
    await core.close()
    expect(reasons()).toEqual(['closing'])
  })

  it('is named and kept by the computer’s own clock, whatever day is taken for today', async () => {
    await core.close()
    for (let day = 10; day < 24; day++) await makeBackup(file, `2027-01-${day}T06:00:00.000Z`, 'daily', { key })
    const before = listBackups(file)
    const wall = () => '2027-01-24T06:00:00.000Z'
    core = await aCore({ file, wall, clock: aClock('2046-05-05'), ...(key !== undefined && { key }) })
    await aClient().in(core.api)
    await core.close()
    // The eleventh day before was a Sunday, the last of its week: nothing went.
    expect(listBackups(file).map((one) => one.at)).toEqual([wall(), ...before.map((one) => one.at)])
  })

  it('tests a backup without leaving anything, and tells what is wrong with a bad one', async () => {
    await aClient().in(core.api)
    const { file: good } = await backUp()
    const before = hash(good)
    await finished(core.api.storage.test({ file: good }))
    expect(hash(good)).toBe(before)

    const bytes = readFileSync(good)
    const bad = (name: string, content: Uint8Array) => {
      writeFileSync(join(folder, 'backups', name), content)
      return join(folder, 'backups', name)
    }
    const broken = Buffer.from(bytes)
    broken.fill(0xff, 4096 * 3, 4096 * 6)
    const unreadable = key === undefined ? 'not-a-database' : 'wrong-key'
    const cases: [string, string][] = [
      [bad('broken.db', broken), 'damaged'],
      [bad('half.db', bytes.subarray(0, Math.floor(bytes.length / 2))), 'damaged'],
      [bad('letter.db', Buffer.from('Hyvä asiakas, tässä kirje.'.repeat(400))), unreadable],
      [bad('empty.db', new Uint8Array()), 'not-ours'],
      [join(folder, 'no-such.db'), 'no-such-file'],
      [folder, 'not-a-database'],
    ]
    for (const [path, reason] of cases) {
      expect(await failing(finished(core.api.storage.test({ file: path }))), path).toMatchObject({ reason })
      expect(await failing(finished(core.api.storage.restore({ file: path }))), path).toMatchObject({ reason })
    }
    expect(leftovers()).toEqual([])
    expect(core.reports).toEqual([])
    // The open file has not noticed any of it.
    expect(await names()).toHaveLength(1)
    expect(await core.api.storage.status({})).toMatchObject({ state: 'open' })
  })

  it('notices a backup whose history was tampered with', async () => {
    await aClient().in(core.api)
    const { file: backup } = await backUp()
    const { openConnection } = await import('../../electron/core/db/open.ts')
    const connection = openConnection(backup, key)
    connection.prepare('update change set person = ? where seq = 1').run('Joku Muu')
    connection.close()
    expect(await finished(core.api.storage.test({ file: backup }))).toMatchObject({ sealed: false })
  })

  it('restores, and the restoring can be taken back the same way', async () => {
    await aClient().with({ name: 'Vanha Oy' }).in(core.api)
    const old = await backUp()
    await aContact(await aClient().with({ name: 'Uusi Oy' }).in(core.api)).in(core.api)

    const { clients, before } = await finished(core.api.storage.restore({ file: old.file }))
    expect(clients).toBe(1)
    expect(await names()).toEqual(['Vanha Oy'])
    expect(existsSync(old.file)).toBe(true)
    expect(await core.api.history.stack({})).toEqual({ undo: null, redo: null })
    expect((await core.api.storage.backups({})).map((backup) => backup.reason)).toEqual(['before-restore', 'asked'])

    await finished(core.api.storage.restore({ file: before }))
    expect(await names()).toEqual(['Uusi Oy', 'Vanha Oy'])
    expect(await core.api.history.verify({})).toMatchObject({ intact: true })
    await aClient().in(core.api)
    expect(leftovers()).toEqual([])
  })

  it('restores a backup that the new one pushes out of the folder', async () => {
    await aClient().with({ name: 'Vanha Oy' }).in(core.api)
    let chosen = ''
    for (let time = 0; time < 11; time++) {
      const made = await makeBackup(file, core.clock.now(), 'before-restore', { key })
      if (time === 1) chosen = made.file
    }
    await aClient().with({ name: 'Uusi Oy' }).in(core.api)
    await finished(core.api.storage.restore({ file: chosen }))
    expect(existsSync(chosen)).toBe(false)
    expect(await names()).toEqual(['Vanha Oy'])
  })

  it('takes the place of a damaged file, which is kept beside it', async () => {
    await aClient().with({ name: 'Ehjä Oy' }).in(core.api)
    const { file: backup } = await backUp()
    await core.close()
    const broken = Buffer.from(readFileSync(file))
    broken.fill(0xff, 0, 4096)
    writeFileSync(file, broken)
    const damaged = hash(file)
    core = await aCore({ file, ...(key !== undefined && { key }) })
    if (key !== undefined) {
      // An encrypted file whose first page is gone cannot be told from one with another key: nothing is put in its place.
      expect(await core.api.storage.status({})).toMatchObject({ state: 'fault', reason: 'wrong-key' })
      expect(await failing(finished(core.api.storage.restore({ file: backup })))).toMatchObject({ reason: 'wrong-key' })
      return expect(hash(file)).toBe(damaged)
    }
    expect(await core.api.storage.status({})).toMatchObject({ state: 'fault', reason: 'not-a-database' })
    expect(hash(file)).toBe(damaged)
    const { before } = await finished(core.api.storage.restore({ file: backup }))
    expect(hash(before)).toBe(damaged)
    expect(await names()).toEqual(['Ehjä Oy'])
  })

  it('restores into a place where the file is gone', async () => {
    await aClient().with({ name: 'Ehjä Oy' }).in(core.api)
    const { file: backup } = await backUp()
    await core.close()
    rmSync(file)
    core = await aCore({ file, ...(key !== undefined && { key }) })
    expect(await core.api.storage.status({})).toMatchObject({ state: 'none', reason: 'no-such-file' })
    expect(await finished(core.api.storage.restore({ file: backup }))).toMatchObject({
      clients: 1,
      before: '',
      firm: FIRM.firm,
      ownFirm: null,
    })
    expect(await names()).toEqual(['Ehjä Oy'])
  })

  it('does not take a file from under another program', async () => {
    await aClient().in(core.api)
    const { file: backup } = await backUp()
    await core.close()
    const program = await aCore({ file, exclusive: true, ...(key !== undefined && { key }) })
    core = await aCore({ file, ...(key !== undefined && { key }) })
    expect(await failing(finished(core.api.storage.restore({ file: backup })))).toMatchObject({
      code: 'conflict',
      reason: 'open-elsewhere',
    })
    expect(await core.api.storage.status({})).toMatchObject({ state: 'open' })
    expect((await program.api.clients.list({})).total).toBe(1)
    await program.close()
  })
})

it('refuses a backup by a newer program, and one that is another program’s', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-backup-'))
  const file = join(folder, 'data.db')
  const core = await aCore({ file })
  await finished(core.api.storage.create({ file, ...FIRM }))
  const { file: backup } = await finished(core.api.storage.backup({}))
  const { openConnection } = await import('../../electron/core/db/open.ts')
  const newer = join(folder, 'newer.db')
  copyFileSync(backup, newer)
  const connection = openConnection(newer)
  connection.exec(`insert into migration (name, at) values ('9999-01-01-next', '2027-01-01T00:00:00.000Z')`)
  connection.close()
  const foreign = join(folder, 'foreign.db')
  const other = openConnection(foreign)
  other.exec('create table client (id text); insert into client values (1)')
  other.close()
  expect(await failing(finished(core.api.storage.restore({ file: newer })))).toMatchObject({ reason: 'newer-file' })
  expect(await failing(finished(core.api.storage.restore({ file: foreign })))).toMatchObject({ reason: 'not-ours' })
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

it('has no backups of data that is in no file', async () => {
  const core = await aCore()
  expect(await failing(finished(core.api.storage.backup({})))).toMatchObject({ code: 'conflict', reason: 'closed' })
  expect(await core.api.storage.backups({})).toEqual([])
  expect(existsSync('backups')).toBe(false)
  await core.close()
})

describe('the copies of a folder', () => {
  it('removes only its own: other files’ backups and strangers in the folder stay', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vuosikello-backup-'))
    const file = join(folder, 'data.db')
    const backups = join(folder, 'backups')
    return aCore({ file }).then(async (core) => {
      await finished(core.api.storage.create({ file, ...FIRM }))
      await core.close()
      const strangers = ['muistio.txt', 'other.2020-01-01T00-00-00-000Z.closing.db', 'data.2020-01-01.db']
      for (const name of strangers) writeFileSync(join(backups, name), 'x')
      const old = 'data.2020-01-01T00-00-00-000Z.closing.db'
      writeFileSync(join(backups, old), 'x')
      // Thirty later months have a copy of their own: there is no place left for the old one.
      for (let month = 0; month < 30; month++)
        await makeBackup(file, new Date(Date.UTC(2025, month, 15)).toISOString(), 'closing')
      const left = readdirSync(backups)
      for (const name of strangers) expect(left).toContain(name)
      expect(left).not.toContain(old)
      rmSync(folder, { recursive: true, force: true })
    })
  })

  it('take no more room than they may: the oldest go, never what was asked for, the new one or the one before it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vuosikello-backup-'))
    const file = join(folder, 'data.db')
    const core = await aCore({ file })
    await finished(core.api.storage.create({ file, ...FIRM }))
    await core.close()
    for (const { file: made } of listBackups(file)) rmSync(made)
    const put = (day: number, reason: string) => {
      const path = join(folder, 'backups', `data.2027-02-0${day}T06-00-00-000Z.${reason}.db`)
      writeFileSync(path, '')
      // Without its blocks: a file of a size, not of that much disk.
      truncateSync(path, 1_500_000_000)
    }
    put(1, 'asked')
    put(2, 'daily')
    put(3, 'daily')
    put(4, 'closing')
    await makeBackup(file, '2027-02-05T06:00:00.000Z', 'daily')
    expect(listBackups(file).map(({ at, reason }) => [at.slice(8, 10), reason])).toEqual([
      ['05', 'daily'],
      ['04', 'closing'],
      ['01', 'asked'],
    ])
    rmSync(folder, { recursive: true, force: true })
  })
})
