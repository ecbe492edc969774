/** Setting up clients: who of us has them, and what a new one takes from one that is like it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  aClient,
  aContact,
  anAssignment,
  anEvent,
  anInstruction,
  aPayGroup,
  aPerson,
  type Saved,
} from '../builders/clients.ts'
import { failing, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { monthly, sayRule } from '../builders/rules.ts'

let core: TestCore
beforeEach(async () => {
  core = await aFirm()
})
afterEach(() => core.close())

const card = (client: string) => core.api.clients.get({ client })
const people = async (client: Saved) =>
  (await card(client.id)).assignments.map(({ role, person, valid_from, valid_until }) => [
    role,
    person,
    valid_from,
    valid_until,
  ])

describe('a new client', () => {
  it('has its people from the beginning, in one deed', async () => {
    const [me, other] = [
      await aPerson().with({ name: 'Minna' }).in(core.api),
      await aPerson().with({ name: 'Otto' }).in(core.api),
    ]
    const team = { responsible: me.id, deputy: other.id }
    const client = await core.api.clients.save({ ...aClient().fields, team })
    expect(await people(client)).toEqual([
      ['responsible', 'Minna', null, null],
      ['deputy', 'Otto', null, null],
    ])
    await core.api.history.undo({})
    expect((await core.api.clients.list({})).total).toBe(0)
    const alone = { responsible: me.id, deputy: me.id }
    expect(await failing(core.api.clients.save({ ...aClient().fields, team: alone }))).toMatchObject({
      fields: { 'team.deputy': 'same-person' },
    })
  })

  it('takes from one that is like it how pay is run, and nothing of its people and past', async () => {
    const model = await aClient().in(core.api)
    await aPayGroup(model).with({ name: 'Tunnit', valid_from: '2026-01-01' }).in(core.api)
    await aPayGroup(model).with({ name: 'Päättynyt', valid_until: '2026-12-31' }).in(core.api)
    await aContact(model).in(core.api)
    await anEvent(model).in(core.api)
    await anInstruction(model).with({ what: 'Toimita tunnit' }).in(core.api)
    await anAssignment(model, await aPerson().in(core.api)).in(core.api)
    await sayRule(core.api, model.id, 'oma-tarkistus', { name: 'Oma tarkistus', rule: monthly(20) })
    await core.api.rules.change({
      client_id: model.id,
      reach: 'all',
      fields: {
        name: 'Kertatyö',
        rule: { rule: { type: 'once', day: '2027-05-04' }, non_business_day: { action: 'none' } },
      },
      seen: [],
    })
    const client = await core.api.clients.save({ ...aClient().fields, like: model.id })
    const made = await card(client.id)
    expect(made.payGroups.map(({ name, valid_from, cutoffs }) => [name, valid_from, cutoffs.length])).toEqual([
      ['Tunnit', null, 2],
    ])
    expect([made.contacts, made.events, made.assignments]).toEqual([[], [], []])
    const { items } = await core.api.instructions.get({ client: client.id, language: 'fi' })
    expect(items.map(({ what }) => what)).toEqual(['Toimita tunnit'])
    const year = await core.api.calendar.list({
      client: client.id,
      from: '2027-01-01',
      to: '2027-12-31',
      language: 'fi',
    })
    const names = new Set(year.items.map(({ name }) => name))
    expect(names).toContain('Oma tarkistus')
    expect(names).not.toContain('Kertatyö')
    // The model stays what it was.
    expect((await card(model.id)).payGroups).toHaveLength(2)
  })
})

describe('the same people for several clients', () => {
  it('are named in one deed from a day on, and what was until then stays', async () => {
    const [minna, otto, petri] = [
      await aPerson().with({ name: 'Minna' }).in(core.api),
      await aPerson().with({ name: 'Otto' }).in(core.api),
      await aPerson().with({ name: 'Petri' }).in(core.api),
    ]
    const [one, two] = [await aClient().in(core.api), await aClient().in(core.api)]
    await anAssignment(one, minna).in(core.api)
    await anAssignment(two, petri).in(core.api)
    await anAssignment(one, otto).with({ role: 'account-manager' }).in(core.api)
    const given = { clients: [one.id, two.id, one.id], responsible: petri.id, deputy: otto.id, from: '2027-02-01' }
    expect(await core.api.clients.assign(given)).toEqual({ clients: 2 })
    expect(await people(one)).toEqual([
      ['responsible', 'Minna', null, '2027-01-31'],
      ['responsible', 'Petri', '2027-02-01', null],
      ['deputy', 'Otto', '2027-02-01', null],
      ['account-manager', 'Otto', null, null],
    ])
    expect(await people(two)).toEqual([
      ['responsible', 'Petri', null, null],
      ['deputy', 'Otto', '2027-02-01', null],
    ])
    await core.api.history.undo({})
    expect(await people(two)).toEqual([['responsible', 'Petri', null, null]])
  })

  it('are told to lack a deputy where the one responsible is their own', async () => {
    const [minna, otto] = [await aPerson().in(core.api), await aPerson().in(core.api)]
    const client = await aClient().in(core.api)
    await anAssignment(client, minna).in(core.api)
    await anAssignment(client, otto).with({ role: 'deputy' }).in(core.api)
    const codes = async () => (await card(client.id)).warnings.map(({ code }) => code)
    expect(await codes()).not.toContain('no-deputy')
    await core.api.clients.assign({ clients: [client.id], responsible: otto.id, deputy: null, from: '2027-01-12' })
    expect(await codes()).toContain('no-deputy')
    expect((await core.api.clients.list({})).rows[0]?.warnings).toBe((await codes()).length)
  })

  it('are refused for a client that is not there, and nothing is changed', async () => {
    const one = await aClient().in(core.api)
    const { id: person } = await aPerson().in(core.api)
    const clients = [one.id, '019b0000-0000-7000-8000-000000000000']
    const given = { clients, responsible: person, deputy: null, from: '2027-02-01' }
    expect(await failing(core.api.clients.assign(given))).toMatchObject({ reason: 'no-client' })
    expect(await people(one)).toEqual([])
  })
})

it('tells the pay groups of all clients by name', async () => {
  const client = await aClient().with({ name: 'Malli Oy' }).in(core.api)
  const group = await aPayGroup(client).in(core.api)
  expect(await core.api.clients.payGroups({})).toEqual([
    { id: group.id, name: 'Kuukausipalkat', client_id: client.id, client: 'Malli Oy' },
  ])
})
