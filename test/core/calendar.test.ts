/** The clock over the core: Today, marks, rules of one's own, and what looking at them must not do. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openConnection } from '../../electron/core/db/open.ts'
import type { Item } from '../../shared/api/items.ts'
import { aClient, anAssignment, anEvent, aPayGroup, aPerson, type Saved } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { FIRM } from '../builders/engines.ts'
import { aFirm } from '../builders/firm.ts'
import { monthly, sayRule } from '../builders/rules.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ number: '7', name: 'Kello Oy', clock_start: '2026-12-01' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterEach(() => core.close())

const today = async (more: { days?: number; personId?: string; side?: 'provider' | 'client' } = {}) =>
  (await core.api.calendar.today({ language: 'fi', ...more })).items
const list = async (from: string, to: string) =>
  (await core.api.calendar.list({ client: '7', from, to, language: 'fi' })).items
const payday = async (month = '2027-01') =>
  (await list(`${month}-01`, `${month}-28`)).find((item) => item.rule === 'payday') ??
  (await list(`${month}-01`, `${month}-31`)).find((item) => item.rule === 'payday')
const payslip = async (month = '2027-01') =>
  (await list(`${month}-01`, `${month}-28`)).find((item) => item.rule === 'payslip-delivery') ??
  (await list(`${month}-01`, `${month}-31`)).find((item) => item.rule === 'payslip-delivery')
const keyOf = ({ client_id, key }: Pick<Item, 'client_id' | 'key'>) => ({ client_id, key })
type Marking = Parameters<TestCore['api']['marks']['mark']>[0]
const mark = (item: Item | undefined, rest: Omit<Marking, 'items'>) =>
  core.api.marks.mark({ items: item ? [keyOf(item)] : [], ...rest })
const seen = async (key: string | undefined) => (await today({ days: 60 })).find((item) => item.key === key)

describe('Today', () => {
  it('shows everything late since the clock began and what is due soon, in that order', async () => {
    const items = await today()
    expect(items.length).toBeGreaterThan(5)
    expect(items.every((item) => item.due >= '2026-12-01' && item.due <= '2027-01-19')).toBe(true)
    expect(items.map((item) => item.due)).toEqual(items.map((item) => item.due).toSorted())
    for (const item of items) expect(item.status === 'overdue').toBe(item.due < '2027-01-12')
  })

  it('asks only about clients that are served', async () => {
    for (const state of ['prospect', 'takeover', 'ended'] as const) {
      const other = await aClient().with({ state, name: state, clock_start: '2026-12-01' }).in(core.api)
      await aPayGroup(other).in(core.api)
    }
    expect(new Set((await today()).map((item) => item.client))).toEqual(new Set(['Kello Oy', 'takeover']))
  })

  it('shows a person the work of the role that person holds: a deputy’s is nobody’s to see before an absence', async () => {
    const [mine, stranger] = [await aPerson().in(core.api), await aPerson().in(core.api)]
    const other = await aClient().with({ name: 'Toinen Oy', clock_start: '2026-12-01' }).in(core.api)
    const third = await aClient().with({ name: 'Kolmas Oy', clock_start: '2026-12-01' }).in(core.api)
    await anAssignment(client, mine).in(core.api)
    await anAssignment(other, mine).with({ role: 'deputy' }).in(core.api)
    await anAssignment(third, mine).with({ role: 'account-manager' }).in(core.api)
    expect(new Set((await today({ personId: mine.id })).map((item) => item.client))).toEqual(new Set(['Kello Oy']))
    expect(await today({ personId: stranger.id })).toEqual([])
  })

  it('tells our duties from the client’s', async () => {
    const all = await today({ days: 30 })
    const ours = await today({ days: 30, side: 'provider' })
    const theirs = await today({ days: 30, side: 'client' })
    expect(theirs.length).toBeGreaterThan(0)
    expect(theirs.every((item) => item.responsible !== 'provider')).toBe(true)
    expect(ours.every((item) => item.responsible !== 'client')).toBe(true)
    expect(new Set([...ours, ...theirs].map((item) => item.key)).size).toBe(all.length)
  })

  it('keeps in sight what was done today, and lets it go tomorrow', async () => {
    const [first] = await today()
    await mark(first, { state: 'done' })
    expect((await today()).find((item) => item.key === first?.key)).toMatchObject({ status: 'done' })
    core.clock.set('2027-01-13')
    expect((await today()).find((item) => item.key === first?.key)).toBeUndefined()
  })

  it('brings back what was unmarked, however old it is', async () => {
    const before = await today()
    const old = before[0]
    await core.api.marks.mark({ items: before.map(keyOf), state: 'done' })
    core.clock.set('2027-01-14')
    await core.api.marks.unmark({ items: old ? [keyOf(old)] : [] })
    expect(await seen(old?.key)).toMatchObject({ status: 'overdue', mark: null })
  })

  it('shows as late what hangs on an event that was noted afterwards, although everything was done', async () => {
    await core.api.marks.mark({ items: (await today({ days: 0 })).map(keyOf), state: 'done' })
    core.clock.set('2027-01-15')
    await core.api.marks.mark({ items: (await today({ days: 0 })).map(keyOf), state: 'done' })
    await anEvent(client)
      .with({ kind: 'first-employment-start', day: '2027-01-02', name: 'Ensimmäinen työsuhde' })
      .in(core.api)
    await sayRule(core.api, client.id, 'first-day-checks', {
      name: 'Ensimmäisen päivän tarkistukset',
      rule: {
        rule: { type: 'relative-to-event', anchor: 'first-employment-start', offset: { days: 3 } },
        non_business_day: { action: 'none' },
      },
    })
    const event = (await core.api.clients.get({ client: '7' })).events[0]
    await core.api.clients.saveEvent({
      client_id: client.id,
      kind: 'first-employment-start',
      name: 'Työsuhde',
      day: '2027-01-04',
      id: event?.id ?? '',
      version: 1,
    })
    const late = (await today()).filter((item) => item.rule === 'first-day-checks')
    expect(late).toMatchObject([{ nominal: '2027-01-07', status: 'overdue' }])
  })

  it('follows at once what anybody changes: names, people, rules, pay groups', async () => {
    expect((await today()).every((item) => item.client === 'Kello Oy' && item.person === '')).toBe(true)
    const { client: row } = await core.api.clients.get({ client: '7' })
    const { origin: _, updated: __, ...fields } = row
    await core.api.clients.save({ ...fields, name: 'Uusi nimi Oy' })
    await anAssignment(client, await aPerson().with({ name: 'Uusi Tekijä' }).in(core.api)).in(core.api)
    const items = await today({ days: 30 })
    expect(items.every((item) => item.client === 'Uusi nimi Oy' && item.person === 'Uusi Tekijä')).toBe(true)
    const [group] = (await core.api.clients.get({ client: '7' })).payGroups
    const payday = { rule: { type: 'monthly-day' as const, day: 15 }, non_business_day: { action: 'none' as const } }
    await core.api.clients.savePayGroup({ ...aPayGroup(client).fields, id: group?.id ?? '', version: 1, payday })
    expect(
      (await today({ days: 30 })).filter((item) => item.rule === 'payslip-delivery').map((item) => item.due),
    ).toContain('2027-01-15')
    await core.api.history.undo({})
    expect(
      (await today({ days: 30 })).filter((item) => item.rule === 'payslip-delivery').map((item) => item.due),
    ).toContain('2027-01-29')
  })
})

describe('marks', () => {
  it('freeze the day a thing was done against: a later rule does not rewrite it', async () => {
    const item = await payday()
    await mark(item, { state: 'done', day: '2027-01-11', note: 'Maksettu' })
    const firm = await core.api.firm.get({})
    const days_off = [{ from: '2027-01-28', to: '2027-01-29', name: 'Kehittämispäivät' }]
    await core.api.firm.save({ ...firm, days_off })
    const after = (await list('2027-01-01', '2027-02-28')).find((one) => one.key === item?.key)
    expect(after).toMatchObject({ status: 'done', due: '2027-01-29', mark: { day: '2027-01-11', note: 'Maksettu' } })
    // The material's last day is ours to choose, and does follow.
    const other = (await list('2027-02-01', '2027-02-28')).find((one) => one.rule === 'payday')
    expect(other).toMatchObject({ status: 'planned' })
  })

  it('move a due date and bring it back', async () => {
    const item = await payslip()
    await mark(item, { state: 'moved', moved_to: '2027-02-03', reason: 'Pankki kiinni' })
    const moved = (await list('2027-02-01', '2027-02-05')).find((one) => one.key === item?.key)
    expect(moved).toMatchObject({ due: '2027-02-03', nominal: '2027-01-29', mark: { reason: 'Pankki kiinni' } })
    expect((await list('2027-01-01', '2027-01-31')).find((one) => one.key === item?.key)).toBeUndefined()
    expect(await seen(item?.key)).toMatchObject({ due: '2027-02-03', status: 'planned' })
    // Done after having been moved: done against the day it was moved to.
    await mark(item, { state: 'done' })
    expect((await list('2027-02-01', '2027-02-05')).find((one) => one.key === item?.key)).toMatchObject({
      due: '2027-02-03',
      mark: { state: 'done', moved_to: '2027-02-03', reason: 'Pankki kiinni', version: 2 },
    })
    await core.api.marks.unmark({ items: item ? [keyOf(item)] : [] })
    expect(await seen(item?.key)).toMatchObject({ due: '2027-01-29', mark: null })
  })

  it('show early what was moved to an earlier day', async () => {
    const item = await payslip('2027-02')
    await mark(item, { state: 'moved', moved_to: '2027-01-14', reason: 'Ennakko' })
    expect((await today()).find((one) => one.key === item?.key)).toMatchObject({ due: '2027-01-14' })
  })

  it('wait for the client without hiding that the day has passed', async () => {
    const item = (await today({ days: 60 })).find((one) => one.due > '2027-01-20')
    await mark(item, { state: 'waiting', note: 'Pyydetty 12.1.' })
    expect(await seen(item?.key)).toMatchObject({ status: 'waiting', due: item?.due, mark: { day: '2027-01-12' } })
    core.clock.set('2027-03-20')
    expect(await seen(item?.key)).toMatchObject({ status: 'overdue', mark: { state: 'waiting' } })
  })

  it('need a reason for skipping, and a reason and a day for moving', async () => {
    const item = await payday()
    expect(await failing(mark(item, { state: 'skipped' }))).toMatchObject({ fields: { reason: 'required' } })
    expect(await failing(mark(item, { state: 'moved', moved_to: '2027-02-01' }))).toMatchObject({
      fields: { reason: 'required' },
    })
    expect(await failing(mark(item, { state: 'moved', reason: 'Loma' }))).toMatchObject({
      fields: { moved_to: 'required' },
    })
    await mark(item, { state: 'skipped', reason: 'Ei maksettavaa' })
    expect(await seen(item?.key)).toMatchObject({ status: 'skipped', mark: { reason: 'Ei maksettavaa' } })
  })

  it('carry the name of whoever did it', async () => {
    const [first, second] = await today()
    await mark(first, { state: 'done' })
    const other = await aPerson().with({ name: 'Eino Ranta' }).in(core.api)
    await mark(second, { state: 'done', personId: other.id })
    expect((await seen(first?.key))?.mark?.person).toBe('Aino Laine')
    expect((await seen(second?.key))?.mark?.person).toBe('Eino Ranta')
    const nobody = '019b0000-0000-7000-8000-000000000000'
    expect(await failing(mark(first, { state: 'done', personId: nobody }))).toMatchObject({ reason: 'no-person' })
  })

  it('are refused for what no rule makes, and all of them with it', async () => {
    const item = await payday()
    const before = await today({ days: 60 })
    for (const key of ['payday@2027-01-30', `${item?.key}x`, 'no-such-rule@2027-01-31', 'payday', '@'])
      for (const items of [
        [keyOf({ client_id: client.id, key: key ?? '' })],
        [keyOf(item ?? { client_id: '', key: '' }), { client_id: client.id, key: key ?? '' }],
      ])
        expect(await failing(core.api.marks.mark({ items, state: 'done' })), key).toMatchObject({
          code: 'not-found',
          reason: 'no-occurrence',
        })
    const stranger = await aClient().in(core.api)
    const theirs = core.api.marks.mark({ items: [{ client_id: stranger.id, key: item?.key ?? '' }], state: 'done' })
    expect(await failing(theirs)).toMatchObject({ reason: 'no-occurrence' })
    expect(await failing(core.api.marks.mark({ items: [], state: 'done' }))).toMatchObject({ code: 'invalid' })
    expect((await today({ days: 60 })).filter((one) => one.client === 'Kello Oy')).toEqual(before)
  })

  it('are one step to undo for many at once, and count a thing named twice once', async () => {
    const items = (await today()).slice(0, 4).map(keyOf)
    const before = await today()
    expect(await core.api.marks.mark({ items: [...items, ...items], state: 'done' })).toEqual({
      marked: 4,
      already: [],
      left: [],
    })
    await core.api.history.undo({})
    expect(await today()).toEqual(before)
    await core.api.history.redo({})
    expect((await today()).filter((item) => item.status === 'done')).toHaveLength(4)
    expect(await core.api.marks.unmark({ items })).toEqual({ unmarked: 4 })
    expect(await core.api.marks.unmark({ items })).toEqual({ unmarked: 0 })
  })
})

describe('the list', () => {
  it('refuses spans that are backwards or longer than a career', async () => {
    const ask = (from: string, to: string) => failing(core.api.calendar.list({ from, to, language: 'fi' }))
    expect(await ask('2027-02-01', '2027-01-01')).toMatchObject({ fields: { to: 'ends-before-start' } })
    expect(await ask('1950-01-01', '2027-01-01')).toMatchObject({ fields: { to: 'too-long' } })
  })

  it('goes on when one rule is broken, and says which and whose', async () => {
    const file = join(core.profile, 'data.db')
    await finished(core.api.storage.create({ file, ...FIRM }))
    const { id: client_id } = await aClient().with({ number: '7', name: 'Kello Oy' }).in(core.api)
    const before = await list('2027-01-01', '2027-12-31')
    const rule = monthly(5)
    await sayRule(core.api, client_id, 'own-report', { name: 'Rikki', rule })
    // As no call could leave it: what a defect of an older program may have done.
    const connection = openConnection(file)
    const broken = { name: 'Rikki', rule: { ...rule, rule: { ...rule.rule, day: 99 } } }
    connection.prepare('update rule set fields_json = ?').run(JSON.stringify(broken))
    connection.close()
    const after = await core.api.calendar.list({ client: '7', from: '2027-01-01', to: '2027-12-31', language: 'fi' })
    expect(after.items).toEqual(before)
    expect(after.faults).toMatchObject([{ client: 'Kello Oy', rule: 'own-report', name: 'Rikki' }])
  })

  it('explains each date with its source', async () => {
    const items = await list('2027-01-01', '2027-01-31')
    const tax = items.find((item) => item.rule === 'tax-employer-contributions-payment')
    const said = await core.api.calendar.explain({ client_id: client.id, key: tax?.key ?? '', language: 'fi' })
    expect(said.explanation).toContain('12')
    expect(said.sources.length).toBeGreaterThan(0)
    for (const key of ['payday@2027-01-30', 'x'])
      expect(await failing(core.api.calendar.explain({ client_id: client.id, key, language: 'fi' }))).toMatchObject({
        reason: 'no-occurrence',
      })
    const nobody = '019b0000-0000-7000-8000-000000000000'
    expect(await failing(core.api.calendar.explain({ client_id: nobody, key: 'x', language: 'fi' }))).toMatchObject({
      reason: 'no-client',
    })
  })

  it('gives one client’s dates as a calendar file', async () => {
    const file = await finished(core.api.calendar.export({ client: '7', from: '2027-01-01', to: '2027-03-31' }))
    expect(file.name).toBe('vuosikello-7-2027-01-01.ics')
    const text = readFileSync(core.files.path(file.token, file.name) ?? '', 'utf8')
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBe((await list('2027-01-01', '2027-03-31')).length)
    // Calendars are shared: the client's name stays out of them.
    expect(text).not.toContain('Kello Oy')
  })
})
