// @module-tag slow
/** A package has the same dates as the giver's year, whatever the firm and the client say of whom a rule is for. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, aPayGroup, type Saved } from '../../builders/clients.ts'
import { finished } from '../../builders/core.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { monthly, sayRule } from '../../builders/rules.ts'
import { said } from './bags.ts'
import { anEngine, aSender, aTwin, brought, DAY, firmOf, packed } from './firms.ts'

const engine = anEngine()
let sender: EngineCore
let client: Saved
beforeEach(async () => {
  sender = await aSender(engine())
  client = await aClient()
    .with({ headcount: 5, facts: { union_fees: true } })
    .in(sender.api)
  await aPayGroup(client).in(sender.api)
})
afterEach(() => sender.close())

const END = '2027-12-31'
const daysOf = async ({ api }: EngineCore, key: string) => {
  const span = { from: DAY, to: END }
  const { items } = await api.calendar.list({ client: client.id, ...span, language: 'fi' })
  return items.filter(({ rule }) => rule === key).map(({ due }) => due)
}

/** The days of a rule at the giver, the same ones in the package and where it is taken in. */
async function handedOver(key: string): Promise<readonly string[]> {
  const bytes = await packed(sender, client.id)
  const here = await daysOf(sender, key)
  expect((await said(bytes)).openOf(key, END).filter((due) => due >= DAY)).toEqual(here)
  const receiver = await aTwin(engine(), await firmOf(sender))
  await finished(receiver.api.handover.import({ file: await brought(receiver, bytes) }))
  expect(await daysOf(receiver, key)).toEqual(here)
  await receiver.close()
  return here
}
const rules = async () => (await said(await packed(sender, client.id))).record.rules

const big = { fact: 'headcount', atLeast: 20 } as const
/** The catalogue asks these of a client that answers yes. */
const [called, uncalled] = ['union-fee-remittance', 'garnishment-remittance']

it('of an item of the catalogue that the firm has for everybody', async () => {
  expect(await handedOver(uncalled)).toEqual([])
  await sayRule(sender.api, null, uncalled, { condition: null })
  expect(await handedOver(uncalled)).not.toEqual([])
})

it('of an item of the catalogue that the firm narrows to others', async () => {
  expect(await handedOver(called)).not.toEqual([])
  await sayRule(sender.api, null, called, { condition: big })
  expect(await handedOver(called)).toEqual([])
})

it('of a rule of the firm that is for others, which goes along only where the client has said something of it', async () => {
  const own = { name: 'Ison asiakkaan tarkistus', rule: monthly(20), condition: big }
  await sayRule(sender.api, null, 'iso-tarkistus', own)
  expect(await handedOver('iso-tarkistus')).toEqual([])
  expect(await rules()).toEqual([])
  await sayRule(sender.api, client.id, 'iso-tarkistus', { rule: monthly(21) })
  expect(await handedOver('iso-tarkistus')).not.toEqual([])
  expect(await rules()).toMatchObject([{ name: 'Ison asiakkaan tarkistus', rule: monthly(21) }])
})

it('of a rule whose condition the client says itself', async () => {
  await sayRule(sender.api, null, called, { condition: big })
  await sayRule(sender.api, client.id, called, { condition: { fact: 'union_fees', is: true } })
  expect(await handedOver(called)).not.toEqual([])
  await sayRule(sender.api, client.id, called, { condition: { not: { fact: 'union_fees', is: true } } })
  expect(await handedOver(called)).toEqual([])
})

it('of a rule that asks for several things at once, the country among them, either way', async () => {
  const all = (country: string) => ({
    all: [
      { fact: 'country', is: country },
      { fact: 'industry', in: ['services', 'care'] },
      { not: { fact: 'headcount', atLeast: 500 } },
    ],
  })
  const own = { name: 'Moniehtoinen', rule: monthly(20) }
  await sayRule(sender.api, null, 'moniehtoinen', { ...own, condition: all('fi') })
  expect(await handedOver('moniehtoinen')).not.toEqual([])
  await sayRule(sender.api, null, 'moniehtoinen', { ...own, condition: all('ee') })
  expect(await handedOver('moniehtoinen')).toEqual([])
  // What the client says itself goes along as it is.
  await sayRule(sender.api, client.id, 'moniehtoinen', { condition: all('fi') })
  expect(await handedOver('moniehtoinen')).not.toEqual([])
  expect(await rules()).toContainEqual(expect.objectContaining({ key: 'moniehtoinen', condition: all('fi') }))
})
