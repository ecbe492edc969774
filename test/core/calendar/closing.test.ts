import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, aPayGroup, type Saved } from '../../builders/clients.ts'
import { aCore, failing, finished, type TestCore } from '../../builders/core.ts'
import { typedRule as typed } from '../../builders/rules.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aCore()
  await finished(core.api.storage.create({ file: ':memory:', firm: 'Palkkatalo Oy', language: 'fi', person: 'Aino' }))
  client = await aClient().with({ name: 'Hammasklinikka Oy' }).in(core.api)
  const kind = { kind: 'material' as const, responsible: 'client' as const }
  await aPayGroup(client)
    .with({ payday: typed('20.k <p'), cutoffs: [{ ...kind, name: 'Tunnit', rule: typed('maksupäivä-5tp') }] })
    .in(core.api)
})
afterEach(() => core.close())

const summer = [{ from: '2027-07-05', to: '2027-07-30', name: 'Kesäsulku' }]
const preview = (days_off: typeof summer, working_week = [1, 2, 3, 4, 5]) =>
  core.api.rules.previewDaysOff({ days_off, working_week, language: 'fi' })
const dues = async () => {
  const { items } = await core.api.calendar.list({
    client: client.id,
    language: 'fi',
    from: '2027-01-01',
    to: '2028-12-31',
  })
  return new Map(items.map(({ key, due }) => [key, due]))
}

it('tells which dates a closing would move, and saving moves exactly those', async () => {
  const found = await preview(summer)
  expect(found.clients[0]?.lines).toContainEqual(
    expect.objectContaining({ name: 'Aineisto: Tunnit', before: '2027-07-13', after: '2027-06-28' }),
  )
  const before = await dues()
  const { id: _, ...firm } = await core.api.firm.get({})
  await core.api.firm.save({ ...firm, days_off: summer })
  const after = await dues()
  const moved = [...before].filter(([key, due]) => after.has(key) && after.get(key) !== due)
  const gone = [...before.keys()].filter((key) => !after.has(key))
  const { totals } = found
  // A date counted in working days is another one then: one goes and one comes, which the difference shows as moved.
  expect(moved.length + gone.length).toBe(totals.moved + totals.removed)
  expect(totals.clients).toBe(1)
})

it('a statutory date and a payday never move by it', async () => {
  const { clients } = await preview(summer)
  const names = new Set(clients.flatMap(({ lines }) => lines.map(({ name }) => name)))
  expect([...names].filter((name) => /Palkkatietoilmoitus|erillisilmoitus|Palkanmaksupäivä/.test(name))).toEqual([])
})

it('nothing changes where nothing is closed, and a closing that ends before it begins is refused', async () => {
  expect((await preview([])).totals).toMatchObject({ clients: 0, moved: 0, added: 0, removed: 0 })
  expect(await failing(preview([{ from: '2027-07-05', to: '2027-07-01', name: 'x' }]))).toMatchObject({
    code: 'invalid',
  })
})
