/** A season is seen where it begins and where it ends, everywhere by the same names, and asks nobody for anything. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, type Saved } from '../../builders/clients.ts'
import type { TestCore } from '../../builders/core.ts'
import { exported, readCalendar } from '../../builders/calendar-file.ts'
import { aFirm } from '../../builders/firm.ts'
import { sayRule, typedRule as typed } from '../../builders/rules.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().in(core.api)
})
afterEach(() => core.close())

const keys = ['summer-holiday-season', 'winter-holiday-season', 'holiday-credit-year-start']
const span = { from: '2027-01-01', to: '2027-12-31', language: 'fi' } as const
const items = async () =>
  (await core.api.calendar.list({ client: client.id, ...span })).items.filter(({ rule }) => keys.includes(rule))
const told = async () => (await items()).map(({ due, name }) => `${due} ${name}`)

const both = [
  '2027-03-31 Lomanmääräytymisvuosi päättyy',
  '2027-04-01 Lomanmääräytymisvuosi alkaa',
  '2027-04-30 Talvilomakausi päättyy: talvilomat annettava viimeistään',
  '2027-05-02 Kesälomakausi alkaa',
  '2027-09-30 Kesälomakausi päättyy: kesälomat annettava viimeistään',
  '2027-10-01 Talvilomakausi alkaa',
]

it('stands in the year at both ends, and its reason does not contradict its day', async () => {
  expect(await told()).toEqual(both)
  for (const { key, name } of await items()) {
    const { explanation } = await core.api.calendar.explain({ client_id: client.id, key, language: 'fi' })
    expect(explanation, name).toMatch(/^Joka vuosi \d+\.\d+\.–\d+\.\d+\./)
  }
})

it('stands so in the month and in the calendar file, of one client and of all', async () => {
  for (const one of both) {
    const [year = 0, month = 0] = one.split(' ')[0]?.split('-').map(Number) ?? []
    const { days } = await core.api.calendar.month({ year, month, language: 'fi' })
    const names = days.find(({ day }) => one.startsWith(day))?.groups.map(({ name }) => name)
    expect(names).toContain(one.slice(11))
  }
  for (const of of [{ client: client.id }, { fold: true }]) {
    const { text } = await exported(core, { ...span, ...of })
    const summaries = readCalendar(text).map(({ day, summary }) => `${day} ${summary}`)
    for (const one of both)
      expect(summaries.some((line) => line.startsWith(one.slice(0, 10)) && line.includes(one.slice(11)))).toBe(true)
  }
})

it('is never late, and never asks: what began is past', async () => {
  core.clock.set('2027-12-01')
  expect((await items()).map(({ status }) => status)).toEqual(both.map(() => 'done'))
  core.clock.set('2027-04-30')
  expect((await items()).filter(({ status }) => status !== 'done').map(({ status }) => status)).toEqual(
    both.slice(2).map(() => 'planned'),
  )
})

it('has the ends and the name that the firm gives it', async () => {
  await sayRule(core.api, null, 'summer-holiday-season', { rule: typed('15.5.-31.8.'), name: 'Oma kausi' })
  expect((await told()).filter((one) => one.includes('Oma kausi'))).toEqual([
    '2027-05-15 Oma kausi: alkaa',
    '2027-08-31 Oma kausi: päättyy',
  ])
})
