/** The responsibility matrix: steps, templates, grey areas, and what was agreed. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parts } from '../../shared/domain/responsibilities/parts.ts'
import { aClient, aContact, anAssignment, aPerson, aStep, type Saved } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { run } from './documents/tools.ts'

let core: TestCore
let client: Saved
let petri: Saved
let saija: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ number: '7', name: 'Vastuu Oy' }).in(core.api)
  petri = await aPerson().with({ name: 'Petri Palkka' }).in(core.api)
  saija = await aContact(client).with({ name: 'Saija Berg' }).in(core.api)
})
afterEach(() => core.close())

const get = () => core.api.responsibilities.get({ client: '7' })
const grey = async () => (await get()).steps.flatMap((step) => step.grey.map(({ kind, side }) => `${kind} ${side}`))
const agree = () =>
  core.api.responsibilities.agree({
    client_id: client.id,
    day: '2027-01-11',
    provider: 'Petri Palkka',
    client: 'Saija Berg',
    way: 'meeting',
    note: '',
  })
const clear = () => ({ provider_person: petri.id, client: 'informed' as const, client_person: saija.id })
const again = async (more: object) => {
  const [first] = (await get()).steps
  const { provider_name: _, client_name: __, grey: ___, ...row } = first!
  return core.api.responsibilities.save({ ...row, ...more })
}

describe('a step', () => {
  it('names persons who are there, and is grey when one of them leaves or their contact ends', async () => {
    await aStep(client).with(clear()).in(core.api)
    expect((await get()).steps).toMatchObject([{ provider_name: 'Petri Palkka', client_name: 'Saija Berg', grey: [] }])
    const [person] = (await core.api.people.list({})).filter(({ id }) => id === petri.id)
    const { clients: _, ...fields } = person!
    await core.api.people.save({ ...fields, active: false })
    expect(await grey()).toEqual(['person-left provider'])
    await core.api.history.undo({})
    const { contacts } = await core.api.clients.get({ client: '7' })
    await core.api.clients.saveContact({ ...contacts[0]!, client_id: client.id, valid_until: '2027-01-11' })
    expect(await grey()).toEqual(['person-left client'])
    await core.api.clients.saveContact({ ...contacts[0]!, version: 2, client_id: client.id, valid_until: '2027-01-12' })
    expect(await grey()).toEqual([])
  })

  it('forgets a contact person who is removed, and undo brings both back', async () => {
    await aStep(client)
      .with({ ...clear(), provider: 'does', client: 'answers' })
      .in(core.api)
    await core.api.clients.removeContact(saija)
    expect(await grey()).toEqual(['no-person client'])
    await core.api.history.undo({})
    expect((await get()).steps).toMatchObject([{ client_name: 'Saija Berg', grey: [] }])
  })

  it('keeps its person from being removed, and nobody of another client', async () => {
    await aStep(client).with(clear()).in(core.api)
    expect(await failing(core.api.people.remove(petri))).toMatchObject({ code: 'conflict', reason: 'in-use' })
    const other = await aClient().in(core.api)
    const theirs = await aContact(other).in(core.api)
    expect(await failing(again({ client_person: theirs.id }))).toMatchObject({ code: 'not-found' })
    await again({ client: 'none' })
    expect((await get()).steps).toMatchObject([{ client: 'none', client_person: null }])
  })

  it('goes to the bin, and with its client and everything that hangs on it', async () => {
    const step = await aStep(client).with(clear()).in(core.api)
    await agree()
    await core.api.responsibilities.remove(step)
    expect((await get()).steps).toEqual([])
    await core.api.history.undo({})
    await core.api.clients.remove(client)
    await core.api.history.undo({})
    expect(await get()).toMatchObject({ steps: [{ client_name: 'Saija Berg' }], versions: [{ number: 1 }] })
  })

  it('is moved within the matrix', async () => {
    const ids = []
    for (const step of ['a', 'b', 'c']) ids.push((await aStep(client).with({ step }).in(core.api)).id)
    const [a = '', b = '', c = ''] = ids
    await core.api.responsibilities.order({ client_id: client.id, ids: [c, a, b] })
    expect((await get()).steps.map(({ step }) => step)).toEqual(['c', 'a', 'b'])
  })
})

describe('templates', () => {
  it('begin a matrix in the client’s language with the usual persons, and add nothing twice', async () => {
    await anAssignment(client, petri).with({ role: 'responsible' }).in(core.api)
    const start = (...services: string[]) => core.api.responsibilities.start({ client_id: client.id, services })
    const { added } = await start('Palkanlaskenta', 'Vuosilomat')
    expect(added).toBe(13)
    const { steps } = await get()
    expect(steps.every(({ grey: found }) => found.length === 0)).toBe(true)
    expect(steps[0]).toMatchObject({ service: 'Palkanlaskenta', client: 'does-answers', client_name: 'Saija Berg' })
    expect(await start('palkanlaskenta')).toEqual({ added: 0 })
    expect(await start('Työnantajailmoitukset')).toEqual({ added: 5 })
  })

  it('are the firm’s own once it has kept them, in place of the program’s', async () => {
    const names = async () => core.api.responsibilities.templates({ language: 'fi' })
    const before = (await names()).length
    await aStep(client).with({ service: 'Palkanlaskenta', step: 'Meidän vaihe', other: 'informed' }).in(core.api)
    await aStep(client).with({ service: 'Lounasedut', step: 'Lataus' }).in(core.api)
    await core.api.responsibilities.saveTemplate({ client_id: client.id, service: 'Palkanlaskenta' })
    await core.api.responsibilities.saveTemplate({ client_id: client.id, service: 'Lounasedut' })
    expect(await names()).toHaveLength(before + 1)
    expect(await names()).toContainEqual(
      expect.objectContaining({ name: 'Palkanlaskenta', steps: 1, own: expect.anything(), renewed: false }),
    )
    expect((await core.api.responsibilities.templates({ language: 'sv' })).every(({ own }) => own === null)).toBe(true)
    await aClient().with({ number: '8' }).in(core.api)
    const other = (await core.api.clients.get({ client: '8' })).client
    await core.api.responsibilities.start({ client_id: other.id, services: ['Palkanlaskenta', 'Lounasedut'] })
    const { steps } = await core.api.responsibilities.get({ client: '8' })
    expect(steps).toMatchObject([{ step: 'Meidän vaihe', other: 'informed' }, { step: 'Lataus' }])
    const own = (await names()).find(({ name }) => name === 'Palkanlaskenta')?.own
    await core.api.responsibilities.removeTemplate(own!)
    expect(await names()).toContainEqual(expect.objectContaining({ name: 'Palkanlaskenta', steps: 7, own: null }))
  })
})

describe('what was agreed', () => {
  const printed = async (version?: number) => {
    const asked = { client: '7', ...(version !== undefined && { version }) }
    const file = await finished(core.api.responsibilities.print(asked))
    return run('pdftotext', ['-layout', core.files.path(file.token, file.name) ?? '', '-'])
  }

  it('stays as it was, and prints as agreed; what was changed since is a draft, on screen and paper', async () => {
    expect(await failing(agree())).toMatchObject({ code: 'conflict', reason: 'no-steps' })
    await aStep(client)
      .with({ ...clear(), step: 'Palkkojen laskenta' })
      .in(core.api)
    expect(await printed()).toContain('Luonnos 12.1.2027')
    expect(await agree()).toEqual({ number: 1 })
    expect((await get()).changed).toBe(false)
    const first = await printed()
    expect(first).toContain('Versio 1, 11.1.2027')
    expect(first).toContain('Saija Berg')
    expect(first).not.toContain('Luonnos')
    await again({ step: 'Laskenta ja tarkistus' })
    expect((await get()).changed).toBe(true)
    expect(await printed()).toContain('Luonnos 12.1.2027, muutettu version 1 jälkeen')
    const old = await printed(1)
    expect(old).toContain('Versio 1, 11.1.2027')
    expect(old).toContain('Palkkojen laskenta')
    expect(await agree()).toEqual({ number: 2 })
    const { changes } = await core.api.responsibilities.compare({ client: '7', from: 1, to: 2 })
    expect(changes).toMatchObject([{ kind: 'changed', fields: ['step'], step: { step: 'Laskenta ja tarkistus' } }])
    expect((await core.api.responsibilities.compare({ client: '7', from: 2, to: 'now' })).changes).toEqual([])
    await core.api.history.undo({})
    expect((await get()).versions.map(({ number }) => number)).toEqual([1])
    expect(await failing(core.api.responsibilities.compare({ client: '7', from: 2, to: 1 }))).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the grey areas of the firm', () => {
  it('are those that the domain finds, whatever the parts and the persons are', async () => {
    const gone = await aPerson().with({ name: 'Lähtenyt', active: false }).in(core.api)
    const ended = await aContact(client).with({ name: 'Entinen', valid_until: '2027-01-11' }).in(core.api)
    const part = fc.constantFrom(...parts)
    const steps = fc.sample(
      fc.record({
        provider: part,
        client: part,
        other: part,
        provider_person: fc.constantFrom(null, petri.id, gone.id),
        client_person: fc.constantFrom(null, saija.id, ended.id),
        other_name: fc.constantFrom('', 'Pankki'),
      }),
      150,
    )
    for (const step of steps) await aStep(client).with(step).in(core.api)
    const found = await core.api.responsibilities.greyAreas({})
    const told = (await get()).steps.flatMap(({ id, grey: its }) => its.map(({ kind, side }) => [id, kind, side]))
    expect(found.rows.map(({ id, kind, side }) => [id.slice(0, 36), kind, side])).toEqual(told)
    expect(found.steps).toBe(new Set(told.map(([id]) => id)).size)
    expect(told.length).toBeGreaterThan(50)
  })

  it('are those of the clients looked after, found by name and by person, a page at a time', async () => {
    await aStep(client).with({ step: 'a' }).in(core.api)
    await aStep(client).with({ step: 'b', provider: 'does' }).in(core.api)
    const other = await aClient().with({ number: '8', name: 'Aamu Oy' }).in(core.api)
    await aStep(other).with({ step: 'c' }).in(core.api)
    const ended = await aClient().with({ number: '9', state: 'ended' }).in(core.api)
    await aStep(ended).in(core.api)
    await anAssignment(client, petri).with({ role: 'deputy' }).in(core.api)
    const lines = async (asked: object) => {
      const { rows, ...counts } = await core.api.responsibilities.greyAreas(asked)
      return [rows.map((row) => `${row.client} ${row.step} ${row.kind}`), counts]
    }
    const mine = ['Vastuu Oy a no-person', 'Vastuu Oy b nobody-answers', 'Vastuu Oy b no-person']
    expect(await lines({})).toEqual([['Aamu Oy c no-person', ...mine], { steps: 3, clients: 2 }])
    expect(await lines({ offset: 1, limit: 1 })).toEqual([mine.slice(0, 1), { steps: 3, clients: 2 }])
    expect(await lines({ search: 'vastuu' })).toEqual([mine, { steps: 2, clients: 1 }])
    expect(await lines({ personId: petri.id })).toEqual([mine, { steps: 2, clients: 1 }])
    expect(await lines({ client: '8' })).toEqual([['Aamu Oy c no-person'], { steps: 1, clients: 1 }])
  })

  it('warn on the card and in the list', async () => {
    const warnings = async () => (await core.api.clients.get({ client: '7' })).warnings.map(({ code }) => code)
    const count = async () => (await core.api.clients.list({})).rows[0]?.warnings
    const before = await count()
    expect(await warnings()).not.toContain('grey-areas')
    await aStep(client).in(core.api)
    expect(await warnings()).toContain('grey-areas')
    expect(await count()).toBe((before ?? 0) + 1)
  })
})
