/** Written instructions: items, free text, versions, and the printed sheet. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aContact, anInstruction, aPayGroup, type Saved } from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { run } from './documents/tools.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ number: '7', name: 'Ohje Oy' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterEach(() => core.close())

const get = (language: 'fi' | 'sv' | 'en' = 'fi') => core.api.instructions.get({ client: '7', language })
const what = async () => (await get()).items.map((item) => item.what)
const nobody = '019b0000-0000-7000-8000-000000000000'

describe('a version', () => {
  const changed = async () => (await get()).sheet.changed
  const printed = async () => {
    const file = await finished(core.api.instructions.print({ client: '7' }))
    return run('pdftotext', ['-layout', core.files.path(file.token, file.name) ?? '', '-'])
  }
  it('is a draft on screen and paper once it is no longer what was published, and no more when that is taken back', async () => {
    const item = await anInstruction(client).with({ what: 'Tunnit' }).in(core.api)
    expect(await changed()).toBe(false)
    await core.api.instructions.publish({ client_id: client.id })
    expect(await changed()).toBe(false)
    expect(await printed()).toContain('Versio 1, 12.1.2027')
    const { items } = await get()
    const { next: _, words: __, ...row } = items[0] ?? {}
    await core.api.instructions.save({
      ...(row as Parameters<typeof core.api.instructions.save>[0]),
      what: 'Tuntilista',
    })
    expect(await changed()).toBe(true)
    const text = await printed()
    expect(text).toContain('Luonnos, muutettu version 1 jälkeen')
    expect(text).not.toContain('Versio 1,')
    await core.api.history.undo({})
    expect(await changed()).toBe(false)
    await core.api.instructions.remove({ id: item.id, version: (await get()).items[0]?.version ?? 0 })
    expect(await changed()).toBe(true)
    await core.api.history.undo({})
    await anInstruction(client).with({ what: 'Lisää' }).in(core.api)
    expect(await changed()).toBe(true)
    await core.api.instructions.publish({ client_id: client.id })
    expect(await changed()).toBe(false)
    expect(await printed()).toContain('Versio 2, 12.1.2027')
    // What is agreed elsewhere stands on the paper, too.
    await aContact(client).with({ name: 'Uusi Yhteyshenkilö' }).in(core.api)
    expect((await get()).sheet).toMatchObject({ changed: true, changed_in: ['client-contacts'] })
    expect(await printed()).toContain('Luonnos, muutettu version 2 jälkeen')
    await core.api.history.undo({})
    expect((await get()).sheet).toMatchObject({ changed: false, changed_in: [] })
  })

  it('is none the less in force when our own process is written anew, until a step of it becomes the client’s', async () => {
    await anInstruction(client).with({ what: 'Tunnit' }).in(core.api)
    const old = await anInstruction(client).with({ what: 'Vanha vaihe', audience: 'process' }).in(core.api)
    await core.api.instructions.publish({ client_id: client.id })
    await core.api.instructions.remove(old)
    await anInstruction(client).with({ what: 'Täsmäytys', audience: 'process' }).in(core.api)
    const mine = async (values: { readonly what?: string; readonly audience?: 'client' | 'process' }) => {
      const { items } = await get()
      const { next: _, words: __, ...row } = items.find(({ what: name }) => /Täsmäytys/.test(name)) ?? {}
      await core.api.instructions.save({ ...(row as Parameters<typeof core.api.instructions.save>[0]), ...values })
    }
    await mine({ what: 'Täsmäytys ja tarkistus' })
    expect(await changed()).toBe(false)
    expect(await printed()).toContain('Versio 1, 12.1.2027')
    await mine({ audience: 'client' })
    expect(await changed()).toBe(true)
  })
})

describe('items', () => {
  it('show the next dates of their rule, counted from the client’s own paydays', async () => {
    await anInstruction(client).with({ what: 'Tunnit', due_rule: 'maksupäivä-5tp' }).in(core.api)
    const [item] = (await get()).items
    expect(item).toMatchObject({ what: 'Tunnit', next: ['2027-01-22', '2027-02-19', '2027-03-22'], version: 1 })
    expect(item?.words).not.toBe('')
    expect((await get('en')).items[0]?.words).not.toBe(item?.words)
  })

  it('have no dates without a rule, and none where the client has no paydays', async () => {
    await anInstruction(client).with({ due_rule: '', due_words: 'mahdollisimman pian' }).in(core.api)
    expect((await get()).items).toMatchObject([{ next: [], words: '', due_words: 'mahdollisimman pian' }])
    const other = await aClient().with({ number: '8' }).in(core.api)
    await anInstruction(other).in(core.api)
    expect((await core.api.instructions.get({ client: '8', language: 'fi' })).items).toMatchObject([{ next: [] }])
  })

  it('are refused with a rule that cannot be read, at its position', async () => {
    const failure = await failing(anInstruction(client).with({ due_rule: 'maksupäivä-5xx' }).in(core.api))
    expect(failure).toMatchObject({ code: 'invalid', fields: { due_rule: expect.any(String) as string } })
    expect(failure.facts?.['position']).toBeTypeOf('number')
    expect(await failing(anInstruction({ id: nobody, version: 1 }).in(core.api))).toMatchObject({ reason: 'no-client' })
    expect(await what()).toEqual([])
  })

  it('can be put in another order in one step, and back', async () => {
    const items = []
    for (const [position, name] of ['Yksi', 'Kaksi', 'Kolme'].entries())
      items.push(await anInstruction(client).with({ what: name, position }).in(core.api))
    const ids = [items[2]?.id ?? '', items[0]?.id ?? '', items[1]?.id ?? '']
    expect(await core.api.instructions.order({ client_id: client.id, ids })).toEqual({ ordered: 3 })
    expect(await what()).toEqual(['Kolme', 'Yksi', 'Kaksi'])
    expect(await core.api.instructions.order({ client_id: client.id, ids })).toEqual({ ordered: 0 })
    await core.api.history.undo({})
    expect(await what()).toEqual(['Yksi', 'Kaksi', 'Kolme'])
    expect(await failing(core.api.instructions.order({ client_id: client.id, ids: [...ids, nobody] }))).toMatchObject({
      reason: 'gone',
    })
    expect(await what()).toEqual(['Yksi', 'Kaksi', 'Kolme'])
  })

  it('go to the bin by what they say', async () => {
    const item = await anInstruction(client).with({ what: 'Toimita tunnit' }).in(core.api)
    await core.api.instructions.remove(item)
    expect(await core.api.history.bin({})).toMatchObject([{ table: 'instruction', label: 'Toimita tunnit' }])
    await core.api.history.undo({})
    expect(await what()).toEqual(['Toimita tunnit'])
  })

  it('start from what such a client usually needs, in its language, and only where there is nothing yet', async () => {
    const swede = await aClient().with({ number: '8', language: 'sv' }).in(core.api)
    const { items } = await core.api.instructions.start({ client_id: client.id })
    expect((await get()).items).toHaveLength(items)
    await core.api.instructions.start({ client_id: swede.id })
    const theirs = (await core.api.instructions.get({ client: '8', language: 'sv' })).items.map((item) => item.what)
    expect(theirs).toHaveLength(items)
    expect(theirs.every((one) => one !== '')).toBe(true)
    expect(theirs).not.toEqual(await what())
    expect(await failing(core.api.instructions.start({ client_id: client.id }))).toMatchObject({
      code: 'conflict',
      reason: 'has-items',
    })
    expect(await failing(core.api.instructions.start({ client_id: nobody }))).toMatchObject({ reason: 'no-client' })
    await core.api.history.undo({})
    expect((await core.api.instructions.get({ client: '8', language: 'sv' })).items).toEqual([])
  })
})

describe('the sheet', () => {
  it('has text before and after the items, saved like any row', async () => {
    expect((await get()).sheet).toMatchObject({ id: null, version: null, number: 0, day: null })
    const text = {
      client_id: client.id,
      introduction: 'Tervetuloa',
      exceptions: '',
      closing: 'Kiitos',
      answer_days: 0,
      review: false,
    }
    const saved = await core.api.instructions.saveSheet(text)
    expect((await get()).sheet).toMatchObject({ ...text, id: saved.id, version: 1 })
    await core.api.instructions.saveSheet({ ...text, closing: 'Hyvää vuotta', version: 1 })
    const stale = core.api.instructions.saveSheet({ ...text, closing: 'Myöhässä', version: 1 })
    expect(await failing(stale)).toMatchObject({ code: 'conflict', reason: 'changed-elsewhere' })
    expect((await get()).sheet).toMatchObject({ closing: 'Hyvää vuotta', version: 2 })
  })

  it('counts its versions, each with its day', async () => {
    expect(await core.api.instructions.publish({ client_id: client.id })).toEqual({ number: 1 })
    core.clock.set('2027-05-03')
    expect(await core.api.instructions.publish({ client_id: client.id })).toEqual({ number: 2 })
    expect((await get()).sheet).toMatchObject({ number: 2, day: '2027-05-03' })
    await core.api.history.undo({})
    expect((await get()).sheet).toMatchObject({ number: 1, day: '2027-01-12' })
  })

  it(
    'is printed in the client’s language or another, the same bytes for the same data',
    { timeout: 60_000 },
    async () => {
      await core.api.instructions.start({ client_id: client.id })
      await core.api.instructions.publish({ client_id: client.id })
      const print = async (language?: 'sv') => {
        const file = await finished(core.api.instructions.print({ client: '7', ...(language && { language }) }))
        return { name: file.name, bytes: readFileSync(core.files.path(file.token, file.name) ?? '') }
      }
      const first = await print()
      expect(first.name).toBe('asiakasohje-7.pdf')
      expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect((await print()).bytes.equals(first.bytes)).toBe(true)
      const swedish = await print('sv')
      expect(swedish.name).toBe('kundinstruktion-7.pdf')
      expect(swedish.bytes.equals(first.bytes)).toBe(false)
      await core.api.instructions.publish({ client_id: client.id })
      expect((await print()).bytes.equals(first.bytes)).toBe(false)
    },
  )
})

it('tells of every client where its instruction stands, and in what it is out of date', async () => {
  const rows = async () => (await finished(core.api.instructions.overview({}))).rows
  expect(await rows()).toMatchObject([{ client: 'Ohje Oy', version: 0, kept: false, outdated: [] }])
  await anInstruction(client).with({ what: 'Tunnit' }).in(core.api)
  await core.api.instructions.publish({ client_id: client.id })
  expect(await rows()).toMatchObject([{ version: 1, day: '2027-01-12', kept: true, delivered_on: null, outdated: [] }])
  await aContact(client).with({ name: 'Uusi Ihminen' }).in(core.api)
  expect(await rows()).toMatchObject([{ version: 1, outdated: ['client-contacts'] }])
})
