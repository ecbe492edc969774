import { afterEach, beforeEach, expect, it } from 'vitest'
import { byUrgency, countOf, states, sumOf, totalOf } from '../../../shared/domain/calendar/marks/tally.ts'
import type { Item } from '../../../shared/api/items.ts'
import { isWork } from '../../../shared/domain/calendar/runs/next-step.ts'
import { aClient, anAssignment, aPayGroup, aPerson, type Saved } from '../../builders/clients.ts'
import { linesOf, workOf } from '../../builders/lines.ts'
import { aCore, finished, type TestCore } from '../../builders/core.ts'

let core: TestCore
let one: Saved
beforeEach(async () => {
  core = await aCore()
  await finished(core.api.storage.create({ file: ':memory:', firm: 'Palkkatalo Oy', language: 'fi', person: 'Aino' }))
  one = await aClient().with({ name: 'Kahvila Aamu Oy', number: '014' }).in(core.api)
  await aPayGroup(one).in(core.api)
})
afterEach(() => core.close())

const grid = (input: Partial<Parameters<typeof core.api.calendar.grid>[0]> = {}) =>
  core.api.calendar.grid({ year: 2027, ...input })
const tallyOf = (counts: readonly number[], month: number) => counts.slice((month - 1) * states, month * states)
const list = (from: string, to: string) => core.api.calendar.list({ language: 'fi', from, to })
const counted = (items: readonly Item[]) =>
  byUrgency.map((status) => workOf(items).filter((item) => item.status === status).length)
const lastDay = (month: number) => new Date(Date.UTC(2027, month, 0)).toISOString().slice(0, 10)

/** The grid must say what the list of the same month says: this is what a click on a cell opens. */
async function agrees() {
  const { clients } = await grid()
  for (let month = 1; month <= 12; month++) {
    const { items } = await list(`2027-${String(month).padStart(2, '0')}-01`, lastDay(month))
    for (const client of clients) {
      const mine = items.filter((item) => item.client_id === client.id)
      expect(tallyOf(client.counts, month), `${client.name} ${month}`).toEqual(counted(mine))
    }
  }
  const { items } = await list('2027-01-01', '2027-12-31')
  for (const { id, name, counts } of clients)
    expect(tallyOf(counts, 13), name).toEqual(counted(items.filter((item) => item.client_id === id)))
}

it('counts what the list lists, month by month and state by state', async () => {
  const { items } = await list('2027-01-01', '2027-03-31')
  const [first, second, third, fourth] = items.filter(({ run, rule }) => run === '' && isWork({ rule }))
  if (!first || !second || !third || !fourth) throw new Error('too few items')
  const named = ({ client_id, key }: typeof first) => [{ client_id, key }]
  await core.api.marks.mark({ items: named(first), state: 'done' })
  await core.api.marks.mark({ items: named(second), state: 'skipped', reason: 'ei palkkoja' })
  await core.api.marks.mark({ items: named(third), state: 'waiting' })
  await core.api.marks.mark({ items: named(fourth), state: 'moved', moved_to: '2027-06-10', reason: 'sovittu' })
  await agrees()
  const { clients } = await grid()
  expect(countOf(sumOf([tallyOf(clients[0]?.counts ?? [], 1)]), 'done')).toBe(1)
})

it('follows every change, and forgets nothing of other clients', async () => {
  const two = await aClient().with({ name: 'Rakennus Kivi Oy' }).in(core.api)
  await agrees()
  await aPayGroup(two).in(core.api)
  await agrees()
  const { items } = await list('2027-02-01', '2027-02-28')
  const item = items[0]
  if (!item) throw new Error('no item')
  await core.api.marks.mark({ items: [{ client_id: item.client_id, key: item.key }], state: 'done' })
  await agrees()
  await core.api.history.undo({})
  await agrees()
  core.clock.set('2027-05-20')
  await agrees()
})

it('counts what was moved into the year from another one', async () => {
  const { items } = await list('2028-01-01', '2028-01-31')
  const item = items.find(({ run, rule }) => run === '' && isWork({ rule }))
  if (!item) throw new Error('no item')
  const before = totalOf(tallyOf((await grid()).clients[0]?.counts ?? [], 13))
  await core.api.marks.mark({
    items: [{ client_id: item.client_id, key: item.key }],
    state: 'moved',
    moved_to: '2027-12-20',
    reason: 'sovittu',
  })
  const counts = (await grid()).clients[0]?.counts ?? []
  expect(totalOf(tallyOf(counts, 13))).toBe(before + 1)
  await agrees()
})

it('narrows to a person, a side and a category as the list does', async () => {
  const person = await aPerson().with({ name: 'Berit Holm' }).in(core.api)
  const two = await aClient().with({ name: 'Tuntityö Oy' }).in(core.api)
  await aPayGroup(two).in(core.api)
  await anAssignment(two, person).in(core.api)
  const mine = await grid({ personId: person.id })
  expect(mine.clients.map(({ name, responsible }) => [name, responsible])).toEqual([['Tuntityö Oy', 'Berit Holm']])
  const { items } = await list('2027-01-01', '2027-12-31')
  for (const side of ['provider', 'client'] as const) {
    const tally = sumOf((await grid({ side })).clients.map(({ counts }) => tallyOf(counts, 13)))
    expect(tally).toEqual(counted(items.filter((item) => item.responsible === side || item.responsible === 'both')))
    expect(totalOf(tally)).toBeGreaterThan(0)
  }
  const { categories } = await grid()
  expect(categories).toEqual([...new Set(items.map((item) => item.category))].toSorted())
  for (const category of categories) {
    const tally = sumOf((await grid({ category })).clients.map(({ counts }) => tallyOf(counts, 13)))
    expect(tally, category).toEqual(counted(items.filter((item) => item.category === category)))
  }
})

it('leaves out clients whose clock does not run', async () => {
  await aClient().with({ name: 'Entinen Oy', state: 'ended' }).in(core.api)
  await aClient().with({ name: 'Tuleva Oy', state: 'prospect' }).in(core.api)
  expect((await grid()).clients.map(({ name }) => name)).toEqual(['Kahvila Aamu Oy'])
})

it('changes nothing by looking', async () => {
  const before = await core.api.history.list({})
  await grid()
  await grid({ year: 2031 })
  await core.api.calendar.month({ language: 'fi', year: 2027, month: 1 })
  expect(await core.api.history.list({})).toEqual(before)
})

it('gives a month in whole weeks with holidays by name', async () => {
  const { days } = await core.api.calendar.month({ language: 'sv', year: 2027, month: 1 })
  expect([days[0]?.day, days.at(-1)?.day, days.length]).toEqual(['2026-12-28', '2027-01-31', 35])
  const epiphany = days.find(({ day }) => day === '2027-01-06')
  expect(epiphany).toMatchObject({ off: true, names: ['trettondagen'] })
  expect(days.find(({ day }) => day === '2027-01-12')).toMatchObject({ off: false, names: [] })
  expect(days.find(({ day }) => day === '2027-01-09')).toMatchObject({ off: true, names: [] })
})

it('counts each day as the list does, the same work of many clients in one group', async () => {
  await aPayGroup(await aClient().with({ name: 'Rakennus Kivi Oy' }).in(core.api)).in(core.api)
  const { days, tally: whole } = await core.api.calendar.month({ language: 'fi', year: 2027, month: 1 })
  const { items } = await list('2026-12-28', '2027-01-31')
  expect(whole).toEqual(counted((await list('2027-01-01', '2027-01-31')).items))
  expect(items.length).toBeGreaterThan(10)
  for (const { day, tally, groups, kinds } of days) {
    const due = items.filter((item) => item.due === day)
    expect(tally, day).toEqual(counted(due))
    expect(kinds).toBe(new Set(linesOf(due).map((item) => `${item.rule}|${item.responsible}`)).size)
    // Seasons and paydays are told, and not counted.
    expect(totalOf(sumOf(groups.map((group) => group.tally)))).toBe(linesOf(due).length)
  }
  const shared = days.flatMap(({ groups }) => groups).filter(({ clients }) => clients === 2)
  expect(shared.length).toBeGreaterThan(0)
})
