// @module-tag slow
import { expect, it } from 'vitest'
import { finished } from '../builders/core.ts'
import { aSampleFirm } from '../builders/sample.ts'

it('shows a rule that cannot be computed on Today, and everything else all the same', async () => {
  const core = await aSampleFirm()
  const before = await core.api.calendar.today({ language: 'fi' })
  expect(before.faults).toEqual([])
  const { rows } = await core.api.clients.list({ states: ['active'] })
  const [client] = rows
  if (!client) throw new Error('the sample has no client')
  // Such a rule cannot be saved, but it can come in a file that another program wrote.
  const impossible = { rule: { type: 'yearly-fixed', month: 2, day: 31 }, non_business_day: { action: 'none' } }
  const { file } = await core.api.storage.status({})
  const { openSqlite } = await import('../../electron/core/db/open.ts')
  const db = openSqlite(file)
  const fields_json = JSON.stringify({ name: 'Mahdoton', rule: impossible })
  const row = { id: crypto.randomUUID(), version: 1, updated: core.clock.now(), origin: '', client_id: client.id }
  await db
    .insertInto('rule')
    .values({ ...row, key: 'impossible', fields_json, valid_from: null, valid_until: null })
    .execute()
  await db.destroy()
  await finished(core.api.storage.open({ file }))
  const after = await core.api.calendar.today({ language: 'fi' })
  expect(after.faults).toEqual([
    expect.objectContaining({ client_id: client.id, client: client.name, rule: 'impossible', name: 'Mahdoton' }),
  ])
  expect(after.items.length).toBe(before.items.length)
  await core.close()
})
