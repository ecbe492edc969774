/** A rule of the firm's own that holds for the clients whose facts call for it. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, type Saved } from '../builders/clients.ts'
import { failing, type TestCore } from '../builders/core.ts'
import { takeBritish } from '../builders/british.ts'
import { aFirm } from '../builders/firm.ts'
import { monthly, sayRule } from '../builders/rules.ts'

let core: TestCore
let garnished: Saved
let other: Saved
beforeEach(async () => {
  core = await aFirm()
  garnished = await aClient()
    .with({ number: '7', facts: { garnishments: true } })
    .in(core.api)
  other = await aClient().with({ number: '8' }).in(core.api)
})
afterEach(() => core.close())

const KEY = 'ulosmittausten-tarkistus'
const say = (more: object) =>
  sayRule(core.api, null, KEY, { name: 'Ulosmittausten tarkistus', rule: monthly(20), ...more })
const whose = async () => {
  const { items } = await core.api.calendar.list({ from: '2027-01-01', to: '2027-01-31', language: 'fi' })
  return items.filter(({ rule }) => rule === KEY).map(({ client_id }) => client_id)
}
const line = async () => (await core.api.rules.list({ language: 'fi' })).find(({ key }) => key === KEY)

it('stands in the years of those clients alone, and follows their facts', async () => {
  await say({})
  expect((await whose()).toSorted()).toEqual([garnished.id, other.id].toSorted())
  await say({ condition: { fact: 'garnishments', is: true } })
  expect(await whose()).toEqual([garnished.id])
  expect(await line()).toMatchObject({ condition: { fact: 'garnishments', is: true }, clients: { applies: 1 } })
  const { client } = await core.api.clients.get({ client: other.id })
  const { origin: _, updated: __, ...fields } = client
  await core.api.clients.save({ ...fields, facts: { ...fields.facts, garnishments: true } })
  expect((await whose()).toSorted()).toEqual([garnished.id, other.id].toSorted())
})

it('says before it is saved whose dates come and go', async () => {
  const saved = await say({})
  const change = {
    client_id: null,
    key: KEY,
    reach: 'all' as const,
    fields: { name: 'Ulosmittausten tarkistus', rule: monthly(20), condition: { fact: 'garnishments', is: true } },
    seen: [{ id: saved.id, version: saved.version }],
    language: 'fi' as const,
  }
  const { totals } = await core.api.rules.preview(change)
  expect(totals).toMatchObject({ clients: 1, moved: 0, added: 0 })
  expect(totals.removed).toBeGreaterThan(3)
})

it('takes the condition of the catalogue away where it is to hold for everybody', async () => {
  await sayRule(core.api, null, 'garnishment-remittance', { condition: null })
  const lines = await core.api.rules.list({ client: other.id, language: 'fi' })
  expect(lines.find(({ key }) => key === 'garnishment-remittance')).toMatchObject({ applies: true })
  await sayRule(core.api, null, 'garnishment-remittance', {})
  const back = await core.api.rules.list({ client: other.id, language: 'fi' })
  expect(back.find(({ key }) => key === 'garnishment-remittance')).toMatchObject({ applies: false })
})

it('is refused where it is none, and at the length that no form makes', async () => {
  const wrong = async (condition: unknown) => await failing(say({ condition }))
  for (const none of [{ fact: '' }, { fact: 'headcount', atLeast: '20' }, { not: [] }, { all: [{}] }, 'garnishments'])
    expect(await wrong(none)).toMatchObject({ code: 'invalid', fields: { 'fields.condition': 'not-allowed' } })
  const long = { any: Array.from({ length: 100 }, () => ({ fact: 'garnishments', is: true })) }
  expect(await wrong(long)).toMatchObject({ fields: { 'fields.condition': 'not-allowed' } })
})

it('asks for one of several answers, for a number, for the country, and for all of these', async () => {
  const of = async (client: Saved, more: object) => {
    const { origin: _, updated: __, ...fields } = (await core.api.clients.get({ client: client.id })).client
    await core.api.clients.save({ ...fields, ...more })
  }
  await takeBritish(core)
  await of(garnished, { headcount: 25, industry: 'construction' })
  await of(other, { headcount: 5, industry: 'cleaning', country: 'gb', business_id: '' })
  const both = [garnished.id, other.id].toSorted()
  const cases = [
    [{ fact: 'industry', in: ['construction', 'cleaning'] }, both],
    [{ fact: 'headcount', atLeast: 20 }, [garnished.id]],
    [{ not: { fact: 'headcount', atLeast: 20 } }, [other.id]],
    [{ fact: 'country', is: 'fi' }, [garnished.id]],
    [{ not: { fact: 'country', in: ['fi', 'sv'] } }, [other.id]],
    [
      {
        all: [
          { fact: 'industry', in: ['construction', 'cleaning'] },
          { fact: 'headcount', atLeast: 20 },
        ],
      },
      [garnished.id],
    ],
    [
      {
        all: [
          { fact: 'country', is: 'gb' },
          { fact: 'headcount', atLeast: 20 },
        ],
      },
      [],
    ],
  ] as const
  for (const [condition, clients] of cases) {
    await say({ condition })
    expect((await whose()).toSorted(), JSON.stringify(condition)).toEqual(clients)
  }
})
