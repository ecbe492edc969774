/** Contracts and services in a package: without prices, and at the receiver the giver's own. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aClient, aContract, aService } from '../../builders/clients.ts'
import { finished } from '../../builders/core.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { aSender, aTwin, anEngine, brought, firmOf, packed } from './firms.ts'

const engine = anEngine('SQLite')
let sender: EngineCore
let twin: EngineCore
let id = ''
beforeAll(async () => {
  sender = await aSender(engine())
  id = (await aClient().with({ clock_start: '2026-10-01' }).in(sender.api)).id
  const secret = { price: 'Salahinta 99 €', revenue: 123_457, price_review: '2027-02-17', note: 'Salamuistio' }
  const contract = aContract({ id, version: 1 }).with({ ...secret, terms: 'TAL2024', valid_until: '2027-08-31' })
  await contract.in(sender.api)
  await aService({ id, version: 1 }).with({ scope: 'Tuntipalkat' }).in(sender.api)
  const { items } = await sender.api.calendar.list({
    client: id,
    from: '2027-01-01',
    to: '2027-12-31',
    language: 'fi',
  })
  const review = items.find(({ rule }) => rule.endsWith('-price'))
  await sender.api.marks.mark({ items: [{ client_id: id, key: review?.key ?? '' }], state: 'done', note: '' })
  twin = await aTwin(engine(), await firmOf(sender))
  await finished(twin.api.handover.import({ file: await brought(twin, await packed(sender, id)) }))
})
afterAll(() => Promise.all([sender.close(), twin.close()]))

it('come with their appendices and services, and without what was held back', async () => {
  const { contracts, services } = await twin.api.engagements.get({ client: id })
  expect(contracts).toMatchObject([
    { name: 'Toimeksiantosopimus', terms: 'TAL2024', valid_until: '2027-08-31', price: '', revenue: 0, note: '' },
  ])
  expect(contracts[0]?.appendices).toMatchObject([{ kind: 'dpa', signed_on: '2026-01-02' }])
  expect(services).toMatchObject([{ kind: 'payroll', scope: 'Tuntipalkat' }])
})

it('remind the receiver of nothing, and do not stand in for a contract of its own', async () => {
  const { contracts } = await twin.api.engagements.get({ client: id })
  expect([contracts[0]?.origin, contracts[0]?.reminders]).toEqual(['Palkkatalo Äyräs Oy', []])
  const { items } = await twin.api.calendar.list({ client: id, from: '2027-01-01', to: '2027-12-31', language: 'fi' })
  expect(items.filter(({ rule }) => rule.startsWith('contract-'))).toEqual([])
  const { warnings } = await twin.api.clients.get({ client: id })
  expect(warnings.map(({ code }) => code)).toContain('no-contract')
  await aContract({ id, version: 1 }).in(twin.api)
  expect((await twin.api.clients.get({ client: id })).warnings.map(({ code }) => code)).not.toContain('no-contract')
})
