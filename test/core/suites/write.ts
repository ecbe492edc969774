import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, aContact, anAssignment, aPerson, type Saved } from '../../builders/clients.ts'
import { failing } from '../../builders/core.ts'
import type { Engine, EngineCore } from '../../builders/engines.ts'
import { content, dump } from '../../builders/rows.ts'
import { monthly, sayRule } from '../../builders/rules.ts'

/** The only door to a row: versions, conflicts, what is recorded, what a failure leaves behind. */
export function writeSuite(engine: () => Engine): void {
  let core: EngineCore
  beforeEach(async () => {
    core = await engine().core()
  })
  afterEach(() => core.close())

  const clientRow = (id: string) =>
    core.sql.selectFrom('client').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const lines = async () => (await dump(core.sql, ['change']))['change'] ?? []
  const rename = ({ id, version }: Saved, name: string) =>
    core.api.clients.save({ ...aClient().with({ number: '77', name }).fields, id, version })

  it('makes a row at version 1 and records who made it, how, and all of it', async () => {
    const saved = await aClient().with({ name: 'Ääri Oy', number: '77' }).in(core.api)
    expect(saved).toMatchObject({ version: 1 })
    expect(await clientRow(saved.id)).toMatchObject({ version: 1, name: 'Ääri Oy', origin: '' })
    const line = (await lines()).at(-1)
    expect(line).toMatchObject({
      command: 'clients.save',
      person: 'Aino Laine',
      client_id: saved.id,
      table_name: 'client',
      row_id: saved.id,
      before: null,
      target: null,
    })
    expect(JSON.parse(String(line?.['after']))).toEqual(await clientRow(saved.id))
  })

  it('raises the version with every change, and records both sides', async () => {
    const first = await aClient().with({ name: 'Vanha Oy', number: '77' }).in(core.api)
    const second = await rename(first, 'Uusi Oy')
    expect(second.version).toBe(2)
    const line = (await lines()).at(-1)
    expect(JSON.parse(String(line?.['before']))).toMatchObject({ name: 'Vanha Oy', version: 1 })
    expect(JSON.parse(String(line?.['after']))).toMatchObject({ name: 'Uusi Oy', version: 2 })
  })

  it('writes nothing when nothing changed', async () => {
    const builder = aClient().with({ number: '77' })
    const saved = await builder.in(core.api)
    const before = await dump(core.sql)
    const again = await core.api.clients.save({ ...builder.fields, ...saved, id: saved.id, version: saved.version })
    expect(again.version).toBe(1)
    expect(await dump(core.sql)).toEqual(before)
  })

  it('refuses a change by somebody who saw an older version, and keeps the newer one', async () => {
    const first = await aClient().with({ number: '77' }).in(core.api)
    await rename(first, 'Nopeampi Oy')
    const before = await dump(core.sql)
    expect(await failing(rename(first, 'Hitaampi Oy'))).toMatchObject({ code: 'conflict', reason: 'changed-elsewhere' })
    expect(await failing(core.api.clients.remove(first))).toMatchObject({
      code: 'conflict',
      reason: 'changed-elsewhere',
    })
    expect(await dump(core.sql)).toEqual(before)
  })

  it('lets exactly one of two simultaneous writers through', async () => {
    const first = await aClient().with({ number: '77' }).in(core.api)
    const outcomes = await Promise.allSettled([rename(first, 'Yksi Oy'), rename(first, 'Kaksi Oy')])
    expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const row = await clientRow(first.id)
    expect(row.version).toBe(2)
    expect(await core.api.history.verify({})).toMatchObject({ intact: true })
  })

  it('says when the row is gone', async () => {
    const contact = await aContact(await aClient().in(core.api)).in(core.api)
    await core.api.clients.removeContact(contact)
    expect(await failing(core.api.clients.removeContact(contact))).toMatchObject({ code: 'not-found', reason: 'gone' })
  })

  it('names a duplicate and a missing parent as such, and leaves no trace of the attempt', async () => {
    const client = await aClient().with({ number: '77' }).in(core.api)
    const before = await dump(core.sql)
    expect(await failing(aClient().with({ number: '77' }).in(core.api))).toMatchObject({
      code: 'invalid',
      fields: { number: 'duplicate' },
    })
    const nobody = { id: '019b0000-0000-7000-8000-000000000000', version: 1 }
    expect(await failing(anAssignment(client, nobody).in(core.api))).toMatchObject({
      code: 'not-found',
      reason: 'no-person',
    })
    expect(await failing(aContact(nobody).in(core.api))).toMatchObject({ code: 'not-found', reason: 'no-client' })
    expect(await dump(core.sql)).toEqual(before)
  })

  it('turns what the database itself refuses into an error with a next step', async () => {
    // A removed client comes back while its number has been given to another: only the database can notice.
    const gone = await aClient().with({ number: '77' }).in(core.api)
    await core.api.clients.remove(gone)
    const removal = (await core.api.history.stack({})).undo
    await aClient().with({ number: '77' }).in(core.api)
    const duplicate = await failing(core.api.history.undo({ commandId: removal?.commandId ?? '' }))
    expect(duplicate).toMatchObject({ code: 'conflict', reason: 'duplicate' })

    const person = await aPerson().in(core.api)
    const hiring = (await core.api.history.stack({})).undo
    await anAssignment(await aClient().in(core.api), person).in(core.api)
    const inUse = await failing(core.api.history.undo({ commandId: hiring?.commandId ?? '' }))
    expect(inUse).toMatchObject({ code: 'conflict', reason: 'in-use' })
    expect(core.reports).toEqual([])
    expect(await core.api.history.verify({})).toMatchObject({ intact: true })
  })

  it('undoes half a command that fails, and tells nobody of it', async () => {
    const client = await aClient().in(core.api)
    const heard: unknown[] = []
    const listening = await core.api.changes.watch({})
    await listening.next()
    const hear = (async () => {
      for await (const one of listening) heard.push(one)
    })()
    const before = await dump(core.sql)
    const { items } = await core.api.calendar.today({ language: 'fi', days: 60 })
    const key = items[0]?.key ?? ''
    const failure = await failing(
      core.api.marks.mark({
        items: [
          { client_id: client.id, key },
          { client_id: client.id, key: 'no-such-rule@2027-01-01' },
        ],
        state: 'done',
      }),
    )
    expect(key).not.toBe('')
    expect(failure).toMatchObject({ code: 'not-found', reason: 'no-occurrence' })
    expect(await dump(core.sql)).toEqual(before)

    const contact = await aContact(client).in(core.api)
    await core.api.clients.removeContact(contact)
    await listening.return?.(undefined)
    await hear
    expect(heard).toMatchObject([
      { topics: ['contact'], clients: [client.id], command: 'clients.saveContact' },
      { topics: ['contact', 'bin'], clients: [client.id], command: 'clients.removeContact' },
    ])
  })

  it('keeps the contents of text exactly, whatever it holds', async () => {
    const note = 'Åke’s "lönelista"; drop table client; -- \\ % _ \n\t€ 🧾 ﬁ'
    const { id } = await aClient().with({ note }).in(core.api)
    expect((await clientRow(id)).note).toBe(note)
    expect((await content(core.sql))['client']?.[0]?.['note']).toBe(note)
  })

  it('never makes one client’s rule another’s, or everybody’s, nor another rule', async () => {
    const [one, other] = [await aClient().in(core.api), await aClient().in(core.api)]
    const fields = { name: 'Oma raportti', rule: monthly(5) }
    const { id, version } = await sayRule(core.api, one.id, 'own-report', fields)
    const before = await dump(core.sql)
    for (const wrong of [{ client_id: other.id }, { client_id: null }, { key: 'another' }]) {
      const edit = {
        client_id: one.id,
        key: 'own-report',
        ...wrong,
        reach: 'all' as const,
        fields,
        seen: [{ id, version }],
      }
      expect(await failing(core.api.rules.change(edit))).toMatchObject({ code: 'conflict' })
      const back = { client_id: one.id, key: 'own-report', ...wrong, seen: [{ id, version }] }
      expect(await failing(core.api.rules.backToWider(back))).toMatchObject({ code: 'conflict' })
    }
    const nobody = '019b0000-0000-7000-8000-000000000000'
    const lost = core.api.rules.change({ client_id: nobody, key: 'own-report', reach: 'all', fields, seen: [] })
    expect(await failing(lost)).toMatchObject({ code: 'not-found', reason: 'no-client' })
    expect(await dump(core.sql)).toEqual(before)
  })
}
