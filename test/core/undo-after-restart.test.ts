/** What was done before the program ended is undone after the next start, the last deed first. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, aContact, aPerson } from '../builders/clients.ts'
import { aCore, finished, type TestCore } from '../builders/core.ts'

let folder: string
let core: TestCore
const open = async () => {
  core = await aCore({ file: join(folder, 'firm.db'), profile: join(folder, 'profile') })
}
const restart = async () => {
  await core.close()
  await open()
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-undo-'))
  await open()
  await finished(core.api.storage.create({ firm: 'Palkka Oy', language: 'fi', person: 'Aino Alanko' }))
})
afterEach(async () => {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})
const names = async () => (await core.api.clients.list({})).rows.map(({ name }) => name)
const top = async () => {
  const { undo, redo } = await core.api.history.stack({})
  return [undo?.command, redo?.command]
}

it('goes on where it was, both ways, however often the program is started', async () => {
  await aClient().with({ number: '1', name: 'Yksi Oy' }).in(core.api)
  const second = await aClient().with({ number: '2', name: 'Kaksi Oy' }).in(core.api)
  await aContact(second).in(core.api)
  await core.api.history.undo({})
  await restart()
  expect(await top()).toEqual(['clients.save', 'clients.saveContact'])
  await core.api.history.redo({})
  await restart()
  expect(await top()).toEqual(['clients.saveContact', undefined])
  await core.api.history.undo({})
  await core.api.history.undo({})
  expect(await names()).toEqual(['Yksi Oy'])
  await restart()
  expect(await top()).toEqual(['clients.save', 'clients.save'])
  await core.api.history.undo({})
  expect(await names()).toEqual([])
  expect(await top(), 'the firm itself is not undone').toEqual([undefined, 'clients.save'])
})

it('is each one’s own', async () => {
  await aClient().with({ number: '1', name: 'Yksi Oy' }).in(core.api)
  const other = await aPerson().with({ name: 'Otto Toinen' }).in(core.api)
  const own = (await core.api.storage.preferences({})).personId
  await core.api.storage.remember({ personId: other.id })
  await restart()
  expect(await top()).toEqual([undefined, undefined])
  await aClient().with({ number: '2', name: 'Kaksi Oy' }).in(core.api)
  await core.api.storage.remember({ personId: own })
  await restart()
  expect(await top()).toEqual(['people.save', undefined])
})

it('leaves out what was deleted for good', async () => {
  const client = await aClient().with({ number: '1', name: 'Yksi Oy' }).in(core.api)
  const gone = await aClient().with({ number: '2', name: 'Kaksi Oy' }).in(core.api)
  await core.api.clients.remove({ id: gone.id, version: gone.version })
  await core.api.history.emptyBin({})
  await restart()
  const { undo } = await core.api.history.stack({})
  const { deeds } = await core.api.history.list({ client_id: client.id })
  expect(undo?.commandId).toBe(deeds[0]?.commandId)
})
