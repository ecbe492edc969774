// @module-tag slow
/** Days off with a slip in their year, in a file from before they were refused: they are told of, and nothing counts them. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { EngineCore } from '../builders/engines.ts'
import { clientScreens, firmScreens, look } from '../builders/screens.ts'
import { anEngine, aRichClient, aSender } from './handover/firms.ts'

const engine = anEngine()
const slip = { from: '2027-07-01', to: '2199-07-31', name: 'Kesäloma' }
const span = { from: '2026-06-01', to: '2029-12-31', language: 'fi' } as const
let core: EngineCore
let client: string
let before: unknown
beforeAll(async () => {
  core = await aSender(engine())
  client = (await aRichClient(core)).id
  before = await core.api.calendar.list({ ...span, client })
  const { days_off } = await core.api.firm.get({})
  await core.sql
    .updateTable('firm')
    .set({ days_off_json: JSON.stringify([...days_off, slip]) })
    .execute()
})
afterAll(() => core.close())

it('moves no date', async () => {
  expect(await core.api.calendar.list({ ...span, client })).toEqual(before)
})

it('is told of where a year is checked, in words', async () => {
  const { sections } = await core.api.calendar.check({ year: 2027, language: 'fi' })
  const lines = sections.find(({ section }) => section === 'days-off')?.lines
  expect(lines).toMatchObject([{ code: 'endless-days-off', what: 'Kesäloma', before: '2027-07-01', count: 0 }])
  expect(lines?.[0]?.why).toContain('tarkista vuosi')
})

it('stands where it is mended, and is refused there until it is', async () => {
  const { id: _, ...firm } = await core.api.firm.get({})
  expect(firm.days_off).toContainEqual(slip)
  expect(await core.api.firm.damage({})).toMatchObject([{ table: 'firm', fields: ['days_off'] }])
  await expect(core.api.firm.save(firm)).rejects.toMatchObject({
    data: { fields: { 'days_off.1.to': 'span-too-long' } },
  })
})

it('leaves every screen its answer', async () => {
  const screens = [...(await firmScreens(core.api)), ...(await clientScreens(core.api, client))]
  expect(await look(screens, core.reports)).toEqual({ blind: [], refused: [] })
}, 120_000)
