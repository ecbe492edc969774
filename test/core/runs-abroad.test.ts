/** A payday of another country is shown beforehand on the day on which it then is. 31 May 2027 is a bank holiday there. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { takeBritish } from '../builders/british.ts'
import { aClient, aPayGroup, type Saved } from '../builders/clients.ts'
import type { EngineCore } from '../builders/engines.ts'
import { anEngine } from './handover/firms.ts'

const engine = anEngine()
let core: EngineCore
let client: Saved
const last = {
  rule: { type: 'monthly-day' as const, day: -1 },
  non_business_day: { action: 'previous-banking-day' as const },
}
beforeAll(async () => {
  core = await engine().core()
  await takeBritish(core)
  client = await aClient().with({ name: 'London Ltd', country: 'gb', business_id: '' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterAll(() => core.close())

const inMay = async () => {
  const span = { from: '2027-05-01', to: '2027-05-31' }
  return (await core.api.calendar.list({ client: client.id, ...span, language: 'en' })).items
}

it('as a rule of a pay group that is being made', async () => {
  const { dates } = await core.api.rules.test({
    rule: last,
    key: 'payday',
    country: 'gb',
    from: '2027-05-01',
    to: '2027-06-15',
    language: 'en',
  })
  expect(dates).toMatchObject([{ nominal: '2027-05-31', due: '2027-05-28' }])
  expect(dates[0]?.explanation).toContain('Spring bank holiday')
})

it('counts from the paydays that are given by the days off of that country', async () => {
  const test = (country: string) =>
    core.api.rules.test({
      typed: 'maksupäivä-1tp',
      country,
      paydays: ['2027-06-01'],
      from: '2027-05-01',
      to: '2027-06-15',
      language: 'en',
    })
  expect((await test('gb')).dates.map(({ due }) => due)).toEqual(['2027-05-28'])
  expect((await test('fi')).dates.map(({ due }) => due)).toEqual(['2027-05-31'])
})

it('when a pay group is about to be saved', async () => {
  const { paydays } = await core.api.runs.previewGroup({
    ...aPayGroup(client).fields,
    name: 'Hourly paid',
    language: 'fi',
  })
  expect(paydays).toContainEqual({ nominal: '2027-05-31', before: null, after: '2027-05-28' })
})

it('when a payday is about to be moved', async () => {
  const payday = (await inMay()).find(({ rule }) => rule === 'payday')
  const moving = { client_id: client.id, payday: payday?.key ?? '', day: '2027-05-27' }
  const { now, steps } = await core.api.runs.preview({ ...moving, language: 'en' })
  expect(now).toBe('2027-05-28')
  expect(steps.find(({ key }) => key === moving.payday)).toMatchObject({ before: '2027-05-28', after: '2027-05-27' })
  const before = new Map((await inMay()).map(({ key, due }) => [key, due]))
  for (const step of steps) if (before.has(step.key)) expect(step.before, step.name).toBe(before.get(step.key))
  await core.api.runs.movePayday({ ...moving, reason: 'Agreed' })
  const after = new Map((await inMay()).map(({ key, due }) => [key, due]))
  for (const step of steps) if (after.has(step.key)) expect(after.get(step.key), step.name).toBe(step.after)
})
