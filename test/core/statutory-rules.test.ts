import { afterEach, beforeEach, expect, it } from 'vitest'
import { RuleForm } from '../../shared/api/rule-form.ts'
import { parseTyped } from '../../shared/domain/calendar/typed/typed.ts'
import { aClient, type Saved } from '../builders/clients.ts'
import type { TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().in(core.api)
  const firm = await core.api.firm.get({})
  const daysOff = [{ from: '2027-07-05', to: '2027-07-30', name: 'Kesäsulku' }]
  await core.api.firm.save({ ...firm, days_off: daysOff, working_week: [1, 2, 3, 4] })
})
afterEach(() => core.close())

const rule = (text: string) => {
  const read = parseTyped(text)
  if ('error' in read) throw new Error(text)
  return RuleForm.parse(read.ok)
}
const make = async (name: string, text: string, calendar?: 'statutory' | 'firm') =>
  core.api.rules.change({
    client_id: client.id,
    reach: 'all',
    fields: { name, rule: rule(text), ...(calendar && { calendar }) },
    seen: [],
  })
const dues = async (name: string, from: string, to: string) =>
  (await core.api.calendar.list({ client: client.id, from, to, language: 'fi', explanations: true })).items.filter(
    (item) => item.name === name,
  )

it('a statutory date of one’s own goes by the law, whenever the firm is closed and whatever its week', async () => {
  await make('Arvonlisävero', '12.k+2.v >', 'statutory')
  await make('Ennakkovero', '23.k.v >', 'statutory')
  const [vat] = await dues('Arvonlisävero', '2027-07-01', '2027-08-05')
  const [tax] = await dues('Ennakkovero', '2027-07-13', '2027-08-05')
  expect([vat?.due, tax?.due]).toEqual(['2027-07-12', '2027-07-23'])
  // 12 March is a Friday, which this firm does not work.
  expect((await dues('Arvonlisävero', '2027-03-01', '2027-03-31'))[0]?.due).toBe('2027-03-12')
  // Sunday 12 September moves as the act says, which the explanation names.
  const [september] = await dues('Arvonlisävero', '2027-09-01', '2027-09-30')
  expect(september?.due).toBe('2027-09-13')
  expect(september?.explanation).toContain('150/1930')
  expect(september?.explanation).not.toContain('sovitaan')
})

it('a date of one’s own is moved by the firm’s days off, as ever', async () => {
  await make('Oma', '12.k+2.v >')
  expect((await dues('Oma', '2027-07-01', '2027-08-05'))[0]?.due).toBe('2027-08-02')
})

it('says which it is, before and after, and shows the difference before it is saved', async () => {
  const { key } = await make('Arvonlisävero', '12.k+2.v >')
  const line = async () =>
    (await core.api.rules.list({ client: client.id, language: 'fi' })).find((one) => one.key === key)
  expect((await line())?.calendar).toBe('firm')
  const before = await line()
  const fields = { ...before?.own, calendar: 'statutory' as const }
  const seen = (before?.versions ?? []).map(({ id, version }) => ({ id, version }))
  const change = { client_id: client.id, key, reach: 'all' as const, fields, seen }
  const shown = await core.api.rules.preview({
    ...change,
    language: 'fi',
    span: { from: '2027-07-01', to: '2027-08-05' },
  })
  expect(shown.fields).toContainEqual({ field: 'calendar', before: 'Oma päivä', after: 'Lakisääteinen' })
  expect(shown.clients[0]?.lines).toMatchObject([{ before: '2027-08-02', after: '2027-07-12' }])
  await core.api.rules.change(change)
  expect((await line())?.calendar).toBe('statutory')
  // Trying it out says the same.
  const tried = await core.api.rules.test({
    rule: rule('12.k+2.v >'),
    calendar: 'statutory',
    from: '2027-07-01',
    to: '2027-08-05',
    language: 'fi',
  })
  expect(tried.dates.map(({ due }) => due)).toContain('2027-07-12')
})
