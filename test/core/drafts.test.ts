/** What is half typed lies in the data file, each person's own, and in nothing else. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aClient, aPerson } from '../builders/clients.ts'
import { aCore, finished } from '../builders/core.ts'

const draft = { place: 'client/new', title: 'Uusi asiakas: Asiakkaat', address: '/clients?new=true' }
const values = JSON.stringify({ mine: { name: 'Kah' }, before: { name: '' } })

it('is there after a restart, in place of what was typed there before, and goes when it is dropped', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vuosikello-drafts-'))
  const open = () => aCore({ file: join(folder, 'firm.db'), profile: join(folder, 'profile') })
  let core = await open()
  await finished(core.api.storage.create({ firm: 'Palkka Oy', language: 'fi', person: 'Aino Alanko' }))
  await core.api.drafts.keep({ ...draft, values: '{}' })
  await core.api.drafts.keep({ ...draft, values })
  await core.close()
  core = await open()
  expect(await core.api.drafts.list({})).toEqual([{ ...draft, updated: expect.any(String) }])
  expect(await core.api.drafts.get({ place: draft.place })).toMatchObject({ values })
  await core.api.drafts.drop({ place: draft.place })
  expect(await core.api.drafts.list({})).toEqual([])
  expect(await core.api.drafts.get({ place: draft.place })).toBeNull()
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

it('is each one’s own, and no deed: nothing to undo, no line of history, no years to read anew', async () => {
  const core = await aCore()
  const { api } = core
  await finished(api.storage.create({ firm: 'Palkka Oy', language: 'fi', person: 'Aino Alanko' }))
  await aClient().with({ number: '1', name: 'Yksi Oy' }).in(api)
  const before = [await api.history.stack({}), (await api.history.list({})).deeds.length]
  await api.drafts.keep({ ...draft, values })
  expect([await api.history.stack({}), (await api.history.list({})).deeds.length]).toEqual(before)
  const other = await aPerson().with({ name: 'Otto Toinen' }).in(api)
  await api.storage.remember({ personId: other.id })
  expect(await api.drafts.list({})).toEqual([])
  expect(await api.drafts.get({ place: draft.place })).toBeNull()
  await core.close()
})
