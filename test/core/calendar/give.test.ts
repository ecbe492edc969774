/** Work that is given to a colleague: whose it then is, in every view. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Item } from '../../../shared/api/items.ts'
import { aClient, anAbsence, anAssignment, aPayGroup, aPerson, type Saved } from '../../builders/clients.ts'
import { failing, finished, type TestCore } from '../../builders/core.ts'
import { aFirm } from '../../builders/firm.ts'
import { yearSum } from '../../builders/lines.ts'

let core: TestCore
let client: Saved
let mine: string
let petri: Saved
beforeEach(async () => {
  core = await aFirm()
  mine = (await core.api.people.list({}))[0]?.id ?? ''
  petri = await aPerson().with({ name: 'Petri' }).in(core.api)
  client = await aClient().with({ number: '7', clock_start: '2026-12-01' }).in(core.api)
  await aPayGroup(client).in(core.api)
  await anAssignment(client, { id: mine, version: 1 }).in(core.api)
})
afterEach(() => core.close())

const language = 'fi' as const
const today = async (personId: string) => (await core.api.calendar.today({ language, personId, days: 30 })).items
const keysOf = async (personId: string) => (await today(personId)).map(({ key }) => key)
const named = ({ client_id, key }: Item) => ({ client_id, key })
async function aPiece(): Promise<Item> {
  const item = (await today(mine)).find(({ responsible, status }) => responsible === 'provider' && status !== 'overdue')
  if (!item) throw new Error('Nothing to give')
  return item
}
const give = (item: Item, personId: string | null) => core.api.marks.give({ items: [named(item)], personId })
/** How many items of the year each view counts as a person's. */
async function counted(personId: string) {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  const { clients } = await core.api.calendar.grid({ year: 2027, personId })
  const { days } = await core.api.calendar.month({ language, year: 2027, month: 1, personId })
  const { entries } = await core.api.calendar.wheel({ language, year: 2027, personId })
  const span = { from: '2027-01-01', to: '2027-12-31', language, personId }
  const all = await core.api.calendar.list(span)
  const one = await core.api.calendar.list({ ...span, client: '7' })
  return {
    grid: sum(clients.map(({ counts }) => yearSum(counts))),
    month: sum(days.flatMap(({ tally }) => tally)),
    wheel: entries.length > 0,
    list: all.items.length,
    one: one.items.length,
  }
}

it('is the colleague’s and not mine, in every view, until it is taken back', async () => {
  const item = await aPiece()
  const before = [await counted(mine), await counted(petri.id)]
  expect(before[1]).toEqual({ grid: 0, month: 0, wheel: false, list: 0, one: 0 })
  await give(item, petri.id)
  expect(await keysOf(mine)).not.toContain(item.key)
  expect(await keysOf(petri.id)).toEqual([item.key])
  expect((await today(petri.id))[0]).toMatchObject({ person: 'Petri', given_to: petri.id, mark: { state: 'open' } })
  expect(await counted(petri.id)).toEqual({ grid: 1, month: 1, wheel: true, list: 1, one: 1 })
  expect((await counted(mine)).grid).toBe((before[0]?.grid ?? 0) - 1)
  await give(item, null)
  expect([await counted(mine), await counted(petri.id)]).toEqual(before)
  // Nothing else was said of it: no mark is left.
  expect((await aPiece()).mark).toBeNull()
})

it('stays the colleague’s whatever is decided, and undo gives it back', async () => {
  const item = await aPiece()
  await give(item, petri.id)
  await core.api.marks.mark({ items: [named(item)], state: 'done' })
  expect(await keysOf(petri.id)).toEqual([item.key])
  expect(await keysOf(mine)).not.toContain(item.key)
  expect(await failing(give(item, null))).toMatchObject({ code: 'invalid', reason: 'settled' })
  await core.api.marks.unmark({ items: [named(item)] })
  expect((await today(petri.id))[0]).toMatchObject({ given_to: petri.id, status: item.status })
  for (let times = 0; times < 3; times++) await core.api.history.undo({})
  expect(await keysOf(mine)).toContain(item.key)
  const { deeds } = await core.api.history.list({ limit: 10 })
  expect(deeds.map(({ command }) => command)).toContain('marks.give')
})

it('goes by the absence of the one it was given to', async () => {
  const item = await aPiece()
  const ritva = await aPerson().with({ name: 'Ritva' }).in(core.api)
  await give(item, petri.id)
  const days = { first_day: '2027-01-11', last_day: '2027-02-28' }
  const deputies = [{ client_id: null, person_id: ritva.id }]
  const preview = await core.api.people.previewAbsence({ person_id: petri.id, ...days, deputies })
  expect(preview).toMatchObject({ items: 1, overdue: 0, clients: [{ client_id: client.id, items: 1, bare: null }] })
  await anAbsence(petri)
    .with({ ...days, deputies })
    .in(core.api)
  expect((await today(ritva.id))[0]).toMatchObject({ key: item.key, person: 'Petri', away: true, stand_in: 'Ritva' })
  // My own absence moves it no more.
  const own = await core.api.people.previewAbsence({ person_id: mine, ...days, deputies })
  const all = (await core.api.calendar.list({ from: '2027-01-12', to: '2027-02-28', language, personId: mine })).items
  const work = all.filter(({ rule, status }) => rule !== 'payday' && status !== 'done')
  expect(own.items).toBe(work.length)
})

it('is not taken from whom a colleague gave it to meanwhile by one who has not seen that', async () => {
  const item = await aPiece()
  const ritva = await aPerson().with({ name: 'Ritva' }).in(core.api)
  await give(item, petri.id)
  const unseen = { ...named(item), seen: null }
  const again = (personId: string) => core.api.marks.give({ items: [unseen], personId })
  expect(await failing(again(ritva.id))).toMatchObject({ code: 'conflict', reason: 'changed-elsewhere' })
  expect(await again(petri.id)).toEqual({ given: 1 })
  await core.api.marks.give({ items: [{ ...named(item), seen: 1 }], personId: ritva.id })
  expect(await keysOf(ritva.id)).toEqual([item.key])
})

it('leaves for the colleague’s calendar', async () => {
  const item = await aPiece()
  const eventsOf = async (personId: string) => {
    const span = { from: '2027-01-01', to: '2027-02-28', personId }
    const made = await finished(core.api.calendar.export(span)).catch(() => undefined)
    return made !== undefined
  }
  expect(await eventsOf(petri.id)).toBe(false)
  await give(item, petri.id)
  expect(await eventsOf(petri.id)).toBe(true)
})

it('goes to somebody who works here, and comes back when that one leaves', async () => {
  const item = await aPiece()
  const gone = await aPerson().with({ name: 'Entinen', active: false }).in(core.api)
  expect(await failing(give(item, gone.id))).toMatchObject({ code: 'not-found', reason: 'no-person' })
  await give(item, petri.id)
  expect(await failing(core.api.people.remove(petri))).toMatchObject({ code: 'conflict', reason: 'in-use' })
  await core.api.people.save({ ...aPerson().fields, ...petri, name: 'Petri', active: false })
  expect(await keysOf(mine)).toContain(item.key)
})
