// @module-tag slow
/** While one data file takes the place of another, who asks waits: there is always a file, the old one or the new one. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aPerson } from '../builders/clients.ts'
import { finished } from '../builders/core.ts'
import { count } from '../builders/endure.ts'
import { aFirm } from '../builders/firm.ts'
import { aSampleFirm } from '../builders/sample.ts'

/** Asks over and over while something runs; what was answered, each kind of answer once. */
async function askedDuring(ask: () => Promise<string>, work: Promise<unknown>): Promise<Set<string>> {
  const answers = new Set<string>()
  let going = true
  const done = work.finally(() => (going = false))
  while (going) {
    answers.add(await ask().catch((error: Error) => `failed: ${error.message}`))
    await new Promise(setImmediate)
  }
  await done
  return answers
}

it('a question that is under way when the file is exchanged is answered from the other one', async () => {
  const core = await aSampleFirm()
  const { file } = await core.api.storage.status({})
  for (let round = 0; round < count(2, 10); round++) {
    // Cold years take a while to be read: the file goes in the middle of it.
    await core.api.people.save(aPerson().fields)
    const asked = core.api.calendar.today({ language: 'fi', days: 60 })
    const [{ items }] = await Promise.all([asked, finished(core.api.storage.open({ file }))])
    expect(items.length).toBeGreaterThan(0)
  }
  await core.close()
})

it('making a sample firm, whole or again', async () => {
  const core = await aSampleFirm()
  const ask = async () => (await core.api.firm.get({})).name
  for (let again = 0; again < count(1, 4); again++) {
    const answers = await askedDuring(ask, finished(core.api.storage.sample({ language: 'fi' })))
    // A firm that is only begun has no firm's row yet; nobody is told that there is no file.
    expect([...answers].filter((answer) => answer.includes('closed'))).toEqual([])
  }
  await core.close()
})

it('restoring a backup', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-exchange-'))
  const core = await aFirm({ file: join(folder, 'firm.db') })
  const { file } = await finished(core.api.storage.backup({}))
  const ask = async () => (await core.api.firm.get({})).name
  const { name } = await core.api.firm.get({})
  expect([...(await askedDuring(ask, finished(core.api.storage.restore({ file }))))]).toEqual([name])
  await core.close()
  rmSync(folder, { recursive: true })
})
