/** A data file is called so that its backups, its log and its lock can be called after it; one that is not is refused. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkName, longestName } from '../../electron/core/storage/place.ts'
import { aCore, failing, finished, type TestCore } from '../builders/core.ts'
import { FIRM } from '../builders/engines.ts'

let core: TestCore
let folder = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-names-'))
  core = await aCore()
})
afterEach(async () => {
  await core.close()
  rmSync(folder, { recursive: true })
})

const refused = { code: 'conflict', reason: 'name-too-long' }

it('takes the longest name there can be through everything that is called after it', async () => {
  const file = join(folder, `${'x'.repeat(longestName)}.db`)
  await finished(core.api.storage.create({ file, ...FIRM }))
  const backup = await finished(core.api.storage.backup({}))
  const before = await finished(core.api.storage.restore({ file: backup.file }))
  expect(existsSync(before.before)).toBe(true)
  expect((await core.api.storage.status({})).state).toBe('open')
})

it.each([
  ['one more', 'x'.repeat(longestName + 1)],
  ['letters of two bytes', 'ä'.repeat(longestName / 2 + 1)],
  ['243', 'x'.repeat(240)],
])('refuses a longer one before it makes anything: %s', async (_, stem) => {
  const file = join(folder, `${stem}.db`)
  const facts = { file: `${stem}.db`, most: longestName }
  expect(await failing(finished(core.api.storage.create({ file, ...FIRM })))).toMatchObject({ ...refused, facts })
  expect(await failing(finished(core.api.storage.sample({ file, language: 'fi' })))).toMatchObject(refused)
  expect(readdirSync(folder)).toEqual([])
  writeFileSync(file, '')
  expect(await failing(finished(core.api.storage.open({ file })))).toMatchObject(refused)
  expect(readdirSync(folder)).toEqual([`${stem}.db`])
})

it('counts a long ending too', () => {
  expect(() => checkName(`a.${'x'.repeat(244)}`)).not.toThrow()
  expect(() => checkName(`a.${'x'.repeat(247)}`)).toThrow('name-too-long')
})
