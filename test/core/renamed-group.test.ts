/** Rules and items of the instruction mean a pay group and its last days by name, and go along with a new one. */
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
  group = await aGroup('Kuukausipalkat', 'Aineisto')
})
afterEach(() => core.close())

const aGroup = (name: string, cutoff: string) =>
  aPayGroup(client)
    .with({ name, payday: typed('14.k <p'), cutoffs: [lastDay(cutoff)] })
    .in(core.api)
const lastDay = (name: string) => ({
  kind: 'material' as const,
  name,
  responsible: 'client' as const,
  rule: typed('maksupäivä-4tp'),
})
const form = async () => {
  const { payGroups } = await core.api.clients.get({ client: client.id })
  const { exceptions: _, ...fields } = payGroups.find(({ id }) => id === group.id)!
  return fields
}
const rename = async (name: string, cutoff: string, more: { from?: string } = {}) => {
  const fields = await form()
  return core.api.clients.savePayGroup({ ...fields, name, cutoffs: [{ ...fields.cutoffs[0]!, name: cutoff }], ...more })
}
const items = async () => (await core.api.instructions.get({ client: client.id, language: 'fi' })).items
const named = async () => (await items()).map(({ pay_group, cutoff }) => [pay_group, cutoff])
const dues = async () => {
  const span = { from: '2027-01-01', to: '2027-12-31', language: 'fi' } as const
  const { items: all, faults } = await core.api.calendar.list({ client: client.id, ...span })
  expect(faults).toEqual([])
  return all.filter(({ rule }) => rule === 'oma').map(({ due }) => due)
}

const said = async () => {
  await sayRule(core.api, client.id, 'oma', { name: 'Oma', rule: typed('maksupäivä-8tp'), group: 'Kuukausipalkat' })
  await anInstruction(client).with({ due_rule: 'maksupäivä-8tp', pay_group: 'Kuukausipalkat' }).in(core.api)
  await anInstruction(client).with({ due_rule: '', pay_group: 'Kuukausipalkat', cutoff: 'Aineisto' }).in(core.api)
  await anInstruction(client).with({ due_rule: '', cutoff: 'Aineisto' }).in(core.api)
}

it('a rule and an item keep their dates when what they mean gets another name, and it is one deed', async () => {
  await said()
  const before = { dues: await dues(), next: (await items()).map(({ next }) => next) }
  expect(before.next.every(({ length }) => length > 0)).toBe(true)
  const shown = await core.api.runs.previewGroup({ ...(await form()), name: 'Toimihenkilöt', language: 'fi' })
  expect(shown).toMatchObject({ paydays: [], steps: { moved: 0, added: 0, removed: 0 } })
  await rename('Toimihenkilöt', 'Tuntilistat')
  expect(await named()).toEqual([
    ['Toimihenkilöt', ''],
    ['Toimihenkilöt', 'Tuntilistat'],
    ['', 'Tuntilistat'],
  ])
  expect({ dues: await dues(), next: (await items()).map(({ next }) => next) }).toEqual(before)
  await core.api.history.undo({})
  expect(await named()).toEqual([
    ['Kuukausipalkat', ''],
    ['Kuukausipalkat', 'Aineisto'],
    ['', 'Aineisto'],
  ])
  expect(await dues()).toEqual(before.dues)
})

it('a name that comes with other terms from a day on is the group’s before that day too', async () => {
  await said()
  const before = { dues: await dues(), next: (await items()).map(({ next }) => next) }
  await rename('Toimihenkilöt', 'Tuntilistat', { from: '2027-03-01' })
  expect({ dues: await dues(), next: (await items()).map(({ next }) => next) }).toEqual(before)
})

it('a name that another pay group goes by as well stays with that one', async () => {
  await said()
  await aGroup('Kuukausipalkat', 'Aineisto')
  await rename('Toimihenkilöt', 'Tuntilistat')
  expect(await named()).toEqual([
    ['Kuukausipalkat', ''],
    ['Kuukausipalkat', 'Aineisto'],
    ['', 'Aineisto'],
  ])
  expect(await dues()).not.toEqual([])
})

it('a last day of the same name in another pay group keeps the items that mean both', async () => {
  await said()
  await aGroup('Tuntipalkat', 'Aineisto')
  await rename('Kuukausipalkat', 'Tuntilistat')
  expect(await named()).toEqual([
    ['Kuukausipalkat', ''],
    ['Kuukausipalkat', 'Tuntilistat'],
    ['', 'Aineisto'],
  ])
})
