import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Item } from '../../../shared/api/items.ts'
import { exported, readCalendar } from '../../builders/calendar-file.ts'
import { aClient, anAssignment, anEvent, aPayGroup, aPerson, type Saved } from '../../builders/clients.ts'
import { monthly, sayRule } from '../../builders/rules.ts'
import { aCore, failing, finished, type TestCore } from '../../builders/core.ts'

let core: TestCore
let clients: Saved[]
beforeEach(async () => {
  core = await aCore()
  await finished(core.api.storage.create({ file: ':memory:', firm: 'Palkkatalo Oy', language: 'fi', person: 'Aino' }))
  clients = []
  for (const [at, name] of ['Kahvila Aamu Oy', 'Bageri Ab', 'Kivi Oy'].entries()) {
    const client = await aClient()
      .with({ name, number: `01${at}`, language: at === 1 ? 'sv' : 'fi' })
      .in(core.api)
    await aPayGroup(client).in(core.api)
    clients.push(client)
  }
})
afterEach(() => core.close())

const year = { from: '2027-01-01', to: '2027-12-31' }
const spring = { from: '2027-01-01', to: '2027-03-31' }
const events = async (input: Parameters<typeof exported>[1], what: 'vevent' | 'vtodo' = 'vevent') =>
  readCalendar((await exported(core, input)).text, what)
const items = async (span = spring, client?: string): Promise<readonly Item[]> =>
  (await core.api.calendar.list({ language: 'fi', ...span, ...(client !== undefined && { client }) })).items
const tax = async (client: string, month = '2027-02') => {
  const all = await items(year, client)
  const found = all.find((one) => one.rule === 'tax-employer-contributions-payment' && one.due.startsWith(month))
  if (!found) throw new Error('no such item')
  return { client_id: found.client_id, key: found.key }
}

describe('the firm’s calendar', () => {
  it('folds the same work of many clients on one day, naming them by number', async () => {
    const { name, text } = await exported(core, year)
    expect(name).toBe('vuosikello-toimisto-2027-01-01.ics')
    const found = readCalendar(text)
    const payment = found.find((one) => one.summary.includes('3 asiakasta') && one.day === '2027-02-12')
    expect(payment?.description.split('\n')).toEqual(['Asiakas 010', 'Asiakas 011', 'Asiakas 012'])
    expect(text).not.toMatch(/Kahvila|Bageri|Kivi/)
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(found.length)
    expect(found.length).toBeLessThan((await items(year)).length)
  })

  it('keeps them apart where asked, with as many events as there are dates', async () => {
    const found = await events({ ...spring, fold: false })
    const listed = await items()
    expect(found.map(({ day }) => day).toSorted()).toEqual(listed.map(({ due }) => due).toSorted())
  })

  it('names clients by name only when asked to', async () => {
    const single = await events({ ...spring, fold: false, names: 'name' })
    expect(single.some(({ summary }) => summary.startsWith('Kahvila Aamu Oy: '))).toBe(true)
    const folded = await events({ ...spring, names: 'name' })
    expect(folded.some(({ description }) => description.includes('012 Kivi Oy'))).toBe(true)
  })

  it('says of a folded event who is done, and cancels it when all are skipped', async () => {
    const [one, two, three] = await Promise.all(['010', '011', '012'].map((number) => tax(number)))
    if (!one || !two || !three) throw new Error('three clients')
    await core.api.marks.mark({ items: [one], state: 'done', day: '2027-01-12' })
    const of = async () =>
      (await events(year)).filter(({ day, summary }) => day === '2027-02-12' && /maks/.test(summary))
    const before = await of()
    expect(before[0]?.description).toContain('Asiakas 010 – Tehty ti 12.1.2027')
    await core.api.marks.mark({ items: [one, two, three], state: 'skipped', reason: 'Ei palkkoja' })
    const after = await of()
    expect(after[0]).toMatchObject({ uid: before[0]?.uid, status: 'CANCELLED' })
    expect(after[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? Infinity)
  })

  it('gives a client that was moved an event of its own, and leaves the others where they are', async () => {
    const before = await events(year)
    const group = before.find((one) => one.day === '2027-02-12' && /3 asiakasta/.test(one.summary))
    await core.api.marks.mark({
      items: [await tax('011')],
      state: 'moved',
      moved_to: '2027-02-15',
      reason: 'Pankki',
    })
    const after = await events(year)
    expect(after).toHaveLength(before.length + 1)
    expect(after.find(({ uid }) => uid === group?.uid)).toMatchObject({
      day: '2027-02-12',
      summary: group?.summary.replace('3 ', '2 '),
    })
    expect(after.filter(({ day }) => day === '2027-02-15').map(({ summary }) => summary.slice(0, 11))).toContain(
      'Asiakas 011',
    )
  })
})

describe('a client’s calendar', () => {
  it('moves an event when its date is moved, and back when that is taken back, always with a higher sequence', async () => {
    const item = await tax('010')
    const find = async () => {
      const found = await events({ ...year, client: '010' })
      expect(new Set(found.map(({ uid }) => uid)).size).toBe(found.length)
      return found
    }
    const first = await find()
    const event = first.find(({ day, summary }) => day === '2027-02-12' && /maks/.test(summary))
    await core.api.marks.mark({ items: [item], state: 'moved', moved_to: '2027-02-15', reason: 'Pankki' })
    const moved = (await find()).find(({ uid }) => uid === event?.uid)
    expect(moved?.day).toBe('2027-02-15')
    expect(moved?.sequence).toBeGreaterThan(event?.sequence ?? Infinity)
    // Calendars count whole seconds.
    core.clock.set('2027-01-13')
    await core.api.marks.unmark({ items: [item] })
    const back = (await find()).find(({ uid }) => uid === event?.uid)
    expect(back?.day).toBe('2027-02-12')
    expect(back?.sequence).toBeGreaterThan(moved?.sequence ?? Infinity)
    expect(Date.parse(back?.stamp ?? '')).toBeGreaterThan(Date.parse(moved?.stamp ?? ''))
  })

  it('is the same bytes for the same data, on whichever day it is made', async () => {
    const first = await exported(core, { ...year, client: '010' })
    core.clock.set('2027-06-01')
    expect((await exported(core, { ...year, client: '010' })).text).toBe(first.text)
    await core.api.marks.mark({ items: [await tax('010')], state: 'done' })
    expect((await exported(core, { ...year, client: '010' })).text).not.toBe(first.text)
  })

  it('also holds what was moved into the span', async () => {
    await core.api.marks.mark({ items: [await tax('010')], state: 'moved', moved_to: '2027-03-20', reason: 'x' })
    const found = await events({ client: '010', from: '2027-03-20', to: '2027-03-21' })
    expect(found.some(({ day, summary }) => day === '2027-03-20' && /maks/.test(summary))).toBe(true)
  })

  it('keeps what was done on the day it was done against, though the rule has another now', async () => {
    const item = await tax('010')
    await core.api.marks.mark({ items: [item], state: 'done', day: '2027-02-11' })
    const of = async () => (await events({ ...spring, client: '010' })).filter(({ day }) => day === '2027-02-12')
    const [before] = await of()
    await sayRule(core.api, item.client_id, 'tax-employer-contributions-payment', { rule: monthly(20) })
    const [after, ...more] = await of()
    expect(more).toEqual([])
    expect(after).toMatchObject({ uid: before?.uid, summary: before?.summary })
    expect(after?.description).toContain('Tehty to 11.2.2027')
    // The rule as it is now gives no reason for this day.
    expect(after?.description).not.toBe(before?.description)
    const open = (await events({ ...spring, client: '010' })).filter(({ summary }) => summary === before?.summary)
    expect(open.map(({ day }) => day)).toContain('2027-03-22')
  })

  it('is written in the client’s language, and in another one when asked', async () => {
    expect((await events({ ...spring, client: '011' })).every(({ summary }) => summary.startsWith('Kund 011: '))).toBe(
      true,
    )
    const english = await events({ ...spring, client: '011', language: 'en' })
    expect(english.every(({ summary }) => summary.startsWith('Client 011: '))).toBe(true)
  })

  it('holds tasks that are done, skipped or open', async () => {
    const [done, skipped] = [await tax('010'), await tax('010', '2027-03')]
    await core.api.marks.mark({ items: [done], state: 'done', day: '2027-02-10' })
    await core.api.marks.mark({ items: [skipped], state: 'skipped', reason: 'Ei palkkoja' })
    const { name, text } = await exported(core, { ...year, client: '010', as: 'todos' })
    expect(name).toBe('vuosikello-010-2027-01-01-tehtavat.ics')
    expect(text).not.toContain('VEVENT')
    const found = readCalendar(text, 'vtodo')
    const on = (day: string) => found.find((one) => one.day === day && /maks/.test(one.summary))
    expect(on('2027-02-12')).toMatchObject({ status: 'COMPLETED', completed: '2027-02-10T12:00:00Z' })
    expect(on('2027-03-12')?.status).toBe('CANCELLED')
    expect(on('2027-04-12')?.status).toBe('NEEDS-ACTION')
    // A task is not the event of the same date: a calendar may hold both.
    const uids = new Set((await events({ ...year, client: '010' })).map(({ uid }) => uid))
    expect(found.filter(({ uid }) => uids.has(uid))).toEqual([])
  })

  it('reminds only when asked, of what is still open', async () => {
    const input = { ...year, client: '010' }
    expect((await events(input)).flatMap(({ alarms }) => alarms)).toEqual([])
    await core.api.marks.mark({ items: [await tax('010')], state: 'done' })
    const found = await events({ ...input, alarms: true })
    const payments = found.filter(({ summary }) => /maks/.test(summary) && !/Palkanmaksu/.test(summary))
    expect(found.some(({ alarms }) => alarms.length > 0)).toBe(true)
    expect(payments.find(({ day }) => day === '2027-02-12')?.alarms).toEqual([])
  })

  it('keeps the name of an event at home with the client’s', async () => {
    await anEvent(clients[0] ?? { id: '', version: 1 })
      .with({ name: 'Matti Meikäläisen lähtö' })
      .in(core.api)
    const input = { ...year, client: '010' }
    expect((await exported(core, input)).text.replaceAll('\r\n ', '')).not.toContain('Meikäläi')
    expect((await exported(core, { ...input, names: 'name' })).text.replaceAll('\r\n ', '')).toContain('Meikäläi')
  })
})

describe('a person’s calendar', () => {
  it('holds what falls to them on the day it is due', async () => {
    const [first, second, third] = clients
    if (!first || !second || !third) throw new Error('three clients')
    const minna = await aPerson().with({ name: 'Minna Äyräs' }).in(core.api)
    const berit = await aPerson().with({ name: 'Berit Lund' }).in(core.api)
    await anAssignment(first, minna).with({ valid_until: '2027-02-14' }).in(core.api)
    await anAssignment(first, berit).with({ valid_from: '2027-02-15' }).in(core.api)
    await anAssignment(second, berit).in(core.api)
    const { name, text } = await exported(core, { ...year, personId: minna.id })
    expect(name).toBe('vuosikello-minna-ayras-2027-01-01.ics')
    const hers = readCalendar(text)
    expect(hers.length).toBeGreaterThan(3)
    expect(hers.every(({ summary, day }) => summary.startsWith('Asiakas 010') && day <= '2027-02-14')).toBe(true)
    const others = await events({ ...year, personId: berit.id })
    expect(
      others.filter(({ summary }) => summary.startsWith('Asiakas 010')).every(({ day }) => day >= '2027-02-15'),
    ).toBe(true)
    // One date, one event, in whosever file it is.
    const whole = new Set((await events({ ...year, client: '010' })).map(({ uid }) => uid))
    expect(hers.every(({ uid }) => whole.has(uid))).toBe(true)
  })

  it('holds what falls to them while they stand in for somebody, and no more', async () => {
    const [first] = clients
    if (!first) throw new Error('a client')
    const minna = await aPerson().with({ name: 'Minna Äyräs' }).in(core.api)
    const berit = await aPerson().with({ name: 'Berit Lund' }).in(core.api)
    await anAssignment(first, minna).in(core.api)
    await core.api.people.saveAbsence({
      person_id: minna.id,
      first_day: '2027-02-08',
      last_day: '2027-02-19',
      note: '',
      deputies: [{ client_id: null, person_id: berit.id }],
    })
    const days = (await events({ ...year, personId: berit.id })).map(({ day }) => day)
    expect(days).toContain('2027-02-12')
    expect(days.filter((day) => day < '2027-02-08' || day > '2027-02-19')).toEqual([])
  })

  it('says when there is nothing', async () => {
    const nobody = await aPerson().in(core.api)
    expect(await failing(exported(core, { ...year, personId: nobody.id }))).toMatchObject({
      reason: 'nothing-to-export',
    })
  })
})

it('takes only what concerns one side, or some categories', async () => {
  const all = await events({ ...spring, client: '010' })
  const ours = await events({ ...spring, client: '010', side: 'provider' })
  const theirs = await events({ ...spring, client: '010', side: 'client' })
  expect(ours.length).toBeLessThan(all.length)
  expect(new Set([...ours, ...theirs].map(({ uid }) => uid)).size).toBe(all.length)
  const paydays = await events({ ...spring, client: '010', categories: ['pay-date'] })
  expect(paydays.length).toBeGreaterThan(0)
  expect(paydays.length).toBeLessThan(all.length)
})

it('refuses a span the wrong way round, or longer than anybody means', async () => {
  expect(await failing(exported(core, { from: '2027-02-01', to: '2027-01-01' }))).toMatchObject({
    fields: { to: 'ends-before-start' },
  })
  expect(await failing(exported(core, { from: '2027-01-01', to: '2099-01-01' }))).toMatchObject({
    fields: { to: 'too-long' },
  })
})
