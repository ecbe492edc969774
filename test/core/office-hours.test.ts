/** When the firm is open: kept with the firm, and refused in words where no time would ever run. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { failing, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'

let core: TestCore
beforeEach(async () => {
  core = await aFirm()
})
afterEach(() => core.close())
const change = async (more: object) => core.api.firm.save({ ...(await core.api.firm.get({})), ...more })

it('keeps the hours of the weekdays that are worked', async () => {
  const friday = { weekday: 5, from: '08:00', to: '14:00' }
  await change({ hours: [{ weekday: 6, from: '10:00', to: '12:00' }, friday], eve_until: '13' })
  expect(await core.api.firm.get({})).toMatchObject({ hours: [friday], eve_until: '13:00' })
})

it('refuses a day that closes before it opens, where it is worked', async () => {
  const hours = [
    { weekday: 1, from: '08:00', to: '16:00' },
    { weekday: 2, from: '16:00', to: '08:00' },
  ]
  expect(await failing(change({ hours }))).toMatchObject({
    code: 'invalid',
    fields: { 'hours.1.to': 'closes-before-opening' },
  })
  await change({ hours, working_week: [1, 3] })
  expect(await core.api.firm.get({})).toMatchObject({ hours: [hours[0]] })
  expect(await failing(change({ working_week: [] }))).toMatchObject({ fields: { working_week: 'empty' } })
  expect(await failing(change({ hours: [hours[0], hours[0]] }))).toMatchObject({ code: 'invalid' })
})

it('closes early on the eve of a feast, and says so in the month', async () => {
  await change({ eve_until: '12:00' })
  const month = await core.api.calendar.month({ year: 2027, month: 4, language: 'fi' })
  expect(JSON.stringify(month)).toContain('Juhlapyhän aatto')
})
