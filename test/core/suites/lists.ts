import { afterEach, beforeEach, expect, it } from 'vitest'
import { mustSee } from '../../../electron/core/clients/find.ts'
import { visible } from '../../../electron/core/clients/visible.ts'
import { readOnly } from '../../../electron/core/db/read-only.ts'
import type { Sight } from '../../../electron/core/who.ts'
import { aClient, aContact, anAssignment, aPayGroup, aPerson } from '../../builders/clients.ts'
import { failing } from '../../builders/core.ts'
import type { Engine, EngineCore } from '../../builders/engines.ts'

/** Lists and the clock give the same on every engine, down to the order and the kind of numbers. */
export function listSuite(engine: () => Engine): void {
  let core: EngineCore
  beforeEach(async () => {
    core = await engine().core()
  })
  afterEach(() => core.close())

  const names = async (input: Parameters<typeof core.api.clients.list>[0] = {}) =>
    (await core.api.clients.list(input)).rows.map((row) => row.name)

  it('orders names as Finns do, å, ä and ö last, whatever the letters’ size', async () => {
    const given = ['Öljy Oy', 'aalto Oy', 'Ähtäri Ky', 'Ångström Ab', 'Zeta Oy', 'Wirta Oy', 'Virta Oy', 'Éclair Oy']
    for (const name of given) await aClient().with({ name }).in(core.api)
    const ordered = ['aalto Oy', 'Éclair Oy', 'Virta Oy', 'Wirta Oy', 'Zeta Oy', 'Ångström Ab', 'Ähtäri Ky', 'Öljy Oy']
    expect(await names()).toEqual(ordered)
    expect(await names({ descending: true })).toEqual(ordered.toReversed())
    for (const name of given) await aPerson().with({ name }).in(core.api)
    const people = (await core.api.people.list({})).map((row) => row.name)
    expect(people.filter((name) => name !== 'Aino Laine')).toEqual(ordered)
  })

  it('pages and sorts', async () => {
    const people = [
      await aPerson().with({ name: 'Zaida Öhman' }).in(core.api),
      await aPerson().with({ name: 'Åsa Berg' }).in(core.api),
    ]
    for (let n = 1; n <= 7; n++) {
      const client = await aClient()
        .with({ number: String(n * 15), name: `Firma ${8 - n}`, headcount: (n * 5) % 7 })
        .in(core.api)
      const person = people[n % 3]
      if (person) await anAssignment(client, person).in(core.api)
    }
    const { rows, total } = await core.api.clients.list({ sort: 'number', offset: 2, limit: 3 })
    expect(total).toBe(7)
    expect(rows.map((row) => row.number)).toEqual(['45', '60', '75'])
    const byHeads = (await core.api.clients.list({ sort: 'headcount', descending: true })).rows
    expect(byHeads.map((row) => row.headcount)).toEqual([6, 5, 4, 3, 2, 1, 0])
    const responsible = (await core.api.clients.list({ sort: 'responsible' })).rows.map((row) => row.responsible)
    expect(responsible.filter(Boolean)).toEqual(['Zaida Öhman', 'Zaida Öhman', 'Åsa Berg', 'Åsa Berg', 'Åsa Berg'])
    expect(responsible.slice(-2)).toEqual(['', ''])
    const mine = await core.api.clients.list({ personId: people[0]?.id ?? '' })
    expect(mine.total).toBe(2)
  })

  it('finds by every word, in any order and size of letters, and takes signs for what they are', async () => {
    await aClient().with({ name: 'Mäki & Pojat Oy', number: '77', business_id: '1234567-1' }).in(core.api)
    await aClient().with({ name: 'Maki 100 % Oy', number: '78', business_id: '2345678-0' }).in(core.api)
    expect(await names({ search: 'MÄKI' })).toEqual(['Mäki & Pojat Oy'])
    expect(await names({ search: 'poja mäk' })).toEqual(['Mäki & Pojat Oy'])
    expect(await names({ search: '1234567' })).toEqual(['Mäki & Pojat Oy'])
    expect(await names({ search: '77' })).toEqual(['Mäki & Pojat Oy'])
    expect(await names({ search: '100 %' })).toEqual(['Maki 100 % Oy'])
    expect(await names({ search: '_aki' })).toEqual([])
    expect(await names({ search: 'x%' })).toEqual([])
  })

  it('finds whose contact has a telephone number, whichever way it is written', async () => {
    const client = await aClient().with({ name: 'Soittaja Oy' }).in(core.api)
    await aContact(client).with({ phone: '+358 (0)40 123-4567' }).in(core.api)
    const other = await aClient().with({ name: 'Toinen Oy' }).in(core.api)
    await aContact(other).with({ phone: '09 765 4321' }).in(core.api)
    for (const search of ['0401234567', '+358 40 123 4567', '040–123.4567', 'puh. 00358 40 1234567', '123 4567'])
      expect(await names({ search }), search).toEqual(['Soittaja Oy'])
    expect(await names({ search: '+358 9 7654321' })).toEqual(['Toinen Oy'])
    expect(await names({ search: '9999999' })).toEqual([])
  })

  it('counts with numbers', async () => {
    const client = await aClient().in(core.api)
    const person = await aPerson().in(core.api)
    await anAssignment(client, person).in(core.api)
    const found = (await core.api.people.list({})).find((one) => one.id === person.id)
    expect(found).toMatchObject({ clients: 1, active: true })
    expect(await core.api.history.verify({})).toMatchObject({ lines: 6 })
    expect((await core.api.history.list({ limit: 1 })).next).toBeTypeOf('number')
    expect(await core.api.clients.nextNumber({})).toEqual({ number: expect.stringMatching(/^\d{3,}$/) as string })
  })

  it('computes a year, marks it, and shows the marks', async () => {
    const client = await aClient().with({ name: 'Kello Oy', number: '77' }).in(core.api)
    await aPayGroup(client).in(core.api)
    await aContact(client).in(core.api)
    const list = () => core.api.calendar.list({ client: '77', from: '2027-01-01', to: '2027-01-31', language: 'fi' })
    const before = await list()
    const payday = before.items.find((item) => item.rule === 'payday')
    expect(payday).toMatchObject({ nominal: '2027-01-31', due: '2027-01-29', status: 'planned', mark: null })
    await core.api.marks.mark({
      items: [{ client_id: client.id, key: payday?.key ?? '' }],
      state: 'done',
    })
    const after = (await list()).items.find((item) => item.rule === 'payday')
    expect(after).toMatchObject({
      status: 'done',
      due: '2027-01-29',
      mark: { state: 'done', day: '2027-01-12', person: 'Aino Laine', version: 1 },
    })
    const today = await core.api.calendar.today({ language: 'fi', days: 30 })
    expect(today.items.find((item) => item.key === payday?.key)).toMatchObject({ status: 'done' })
    expect((await core.api.clients.list({})).rows).toMatchObject([
      { number: '77', overdue: expect.any(Number) as number },
    ])
    expect(await core.api.marks.unmark({ items: [{ client_id: client.id, key: payday?.key ?? '' }] })).toEqual({
      unmarked: 1,
    })
    expect(await list()).toEqual(before)
  })
  it('gives the rows of those clients who are seen, and of nobody where nobody is', async () => {
    const [one, other] = [await aClient().in(core.api), await aClient().in(core.api)]
    await aClient().in(core.api)
    const db = readOnly(core.sql)
    const seen = async (clients: Sight['clients']) =>
      (await visible({ clients }).rows(db).select('id').orderBy('id').execute()).map(({ id }) => id)
    expect(await seen(new Set([one.id, other.id]))).toEqual([one.id, other.id].toSorted())
    expect(await seen(new Set())).toEqual([])
    expect(await seen('all')).toHaveLength(3)
    expect(await failing(mustSee(db, { clients: new Set([one.id]) }, [one.id, other.id]))).toMatchObject({
      reason: 'no-client',
    })
    await mustSee(db, { clients: new Set([one.id]) }, [one.id, null, one.id])
  })
}
