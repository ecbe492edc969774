import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Item } from '../../../shared/api/items.ts'
import { aClient, aPayGroup, type Saved } from '../../builders/clients.ts'
import { aCore, finished, type TestCore } from '../../builders/core.ts'
import { typedRule as typed } from '../../builders/rules.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aCore()
  await finished(core.api.storage.create({ file: ':memory:', firm: 'Palkkatalo Oy', language: 'fi', person: 'Aino' }))
  client = await aClient().in(core.api)
  await aPayGroup(client)
    .with({ payday: typed('25.k <p') })
    .in(core.api)
})
afterEach(() => core.close())

const report = 'ir-earnings-payment-report'
const tax = 'tax-employer-contributions-payment'
const change = (rule: string) => ({
  client_id: client.id,
  key: report,
  fields: { rule: typed(rule) },
  reach: 'all' as const,
  seen: [],
})
async function item(rule: string, month: string): Promise<Item> {
  const { items } = await core.api.calendar.list({
    client: client.id,
    language: 'fi',
    from: '2027-01-01',
    to: '2027-12-31',
  })
  const found = items.find((one) => one.rule === rule && one.due.startsWith(month))
  if (!found) throw new Error(`no ${rule} in ${month}`)
  return found
}
const explained = ({ key }: Item) => core.api.calendar.explain({ client_id: client.id, key, language: 'fi' })

it('a rule that puts a statutory date past the law is told of before it is saved', async () => {
  const late = await core.api.rules.preview({ ...change('maksupäivä+12pv'), language: 'fi' })
  expect(late.totals.late).toBeGreaterThan(10)
  const lines = late.clients.flatMap((one) => one.lines)
  // Paid on Thursday 25 February, the law asks for it by Tuesday 2 March.
  expect(lines.find(({ after }) => after === '2027-03-09')).toMatchObject({ law: '2027-03-02' })
  expect(late.next.every(({ law, due }) => law !== null && due > law)).toBe(true)
  const early = await core.api.rules.preview({ ...change('maksupäivä+2pv'), language: 'fi' })
  expect(early.totals).toMatchObject({ late: 0 })
  expect(early.clients.flatMap((one) => one.lines).every(({ law }) => law === null)).toBe(true)
})

it('so it is while the rule is written', async () => {
  const asked = { client: client.id, key: report, scope: 'client' as const, from: '2027-03-01', to: '2027-03-31' }
  const test = async (rule: string) =>
    (await core.api.rules.test({ ...asked, language: 'fi', rule: typed(rule) })).dates.map(({ due, law }) => [due, law])
  expect(await test('maksupäivä+12pv')).toEqual([['2027-03-09', '2027-03-02']])
  expect(await test('maksupäivä+5pv >')).toEqual([
    ['2027-03-02', null],
    ['2027-03-30', null],
  ])
})

it('and when it has been saved, at the date itself', async () => {
  await core.api.rules.change(change('maksupäivä+12pv'))
  const told = await explained(await item(report, '2027-03'))
  expect(told.law).toBe('2027-03-02')
  expect(told.explanation).toMatch(/^Lain mukaan viimeistään ti 2\.3\.2027\./)
})

it('a mark that moves a date past the law says so, one before it does not', async () => {
  const one = await item(tax, '2027-02')
  expect(await explained(one)).toMatchObject({ law: '2027-02-12' })
  expect((await explained(one)).explanation).not.toContain('Lain mukaan')
  const move = async (moved_to: string) => {
    const { client_id, key, mark } = await item(tax, '2027-02')
    await core.api.marks.mark({
      items: [{ client_id, key, seen: mark?.version ?? null }],
      state: 'moved',
      moved_to,
      reason: 'Sovittu',
    })
  }
  await move('2027-02-11')
  expect((await explained(one)).explanation).not.toContain('Lain mukaan')
  await move('2027-02-15')
  expect((await explained(one)).explanation).toMatch(/^Lain mukaan viimeistään pe 12\.2\.2027\./)
})

it('of several dates that are moved together, each has its own last day, or none', async () => {
  const asked = [
    await item(tax, '2027-02'),
    await item(tax, '2027-03'),
    await item('client-material-deadline', '2027-02'),
  ]
  const found = await core.api.calendar.laws({ items: asked.map(({ client_id, key }) => ({ client_id, key })) })
  expect(found.map(({ law }) => law)).toEqual(['2027-02-12', '2027-03-12', null])
  expect(found.map(({ key }) => key)).toEqual(asked.map(({ key }) => key))
  const gone = { client_id: client.id, key: `${tax}@1999-01-12` }
  expect(await core.api.calendar.laws({ items: [gone] })).toEqual([{ ...gone, law: null }])
})

it('a statutory date of one’s own that a mark moves past its day says so; one that is only ours does not', async () => {
  const add = async (name: string, calendar: 'statutory' | 'firm') =>
    (
      await core.api.rules.change({
        client_id: client.id,
        fields: { name, rule: typed('12.k+2.v >'), calendar },
        reach: 'all',
        seen: [],
      })
    ).key
  const keys = [await add('Arvonlisävero', 'statutory'), await add('Oma tarkistus', 'firm')]
  const [vat, own] = await Promise.all(keys.map((key) => item(key, '2027-07')))
  if (!vat || !own) throw new Error('no dates')
  expect(vat.due).toBe('2027-07-12')
  expect(await explained(vat)).toMatchObject({ law: '2027-07-12' })
  await core.api.marks.mark({
    items: [vat, own].map(({ client_id, key, mark }) => ({ client_id, key, seen: mark?.version ?? null })),
    state: 'moved',
    moved_to: '2027-07-20',
    reason: 'Sovittu',
  })
  expect((await explained(vat)).explanation).toMatch(/^Lain mukaan viimeistään ma 12\.7\.2027\./)
  expect(await explained(own)).toMatchObject({ law: null })
  const laws = await core.api.calendar.laws({ items: [vat, own].map(({ client_id, key }) => ({ client_id, key })) })
  expect(laws.map(({ law }) => law)).toEqual(['2027-07-12', null])
})
