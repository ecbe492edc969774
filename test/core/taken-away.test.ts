// @module-tag slow
/** A data file that goes away or cannot be backed up: said, told again at the next start, and nothing lost. */
import { spawn } from 'node:child_process'
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCore } from '../../electron/core/core.ts'
import { createSample } from '../../electron/sample/index.ts'
import { openConnection, writeAhead } from '../../electron/core/db/open.ts'
import { aClient } from '../builders/clients.ts'
import { aClock, failing, finished, resources } from '../builders/core.ts'
import { DATA_KEY, FIRM } from '../builders/engines.ts'

let folder: string
let reports: unknown[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-taken-'))
  reports = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A program whose profile stays from one start to the next. */
function aProgram(day = '2027-01-12', file?: string, key?: string) {
  const clock = aClock(day)
  return createCore({
    sample: createSample(resources),
    profile: join(folder, 'profile'),
    resources,
    clock,
    wall: clock.now,
    exclusive: true,
    report: (error) => reports.push(error),
    ...(file !== undefined && { file }),
    ...(key !== undefined && { key }),
  })
}
type Program = Awaited<ReturnType<typeof aProgram>>
const names = async ({ api }: Program) => (await api.clients.list({})).rows.map((row) => row.name)

describe.each([
  ['plain', undefined],
  ['encrypted', DATA_KEY],
])('a %s data file', (_name, key) => {
  const file = () => join(folder, 'data', 'own.db')
  const lose: [string, () => void][] = [
    ['deleted', () => rmSync(file())],
    ['deleted with all its folder', () => rmSync(join(folder, 'data'), { recursive: true })],
    ['moved', () => renameSync(file(), join(folder, 'elsewhere.db'))],
    [
      'replaced by another',
      () => {
        writeFileSync(`${file()}.new`, 'another')
        renameSync(`${file()}.new`, file())
      },
    ],
  ]
  async function opened(): Promise<Program> {
    const program = await aProgram('2027-01-12', file(), key)
    await finished(program.api.storage.create({ file: file(), ...FIRM }))
    await aClient().with({ name: 'Ennen Oy' }).in(program.api)
    return program
  }

  it.each(lose)('%s while open: the next write goes into a copy of all of it, and it is told', async (_how, go) => {
    const program = await opened()
    go()
    await Promise.all([
      aClient().with({ name: 'Jälkeen Oy' }).in(program.api),
      aClient().with({ name: 'Toinen Oy' }).in(program.api),
    ])
    const status = await program.api.storage.status({})
    expect(status).toMatchObject({ state: 'open', rescuedFrom: file() })
    expect(status.file.startsWith(join(folder, 'profile', 'rescued'))).toBe(true)
    expect(await names(program)).toEqual(['Ennen Oy', 'Jälkeen Oy', 'Toinen Oy'])
    expect(await program.api.history.verify({})).toMatchObject({ intact: true })
    await program.close()

    const next = await aProgram('2027-01-13', undefined, key)
    expect(await next.api.storage.status({})).toMatchObject({ file: status.file, rescuedFrom: file() })
    expect(await names(next)).toEqual(['Ennen Oy', 'Jälkeen Oy', 'Toinen Oy'])
    await next.close()
    expect(reports).toEqual([])
  })

  it('gone at the end without another write: closing writes the copy, and the next start opens it', async () => {
    const program = await opened()
    rmSync(file())
    await program.close()
    const next = await aProgram('2027-01-13', undefined, key)
    expect(await next.api.storage.status({})).toMatchObject({ state: 'open', rescuedFrom: file() })
    expect(await names(next)).toEqual(['Ennen Oy'])
    await next.close()
  })
})

it('tells of a backup that failed on closing until one succeeds', async () => {
  const file = join(folder, 'own.db')
  const backups = join(folder, 'backups')
  const program = await aProgram('2027-01-12', file)
  await finished(program.api.storage.create({ file, ...FIRM }))
  await aClient().in(program.api)
  // A file where the folder should be: neither a full disk nor missing rights can be had by root.
  writeFileSync(backups, '')
  await program.close()
  expect(reports).toHaveLength(1)

  for (const day of ['2027-01-13', '2027-01-14']) {
    const later = await aProgram(day, file)
    const { backupFailed } = await later.api.storage.status({})
    expect(backupFailed).toMatchObject({ at: expect.stringMatching(/^2027-01-12/) as unknown, reason: 'file-exists' })
    await later.close()
  }
  rmSync(backups)
  const mended = await aProgram('2027-01-15', file)
  await finished(mended.api.storage.backup({}))
  expect(await mended.api.storage.status({})).toMatchObject({ backupFailed: null })
  await mended.close()
})

it('is not opened under a second name: each would have a log and a lock of its own', async () => {
  const file = join(folder, 'own.db')
  const program = await aProgram('2027-01-12', file)
  await finished(program.api.storage.create({ file, ...FIRM }))
  await program.close()
  linkSync(file, join(folder, 'second.db'))
  for (const name of ['own.db', 'second.db']) {
    const again = await aProgram('2027-01-12', join(folder, name))
    expect(await again.api.storage.status({})).toMatchObject({ state: 'fault', reason: 'linked-file' })
    await again.close()
  }
  rmSync(join(folder, 'second.db'))
  const alone = await aProgram('2027-01-12', file)
  expect(await alone.api.storage.status({})).toMatchObject({ state: 'open' })
  await alone.close()
})

it('sweeps what killed programs left half made, and nothing of a running one', async () => {
  const file = join(folder, 'own.db')
  const first = await aProgram('2027-01-12', file)
  await finished(first.api.storage.create({ file, ...FIRM }))
  const { file: backup } = await finished(first.api.storage.backup({}))
  await first.close()
  const left = [
    'own.db.restoring',
    'own.db.restoring-wal',
    'backups/own.2027-01-12T06-00-00-000Z.daily.db.part',
    '.making-999999999-0a1b.part',
    'backups/.making-999999999-0a1b.part-journal',
    'profile/.making-999999999-0a1b.part',
    'profile/.making-999999999-0a1b.part-lock',
  ]
  const kept = [`backups/.making-${process.ppid}-0a1b.part`, 'notes.part']
  mkdirSync(join(folder, 'profile'), { recursive: true })
  for (const name of [...left, ...kept]) copyFileSync(backup, join(folder, name))
  const next = await aProgram('2027-01-13', file)
  await next.close()
  const files = readdirSync(folder, { recursive: true })
  for (const name of left) expect(files).not.toContain(name)
  for (const name of kept) expect(files).toContain(name)
})

it.each([
  ['nothing at all', (file: string) => writeFileSync(file, '')],
  [
    'an empty database in its log',
    (file: string) => {
      const connection = openConnection(file)
      writeAhead(connection)
      connection.close()
    },
  ],
])('makes a firm where a killed creation left %s', async (_what, leave) => {
  const file = join(folder, 'own.db')
  leave(file)
  const program = await aProgram('2027-01-12')
  await finished(program.api.storage.create({ file, ...FIRM }))
  expect(await program.api.storage.status({})).toMatchObject({ state: 'open', file, firm: FIRM.firm })
  await program.close()
})

it.each([
  ['a sample', 'sample', 3],
  ['a backup', 'backup', 1],
])('finds no half of %s after a kill, and sweeps it at the next start', async (_what, how, steps) => {
  const file = join(folder, 'own.db')
  const profile = join(folder, 'profile')
  const first = await aProgram('2027-01-12', file)
  await finished(first.api.storage.create({ file, ...FIRM }))
  await first.close()
  const maker = join(import.meta.dirname, 'crash', 'maker.ts')
  const child = spawn(process.execPath, ['--no-warnings', maker, how, file, profile, resources], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  await new Promise<void>((done, fail) => {
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.split('\n').length > steps) done()
    })
    child.once('exit', () => fail(new Error('ended by itself')))
  })
  const half = () => readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('.making-'))
  expect(half()).not.toEqual([])
  const ended = new Promise((done) => child.once('close', done))
  child.kill('SIGKILL')
  await ended
  const next = await aProgram('2027-01-13')
  expect(await next.api.storage.status({})).toMatchObject({ state: 'open', file, firm: FIRM.firm })
  expect(half()).toEqual([])
  expect(readdirSync(profile)).not.toContain('sample.db')
  await next.close()
})

it('answers a question that the closing of the file cut short with a reason, and not as a defect', async () => {
  const program = await aProgram('2027-01-12', join(folder, 'own.db'))
  await finished(program.api.storage.create({ file: join(folder, 'own.db'), ...FIRM }))
  for (let made = 0; made < 260; made++) await aClient().in(program.api)
  const asked = failing(Promise.resolve(program.api.history.verify({})))
  await setImmediate()
  const closing = program.close()
  expect(await asked).toMatchObject({ code: 'conflict', reason: 'closed' })
  await closing
  expect(reports).toEqual([])
})
