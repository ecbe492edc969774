/** Rules that the firm or a client makes for itself, and the tester that shows their dates first. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aPayGroup, type Saved } from '../builders/clients.ts'
import { failing, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { monthly, sayRule } from '../builders/rules.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ number: '7', name: 'Kello Oy' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterEach(() => core.close())

const list = async (from: string, to: string) =>
  (await core.api.calendar.list({ client: '7', from, to, language: 'fi' })).items

describe('rules of one’s own', () => {
  const lines = async (named?: string) =>
    core.api.rules.list({ language: 'fi', ...(named !== undefined && { client: named }) })
  const line = async (key: string, named?: string) => (await lines(named)).find((one) => one.key === key)

  it('stand beside the catalogue, of the firm or of one client', async () => {
    const other = await aClient().with({ number: '8' }).in(core.api)
    await sayRule(core.api, null, 'firm-report', { name: 'Raportti', rule: monthly(5) })
    await sayRule(core.api, client.id, 'own-report', { name: 'Oma raportti', rule: monthly(6) })
    expect(await line('own-report', '7')).toMatchObject({
      scope: 'client',
      wider: null,
      versions: [{ version: 1, valid_from: null, valid_until: null }],
      words: expect.stringContaining('6') as string,
    })
    expect(await line('firm-report', '7')).toMatchObject({ scope: 'firm' })
    expect(await line('firm-report')).toMatchObject({ scope: 'firm' })
    expect(await line('own-report', '8')).toBeUndefined()
    const { items } = await core.api.calendar.list({ from: '2027-02-01', to: '2027-02-10', language: 'fi' })
    const dates = (key: string) => items.filter((item) => item.rule === key).map((item) => [item.client_id, item.due])
    expect(dates('own-report')).toEqual([[client.id, '2027-02-08']])
    expect(new Set(dates('firm-report').map(([id]) => id))).toEqual(new Set([client.id, other.id]))
  })

  it('override the catalogue field by field, and give way when they are removed', async () => {
    const statutory = await line('payslip-delivery', '7')
    expect(statutory).toMatchObject({ scope: 'catalogue', wider: 'catalogue', applies: true, versions: [], own: {} })
    const key = 'payslip-delivery'
    const saved = await sayRule(core.api, client.id, key, { responsible: 'client' })
    expect(saved.key).toBe(key)
    expect(await line(key, '7')).toMatchObject({
      scope: 'client',
      wider: 'catalogue',
      responsible: 'client',
      name: statutory?.name,
      rule: statutory?.rule,
      sources: statutory?.sources,
      own: { responsible: 'client' },
      versions: [{ id: saved.id, version: 1 }],
      differs: [{ field: 'responsible', own: 'Asiakas', wider: 'Me' }],
    })
    await core.api.rules.backToWider({ client_id: client.id, key, seen: [{ id: saved.id, version: 1 }] })
    expect(await line('payslip-delivery', '7')).toEqual(statutory)
  })

  it('can be switched off for a client', async () => {
    const has = async () => (await list('2027-01-01', '2027-12-31')).some((item) => item.rule === 'satisfaction-survey')
    expect(await has()).toBe(true)
    await sayRule(core.api, client.id, 'satisfaction-survey', { off: true })
    expect(await has()).toBe(false)
    expect(await line('satisfaction-survey', '7')).toMatchObject({ applies: false })
  })

  it('change from a day on, and leave what was before', async () => {
    const name = 'Oma raportti'
    await sayRule(core.api, client.id, 'own-report', { name, rule: monthly(5) })
    await sayRule(core.api, client.id, 'own-report', { name, rule: monthly(20) }, '2027-04-01')
    const dates = (await list('2027-02-01', '2027-05-31')).filter((item) => item.rule === 'own-report')
    expect(dates.map((item) => item.nominal)).toEqual(['2027-02-05', '2027-03-05', '2027-04-20', '2027-05-20'])
  })

  it('are refused when they are impossible, empty or backwards', async () => {
    const save = (more: object) =>
      failing(
        core.api.rules.change({
          client_id: client.id,
          key: 'own-report',
          reach: 'all',
          fields: { name: 'Raportti', rule: monthly(5) },
          seen: [],
          ...more,
        }),
      )
    const name = 'Raportti'
    const never = { rule: { type: 'yearly-fixed', month: 2, day: 31 }, non_business_day: { action: 'none' } }
    expect(await save({ fields: { name, rule: never } })).toMatchObject({
      code: 'invalid',
      fields: { rule: 'no-such-date' },
      facts: { path: 'rule.day', detail: '31.2.' },
    })
    expect(await save({ reach: 'following' })).toMatchObject({ fields: { from: 'required' } })
    expect(await save({ fields: { name } })).toMatchObject({ fields: { rule: 'required' } })
    expect(await save({ fields: { rule: monthly(5) } })).toMatchObject({ fields: { name: 'required' } })
    expect(await save({ fields: {} })).toMatchObject({ fields: { name: 'required' } })
    expect(await save({ key: 'Oma Raportti' })).toMatchObject({ fields: { key: 'malformed' } })
    expect(await save({ client_id: '019b0000-0000-7000-8000-000000000000' })).toMatchObject({
      code: 'not-found',
      reason: 'no-client',
    })
  })
})

describe('the tester', () => {
  const test = (typed: string, more: object = {}) =>
    core.api.rules.test({ typed, from: '2027-01-01', to: '2027-03-31', language: 'fi', ...more })

  it('gives the dates of a typed rule with reasons, and saves nothing', async () => {
    const { dates, words } = await test('25.k.v')
    expect(dates.map((one) => [one.nominal, one.due])).toEqual([
      ['2027-01-25', '2027-01-25'],
      ['2027-02-25', '2027-02-25'],
      ['2027-03-25', '2027-03-25'],
    ])
    expect(words).not.toBe('')
    expect((await core.api.rules.list({ language: 'fi' })).some((line) => line.key === 'tested')).toBe(false)
  })

  it('counts from the paydays it is given, and around the firm’s days off', async () => {
    const { dates } = await test('maksupäivä-5tp', { paydays: ['2027-01-29'] })
    expect(dates.map((one) => one.due)).toEqual(['2027-01-22'])
    const firm = await core.api.firm.get({})
    await core.api.firm.save({ ...firm, days_off: [{ from: '2027-01-25', to: '2027-01-26', name: 'Loma' }] })
    expect((await test('maksupäivä-5tp', { paydays: ['2027-01-29'] })).dates.map((one) => one.due)).toEqual([
      '2027-01-20',
    ])
  })

  it('points at what is wrong with a typed rule', async () => {
    const failure = await failing(test('25.k.x'))
    expect(failure).toMatchObject({ code: 'invalid', fields: { typed: expect.any(String) as string } })
    expect(failure.facts?.['position']).toBeTypeOf('number')
    expect(await failing(test('25.k.v', { to: '2026-01-01' }))).toMatchObject({ fields: { to: 'ends-before-start' } })
    expect(await failing(test('25.k.v', { to: '2199-01-01' }))).toMatchObject({ fields: { to: 'too-long' } })
  })
})
