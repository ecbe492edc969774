/** Saved views: whose they are, their order, and the way back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aPerson } from '../../builders/clients.ts'
import { failing, type TestCore } from '../../builders/core.ts'
import { aFirm } from '../../builders/firm.ts'

let core: TestCore
beforeEach(async () => {
  core = await aFirm()
})
afterEach(() => core.close())

type Given = Parameters<TestCore['api']['views']['save']>[0]
const save = (name: string, values: Partial<Given> = {}) =>
  core.api.views.save({ name, person_id: null, screen: 'agenda', search: { state: 'overdue' }, ...values })
const names = async (personId?: string) =>
  (await core.api.views.list(personId === undefined ? {} : { personId })).map(({ name }) => name)

describe('saved views', () => {
  it('keep a screen’s filters under a name, in the order they were made', async () => {
    await save('Myöhässä', { search: { who: 'all', state: 'overdue', days: 14, all: true } })
    await save('Vuosi', { screen: 'wheel', search: {} })
    expect(await core.api.views.list({})).toMatchObject([
      { name: 'Myöhässä', screen: 'agenda', search: { who: 'all', state: 'overdue', days: 14, all: true } },
      { name: 'Vuosi', screen: 'wheel', search: {} },
    ])
  })

  it('are one person’s own, or everybody’s', async () => {
    const [one, other] = [await aPerson().in(core.api), await aPerson().in(core.api)]
    await save('Yhteinen')
    await save('Oma', { person_id: one.id })
    expect(await names(one.id)).toEqual(['Yhteinen', 'Oma'])
    expect(await names(other.id)).toEqual(['Yhteinen'])
    expect(await names()).toEqual(['Yhteinen'])
    // Two people may call their own alike; one person may not, whatever the capitals.
    await save('Oma', { person_id: other.id })
    expect(await failing(save('OMA', { person_id: one.id }))).toMatchObject({ fields: { name: 'duplicate' } })
    expect(await failing(save('X', { person_id: crypto.randomUUID() }))).toMatchObject({ code: 'not-found' })
  })

  it('are renamed, saved over and put in another order, each of which can be undone', async () => {
    const [a, b, c] = [await save('A'), await save('B'), await save('C')]
    expect(await core.api.views.order({ ids: [c.id, a.id] })).toEqual({ ordered: 2 })
    expect(await names()).toEqual(['C', 'B', 'A'])
    await core.api.history.undo({})
    expect(await names()).toEqual(['A', 'B', 'C'])
    expect(await core.api.views.order({ ids: [a.id, b.id, c.id] })).toEqual({ ordered: 0 })
    await save('Bee', { ...b, search: { side: 'client' } })
    expect((await core.api.views.list({}))[1]).toMatchObject({ name: 'Bee', search: { side: 'client' } })
    expect(await failing(save('Late', { ...b }))).toMatchObject({ code: 'conflict' })
    expect(await failing(core.api.views.order({ ids: [crypto.randomUUID()] }))).toMatchObject({
      code: 'not-found',
    })
  })

  it('come back when their removal is undone, also that of their owner', async () => {
    const person = await aPerson().in(core.api)
    const own = await save('Oma', { person_id: person.id })
    await core.api.views.remove(own)
    expect(await names(person.id)).toEqual([])
    await core.api.history.undo({})
    expect(await names(person.id)).toEqual(['Oma'])
    await core.api.people.remove(person)
    expect(await names(person.id)).toEqual([])
    await core.api.history.undo({})
    expect(await names(person.id)).toEqual(['Oma'])
  })

  it('refuse what is no address', async () => {
    const many = Object.fromEntries(Array.from({ length: 31 }, (_, at) => [`key${at}`, at]))
    expect(await failing(save('X', { search: many }))).toMatchObject({ code: 'invalid' })
    expect(await failing(save('', {}))).toMatchObject({ fields: { name: 'required' } })
    expect(await failing(save('x'.repeat(81)))).toMatchObject({ fields: { name: 'too-long' } })
  })
})
