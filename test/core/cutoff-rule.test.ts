import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, aPayGroup, type Saved } from '../builders/clients.ts'
import { aCore, failing, finished, type TestCore } from '../builders/core.ts'
import { typedRule as typed } from '../builders/rules.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aCore()
  await finished(core.api.storage.create({ file: ':memory:', firm: 'Palkkatalo Oy', language: 'fi', person: 'Aino' }))
  client = await aClient().in(core.api)
  const cutoff = { kind: 'material' as const, name: 'Tuntilistat', responsible: 'client' as const }
  await aPayGroup(client)
    .with({ payday: typed('viim.k <p'), cutoffs: [{ ...cutoff, rule: typed('maksupäivä-5tp') }] })
    .in(core.api)
})
afterEach(() => core.close())

const change = (name: string, rule: string) =>
  core.api.rules.change({ client_id: client.id, fields: { name, rule: typed(rule) }, reach: 'all', seen: [] })
const list = async () =>
  core.api.calendar.list({
    client: client.id,
    language: 'fi',
    from: '2027-02-01',
    to: '2027-03-31',
    explanations: true,
  })

it('a client’s rule that hangs on a cut-off is in its year, and tells what it hangs on', async () => {
  await change('Tuntilistojen tarkistus', 'aineistopäivä: Tuntilistat +1tp')
  const items = (await list()).items.filter(({ name }) => name === 'Tuntilistojen tarkistus')
  // Between 22 March and payday on the 31st lies Easter.
  expect(items.map(({ due }) => due)).toEqual(['2027-02-22', '2027-03-23'])
  expect(items[0]?.explanation).toContain('1 työpäivä aineistopäivän ”Tuntilistat” jälkeen')
})

it('one on what nobody has agreed is told of in words where it is seen', async () => {
  const { key } = await change('Hyväksynnän kirjaus', 'hyväksyntä+1tp')
  const { items, faults } = await list()
  expect(items.filter(({ rule }) => rule === key)).toEqual([])
  expect(faults).toMatchObject([{ rule: key, code: 'no-cutoff' }])
})

it('a cut-off cannot hang on a cut-off', async () => {
  const cutoffs = [
    { kind: 'other' as const, name: 'Kulut', responsible: 'client' as const, rule: typed('aineistopäivä+1tp') },
  ]
  expect(await failing(aPayGroup(client).with({ name: 'Toinen', cutoffs }).in(core.api))).toMatchObject({
    fields: { 'cutoffs.0.rule': 'circular' },
  })
})
