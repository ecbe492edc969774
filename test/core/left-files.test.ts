// @module-tag slow
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { aCore } from '../builders/core.ts'

it('leaves no half-filled sample behind when it is called off', async () => {
  const core = await aCore()
  const job = await core.api.storage.sample({ language: 'fi' })
  expect((await job.next()).done).toBe(false)
  expect((await job.next()).done).toBe(false)
  await job.return?.()
  expect(existsSync(join(core.profile, 'sample.db'))).toBe(false)
  expect(await core.api.storage.status({})).toMatchObject({ state: 'none', firm: null })
  await core.close()
})

it('removes what a crashed program left in its outbox, and nothing of a running one', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'vuosikello-left-'))
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }))
  // Beyond any process number there can be.
  const [dead, alive] = ['files-999999999', `files-${process.ppid}`].map((name) => join(profile, name))
  for (const folder of [dead, alive]) {
    mkdirSync(folder ?? '')
    writeFileSync(join(folder ?? '', 'a.pdf'), 'x')
  }
  const core = await aCore({ profile })
  expect(existsSync(dead ?? '')).toBe(false)
  expect(existsSync(alive ?? '')).toBe(true)
  await core.close()
})

it('starts although what a command began cannot be removed, and tries again at the next start', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'vuosikello-left-'))
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }))
  const command = join(profile, 'cli-999999999-a')
  // A folder by the name of a begun file: what stands there is not removed as a file would be.
  const stuck = join(profile, 'out', '.vuosikello-a.part')
  mkdirSync(command)
  mkdirSync(stuck, { recursive: true })
  writeFileSync(join(command, 'parts'), `${stuck}\n`)
  await (await aCore({ profile })).close()
  expect(existsSync(command)).toBe(true)
  rmSync(stuck, { recursive: true })
  await (await aCore({ profile })).close()
  expect(existsSync(command)).toBe(false)
})
