/** A rule or an item of the instruction that means one pay group, or the day that was agreed with it. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, anInstruction, aPayGroup, type Saved } from '../builders/clients.ts'
import type { TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { sayRule, typedRule as typed } from '../builders/rules.ts'

let core: TestCore
let client: Saved
let group: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().in(core.api)
  group = await aPayGroup(client)
    .with({ name: '14. päivän ryhmä', payday: typed('14.k <p'), cutoffs: [hours('maksupäivä-4tp klo 12')] })
    .in(core.api)
  await aPayGroup(client)
    .with({ name: 'Viimeinen', payday: typed('viim.k <p'), cutoffs: [hours('maksupäivä-6tp')], position: 1 })
    .in(core.api)
})
afterEach(() => core.close())

const hours = (rule: string) => ({
  kind: 'material' as const,
  name: 'Tuntilistat',
  responsible: 'client' as const,
  rule: typed(rule),
})
const dues = async (rule: string) => {
  const span = { from: '2027-01-01', to: '2027-02-28', language: 'fi' } as const
  const { items, faults } = await core.api.calendar.list({ client: client.id, ...span })
  return { dues: items.filter((item) => item.rule === rule).map(({ due }) => due), faults }
}
const items = async () => (await core.api.instructions.get({ client: client.id, language: 'fi' })).items

it('a rule of one pay group hangs on its paydays alone', async () => {
  const rule = typed('maksupäivä-8tp')
  await sayRule(core.api, client.id, 'oma', { name: 'Oma', rule })
  expect((await dues('oma')).dues).toEqual(['2027-01-19', '2027-02-02', '2027-02-16'])
  await sayRule(core.api, client.id, 'oma', { name: 'Oma', rule, group: '14. päivän ryhmä' })
  expect((await dues('oma')).dues).toEqual(['2027-02-02'])
  const lines = await core.api.rules.list({ client: client.id, language: 'fi' })
  expect(lines.find(({ key }) => key === 'oma')).toMatchObject({ group: '14. päivän ryhmä' })
})

it('a rule that is being written shows the dates of its pay group', async () => {
  const tried = async (of: string) => {
    const span = { client: client.id, from: '2027-01-01', to: '2027-02-28', language: 'fi' } as const
    const { dates } = await core.api.rules.test({ ...span, scope: 'client', rule: typed('maksupäivä-8tp'), group: of })
    return dates.map(({ due }) => due)
  }
  expect(await tried('')).toEqual(['2027-01-19', '2027-02-02', '2027-02-16'])
  expect(await tried('14. päivän ryhmä')).toEqual(['2027-02-02'])
})

it('a rule of a pay group that is no more says so, and comes back with its name', async () => {
  await sayRule(core.api, client.id, 'oma', { name: 'Oma', rule: typed('maksupäivä-8tp'), group: 'Viimeinen' })
  await core.api.clients.removePayGroup({
    id: (await core.api.clients.get({ client: client.id })).payGroups[1]?.id ?? '',
    version: 1,
  })
  expect(await dues('oma')).toMatchObject({ dues: [], faults: [{ rule: 'oma', code: 'unknown-group' }] })
  await core.api.history.undo({})
  expect((await dues('oma')).dues).toHaveLength(2)
})

it('an item of one pay group has its dates', async () => {
  await anInstruction(client).with({ due_rule: 'maksupäivä-8tp', pay_group: '14. päivän ryhmä' }).in(core.api)
  expect((await items())[0]?.next).toEqual(['2027-02-02', '2027-03-02', '2027-04-02'])
})

it('an item that means a day of a pay group follows it', async () => {
  await anInstruction(client).with({ due_rule: '', cutoff: 'Tuntilistat', pay_group: '14. päivän ryhmä' }).in(core.api)
  expect((await items())[0]).toMatchObject({ words: expect.stringContaining('4 työpäivää') as string })
  const before = (await items())[0]?.next
  const { payGroups } = await core.api.clients.get({ client: client.id })
  const { exceptions: _, ...fields } = payGroups.find(({ id }) => id === group.id)!
  await core.api.clients.savePayGroup({
    ...fields,
    cutoffs: [{ ...fields.cutoffs[0]!, rule: typed('maksupäivä-1tp') }],
  })
  expect((await items())[0]?.next).not.toEqual(before)
  expect((await items())[0]?.next[0]).toBe('2027-01-13')
})

it('an instruction that is begun does not say a second time what was agreed', async () => {
  await core.api.instructions.start({ client_id: client.id })
  const written = await items()
  expect(written[0]).toMatchObject({ cutoff: 'Tuntilistat', due_rule: '' })
  // Nobody agreed on an approval: a client's paper has no day for it.
  expect(written.filter(({ due_rule }) => due_rule?.startsWith('maksupäivä-'))).toEqual([])
})

it('an instruction that is begun follows what all pay groups of now agreed on, and else no day', async () => {
  const third = {
    name: 'Tuntipalkat',
    payday: typed('20.k <p'),
    cutoffs: [{ ...hours('maksupäivä-3tp'), name: 'Aineisto' }],
  }
  const { id } = await aPayGroup(client).with(third).in(core.api)
  await core.api.instructions.start({ client_id: client.id })
  expect((await items())[0]).toMatchObject({ cutoff: '', due_rule: '' })
  await core.api.history.undo({})
  const { payGroups } = await core.api.clients.get({ client: client.id })
  const { exceptions: _, ...fields } = payGroups.find((one) => one.id === id)!
  await core.api.clients.savePayGroup({ ...fields, valid_until: '2026-12-31' })
  await core.api.instructions.start({ client_id: client.id })
  expect((await items())[0]).toMatchObject({ cutoff: 'Tuntilistat', due_rule: '' })
})

it('an item says the day as it is now, and not what held until the terms changed', async () => {
  await anInstruction(client).with({ due_rule: '', cutoff: 'Tuntilistat', pay_group: '14. päivän ryhmä' }).in(core.api)
  const { payGroups } = await core.api.clients.get({ client: client.id })
  const { exceptions: _, ...fields } = payGroups.find(({ id }) => id === group.id)!
  const cutoffs = [{ ...fields.cutoffs[0]!, rule: typed('maksupäivä-1tp') }]
  await core.api.clients.savePayGroup({ ...fields, cutoffs, from: '2027-02-01' })
  const words = async () => (await items())[0]?.words ?? ''
  expect(await words()).toContain('4 työpäivää')
  core.clock.set('2027-02-01')
  expect(await words()).not.toContain('4 työpäivää')
  expect(await words()).not.toBe('')
})
