import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  aClient,
  aContact,
  anAssignment,
  anEvent,
  anInstruction,
  aPayGroup,
  aPerson,
  type Saved,
} from '../../builders/clients.ts'
import { failing } from '../../builders/core.ts'
import type { Engine, EngineCore } from '../../builders/engines.ts'
import { content, counts, dump } from '../../builders/rows.ts'
import { monthly, sayRule } from '../../builders/rules.ts'

/** Undo, redo, the bin and the seals. */
export function historySuite(engine: () => Engine): void {
  let core: EngineCore
  beforeEach(async () => {
    core = await engine().core()
  })
  afterEach(() => core.close())

  const rename = ({ id, version }: Saved, name: string) =>
    core.api.clients.save({ ...aClient().with({ number: '77', name }).fields, id, version })
  const stack = () => core.api.history.stack({})

  /** A client with one of everything that hangs on clients. */
  async function aFullClient(): Promise<Saved> {
    const client = await aClient().with({ number: '77', name: 'Täysi Oy' }).in(core.api)
    await aContact(client).in(core.api)
    await anAssignment(client, await aPerson().in(core.api)).in(core.api)
    await aPayGroup(client).in(core.api)
    await anEvent(client).in(core.api)
    await anInstruction(client).in(core.api)
    await core.api.instructions.publish({ client_id: client.id })
    await sayRule(core.api, client.id, 'own-report', { name: 'Oma raportti', rule: monthly(5) })
    const { items } = await core.api.calendar.today({ language: 'fi', days: 60 })
    await core.api.marks.mark({
      items: items.slice(0, 3).map(({ client_id, key }) => ({ client_id, key })),
      state: 'done',
    })
    return client
  }

  it('goes back and forth through several commands, one after another', async () => {
    const states = [await content(core.sql)]
    const remember = async () => states.push(await content(core.sql))
    const client = await aClient().with({ number: '77', name: 'Yksi Oy' }).in(core.api)
    await remember()
    const second = await rename(client, 'Kaksi Oy')
    await remember()
    await aPayGroup(client).in(core.api)
    await remember()
    await rename(second, 'Kolme Oy')
    await remember()

    for (const round of [1, 2]) {
      for (let at = states.length - 2; at >= 0; at--) {
        await core.api.history.undo({})
        expect(await content(core.sql), `round ${round}, back to ${at}`).toEqual(states[at])
      }
      for (let at = 1; at < states.length; at++) {
        await core.api.history.redo({})
        expect(await content(core.sql), `round ${round}, forth to ${at}`).toEqual(states[at])
      }
    }
    expect((await stack()).redo).toBeNull()
    expect(await failing(core.api.history.redo({}))).toMatchObject({ reason: 'nothing-to-redo' })
    expect(await core.api.history.verify({})).toMatchObject({ intact: true })
  })

  it('names what can be undone and redone, and a new deed ends what could be redone', async () => {
    const client = await aClient().with({ number: '77' }).in(core.api)
    const contact = await aContact(client).in(core.api)
    expect((await stack()).undo).toMatchObject({ command: 'clients.saveContact' })
    expect(await core.api.history.undo({})).toMatchObject({ command: 'clients.saveContact' })
    expect(await stack()).toMatchObject({
      undo: { command: 'clients.save' },
      redo: { command: 'clients.saveContact' },
    })
    await rename(client, 'Muu Oy')
    expect(await stack()).toMatchObject({ undo: { command: 'clients.save' }, redo: null })
    expect(await failing(core.api.clients.removeContact(contact))).toMatchObject({ reason: 'gone' })
  })

  it('says what a deed was done to, by the names of the row and of its client', async () => {
    const client = await aClient().with({ number: '77', name: 'Kahvila Aamu Oy' }).in(core.api)
    expect((await stack()).undo).toMatchObject({ what: 'Kahvila Aamu Oy' })
    await aContact(client).with({ name: 'Saija Berg' }).in(core.api)
    expect((await stack()).undo).toMatchObject({ what: 'Saija Berg, Kahvila Aamu Oy' })
    await anAssignment(client, await aPerson().with({ name: 'Minna Salo' }).in(core.api)).in(core.api)
    expect((await stack()).undo).toMatchObject({ what: 'Minna Salo, Kahvila Aamu Oy' })
    expect(await core.api.history.undo({})).toMatchObject({ what: 'Minna Salo, Kahvila Aamu Oy', item: null })
    expect(await core.api.history.redo({})).toMatchObject({ what: 'Minna Salo, Kahvila Aamu Oy' })
    const { items } = await core.api.calendar.list({
      client: client.id,
      from: '2027-02-01',
      to: '2027-03-31',
      language: 'fi',
    })
    const [item] = items
    if (!item) throw new Error('no work')
    await core.api.marks.mark({ items: [{ client_id: client.id, key: item.key }], state: 'done' })
    // The same words in the status bar after a restart: a task by its name.
    expect((await core.api.history.stack({ language: 'sv' })).undo?.what).toMatch(/^\D.+, Kahvila Aamu Oy$/)
    expect(await core.api.history.undo({})).toMatchObject({
      what: `${item.short}, Kahvila Aamu Oy`,
      item: { client_id: client.id, key: item.key },
    })
  })

  it('brings a client back with everything that hung on it', async () => {
    const client = await aFullClient()
    const before = await content(core.sql)
    const had = await counts(core.sql)
    await core.api.clients.remove(client)
    const left = await counts(core.sql)
    for (const table of ['client', 'contact', 'assignment', 'pay_group', 'cutoff', 'event', 'rule', 'mark', 'sheet'])
      expect([table, (had[table] ?? 0) > 0, left[table]]).toEqual([table, true, 0])
    expect(await core.api.history.bin({})).toMatchObject([{ table: 'client', label: 'Täysi Oy' }])
    await core.api.history.undo({})
    expect(await content(core.sql)).toEqual(before)
    expect(await core.api.history.bin({})).toEqual([])
  })

  it('never gives a version out twice: who saw the row before its removal is told', async () => {
    const first = await aClient().with({ number: '77', name: 'Yksi Oy' }).in(core.api)
    const second = await rename(first, 'Kaksi Oy')
    await core.api.clients.remove(second)
    await core.api.history.undo({})
    expect(await failing(rename(first, 'Vanhentunut Oy'))).toMatchObject({ reason: 'changed-elsewhere' })
    expect(await failing(rename(second, 'Vanhentunut Oy'))).toMatchObject({ reason: 'changed-elsewhere' })
  })

  it('refuses to undo what has moved on since, and changes nothing then', async () => {
    const first = await aClient().with({ number: '77', name: 'Yksi Oy' }).in(core.api)
    const second = await rename(first, 'Kaksi Oy')
    const step = (await stack()).undo
    await rename(second, 'Kolme Oy')
    const before = await dump(core.sql)
    const failure = await failing(core.api.history.undo({ commandId: step?.commandId ?? '' }))
    expect(failure).toMatchObject({ code: 'conflict', reason: 'moved-on' })
    expect(await dump(core.sql)).toEqual(before)
    // A change there and back again is no obstacle: the content is what the command left.
    await core.api.history.undo({})
    await core.api.history.undo({ commandId: step?.commandId ?? '' })
    expect((await content(core.sql))['client']).toMatchObject([{ name: 'Yksi Oy' }])
  })

  it('takes back what it changed of a row and leaves what others changed of it', async () => {
    const first = await aClient().with({ number: '77', name: 'Yksi Oy' }).in(core.api)
    await rename(first, 'Kaksi Oy')
    const step = (await stack()).undo
    const { client } = await core.api.clients.get({ client: first.id })
    const { origin: _, updated: __, ...fields } = client
    await core.api.clients.save({ ...fields, agreements: 'Kaupan TES' })
    await core.api.history.undo({ commandId: step?.commandId ?? '' })
    expect((await content(core.sql))['client']).toMatchObject([{ name: 'Yksi Oy', agreements: 'Kaupan TES' }])
  })

  it('takes back another column of a row that was renamed since, and leaves the new name', async () => {
    const first = await aClient().with({ number: '77', name: 'Yksi Oy' }).in(core.api)
    const { origin: _, updated: __, ...fields } = (await core.api.clients.get({ client: first.id })).client
    await core.api.clients.save({ ...fields, agreements: 'Kaupan TES' })
    const step = (await stack()).undo
    const { origin: _o, updated: _u, ...later } = (await core.api.clients.get({ client: first.id })).client
    await core.api.clients.save({ ...later, name: 'Kaksi Oy' })
    await core.api.history.undo({ commandId: step?.commandId ?? '' })
    expect((await content(core.sql))['client']).toMatchObject([{ name: 'Kaksi Oy', agreements: '' }])
  })

  it('keeps of a changed row only what changed', async () => {
    const first = await aClient().with({ number: '77', name: 'Yksi Oy' }).in(core.api)
    await rename(first, 'Kaksi Oy')
    const line = await core.sql.selectFrom('change').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    const columns = Object.keys(JSON.parse(line.after ?? '{}') as object).toSorted()
    expect(columns).toEqual(['business_id', 'name', 'search', 'updated', 'version'])
  })

  it('undoes an undoing by name as redo does, and leaves no dead step behind', async () => {
    const first = await aClient().with({ number: '77', name: 'Yksi Oy' }).in(core.api)
    await rename(first, 'Kaksi Oy')
    await core.api.history.undo({})
    const redo = (await stack()).redo
    await core.api.history.undo({ commandId: redo?.commandId ?? '' })
    expect((await content(core.sql))['client']).toMatchObject([{ name: 'Kaksi Oy' }])
    expect(await stack()).toMatchObject({ undo: { command: 'clients.save' }, redo: null })
    await core.api.history.undo({})
    expect((await content(core.sql))['client']).toMatchObject([{ name: 'Yksi Oy' }])
  })

  it('keeps a redone removal in the bin, from where it can be restored', async () => {
    const client = await aFullClient()
    const before = await content(core.sql)
    await core.api.clients.remove(client)
    await core.api.history.undo({})
    await core.api.history.redo({})
    const [binned] = await core.api.history.bin({})
    expect(binned).toMatchObject({ table: 'client', label: 'Täysi Oy' })
    await core.api.history.undo({ commandId: binned?.commandId ?? '' })
    expect(await content(core.sql)).toEqual(before)
    expect(await core.api.history.bin({})).toEqual([])
  })

  it('empties the bin for good: contents gone, seals whole, nothing to bring back', async () => {
    const client = await aFullClient()
    // What was taken off the client before it went is in the history too, and goes with it.
    const gone = await anEvent(client).with({ name: 'Poistettu tapahtuma' }).in(core.api)
    await core.api.clients.removeEvent(gone)
    await core.api.history.undo({})
    await core.api.history.undo({})
    await core.api.clients.remove(client)
    const kept = await aClient().with({ number: '78', name: 'Jäävä Oy' }).in(core.api)
    const [binned] = await core.api.history.bin({})
    expect(await core.api.history.emptyBin({})).toEqual({ emptied: 1 })
    expect(await core.api.history.bin({})).toEqual([])
    const all = JSON.stringify((await dump(core.sql, ['change']))['change'])
    expect(all).not.toContain('Täysi Oy')
    expect(all).not.toContain('Poistettu tapahtuma')
    expect(all).toContain('Jäävä Oy')
    expect(await core.api.history.verify({})).toMatchObject({ intact: true, broken: null })
    expect(await failing(core.api.history.undo({ commandId: binned?.commandId ?? '' }))).toMatchObject({
      reason: 'bin-emptied',
    })
    expect((await core.api.clients.get({ client: kept.id })).client.name).toBe('Jäävä Oy')
    expect(await core.api.history.emptyBin({})).toEqual({ emptied: 0 })
  })

  it('takes back from the bin only what is in it when it is emptied', async () => {
    const contact = await aContact(await aClient().in(core.api)).in(core.api)
    await core.api.clients.removeContact(contact)
    await core.api.history.undo({})
    expect(await core.api.history.emptyBin({})).toEqual({ emptied: 0 })
    expect((await dump(core.sql, ['change']))['change']?.every((line) => line['before'] ?? line['after'])).toBe(true)
  })

  it.each([
    ['a changed content', { after: '{"id":"forged"}' }],
    ['a changed name', { person: 'Joku Muu' }],
    ['a changed time', { at: '2026-01-01T00:00:00.000Z' }],
    ['a changed command', { command: 'clients.list' }],
    ['another row', { row_id: '019b0000-0000-7000-8000-000000000000' }],
    ['a new digest', { digest: '0'.repeat(64) }],
  ])('finds %s in the change history', async (_what, forged) => {
    for (let n = 0; n < 4; n++) await aClient().in(core.api)
    const { lines, intact } = await core.api.history.verify({})
    expect(intact).toBe(true)
    const all = await core.sql.selectFrom('change').select('seq').orderBy('seq').execute()
    const seq = all[3]?.seq ?? 0
    await core.sql.updateTable('change').set(forged).where('seq', '=', seq).execute()
    expect(await core.api.history.verify({})).toEqual({ lines: 3, intact: false, broken: seq })
    expect(lines).toBe(all.length)
  })

  it('finds a line that was taken out', async () => {
    for (let n = 0; n < 4; n++) await aClient().in(core.api)
    const all = await core.sql.selectFrom('change').select('seq').orderBy('seq').execute()
    await core.sql
      .deleteFrom('change')
      .where('seq', '=', all[3]?.seq ?? 0)
      .execute()
    expect(await core.api.history.verify({})).toEqual({ lines: 3, intact: false, broken: all[4]?.seq })
  })

  it('tells the history page by page, newest first, without gaps or repeats', async () => {
    const client = await aClient().with({ number: '77' }).in(core.api)
    for (let n = 0; n < 5; n++) await aContact(client).in(core.api)
    await aPayGroup(client).in(core.api)
    await aClient().in(core.api)
    const read = async (client_id?: string) => {
      const found: string[] = []
      let before: number | undefined
      for (;;) {
        const page = await core.api.history.list({
          limit: 2,
          ...(client_id && { client_id }),
          ...(before && { before }),
        })
        expect(page.deeds.length).toBeLessThanOrEqual(2)
        found.push(...page.deeds.map((deed) => `${deed.command} ${deed.rows.length}`))
        if (page.next === null) return found
        before = page.next
      }
    }
    const contacts = Array.from({ length: 5 }, () => 'clients.saveContact 1')
    expect(await read(client.id)).toEqual(['clients.savePayGroup 3', ...contacts, 'clients.save 1'])
    expect(await read()).toEqual([
      'clients.save 1',
      'clients.savePayGroup 3',
      ...contacts,
      'clients.save 1',
      'storage.create 3',
    ])
  })

  it('says in words what became of a row', async () => {
    const first = await aClient().with({ number: '77', name: 'Yksi Oy' }).in(core.api)
    await rename(first, 'Kaksi Oy')
    await core.api.history.undo({})
    const { deeds } = await core.api.history.list({ client_id: first.id })
    expect(deeds.map((deed) => [deed.command, deed.undone, deed.target !== null])).toEqual([
      ['history.undo', false, true],
      ['clients.save', true, false],
      ['clients.save', false, false],
    ])
    expect(deeds[1]?.rows[0]?.fields).toContainEqual({ field: 'name', before: 'Yksi Oy', after: 'Kaksi Oy' })
    expect(deeds[2]?.rows[0]).toMatchObject({ kind: 'insert', label: 'Yksi Oy', table: 'client' })
    expect(deeds[0]?.person).toBe('Aino Laine')
  })
}
