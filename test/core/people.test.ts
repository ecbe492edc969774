/** Our people, the firm itself, and what a workstation remembers of its user. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCore } from '../../electron/core/core.ts'
import { createSample } from '../../electron/sample/index.ts'
import { aClient, anAssignment, aPayGroup, aPerson } from '../builders/clients.ts'
import { failing, finished, resources, type TestCore } from '../builders/core.ts'
import { FIRM } from '../builders/engines.ts'
import { aFirm } from '../builders/firm.ts'

let core: TestCore
beforeEach(async () => {
  core = await aFirm()
})
afterEach(() => core.close())

describe('people', () => {
  const list = () => core.api.people.list({})

  it('are listed by name, those who have left last, with how many clients each has', async () => {
    const asa = await aPerson().with({ name: 'Åsa Berg' }).in(core.api)
    await aPerson().with({ name: 'Aapo Aalto', active: false }).in(core.api)
    const [one, two] = [await aClient().in(core.api), await aClient().in(core.api)]
    await anAssignment(one, asa).in(core.api)
    await anAssignment(one, asa).with({ role: 'account-manager' }).in(core.api)
    await anAssignment(two, asa).with({ role: 'deputy' }).in(core.api)
    expect((await list()).map((row) => [row.name, row.active, row.clients])).toEqual([
      ['Aino Laine', true, 0],
      ['Åsa Berg', true, 2],
      ['Aapo Aalto', false, 0],
    ])
  })

  it('are kept while they are named anywhere, and can be taken out of use instead', async () => {
    const client = await aClient().with({ clock_start: '2026-12-01' }).in(core.api)
    await aPayGroup(client).in(core.api)
    const [assigned, marked] = [await aPerson().in(core.api), await aPerson().in(core.api)]
    const assignment = await anAssignment(client, assigned).in(core.api)
    const [item] = (await core.api.calendar.today({ language: 'fi' })).items
    const items = item ? [{ client_id: item.client_id, key: item.key }] : []
    await core.api.marks.mark({ items, state: 'done', personId: marked.id })
    for (const person of [assigned, marked])
      expect(await failing(core.api.people.remove(person))).toMatchObject({ code: 'conflict', reason: 'in-use' })
    await core.api.people.save({ ...aPerson().fields, ...assigned, id: assigned.id, active: false })
    expect((await core.api.clients.get({ client: client.id })).warnings.map((one) => one.code)).toContain('person-left')
    await core.api.clients.removeAssignment(assignment)
    await core.api.people.remove({ id: assigned.id, version: 2 })
    expect((await list()).map((row) => row.id)).not.toContain(assigned.id)
    await core.api.history.undo({})
    expect((await list()).map((row) => row.id)).toContain(assigned.id)
  })

  it.each([
    ['an address', { email: 'aino@' }, 'email', 'not-an-email'],
    ['a telephone number', { phone: 'soita vain' }, 'phone', 'not-a-phone'],
    ['a name', { name: '' }, 'name', 'required'],
  ])('need %s that is one', async (_what, wrong, field, message) => {
    expect(await failing(aPerson().with(wrong).in(core.api))).toMatchObject({ fields: { [field]: message } })
  })
})

describe('the firm', () => {
  const change = async (more: object) => core.api.firm.save({ ...(await core.api.firm.get({})), ...more })

  it('is made once, with its first person as the user of the workstation', async () => {
    expect(await core.api.firm.get({})).toMatchObject({
      name: 'Palkkatalo Oy',
      language: 'fi',
      version: 1,
      days_off: [],
    })
    const [person] = await core.api.people.list({})
    expect(person).toMatchObject({ name: 'Aino Laine', initials: 'AL', role: 'owner' })
    expect(await core.api.storage.preferences({})).toMatchObject({ personId: person?.id, language: 'fi' })
    expect(await core.api.storage.status({})).toMatchObject({
      state: 'open',
      firm: 'Palkkatalo Oy',
      today: '2027-01-12',
    })
  })

  it('is changed like any row, its business ID checked and written in the usual way', async () => {
    expect(await change({ business_id: '12345671', colour: '#AA0000' })).toMatchObject({ version: 2 })
    expect(await core.api.firm.get({})).toMatchObject({ business_id: '1234567-1' })
    expect(await failing(change({ business_id: '1234567-2' }))).toMatchObject({
      fields: { business_id: 'business-id' },
    })
    expect(await failing(change({ version: 1, name: 'Myöhässä' }))).toMatchObject({ reason: 'changed-elsewhere' })
    expect(await failing(change({ colour: 'red' }))).toMatchObject({ fields: { colour: 'not-a-colour' } })
    const backwards = [
      { from: '2027-07-01', to: '2027-07-31', name: 'Loma' },
      { from: '2027-12-24', to: '2027-12-23', name: 'Joulu' },
    ]
    expect(await failing(change({ days_off: backwards }))).toMatchObject({
      fields: { 'days_off.1.to': 'ends-before-start' },
    })
    const endless = [
      { from: '2027-07-01', to: '2027-07-31', name: 'Loma' },
      { from: '2027-12-24', to: '2072-12-26', name: 'Joulu' },
    ]
    expect(await failing(change({ days_off: endless }))).toMatchObject({
      fields: { 'days_off.1.to': 'span-too-long' },
    })
  })

  it('moves the work by its days off, but never a statutory day', async () => {
    const client = await aClient().in(core.api)
    await aPayGroup(client).in(core.api)
    const dues = async () => {
      const { items } = await core.api.calendar.list({ from: '2027-01-01', to: '2027-03-31', language: 'fi' })
      return new Map(items.map((item) => [item.key, item]))
    }
    const before = await dues()
    await change({ days_off: [{ from: '2027-02-12', to: '2027-02-19', name: 'Talviloma' }] })
    const after = await dues()
    const moved = [...after].filter(([key, item]) => before.get(key)?.due !== item.due).map(([, item]) => item.rule)
    expect(moved).toContain('client-material-deadline')
    expect(moved.filter((rule) => rule.startsWith('tax-') || rule.startsWith('ir-'))).toEqual([])
  })

  it('works the days it says, and no others', async () => {
    const client = await aClient().in(core.api)
    await aPayGroup(client).in(core.api)
    const dues = async () => {
      const { items } = await core.api.calendar.list({ from: '2027-01-01', to: '2027-03-31', language: 'fi' })
      return new Map(items.map((item) => [item.key, item]))
    }
    expect(await core.api.firm.get({})).toMatchObject({ working_week: [1, 2, 3, 4, 5] })
    const before = await dues()
    await change({ working_week: [4, 1, 2, 3, 3] })
    expect(await core.api.firm.get({})).toMatchObject({ working_week: [1, 2, 3, 4] })
    const after = await dues()
    const moved = [...after].filter(([key, item]) => before.get(key)?.due !== item.due).map(([, item]) => item.rule)
    expect(moved).toContain('client-material-deadline')
    expect(moved.filter((rule) => /^(tax|ir|payday)/.test(rule))).toEqual([])
    for (const item of after.values())
      if (item.rule === 'client-material-deadline') expect(new Date(item.due).getUTCDay(), item.due).not.toBe(5)
    const tested = await core.api.rules.test({
      rule: { rule: { type: 'monthly-day', day: 15 }, non_business_day: { action: 'previous-business-day' } },
      from: '2027-01-01',
      to: '2027-01-31',
      language: 'fi',
    })
    // 15 January 2027 is a Friday: off here, and the tester says so in its own words.
    expect(tested.dates.map((date) => date.due)).not.toContain('2027-01-15')
    expect(tested.dates[0]?.explanation).toContain('vapaata oman työviikon mukaan')
    expect(await failing(change({ working_week: [] }))).toMatchObject({ fields: { working_week: 'empty' } })
    await core.api.history.undo({})
    expect((await dues()).get([...before.keys()][0] ?? '')?.due).toBe([...before.values()][0]?.due)
  })
})

describe('a workstation', () => {
  const start = () =>
    createCore({ sample: createSample(resources), profile: core.profile, resources, report: () => undefined })

  it('remembers its user’s choices one by one, from one start to the next, beside the data', async () => {
    const first = await start()
    await finished(first.api.storage.create(FIRM))
    const { personId } = await first.api.storage.preferences({})
    await first.api.storage.remember({ scheme: 'dark', address: '/clients/7' })
    await first.api.storage.remember({ language: 'sv' })
    await first.close()
    const second = await start()
    expect(personId).not.toBeNull()
    const chosen = { scheme: 'dark', address: '/clients/7', language: 'sv', personId }
    expect(await second.api.storage.preferences({})).toMatchObject(chosen)
    await second.close()
  })

  it('forgets at once who sat here and is removed, and nobody else', async () => {
    const { api } = core
    const kept = async () => {
      const { personId, looked } = await api.storage.preferences({})
      return { personId, looked: looked?.personId ?? null }
    }
    const [one, other] = [await aPerson().in(api), await aPerson().in(api)]
    await api.storage.remember({ personId: one.id, looked: { personId: other.id, day: '2027-01-12' } })
    await api.people.save({ ...aPerson().fields, ...one })
    expect(await kept()).toEqual({ personId: one.id, looked: other.id })
    await api.people.remove(other)
    expect(await kept()).toEqual({ personId: one.id, looked: null })
    const stop = new AbortController()
    const feed = await api.changes.watch({}, { signal: stop.signal })
    await feed.next()
    await api.people.remove({ ...one, version: 2 })
    // Whoever hears of it finds it so.
    expect((await feed.next()).value).toMatchObject({ topics: expect.arrayContaining(['person']) as string[] })
    expect(await kept()).toEqual({ personId: null, looked: null })
    stop.abort()
    await api.history.undo({})
    expect((await api.people.list({})).map(({ id }) => id)).toContain(one.id)
    // The removal is turned back, and who sits here must say so again.
    expect(await kept()).toEqual({ personId: null, looked: null })

    const made = await aPerson().in(api)
    await api.storage.remember({ personId: made.id })
    await api.history.undo({})
    expect(await kept()).toEqual({ personId: null, looked: null })
  })

  it('opens what was open last, and comes up all the same when that is gone', async () => {
    const file = `${core.profile}/elsewhere.db`
    const first = await start()
    expect(await first.api.storage.status({})).toMatchObject({ state: 'none', reason: 'no-such-file', firm: null })
    expect(await failing(first.api.clients.list({}))).toMatchObject({ code: 'conflict', reason: 'no-such-file' })
    expect(await failing(aPerson().in(first.api))).toMatchObject({ code: 'conflict' })
    await finished(first.api.storage.create({ file, ...FIRM }))
    await first.close()
    const second = await start()
    expect(await second.api.storage.status({})).toMatchObject({ state: 'open', file, firm: 'Palkkatalo Oy' })
    await second.close()
  })

  it('keeps the open file when another one cannot be opened', async () => {
    const file = `${core.profile}/data.db`
    await finished(core.api.storage.create({ file, ...FIRM }))
    await aClient().with({ name: 'Auki Oy' }).in(core.api)
    const undo = await core.api.history.stack({})
    const other = `${core.profile}/no-such.db`
    expect(await failing(finished(core.api.storage.open({ file: other })))).toMatchObject({ reason: 'no-such-file' })
    expect(await core.api.storage.status({})).toMatchObject({ state: 'open', file })
    expect((await core.api.clients.list({})).rows).toMatchObject([{ name: 'Auki Oy' }])
    expect(await core.api.history.stack({})).toEqual(undo)
  })
})
