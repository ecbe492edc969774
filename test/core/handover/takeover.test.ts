/** Whose a client is from when, once its package is taken in: what was before is the giver's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failing, finished } from '../../builders/core.ts'
import { aClient, anAssignment, aPayGroup, aPerson, type Saved } from '../../builders/clients.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { anEngine, aSender, brought, DAY, packed } from './firms.ts'

describe('a client taken over in its package', () => {
  const engine = anEngine()
  let sender: EngineCore
  let bytes: Uint8Array
  let client: Saved
  let giver: Saved
  beforeAll(async () => {
    sender = await aSender(engine())
    const { api } = sender
    client = await aClient().with({ clock_start: '2025-07-01', number: '014' }).in(api)
    giver = await aPerson().with({ name: 'Liisa Luovuttaja' }).in(api)
    await anAssignment(client, giver).in(api)
    await anAssignment(client, giver).with({ role: 'deputy', valid_from: '2027-06-01' }).in(api)
    await aPayGroup(client).in(api)
    await aPayGroup(client).with({ name: 'Kausityöt', position: 1, valid_until: '2027-03-31' }).in(api)
    for (const [name, day] of [
      ['Tekemättä jäänyt', '2026-11-02'],
      ['Tehty aikanaan', '2026-11-03'],
      ['Meidän aikanamme', '2027-05-04'],
      ['Meille siirtynyt', '2027-01-11'],
      ['Heidän ajalleen siirretty', '2027-03-15'],
    ] as const)
      await api.rules.change({
        client_id: client.id,
        reach: 'all',
        fields: { name, rule: { rule: { type: 'once', day }, non_business_day: { action: 'none' } } },
        seen: [],
      })
    const { items } = await api.calendar.list({
      client: client.id,
      from: '2026-11-03',
      to: '2026-11-03',
      language: 'fi',
    })
    const done = items.filter(({ name }) => name === 'Tehty aikanaan')
    await api.marks.mark({
      items: done.map(({ key }) => ({ client_id: client.id, key })),
      state: 'done',
      day: '2026-11-03',
    })
    await moved(api, 'Meille siirtynyt', '2027-01-11', '2027-03-01')
    await moved(api, 'Heidän ajalleen siirretty', '2027-03-15', '2027-02-08')
    bytes = await packed(sender, client.id)
  })
  afterAll(() => sender.close())

  const moved = async (api: EngineCore['api'], name: string, day: string, moved_to: string) => {
    const { items } = await api.calendar.list({ client: client.id, from: day, to: day, language: 'fi' })
    const keys = items.filter((item) => item.name === name).map(({ key }) => ({ client_id: client.id, key }))
    await api.marks.mark({ items: keys, state: 'moved', reason: 'Sovittu', moved_to })
  }

  const receiving = async () => {
    const core = await engine().core()
    core.clock.set(DAY)
    const me = await aPerson().with({ name: 'Minna Me' }).in(core.api)
    const other = await aPerson().with({ name: 'Otto Toinen' }).in(core.api)
    return { core, api: core.api, me, other, file: await brought(core, bytes) }
  }

  it('proposes its next payday, and says which pay groups end', async () => {
    const { core, api, file } = await receiving()
    const { takeover } = await finished(api.handover.verify({ file }))
    expect(takeover).toEqual({ first_payday: '2027-02-26', ending: [{ name: 'Kausityöt', until: '2027-03-31' }] })
    await core.close()
  })

  it('is ours from our first payday on with its last days, and nothing before it is late', async () => {
    const { core, api, me, other, file } = await receiving()
    const team = { responsible: me.id, deputy: other.id }
    await finished(api.handover.import({ file, takeover: { first_payday: '2027-02-26', team } }))
    const card = await api.clients.get({ client: client.id })
    expect(card.client.clock_start).toBe('2027-02-26')
    expect(card.assignments.map(({ role, person }) => [role, person])).toEqual([
      ['responsible', 'Minna Me'],
      ['deputy', 'Otto Toinen'],
    ])
    expect(card.warnings.map(({ code }) => code)).not.toContain('no-responsible')
    expect((await api.clients.list({})).rows).toMatchObject([
      { responsible: 'Minna Me', deputy: 'Otto Toinen', overdue: 0 },
    ])
    const { items } = await api.calendar.list({ from: '2025-01-01', to: '2027-02-28', language: 'fi' })
    expect(items.filter(({ due, status }) => due < DAY && status !== 'done')).toEqual([])
    const run = items.filter(({ due }) => due >= DAY).map(({ due }) => due)
    // Five working days before the payday the material, two before it the approval.
    expect(run[0]).toBe('2027-02-19')
    expect(items.map(({ name }) => name)).not.toContain('Tekemättä jäänyt')
    expect(items.map(({ name }) => name)).toContain('Tehty aikanaan')
    await core.close()
  })

  it('has nobody of the giver ended by a register that names people of ours', async () => {
    const { core, api, file } = await receiving()
    await finished(api.handover.import({ file }))
    const held = async () => {
      const rows = await core.sql.selectFrom('assignment').selectAll().where('client_id', '=', client.id).execute()
      return rows.map(({ role, valid_until, origin }) => `${role} ${valid_until} ${origin !== ''}`).toSorted()
    }
    const givers = await held()
    const register = async function* () {
      yield Buffer.from('Asiakas;Asiakasnumero;Vastuuhenkilö;Varahenkilö\nAsiakas;014;Minna Me;Otto Toinen\n')
    }
    const asked = { file: await core.files.receive('rekisteri.csv', register(), 1e9) }
    const { mapping } = await finished(api.imports.look(asked))
    await finished(api.imports.take({ ...asked, mapping, clockStart: DAY }))
    expect(await held()).toEqual([...givers, 'responsible null false', 'deputy null false'].toSorted())
    await core.close()
  })

  it('has the one-off work that was moved into our time, and not what was moved out of it', async () => {
    const { core, api, me, file } = await receiving()
    const team = { responsible: me.id, deputy: null }
    await finished(api.handover.import({ file, takeover: { first_payday: '2027-02-26', team } }))
    const { items } = await api.calendar.list({ from: '2027-01-01', to: '2027-12-31', language: 'fi' })
    const tasks = items.filter(({ rule }) => rule.startsWith('task-')).map(({ name, due }) => [name, due])
    expect(tasks).toEqual([
      ['Meille siirtynyt', '2027-03-01'],
      ['Meidän aikanamme', '2027-05-04'],
    ])
    await core.close()
  })

  it('keeps who did it for the giver, until our time, in the record that is handed on', async () => {
    const { core, api, me, file } = await receiving()
    await finished(api.handover.import({ file, takeover: { team: { responsible: me.id, deputy: null } } }))
    const rows = await core.sql.selectFrom('assignment').select(['person_id', 'valid_from', 'valid_until']).execute()
    expect(rows).toContainEqual({ person_id: giver.id, valid_from: null, valid_until: '2027-02-25' })
    expect(rows).toContainEqual({ person_id: me.id, valid_from: null, valid_until: null })
    expect(rows).toHaveLength(2)
    expect((await packed(core, client.id)).length).toBeGreaterThan(1000)
    await api.history.undo({})
    await api.history.undo({})
    expect(await failing(api.clients.get({ client: client.id }))).toMatchObject({ code: 'not-found' })
    await core.close()
  })

  it('has whom the giver had for it among our people, once they are taken into use', async () => {
    const { core, api, file } = await receiving()
    const team = { responsible: null, deputy: null }
    await finished(api.handover.import({ file, takeover: { first_payday: '2027-02-26', team } }))
    const people = async () => new Map((await api.people.list({})).map((one) => [one.name, one]))
    const moved = (await people()).get('Liisa Luovuttaja')
    if (!moved) throw new Error('Nobody came along.')
    const { clients: _, origin: __, ...fields } = moved
    await api.people.save({ ...fields, active: true })
    await anAssignment(client, moved).with({ valid_from: '2027-02-26' }).in(api)
    const names = async () => (await api.clients.get({ client: client.id })).assignments.map(({ person }) => person)
    expect(await names()).toContain('Liisa Luovuttaja')
    expect((await people()).get('Liisa Luovuttaja')).toMatchObject({ active: true, origin: '' })
    const { items } = await api.calendar.list({
      from: '2027-02-26',
      to: '2027-03-31',
      personId: moved.id,
      language: 'fi',
    })
    expect(items.length).toBeGreaterThan(0)
    await core.close()
  })

  it.each([
    [{ first_payday: '1950-01-31' }, { first_payday: 'starts-too-early' }],
    [{}, { 'team.deputy': 'same-person' }],
  ])('is refused with %j', async (first, fields) => {
    const { core, api, me, file } = await receiving()
    const team = { responsible: me.id, deputy: me.id }
    const refused = await failing(finished(api.handover.import({ file, takeover: { ...first, team } })))
    expect(refused).toMatchObject({ code: 'invalid', fields })
    expect((await api.clients.list({})).total).toBe(0)
    await core.close()
  })
})
