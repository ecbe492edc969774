/** Cut-offs that were agreed once for several pay groups. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, aPayGroup, type Saved } from '../builders/clients.ts'
import { failing, finished } from '../builders/core.ts'
import type { EngineCore } from '../builders/engines.ts'
import { typedRule as typed } from '../builders/rules.ts'
import { anEngine, aSender, brought, packed } from './handover/firms.ts'
import { said } from './handover/bags.ts'
import { run } from './documents/tools.ts'

const engine = anEngine()
let core: EngineCore
let client: Saved
let owner: Saved
let other: Saved
const lastDay = (name: string, rule: string) => ({
  kind: 'material' as const,
  name,
  responsible: 'client' as const,
  rule: typed(rule),
})
beforeEach(async () => {
  core = await aSender(engine())
  client = await aClient().in(core.api)
  owner = await aPayGroup(client)
    .with({
      name: 'Opettajat',
      payday: typed('20.k <p'),
      cutoffs: [lastDay('Tuntilistat', '2.k <'), lastDay('Kulut', 'maksupäivä-3tp')],
    })
    .in(core.api)
  other = await aPayGroup(client)
    .with({ name: 'Muut', payday: typed('viim.k <p'), cutoffs: [], cutoffs_of: 'Opettajat', position: 1 })
    .in(core.api)
})
afterEach(() => core.close())

const march = { from: '2027-03-01', to: '2027-03-31', language: 'fi' } as const
const lines = async (span: { from: string; to: string; language: 'fi' } = march) =>
  (await core.api.calendar.list({ client: client.id, ...span })).items
    .filter(({ name }) => /Tuntilistat|Kulut|Tunnit/.test(name))
    .map(({ name, due, anchor }) => [name, due, anchor])
const group = async (id: string) => {
  const { payGroups } = await core.api.clients.get({ client: client.id })
  const { exceptions: _, ...fields } = payGroups.find((one) => one.id === id)!
  return fields
}

it('stand once in lists where the days are the same, with both groups, and apart where they are not', async () => {
  expect(await lines()).toEqual([
    ['Aineisto: Tuntilistat', '2027-03-02', 'Opettajat, Muut'],
    ['Aineisto: Kulut', '2027-03-16', 'Opettajat'],
    ['Aineisto: Kulut', '2027-03-24', 'Muut'],
  ])
})

it('are changed in one place, also from a day on, and under a new name', async () => {
  const fields = await group(owner.id)
  const cutoffs = fields.cutoffs.map((one, at) => (at === 0 ? { ...one, rule: typed('4.k <') } : one))
  await core.api.clients.savePayGroup({ ...fields, cutoffs, from: '2027-06-01' })
  const dues = async (month: string) =>
    (await lines({ from: `2027-${month}-01`, to: `2027-${month}-28`, language: 'fi' }))
      .filter(([name]) => name === 'Aineisto: Tuntilistat')
      .map(([, due, anchor]) => `${due} ${anchor}`)
  expect(await dues('04')).toEqual(['2027-04-02 Opettajat, Muut'])
  expect(await dues('07')).toEqual(['2027-07-02 Opettajat, Muut'])
  const { payGroups } = await core.api.clients.get({ client: client.id })
  const now = payGroups.find(({ name, valid_from }) => name === 'Opettajat' && valid_from !== null)!
  const { exceptions: _, ...later } = now
  await core.api.clients.savePayGroup({ ...later, name: 'Koulut' })
  expect((await group(other.id)).cutoffs_of).toBe('Koulut')
  expect(await dues('07')).toEqual(['2027-07-02 Koulut, Muut'])
})

it('are on paper with each payday', async () => {
  const { token, name } = await finished(core.api.runs.print({ client: client.id, language: 'fi' }))
  const text = run('pdftotext', ['-layout', core.files.path(token, name) ?? '', '-'])
  const [teachers = '', others = ''] = text.split('Muut')
  for (const day of ['2.3.2027', '2.4.2027']) {
    expect(teachers, day).toContain(day)
    expect(others, day).toContain(day)
  }
})

it('are its own again once the group is gone that they were agreed in', async () => {
  const { version } = await group(owner.id)
  await core.api.clients.removePayGroup({ id: owner.id, version })
  expect(await group(other.id)).toMatchObject({ cutoffs_of: '', cutoffs: [{ name: 'Tuntilistat' }, { name: 'Kulut' }] })
  expect(await lines()).toEqual([
    ['Aineisto: Tuntilistat', '2027-03-02', ''],
    ['Aineisto: Kulut', '2027-03-24', ''],
  ])
  await core.api.history.undo({})
  expect(await lines()).toHaveLength(3)
})

it('come from no group that has none of its own', async () => {
  const third = aPayGroup(client).with({ name: 'Kolmas', cutoffs: [], position: 2 })
  for (const cutoffs_of of ['Muut', 'Ei ole', 'Kolmas'])
    expect(await failing(third.with({ cutoffs_of }).in(core.api))).toMatchObject({
      fields: { cutoffs_of: 'no-such-cutoffs' },
    })
  await third.in(core.api)
  expect(
    await failing(core.api.clients.savePayGroup({ ...(await group(owner.id)), cutoffs_of: 'Kolmas' })),
  ).toMatchObject({ fields: { cutoffs_of: 'cutoffs-had' } })
})

it('go into a package and come out of it', async () => {
  const before = await lines()
  const bytes = await packed(core, client.id)
  expect((await said(bytes)).csv('paygroups')).toContain('Opettajat')
  await core.close()
  core = await aSender(engine())
  await finished(core.api.handover.import({ file: await brought(core, bytes) }))
  expect(await lines()).toEqual(before)
})
