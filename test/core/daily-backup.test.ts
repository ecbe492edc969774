import { copyFileSync, mkdtempSync, readdirSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { aCore, finished, type TestCore } from '../builders/core.ts'

let core: TestCore
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] })
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-daily-'))
  core = await aCore({ file: join(folder, 'own.db'), exclusive: true })
  await finished(core.api.storage.create({ firm: 'Toimisto', language: 'fi', person: 'Aino Malli' }))
})
afterEach(async () => {
  vi.useRealTimers()
  await core.close()
})
const reasons = async () => (await core.api.storage.backups({})).map((backup) => backup.reason)

it('backs the open file up once a day, a while after the start', async () => {
  expect(await reasons()).toEqual([])
  vi.advanceTimersByTime(61_000)
  expect(await reasons()).toEqual(['daily'])
  vi.advanceTimersByTime(60 * 60_000)
  expect(await reasons()).toEqual(['daily'])
})

it('makes the next one on another day, if something was written', async () => {
  vi.advanceTimersByTime(61_000)
  core.clock.set('2027-01-13')
  vi.advanceTimersByTime(11 * 60_000)
  expect(await reasons()).toEqual(['daily'])
  const { file } = await core.api.storage.status({})
  utimesSync(file, new Date('2027-01-12T12:00:00Z'), new Date('2027-01-12T12:00:00Z'))
  vi.advanceTimersByTime(11 * 60_000)
  expect(await reasons()).toEqual(['daily', 'daily'])
  const [backup] = await core.api.storage.backups({})
  expect(readdirSync(join(backup?.file ?? '', '..')).filter((name) => !name.endsWith('.db'))).toEqual([])
})

it('is not fooled by a copy that a wrong clock dated years ahead, and takes none away for it', async () => {
  vi.advanceTimersByTime(61_000)
  const { file } = await core.api.storage.status({})
  const future = join(dirname(file), 'backups', 'own.2046-01-12T06-00-00-000Z.daily.db')
  copyFileSync((await core.api.storage.backups({}))[0]?.file ?? '', future)
  core.clock.set('2027-01-14')
  utimesSync(file, new Date('2027-01-13T12:00:00Z'), new Date('2027-01-13T12:00:00Z'))
  vi.advanceTimersByTime(11 * 60_000)
  expect((await core.api.storage.backups({})).map((one) => one.at.slice(0, 10))).toEqual([
    '2046-01-12',
    '2027-01-14',
    '2027-01-12',
  ])
  expect((await core.api.storage.status({})).lastBackup).toMatch(/^2027-01-14/)
})
