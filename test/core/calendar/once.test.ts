/** A one-off task of a client: made, seen everywhere, marked, moved and taken back by the calls of rules and marks. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exported, readCalendar } from '../../builders/calendar-file.ts'
import { aClient, aPayGroup, type Saved } from '../../builders/clients.ts'
import type { TestCore } from '../../builders/core.ts'
import { aFirm } from '../../builders/firm.ts'
import { monthly, sayRule, seenOf } from '../../builders/rules.ts'
import { workOf, yearSum } from '../../builders/lines.ts'

const DAY = '2027-03-01'
const language = 'fi' as const
const once = (day: string) => ({
  rule: { type: 'once' as const, day },
  non_business_day: { action: 'next-business-day' as const },
})

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  core.clock.set(DAY)
  client = await aClient().with({ number: '7', name: 'Kello Oy', clock_start: '2027-01-01' }).in(core.api)
})
afterEach(() => core.close())

const fields = (day: string) => ({
  name: 'Pyydä valtakirja',
  rule: once(day),
  responsible: 'client' as const,
  role: 'deputy' as const,
  lead: [3],
  checklist: ['Lähetetty', 'Saatu'],
})
const add = async (day: string, whose: string | null = client.id) => {
  const { key } = await core.api.rules.change({
    client_id: whose,
    reach: 'all',
    fields: fields(day),
    seen: [],
  })
  return key
}
const items = async (from = '2026-01-01', to = '2028-12-31') =>
  (await core.api.calendar.list({ client: '7', from, to, language })).items
const tasks = async (...span: Parameters<typeof items>) =>
  (await items(...span)).filter(({ rule }) => rule.startsWith('task-'))
const today = async () =>
  (await core.api.calendar.today({ language, days: 7 })).items.filter(({ rule }) => rule.startsWith('task-'))
const at = (key: string, nominal: string) => ({ client_id: client.id, key: `${key}@${nominal}` })

describe('a task', () => {
  it('is one date with all that its rule says, under a key of its own', async () => {
    const key = await add('2027-03-13')
    expect(key).toMatch(/^task-[0-9a-f]{8}-[0-9a-f-]{27}$/)
    expect(await add('2027-03-13')).not.toBe(key)
    expect((await tasks()).filter(({ rule }) => rule === key)).toMatchObject([
      {
        key: `${key}@2027-03-13`,
        name: 'Pyydä valtakirja',
        due: '2027-03-15',
        responsible: 'client',
        status: 'planned',
      },
    ])
    const [line] = (await core.api.rules.list({ client: '7', language })).filter((rule) => rule.key === key)
    expect(line).toMatchObject({
      scope: 'client',
      wider: null,
      words: 'Kerran 13.3.2027; vapaapäivälle osuva siirtyy seuraavaan arkipäivään.',
      typed: 'kerran 2027-03-13 >',
      basis: '',
      checklist: ['Lähetetty', 'Saatu'],
    })
  })

  it('is in Today, the grid, the month and the wheel, for the day it is due', async () => {
    await add('2027-03-03')
    expect(await today()).toMatchObject([{ due: '2027-03-03', status: 'due' }])
    const grid = await core.api.calendar.grid({ year: 2027 })
    expect(yearSum(grid.clients[0]?.counts)).toBe(workOf(await items('2027-01-01', '2027-12-31')).length)
    const month = await core.api.calendar.month({ year: 2027, month: 3, language })
    expect(month.days.find(({ day }) => day === '2027-03-03')?.groups).toMatchObject([{ name: 'Pyydä valtakirja' }])
  })

  it('is an event of the calendar file that stays the same one when it is moved', async () => {
    const key = await add('2027-03-03')
    const events = async () =>
      readCalendar((await exported(core, { client: '7', from: DAY, to: '2027-03-31' })).text).filter(({ summary }) =>
        summary.includes('Pyydä valtakirja'),
      )
    const before = await events()
    expect(before).toMatchObject([{ day: '2027-03-03' }])
    await core.api.marks.mark({
      items: [at(key, '2027-03-03')],
      state: 'moved',
      reason: 'Sovittu',
      moved_to: '2027-03-10',
    })
    expect(await events()).toMatchObject([{ uid: before[0]?.uid, day: '2027-03-10' }])
  })

  it('is ticked, done and taken back; moved and skipped', async () => {
    const key = await add('2027-03-03')
    const one = at(key, '2027-03-03')
    await core.api.marks.mark({ items: [one], state: 'moved', reason: 'Sovittu', moved_to: '2027-03-10' })
    expect(await tasks()).toMatchObject([{ key: one.key, due: '2027-03-10' }])
    await core.api.marks.unmark({ items: [one] })
    await core.api.marks.mark({ items: [one], state: 'skipped', reason: 'Ei tarvita' })
    expect(await tasks()).toMatchObject([{ status: 'skipped' }])
    await core.api.marks.unmark({ items: [one] })
    for (const item of ['Lähetetty', 'Saatu']) await core.api.marks.tick({ ...one, step: item, on: true })
    await core.api.marks.mark({ items: [one], state: 'done' })
    expect(await tasks()).toMatchObject([{ due: '2027-03-03', status: 'done' }])
    await core.api.rules.backToWider({ client_id: client.id, key, seen: await seenOf(core.api, client.id, key) })
    expect(await tasks(), 'what was done stays').toMatchObject([{ due: '2027-03-03', status: 'done' }])
  })

  it('goes as it came when it is undone', async () => {
    const before = await items()
    await add('2027-03-03')
    expect(await items()).not.toEqual(before)
    await core.api.history.undo({})
    expect(await items()).toEqual(before)
  })

  it('of the firm is every client’s, within its time', async () => {
    await add('2027-04-01', null)
    await add('2026-12-01', null)
    expect(await tasks()).toMatchObject([{ due: '2027-04-01' }])
  })
})

describe('put on another day', () => {
  const preview = async (key: string | undefined, day: string) =>
    core.api.rules.preview({
      client_id: client.id,
      ...(key !== undefined && { key }),
      reach: 'all',
      fields: fields(day),
      seen: key === undefined ? [] : await seenOf(core.api, client.id, key),
      language,
    })
  it('shows before that it moves, years away too', async () => {
    const key = await add('2027-03-15')
    for (const day of ['2027-06-01', '2031-02-03'])
      expect((await preview(key, day)).clients[0]?.lines).toMatchObject([{ before: '2027-03-15', after: day }])
    expect((await preview(undefined, '2031-02-03')).totals).toMatchObject({ added: 1, moved: 0 })
    await sayRule(core.api, client.id, key, fields('2027-06-01'))
    expect(await tasks()).toMatchObject([{ key: `${key}@2027-06-01`, due: '2027-06-01' }])
  })
})

describe('on a day gone by', () => {
  it('before the clock’s start it is late and not lost', async () => {
    await add('2026-12-01')
    expect(await today()).toMatchObject([{ due: '2026-12-01', status: 'overdue' }])
    expect(await tasks()).toMatchObject([{ due: '2026-12-01', status: 'overdue' }])
  })

  it('before the line of settled history it is late, as the preview says, and undoing hides nothing else', async () => {
    await aPayGroup(client).in(core.api)
    await sayRule(core.api, client.id, 'own-report', { name: 'Oma raportti', rule: monthly(25) })
    const past = (await items('2026-12-01', DAY)).filter(({ status }) => status === 'overdue')
    expect(past.length).toBeGreaterThan(0)
    await core.api.marks.mark({ items: past.map(({ key }) => ({ client_id: client.id, key })), state: 'done' })
    const settled = await items()
    expect(settled.some(({ status }) => status === 'overdue')).toBe(false)

    const change = { client_id: client.id, reach: 'all' as const, fields: fields('2027-01-12'), seen: [] }
    const told = await core.api.rules.preview({ ...change, language })
    expect(told.clients[0]?.lines).toMatchObject([{ before: null, after: '2027-01-12' }])
    await core.api.rules.change(change)
    await core.api.history.undo({})
    expect(await items(), 'the line goes back where it was').toEqual(settled)
    const { key } = await core.api.rules.change(change)
    expect(await today()).toMatchObject([{ key: `${key}@2027-01-12`, status: 'overdue' }])
    expect((await items()).filter(({ status }) => status === 'overdue')).toHaveLength(1)
    const grid = await core.api.calendar.grid({ year: 2027 })
    expect(yearSum(grid.clients[0]?.counts)).toBe(workOf(await items('2027-01-01', '2027-12-31')).length)

    for (const item of ['Lähetetty', 'Saatu'])
      await core.api.marks.tick({ ...at(key, '2027-01-12'), step: item, on: true })
    await core.api.marks.mark({ items: [at(key, '2027-01-12')], state: 'done' })
    expect((await items()).some(({ status }) => status === 'overdue')).toBe(false)
    await core.api.marks.unmark({ items: [at(key, '2027-01-12')] })
    await core.api.rules.backToWider({ client_id: client.id, key, seen: await seenOf(core.api, client.id, key) })
    expect(await items()).toEqual(settled)
  })
})

it('is over in the list of rules once it was done or skipped and its day is past', async () => {
  const over = async () => (await core.api.rules.list({ client: '7', language })).filter((line) => line.over)
  const put = async (day: string) => {
    const change = { client_id: client.id, reach: 'all' as const, fields: { ...fields(day), checklist: [] }, seen: [] }
    return (await core.api.rules.change(change)).key
  }
  const past = await put('2027-02-15')
  const coming = await put('2027-03-15')
  expect(await over()).toEqual([])
  await core.api.marks.mark({ items: [at(past, '2027-02-15'), at(coming, '2027-03-15')], state: 'done' })
  expect((await over()).map(({ key }) => key)).toEqual([past])
  await core.api.history.undo({})
  expect(await over()).toEqual([])
  await core.api.marks.mark({ items: [at(past, '2027-02-15')], state: 'skipped', reason: 'Ei tarvita' })
  expect((await over()).map(({ key }) => key)).toEqual([past])
})

describe('the tester', () => {
  it('tells the day of a task before the client’s start', async () => {
    const found = await core.api.rules.test({
      rule: once('2026-12-05'),
      client: '7',
      from: '2026-11-01',
      to: '2027-01-31',
      language,
    })
    expect(found.dates).toMatchObject([{ nominal: '2026-12-05', due: '2026-12-07' }])
  })
})
