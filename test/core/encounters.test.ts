/** The log of encounters: what is said, the next step as work of the client, and how long ago the last contact is. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aContact, anEncounter, aPerson, type Saved } from '../builders/clients.ts'
import { failing, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ number: '7', name: 'Päiväkoti Ässä Oy' }).in(core.api)
})
afterEach(() => core.close())

const list = (more: object = {}) => core.api.encounters.list({ ...more })
const texts = async (more: object = {}) => (await list(more)).rows.map(({ text }) => text)
const next = { text: 'Lähetä tuntilistat', day: '2027-01-15', whose: 'responsible' as const }
const work = async () => {
  const { items } = await core.api.calendar.list({ client: '7', from: '2027-01-01', to: '2027-03-31', language: 'fi' })
  return items.filter(({ rule }) => rule.startsWith('task-'))
}
const mark = async (more: object) => {
  const [item] = await work()
  await core.api.marks.mark({ items: [{ client_id: client.id, key: item?.key ?? '' }], note: '', ...more } as never)
}
const again = async (more: object) => {
  const [row] = (await list()).rows
  const { client: _, number: __, contact: ___, person: ____, origin: _____, next: step, ...fields } = row!
  const said = step && { text: step.text, day: step.day, whose: step.whose }
  return core.api.encounters.save({ ...fields, next: said, ...more })
}

describe('the log', () => {
  it('begins with now and whoever sits here', async () => {
    expect(await core.api.encounters.start({})).toMatchObject({
      day: '2027-01-12',
      time: expect.stringMatching(/^\d\d:\d\d$/),
    })
  })

  it('tells the newest first, by client, person, kind, time and the words of the card', async () => {
    const other = await aClient().with({ number: '8', name: 'Aamu Oy' }).in(core.api)
    const petri = await aPerson().with({ name: 'Petri Palkka' }).in(core.api)
    const log = (of: Saved, text: string, day: string, more = {}) =>
      anEncounter(of)
        .with({ text, day, ...more })
        .in(core.api)
    await log(client, 'vanhin', '2026-05-04', { kind: 'visit' })
    await log(other, 'aamulla', '2027-01-11', { time: '08:00', person_id: petri.id })
    await log(client, 'illalla', '2027-01-11', { time: '16:30' })
    expect(await texts()).toEqual(['illalla', 'aamulla', 'vanhin'])
    expect(await texts({ client: '7' })).toEqual(['illalla', 'vanhin'])
    expect(await texts({ personId: petri.id })).toEqual(['aamulla'])
    expect(await texts({ kinds: ['visit'] })).toEqual(['vanhin'])
    expect(await texts({ from: '2026-05-05', to: '2027-01-11' })).toEqual(['illalla', 'aamulla'])
    expect(await texts({ search: 'paivakoti assa' })).toEqual(['illalla', 'vanhin'])
    const page = await list({ limit: 1, offset: 1 })
    expect(page).toMatchObject({ total: 3, rows: [{ text: 'aamulla', person: 'Petri Palkka', client: 'Aamu Oy' }] })
  })

  it('refuses what says nothing, a time that is none, and a contact person of another client', async () => {
    const other = await aClient().in(core.api)
    const theirs = await aContact(other).in(core.api)
    const refused = (more: object) => failing(anEncounter(client).with(more).in(core.api))
    expect(await refused({ text: ' \n' })).toMatchObject({ code: 'invalid' })
    expect(await refused({ time: '25' })).toMatchObject({ code: 'invalid' })
    expect(await refused({ contact_id: theirs.id })).toMatchObject({ code: 'not-found' })
  })

  it('names nobody where the contact person was removed, and keeps a person of ours from being removed', async () => {
    const saija = await aContact(client).with({ name: 'Saija Berg' }).in(core.api)
    const petri = await aPerson().in(core.api)
    await anEncounter(client).with({ contact_id: saija.id, person_id: petri.id }).in(core.api)
    expect((await list()).rows).toMatchObject([{ contact: 'Saija Berg' }])
    await core.api.clients.removeContact(saija)
    expect((await list()).rows).toMatchObject([{ contact: '', contact_id: null }])
    expect(await failing(core.api.people.remove(petri))).toMatchObject({ code: 'conflict', reason: 'in-use' })
    await core.api.history.undo({})
    expect((await list()).rows).toMatchObject([{ contact: 'Saija Berg' }])
  })
})

describe('the next step', () => {
  it('is work of the client’s year, and both go by one undo', async () => {
    await anEncounter(client).with({ next }).in(core.api)
    expect(await work()).toMatchObject([{ name: 'Lähetä tuntilistat', due: '2027-01-15' }])
    expect((await list()).rows).toMatchObject([{ next: { ...next, due: '2027-01-15', status: 'due' } }])
    await core.api.history.undo({})
    expect(await work()).toEqual([])
    expect((await list()).total).toBe(0)
    await core.api.history.redo({})
    expect(await work()).toHaveLength(1)
  })

  it('shows in the encounter what became of it, done, moved or taken away', async () => {
    await anEncounter(client).with({ next }).in(core.api)
    await mark({ state: 'moved', moved_to: '2027-02-01', reason: 'Odottaa' })
    expect((await list()).rows).toMatchObject([{ next: { status: 'planned', due: '2027-02-01' } }])
    await mark({ state: 'done' })
    expect((await list()).rows).toMatchObject([{ next: { status: 'done' } }])
    await core.api.history.undo({})
    await core.api.history.undo({})
    await again({ next: null })
    expect((await list()).rows).toMatchObject([{ next: null }])
    expect(await work()).toEqual([])
  })

  it('is changed where the encounter is edited, and leads back from its work', async () => {
    await anEncounter(client).with({ next }).in(core.api)
    await again({ next: { ...next, day: '2027-01-20', whose: 'client' } })
    const [item] = await work()
    expect(item).toMatchObject({ due: '2027-01-20', responsible: 'client' })
    const found = await core.api.encounters.ofTask({ client: '7', key: item?.rule ?? '' })
    expect(found).toMatchObject({ next: { whose: 'client' } })
    expect(await core.api.encounters.ofTask({ client: '7', key: '' })).toBeNull()
  })

  it('stays where its encounter is put in the bin, and is named again when that comes back', async () => {
    await anEncounter(client).with({ next }).in(core.api)
    const [row] = (await list()).rows
    await core.api.encounters.remove({ id: row!.id, version: row!.version })
    expect(await work()).toHaveLength(1)
    await core.api.history.undo({})
    expect((await list()).rows).toMatchObject([{ next }])
  })

  it('goes with an encounter for us alone, which nobody promised the client, and comes back with it', async () => {
    await anEncounter(client).with({ next, internal: true }).in(core.api)
    const [row] = (await list()).rows
    await core.api.encounters.remove({ id: row!.id, version: row!.version })
    expect(await work()).toEqual([])
    await core.api.history.undo({})
    expect((await list()).rows).toMatchObject([{ next }])
    expect(await work()).toHaveLength(1)
  })
})

it('the last contact stands in the list and on the card; what lies ahead is none yet', async () => {
  const last = async () => [
    (await core.api.clients.get({ client: '7' })).last_contact,
    (await core.api.clients.list({})).rows[0]?.last_contact,
  ]
  expect(await last()).toEqual([null, null])
  for (const day of ['2026-11-02', '2027-01-08', '2027-03-01']) await anEncounter(client).with({ day }).in(core.api)
  expect(await last()).toEqual(['2027-01-08', '2027-01-08'])
})

describe('a long silence', () => {
  const warned = async () => (await core.api.clients.get({ client: '7' })).warnings.map(({ code }) => code)

  it('is warned of after a year, or after the months of the client’s group', async () => {
    expect(await warned()).not.toContain('long-silence')
    await anEncounter(client).with({ day: '2026-01-11' }).in(core.api)
    expect(await warned()).toContain('long-silence')
    await anEncounter(client).with({ day: '2026-09-01' }).in(core.api)
    expect(await warned()).not.toContain('long-silence')
    await core.api.engagements.saveTarget({ field: 'key', review_months: 3 })
    await core.api.engagements.group({ clients: [client.id], field: 'key' })
    expect(await warned()).toContain('long-silence')
  })
})
