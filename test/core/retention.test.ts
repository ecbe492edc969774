/** How long what is kept of a client is kept, what falls due for deletion, and what is left of it in the log. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { aClient, anAssignment, aPerson, type Saved } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ name: 'Päättynyt Oy', number: '071', clock_start: '2025-01-01' }).in(core.api)
})
afterEach(() => core.close())

const end = async (day: string) => {
  const { origin: _, updated: __, ...card } = (await core.api.clients.get({ client: client.id })).client
  await core.api.clients.save({ ...card, state: 'leaving', state_reason: 'Toiminta loppui', clock_end: day })
}
const line = (more: object) => {
  const { position: _, state_on: __, ...blank } = blankOf(records.retention_line)
  return { ...blank, client_id: client.id, ...more }
}
const due = async (which: 'due' | 'all' = 'due') => (await core.api.retention.due({ which })).rows

it('begins with the usual classes, each counted from what its class counts from', async () => {
  await end('2026-06-30')
  const { api } = core
  expect(await api.retention.addUsual({ client_id: client.id })).toEqual({ added: 6 })
  expect(await api.retention.addUsual({ client_id: client.id })).toEqual({ added: 0 })
  const { rows, ended } = await api.retention.get({ client: client.id })
  expect([ended, rows.map(({ material, until }) => [material, until])]).toEqual([
    '2026-06-30',
    [
      // The books ten years from the end of the financial year, what they rest on six from the end of its calendar year.
      ['ledger', '2036-12-31'],
      ['vouchers', '2032-12-31'],
      ['payroll', '2032-12-31'],
      ['contracts', null],
      ['incomes-register', '2036-12-31'],
      ['provider-copy', '2026-06-30'],
    ],
  ])
  await api.history.undo({})
  expect((await api.retention.get({ client: client.id })).rows).toEqual([])
})

it('falls due when its time is over, is deleted in one deed, and leaves no name in the log', async () => {
  await end('2026-12-31')
  const { api } = core
  await api.retention.addUsual({ client_id: client.id })
  const path = join(core.profile, 'Matti Meikäläinen.txt')
  writeFileSync(path, 'Matti Meikäläinen')
  const until = { retention: 'until', retention_day: '2027-01-11', note: '' } as const
  const files = [{ name: 'Matti Meikäläinen.txt', path }]
  await finished(api.attachments.add({ client_id: client.id, ...until, files }))
  const rows = await due()
  expect(rows.map(({ of, material, until: last }) => [of, material, last])).toEqual([
    ['line', 'provider-copy', '2026-12-31'],
    ['attachment', 'attachment', '2027-01-11'],
  ])
  expect((await due('all')).length).toBe(7)
  const items = rows.map(({ of, id, version }) => ({ of, id, version }))
  expect(await api.retention.delete({ items })).toEqual({ deleted: 2 })
  expect(await due()).toEqual([])
  expect((await api.attachments.list({ client: client.id })).rows).toEqual([])
  const { rows: log } = await api.retention.log({})
  expect(log.map(({ id: _, ...row }) => row).toSorted((a, b) => (a.material < b.material ? -1 : 1))).toEqual([
    {
      day: '2027-01-12',
      number: '071',
      material: 'attachment',
      retention: 'until',
      kept_until: '2027-01-11',
      count: 1,
    },
    {
      day: '2027-01-12',
      number: '071',
      material: 'provider-copy',
      retention: 'relationship',
      kept_until: '2026-12-31',
      count: 1,
    },
  ])
  expect(JSON.stringify(log)).not.toMatch(/Meikäläinen|Päättynyt/)
  // The log outlives its client.
  const { version } = (await api.clients.get({ client: client.id })).client
  await api.clients.remove({ id: client.id, version })
  expect((await api.retention.log({})).rows).toHaveLength(2)
  await api.history.undo({})
  await api.history.undo({})
  expect([(await due()).length, (await api.retention.log({})).rows]).toEqual([2, []])
})

it('deletes nothing before its time, not even with what is due', async () => {
  const { api } = core
  const over = { retention: 'until', retention_day: '2027-01-11' } as const
  await api.retention.save(line({ material: 'own', name: 'Vanha raportti', ...over }))
  await api.retention.save(line({ material: 'payroll', retention: 'six-years', retention_day: '2026-12-31' }))
  const { rows } = await api.retention.get({ client: client.id })
  const items = rows.map(({ id, version }) => ({ of: 'line' as const, id, version }))
  expect(await failing(api.retention.delete({ items }))).toMatchObject({ code: 'conflict', reason: 'still-kept' })
  expect([(await due()).length, (await api.retention.log({})).rows]).toEqual([1, []])
})

it('keeps what could not be given back, and refuses what is no line', async () => {
  const { api } = core
  const undelivered = { state: 'undelivered', retention: 'until', retention_day: '2027-01-01' } as const
  await api.retention.save(line({ material: 'contracts', place: 'Mappi 4', ...undelivered }))
  expect((await due()).map(({ state, place }) => [state, place])).toEqual([['undelivered', 'Mappi 4']])
  const returned = { material: 'payroll', state: 'returned', retention: 'until', retention_day: '2027-01-01' } as const
  await api.retention.save(line(returned))
  expect(await due()).toHaveLength(1)
  expect((await failing(api.retention.save(line({ material: 'own' })))).fields).toEqual({ name: 'required' })
  expect((await failing(api.retention.save(line({ retention: 'until' })))).fields).toEqual({
    retention_day: 'required',
  })
  expect((await failing(api.retention.save(line({ place: '131052-308T' })))).fields).toEqual({ place: 'personal-id' })
})

it('tells whoever looks after the client, or did, and everybody where nobody does', async () => {
  const { api, files } = core
  const [minna, lauri] = [
    await aPerson().with({ name: 'Minna' }).in(api),
    await aPerson().with({ name: 'Lauri' }).in(api),
  ]
  const nobodys = await aClient().with({ name: 'Orpo Oy', number: '072' }).in(api)
  await anAssignment(client, minna).with({ valid_until: '2025-12-31' }).in(api)
  const over = { retention: 'until', retention_day: '2027-01-11', ground: '=Sovittu' } as const
  await api.retention.save(line({ material: 'own', name: 'Vanha raportti', ...over }))
  await api.retention.save(line({ material: 'contracts', ...over, state: 'returned' }))
  await api.retention.save(line({ material: 'payroll', ...over, retention_day: '2027-01-12' }))
  const fallen = async (personId?: string) => {
    const told = await api.retention.fallen(personId === undefined ? {} : { personId })
    // What Today says is what its page lists.
    const { rows } = await api.retention.due(personId === undefined ? {} : { personId })
    expect(told).toEqual({ count: rows.length, clients: new Set(rows.map(({ client_id }) => client_id)).size })
    return told
  }
  expect(await fallen(minna.id)).toEqual({ count: 1, clients: 1 })
  expect(await fallen(lauri.id)).toEqual({ count: 0, clients: 0 })
  await api.retention.save({ ...line({ material: 'own', name: 'Kansio', ...over }), client_id: nobodys.id })
  const path = join(core.profile, 'vanha.txt')
  writeFileSync(path, 'vanha')
  const until = { retention: 'until', retention_day: '2027-01-10', note: '' } as const
  await finished(api.attachments.add({ client_id: client.id, ...until, files: [{ name: 'vanha.txt', path }] }))
  // One whose relationship is over, and one that goes on.
  await api.retention.save(line({ material: 'provider-copy', retention: 'relationship', retention_day: null }))
  expect(await fallen(lauri.id)).toEqual({ count: 1, clients: 1 })
  expect(await fallen()).toEqual({ count: 3, clients: 2 })
  await end('2026-12-31')
  expect(await fallen(minna.id)).toEqual({ count: 4, clients: 2 })
  // The list as a table: what is held and what was given back, with nothing that a spreadsheet would run.
  const asked = { language: 'fi', format: 'csv', client: '071' } as const
  const table = await finished(api.tables.export({ ...asked, list: 'retention' }))
  expect(table.name).toBe('sailytys-071.csv')
  const rows = new TextDecoder().decode(files.read(table)).trim().split('\r\n').slice(1)
  expect(rows.map((row) => row.split(';')[2])).toEqual([
    'Palveluntuottajan kopio',
    'Liite',
    'Muu aineisto',
    'Työsopimusten kopiot ja perustiedot',
    'Palkka-aineisto',
  ])
  expect(rows.filter((row) => row.includes('Palautettu asiakkaalle'))).toHaveLength(1)
  expect(rows.join()).not.toMatch(/;=/)
  const due = (await api.retention.due({})).rows.filter(({ of }) => of === 'line')
  await api.retention.delete({ items: due.map(({ of, id, version }) => ({ of, id, version })) })
  const log = await finished(api.tables.export({ ...asked, client: undefined, list: 'deletions' }))
  expect(new TextDecoder().decode(files.read(log)).trim().split('\r\n')).toHaveLength(1 + due.length)
})
