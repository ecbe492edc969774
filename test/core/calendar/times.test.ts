import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Item } from '../../../shared/api/items.ts'
import { exported, readCalendar } from '../../builders/calendar-file.ts'
import { aClient, aPayGroup, type Saved } from '../../builders/clients.ts'
import { aCore, finished, type TestCore } from '../../builders/core.ts'
import { typedRule as typed } from '../../builders/rules.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aCore()
  await finished(core.api.storage.create({ file: ':memory:', firm: 'Palkkatalo Oy', language: 'fi', person: 'Aino' }))
  client = await aClient().with({ name: 'Bageri Ab', number: '014', language: 'sv' }).in(core.api)
  const kind = { kind: 'material' as const, responsible: 'client' as const }
  await aPayGroup(client)
    .with({ cutoffs: [{ ...kind, name: 'Tuntilistat', rule: typed('2 pankkipäivää ennen palkkapäivää klo 12') }] })
    .in(core.api)
})
afterEach(() => core.close())

const spring = { from: '2027-01-01', to: '2027-03-31' }
async function material(): Promise<Item> {
  const { items } = await core.api.calendar.list({ language: 'fi', client: client.id, ...spring })
  const found = items.find(({ name }) => name.includes('Tuntilistat'))
  if (!found) throw new Error('no cut-off')
  return found
}

it('a time of day is kept with the rule and comes with its dates', async () => {
  const { payGroups: groups } = await core.api.clients.get({ client: client.id })
  expect(groups[0]?.cutoffs[0]?.rule.time).toBe('12:00')
  const item = await material()
  expect(item.time).toBe('12:00')
  const told = await core.api.calendar.explain({ client_id: client.id, key: item.key, language: 'fi' })
  expect(told.explanation).toContain('Klo 12.00 mennessä.')
  const { items } = await core.api.calendar.list({ language: 'fi', client: client.id, ...spring })
  expect(items.filter(({ time }) => time !== null).every(({ name }) => name.includes('Tuntilistat'))).toBe(true)
})

it('it stands in the calendar file and in the letter to the client', async () => {
  const item = await material()
  const file = readCalendar((await exported(core, { ...spring, fold: false })).text)
  expect(file.find(({ day, summary }) => day === item.due && summary.includes('Tuntilistat'))?.summary).toBe(
    'Asiakas 014: Aineisto: Tuntilistat, klo 12.00',
  )
  const [letter] = await core.api.letters.draft({ items: [{ client_id: client.id, key: item.key }] })
  expect(letter?.body).toContain('kl. 12.00')
})

it('it is never later than the firm closes on a shortened day, which the month names', async () => {
  const { due } = await material()
  const { id: _, ...firm } = await core.api.firm.get({})
  await core.api.firm.save({ ...firm, days_off: [{ from: due, to: due, name: 'Koulutus', until: '11:30' }] })
  const item = await material()
  expect([item.due, item.time, item.closes]).toEqual([due, '11:30', '11:30'])
  const [year = 0, month = 0] = due.split('-').map(Number)
  const { days } = await core.api.calendar.month({ year, month, language: 'fi' })
  expect(days.find(({ day }) => day === due)).toMatchObject({ off: false, names: ['Koulutus, klo 11.30'] })
  const told = await core.api.calendar.explain({ client_id: client.id, key: item.key, language: 'fi' })
  expect(told.explanation).toContain('Toimisto on avoinna klo 11.30 asti (Koulutus).')
  expect((await core.api.firm.get({})).days_off[0]?.until).toBe('11:30')
})
