import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unzip } from '../../../electron/core/documents/unzip.ts'
import { zip } from '../../../electron/core/documents/zip.ts'
import type { Report } from '../../../shared/api/handover.ts'
import { failing, finished } from '../../builders/core.ts'
import { aClient } from '../../builders/clients.ts'
import { some } from '../../builders/endure.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { content } from '../../builders/rows.ts'
import { anEngine, aRichClient, aSender, aTwin, brought, DAY, firmOf, packed } from './firms.ts'

const limits = { maxFiles: 1000, maxBytes: 1e8, maxRatio: 1000 }

describe.each(some(['SQLite', 'PGlite']))('a client handed over and handed on, on %s', (name) => {
  const engine = anEngine(name)
  let sender: EngineCore
  let bytes: Uint8Array
  let client: { id: string; number: string }
  let record: Awaited<ReturnType<typeof content>>
  beforeAll(async () => {
    sender = await aSender(engine())
    client = await aRichClient(sender)
    bytes = await packed(sender, client.id, { recipient: 'Seuraava Oy' })
    record = await content(sender.sql)
  })

  it('is the same bytes every time', async () => {
    expect(Buffer.compare(await packed(sender, client.number, { recipient: 'Seuraava Oy' }), bytes)).toBe(0)
    const again = await sender.sql.selectFrom('handover').selectAll().where('direction', '=', 'out').execute()
    expect(again.map((row) => row.partner)).toEqual(['Seuraava Oy', 'Seuraava Oy'])
    expect(new Set(again.map((row) => row.digest)).size).toBe(1)
  })

  it('comes out of an empty database as it went in, byte for byte', async () => {
    // One PostgreSQL holds one database at a time: the twin takes the sender's place there.
    const twin = await aTwin(engine(), await firmOf(sender))
    const file = await brought(twin, bytes)
    const steps: string[] = []
    const job = await twin.api.handover.import({ file })
    let step = await job.next()
    for (; !step.done; step = await job.next()) steps.push(step.value.step ?? '')
    const result = step.value
    expect([...new Set(steps)]).toEqual(['reading', 'checking', 'importing'])
    expect(result.client_id).toBe(client.id)
    expect(Buffer.compare(await packed(twin, client.id, { recipient: 'Seuraava Oy' }), bytes)).toBe(0)

    const card = await twin.api.clients.get({ client: client.number })
    expect(card.client).toMatchObject({
      state: 'takeover',
      state_since: DAY,
      clock_end: null,
      note: '',
      origin: 'Palkkatalo Äyräs Oy',
    })
    const taken = await content(twin.sql)
    for (const table of [
      'contact',
      'assignment',
      'pay_group',
      'cutoff',
      'event',
      'instruction',
      'sheet',
      'mark',
      'information',
      'authorisation',
    ])
      expect(taken[table]?.length, table).toBe(record[table]?.length)
    const tasks = (taken['rule'] ?? []).filter((row) => String(row['key']).startsWith('task-'))
    expect(
      tasks.map((row) => JSON.parse(String(row['fields_json'])).name as string).toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['Kysely kaikille', 'Lähetä lomalista', 'Pyydä valtakirja', 'Sopimuksen tarkistus'])
    expect(taken['person']?.filter((row) => row['origin'] !== '').every((row) => row['active'] === 0)).toBe(true)
    expect(JSON.stringify([taken['contact'], taken['mark'], taken['client']])).not.toContain('Kiireessä')
    expect(await twin.api.handover.list({ client: client.id })).toMatchObject([
      { direction: 'out' },
      { direction: 'in', partner: 'Palkkatalo Äyräs Oy', day: DAY },
    ])
    expect((await twin.api.history.verify({})).intact).toBe(true)
    await undone(twin, client.id)
    await twin.close()
  })

  afterAll(async () => {
    if (name === 'SQLite') await sender.close()
    // The twin has closed the one database there was.
    else rmSync(sender.profile, { recursive: true, force: true })
  })
})

/** Undone, the import leaves nothing of the client. */
async function undone(core: EngineCore, client: string): Promise<void> {
  // The second package is a deed too.
  await core.api.history.undo({})
  await core.api.history.undo({})
  expect(await failing(core.api.clients.get({ client }))).toMatchObject({ code: 'not-found' })
  for (const table of ['client', 'contact', 'mark', 'handover'] as const)
    expect(await core.sql.selectFrom(table).select('id').execute(), table).toEqual([])
}

describe('a package that comes where it is known', () => {
  const engine = anEngine()
  let sender: EngineCore
  let bytes: Uint8Array
  let client: { id: string; number: string }
  beforeAll(async () => {
    sender = await aSender(engine())
    client = await aRichClient(sender)
    bytes = await packed(sender, client.id)
  })
  afterAll(() => sender.close())

  it('is refused by the firm that has the client, and nothing changes', async () => {
    const before = await content(sender.sql)
    const refused = await failing(finished(sender.api.handover.import({ file: await brought(sender, bytes) })))
    expect(refused).toMatchObject({ code: 'conflict', reason: 'client-exists', facts: { number: '014' } })
    // It is told before anybody asks for it.
    const checked = await finished(sender.api.handover.verify({ file: await brought(sender, bytes) }))
    expect(checked.refusal).toEqual({ reason: 'client-exists', facts: { client: checked.client, number: '014' } })
    expect(await content(sender.sql)).toEqual(before)
  })

  it('is refused where the same business ID is in use, unless that client has ended', async () => {
    const other = await aTwin(engine(), await firmOf(sender))
    const { client: known } = await sender.api.clients.get({ client: client.id })
    const mine = await aClient().with({ business_id: known.business_id, number: '500' }).in(other.api)
    const file = () => brought(other, bytes)
    expect(await failing(finished(other.api.handover.import({ file: await file() })))).toMatchObject({
      reason: 'client-exists',
    })
    const { client: row } = await other.api.clients.get({ client: mine.id })
    const { origin: _, updated: __, ...fields } = row
    await other.api.clients.save({ ...fields, state: 'ended', state_reason: 'Loppui', clock_end: '2027-01-31' })
    await finished(other.api.handover.import({ file: await file() }))
    expect(await failing(finished(other.api.handover.import({ file: await file() })))).toMatchObject({
      reason: 'client-exists',
    })
    await other.close()
  })

  it('gets the next free number where its own is taken, and says so', async () => {
    const other = await aTwin(engine(), await firmOf(sender))
    await aClient().with({ number: '014' }).in(other.api)
    const { report } = await finished<{ report: Report }>(
      other.api.handover.import({ file: await brought(other, bytes) }),
    )
    expect(report.parts.find(({ part }) => part === 'client')).toMatchObject({ reason: 'number-taken' })
    expect((await other.api.clients.get({ client: client.id })).client.number).toBe('015')
    await other.close()
  })

  it('keeps a person that is known as they are', async () => {
    const other = await aTwin(engine(), await firmOf(sender))
    const people = await sender.api.people.list({})
    const [known] = people.filter((one) => one.clients > 0)
    if (!known) throw new Error('nobody')
    const row = await sender.sql.selectFrom('person').selectAll().where('id', '=', known.id).executeTakeFirstOrThrow()
    await other.sql
      .insertInto('person')
      .values({ ...row, name: 'Uusi Nimi', active: 1 })
      .execute()
    await finished(other.api.handover.import({ file: await brought(other, bytes) }))
    expect((await other.api.people.list({})).find(({ id }) => id === known.id)).toMatchObject({
      name: 'Uusi Nimi',
      active: true,
    })
    await other.close()
  })

  it('refuses rows that belong to somebody else here', async () => {
    const other = await aTwin(engine(), await firmOf(sender))
    const stranger = await aClient().in(other.api)
    const contact = await sender.sql.selectFrom('contact').selectAll().limit(1).executeTakeFirstOrThrow()
    await other.sql
      .insertInto('contact')
      .values({ ...contact, client_id: stranger.id })
      .execute()
    const before = await content(other.sql)
    const refused = await failing(finished(other.api.handover.import({ file: await brought(other, bytes) })))
    expect(refused).toMatchObject({ code: 'conflict', reason: 'ids-taken', facts: { part: 'contact' } })
    expect(await content(other.sql)).toEqual(before)
    await other.close()
  })

  it('opens with the right password only, and is the same inside', async () => {
    const secret = await packed(sender, client.id, { password: 'Åland 7 på sommaren' })
    const other = await aTwin(engine(), await firmOf(sender))
    const file = () => brought(other, secret)
    expect(await failing(finished(other.api.handover.verify({ file: await file() })))).toMatchObject({
      reason: 'password-needed',
    })
    const wrong = { file: await file(), password: 'Aland 7 på sommaren' }
    expect(await failing(finished(other.api.handover.verify(wrong)))).toMatchObject({ reason: 'wrong-password' })
    const report = await finished(other.api.handover.verify({ file: await file(), password: 'Åland 7 på sommaren' }))
    const plain = await unzip(bytes, limits)
    expect(await unzip(secret, limits, { password: 'Åland 7 på sommaren' })).toEqual(plain)
    expect(report).toMatchObject({
      client: 'Rakennus "Kivi" & Pojat Oy',
      sender: 'Palkkatalo Äyräs Oy',
      day: DAY,
      profile: 'successor',
    })
    await other.close()
  })

  it('sets no password that is easily guessed, and tries any that somebody else has set', async () => {
    const refused = { reason: 'fields', fields: { password: 'password-too-short' } }
    for (const password of ['', '            ', 'Åland 7', 'elva teckn.'])
      expect(await failing(packed(sender, client.id, { password }))).toMatchObject(refused)
    const short = await zip(await unzip(bytes, limits), { password: '7' })
    const file = await brought(sender, short)
    const report = await finished(sender.api.handover.verify({ file, password: '7' }))
    expect(report.client).toBe('Rakennus "Kivi" & Pojat Oy')
  })

  it('can be called off', async () => {
    const controller = new AbortController()
    const steps = await sender.api.handover.export(
      { client: client.id, profile: 'successor' },
      { signal: controller.signal },
    )
    const before = await content(sender.sql)
    await steps.next()
    controller.abort()
    expect(await failing(finished(Promise.resolve(steps)))).toMatchObject({ code: 'cancelled' })
    expect(await content(sender.sql)).toEqual(before)
  })
})
