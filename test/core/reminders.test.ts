import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, aPayGroup, anAssignment } from '../builders/clients.ts'
import { aCore, failing, finished, type TestCore } from '../builders/core.ts'

let core: TestCore
beforeEach(async () => {
  core = await aCore()
})
afterEach(() => core.close())

/** A firm with one client whose payments fall due on Tuesday 12.1.2027. */
async function aFirm(): Promise<string> {
  await finished(core.api.storage.create({ file: ':memory:', firm: 'Palkkatalo Oy', language: 'fi', person: 'Aino' }))
  // December's payday was in the client's time: its payments are the client's.
  const client = await aClient().with({ clock_start: '2026-12-01' }).in(core.api)
  await aPayGroup(client).in(core.api)
  const [aino] = await core.api.people.list({})
  if (!aino) throw new Error('nobody')
  await anAssignment(client, { id: aino.id, version: aino.version }).in(core.api)
  return client.id
}
const headings = async () => {
  const { items } = await core.api.calendar.today({ language: 'fi' })
  const count = (test: (item: (typeof items)[number]) => boolean) => items.filter(test).length
  return {
    overdue: count((one) => one.status === 'overdue' && one.mark?.state !== 'waiting'),
    today: count((one) => one.status === 'due' && one.due <= '2027-01-12'),
  }
}

it('says nothing while there is no file and no firm', async () => {
  expect(await core.remind('09:00')).toBeUndefined()
})

it('tells once a day what the first screen shows, and names nobody', async () => {
  await aFirm()
  const { overdue, today } = await headings()
  expect([overdue > 0, today > 0]).toEqual([true, true])
  expect(await core.remind('08:29')).toBeUndefined()
  expect(await core.remind('08:30')).toEqual({
    title: 'Vuosikello · ti 12.1.2027',
    body: `Tänään ${today}, myöhässä ${overdue}`,
  })
  expect(await core.remind('08:31')).toBeUndefined()
  core.clock.set('2027-01-13')
  expect(await core.remind('08:30')).toMatchObject({ title: 'Vuosikello · ke 13.1.2027' })
})

it('tells in the afternoon only what is due today and still undone', async () => {
  const client = await aFirm()
  await core.remind('08:30')
  const { today } = await headings()
  expect(await core.remind('14:30')).toMatchObject({ body: `Tänään vielä tekemättä ${today}` })
  core.clock.set('2027-01-13')
  await core.remind('08:30')
  const { items } = await core.api.calendar.today({ language: 'fi' })
  const due = items.filter((one) => one.due === '2027-01-13')
  if (due.length > 0)
    await core.api.marks.mark({ items: due.map(({ key }) => ({ client_id: client, key })), state: 'done' })
  expect(await core.remind('14:30')).toBeUndefined()
})

it('keeps still on days off, and at the weekend', async () => {
  await aFirm()
  for (const day of ['2027-01-16', '2027-01-17', '2027-01-06']) {
    core.clock.set(day)
    expect(await core.remind('09:00'), day).toBeUndefined()
  }
})

it('keeps still when it is told to, and at the times it is told', async () => {
  await aFirm()
  await core.api.storage.remember({ reminders: false })
  expect(await core.remind('09:00')).toBeUndefined()
  await core.api.storage.remember({ reminders: true, reminderTime: '11:00', afternoonReminder: null })
  expect(await core.remind('10:59')).toBeUndefined()
  expect(await core.remind('11:00')).toBeDefined()
  expect(await core.remind('15:00')).toBeUndefined()
  expect(await failing(core.api.storage.remember({ reminderTime: '25:00' }))).toMatchObject({
    fields: { reminderTime: 'not-a-time' },
  })
})

it('remembers beyond the end of the program what it has told', async () => {
  await aFirm()
  expect(await core.remind('08:30')).toBeDefined()
  const known = JSON.parse(readFileSync(`${core.profile}/workstation.json`, 'utf8'))
  expect(known.reminded).toEqual({ morning: '2027-01-12', afternoon: '' })
})

it('says who shows notices here', async () => {
  expect(await core.api.storage.notices({})).toEqual({ by: 'none' })
  const other = await aCore({ notices: 'unsupported' })
  expect(await other.api.storage.notices({})).toEqual({ by: 'unsupported' })
  await other.close()
})
