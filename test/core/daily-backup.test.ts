import { copyFileSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { aCore, finished, type TestCore } from '../builders/core.ts'

let core: TestCore
let folder: string
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] })
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-daily-'))
  core = await aCore({ file: join(folder, 'own.db'), exclusive: true })
  await finished(core.api.storage.create({ firm: 'Toimisto', language: 'fi', person: 'Aino Malli' }))
})
afterEach(async () => {
  vi.useRealTimers()
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})
const days = async () => (await core.api.storage.backups({})).map(({ at, reason }) => `${at.slice(0, 10)} ${reason}`)

/** Lets the time pass and waits for the backup that this brings. */
async function backupAfter(milliseconds: number): Promise<void> {
  const watching = new AbortController()
  const feed = await core.api.changes.watch({}, { signal: watching.signal })
  vi.advanceTimersByTime(milliseconds)
  for await (const { topics } of feed) if (topics.includes('backup')) break
  watching.abort()
}
function writtenOn(day: string): void {
  const file = join(folder, 'own.db')
  for (const path of [file, `${file}-wal`]) utimesSync(path, new Date(`${day}T12:00:00Z`), new Date(`${day}T12:00:00Z`))
}

it('backs the open file up once a day, a while after the start, if something was written', async () => {
  expect(await days()).toEqual([])
  await backupAfter(61_000)
  expect(await days()).toEqual(['2027-01-12 daily'])
  // Nothing more on that day, nor on the next without a change.
  vi.advanceTimersByTime(60 * 60_000)
  core.clock.set('2027-01-13')
  vi.advanceTimersByTime(11 * 60_000)
  writtenOn('2027-01-13')
  core.clock.set('2027-01-14')
  await backupAfter(11 * 60_000)
  expect(await days()).toEqual(['2027-01-14 daily', '2027-01-12 daily'])
  expect(readdirSync(join(folder, 'backups')).filter((name) => !name.endsWith('.db'))).toEqual([])
})

it('is not fooled by a copy that a wrong clock dated years ahead, and takes none away for it', async () => {
  await backupAfter(61_000)
  const { file } = await core.api.storage.status({})
  const future = join(dirname(file), 'backups', 'own.2046-01-12T06-00-00-000Z.daily.db')
  copyFileSync((await core.api.storage.backups({}))[0]?.file ?? '', future)
  core.clock.set('2027-01-14')
  writtenOn('2027-01-13')
  await backupAfter(11 * 60_000)
  expect(await days()).toEqual(['2046-01-12 daily', '2027-01-14 daily', '2027-01-12 daily'])
  expect((await core.api.storage.status({})).lastBackup).toMatch(/^2027-01-14/)
})

it('waits for the one under way before the program ends', async () => {
  vi.advanceTimersByTime(61_000)
  await core.close()
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.daily.db'))).toHaveLength(1)
  core = await aCore()
})
