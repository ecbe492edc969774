/** Several countries in one file: each client has its own country's items, and one catalogue takes nothing from another. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, anEvent, aPayGroup } from '../../builders/clients.ts'
import { failing } from '../../builders/core.ts'
import type { EngineCore } from '../../builders/engines.ts'
import { sayRule } from '../../builders/rules.ts'
import { anEngine } from '../handover/firms.ts'

type Item = { id: string; [field: string]: unknown }
type Json = { version: number; country?: string; title: string; obligations: Item[] }
const fixture = new URL('../../builders/catalogue-ee.json', import.meta.url)
const gb = new URL('../../builders/catalogue-gb.json', import.meta.url)
const shippedPath = new URL('../../../resources/catalogue/fi.json', import.meta.url)
const read = (url: URL): Json => JSON.parse(readFileSync(url, 'utf8'))

const engine = anEngine()
let core: EngineCore
beforeEach(async () => {
  core = await engine().core()
  await aPayGroup(await aClient().with({ number: '7', name: 'Kello Oy' }).in(core.api)).in(core.api)
})
afterEach(() => core.close())

const upload = (json: unknown) =>
  core.files.receive(
    'luettelo.json',
    (async function* () {
      yield new TextEncoder().encode(JSON.stringify(json))
    })(),
    10_000_000,
  )
const preview = async (json: unknown) => core.api.rules.previewCatalogue({ file: await upload(json), language: 'fi' })
const take = async (json: unknown) =>
  core.api.rules.takeCatalogue({ file: await upload(json), seen: (await core.api.rules.catalogue({})).seen })
const list = async () =>
  (await core.api.calendar.list({ client: '7', from: '2027-01-01', to: '2027-12-31', language: 'fi' })).items

describe('another country', () => {
  const ofEstonia = () => aClient().with({ number: '8', name: 'Tallinna OÜ', country: 'ee', business_id: '' })
  const listOf = async (number: string, language: 'fi' | 'sv' | 'en' = 'fi') =>
    (await core.api.calendar.list({ client: number, from: '2027-01-01', to: '2027-12-31', language })).items

  it('brings its own names and dates to its own clients, and takes nothing from the others', async () => {
    const before = await list()
    const estonia = read(fixture)
    const told = await preview(estonia)
    expect(told).toMatchObject({ order: 'another-country', removed: [], moved: 0, vanished: 0, same: false })
    expect(told.describes).toMatchObject({ name: 'Viro', facts: [], events: [] })
    expect(told.describes.holidays).toContain('voitonpäivä')
    expect(told.added.length).toBe(estonia.obligations.length)
    await take(estonia)
    expect(await list()).toEqual(before)

    const other = await ofEstonia().in(core.api)
    await aPayGroup(other).in(core.api)
    const everywhere = (json: Json) => json.obligations.filter((item) => item['everywhere'] === true)
    const names = [...estonia.obligations, ...everywhere(read(shippedPath))].map(
      (item) => item['name'] as Record<string, string>,
    )
    for (const language of ['fi', 'sv', 'en'] as const) {
      const shown = new Set(
        (await listOf('8', language)).filter(({ rule }) => !rule.endsWith('-deadline')).map(({ name }) => name),
      )
      for (const name of shown) expect(names.map((one) => one[language])).toContain(name)
      for (const item of estonia.obligations)
        expect(shown, item.id).toContain((item['name'] as Record<string, string>)[language])
    }
    const rules = await core.api.rules.list({ client: '8', language: 'en' })
    expect(rules.find((rule) => rule.key === 'ee-tsd')).toMatchObject({
      country: 'ee',
      sources: ['https://www.emta.ee/'],
      confidence: 'verified',
    })
    expect(await core.api.rules.catalogue({})).toMatchObject({
      country: 'fi',
      offered: null,
      others: [{ country: 'ee', number: 3 }],
    })
    await core.api.history.undo({})
    await core.api.history.undo({})
    await core.api.history.undo({})
    expect((await core.api.rules.catalogue({})).others).toEqual([])
  })

  it('moves its dates by its own holidays: 24 June is a day off there, and its eve is not', async () => {
    await take(read(fixture))
    await ofEstonia().with({ clock_start: '2027-01-01' }).in(core.api)
    const rule = (day: number) => ({
      rule: { type: 'monthly-day' as const, day },
      non_business_day: { action: 'next-business-day' as const },
    })
    const test = async (client: string, day: number) =>
      (
        await core.api.rules.test({
          rule: rule(day),
          calendar: 'statutory',
          client,
          from: '2027-06-20',
          to: '2027-06-30',
          language: 'fi',
        })
      ).dates
    expect((await test('8', 24)).map(({ due }) => due)).toEqual(['2027-06-25'])
    expect((await test('7', 24)).map(({ due }) => due)).toEqual(['2027-06-24'])
    // Midsummer Eve is Finland's, and so is the act that moves it.
    expect((await test('7', 25))[0]).toMatchObject({
      due: '2027-06-28',
      explanation: expect.stringContaining('150/1930, 5 §'),
    })
    const [there] = await test('8', 24)
    expect(there?.explanation).toContain('juhannuspäivä')
    expect(there?.explanation).not.toContain('150/1930')
    // A feast that a rule is counted from is that of the client's country: Saturday 26.6. here, 24.6. after Victory Day there.
    const ofFeast = (client: string) =>
      core.api.rules.test({
        typed: 'juhannus-1tp',
        calendar: 'statutory',
        client,
        from: '2027-06-01',
        to: '2027-06-30',
        language: 'fi',
      })
    expect((await ofFeast('7')).dates.map(({ due }) => due)).toEqual(['2027-06-24'])
    expect((await ofFeast('8')).dates.map(({ due }) => due)).toEqual(['2027-06-22'])
  })

  it('keeps what the firm says of its items to itself', async () => {
    await take(read(fixture))
    await ofEstonia().in(core.api)
    const rule = { rule: { type: 'monthly-day' as const, day: 12 }, non_business_day: { action: 'none' as const } }
    await sayRule(core.api, null, 'ee-tsd', { rule })
    const days = async (number: string) =>
      (await listOf(number)).filter((item) => item.rule === 'ee-tsd').map((item) => item.due.slice(8))
    expect(new Set(await days('8'))).toEqual(new Set(['12']))
    expect(await days('7')).toEqual([])
    const lines = await core.api.rules.list({ language: 'fi' })
    expect(lines.find(({ key }) => key === 'ee-tsd')).toMatchObject({ country: 'ee', clients: { applies: 1 } })
  })

  it('that no catalogue describes is refused, and told of a client that came so', async () => {
    expect(await failing(ofEstonia().in(core.api))).toMatchObject({ fields: { country: 'not-allowed' } })
    await take(read(fixture))
    await ofEstonia().in(core.api)
    await core.sql.deleteFrom('catalogue').where('country', '=', 'ee').execute()
    const { faults } = await core.api.calendar.list({
      client: '8',
      from: '2027-01-01',
      to: '2027-12-31',
      language: 'fi',
    })
    expect(faults.map(({ code }) => code)).toContain('no-catalogue')
  })

  it('leaves a file that never took a catalogue with the first one beside it', async () => {
    await core.sql.deleteFrom('catalogue').execute()
    expect(await core.api.rules.catalogue({})).toMatchObject({ country: 'fi', number: 1, others: [] })
    const before = await list()
    await take(read(fixture))
    expect(await core.api.rules.catalogue({})).toMatchObject({ country: 'fi', number: 1, others: [{ country: 'ee' }] })
    expect(await list()).toEqual(before)
  })

  it('that cannot be read any more takes nothing from the firm’s own', async () => {
    await take(read(fixture))
    await ofEstonia().in(core.api)
    const before = await list()
    await core.sql.updateTable('catalogue').set({ json: '{', version: 99 }).where('country', '=', 'ee').execute()
    expect(await list()).toEqual(before)
    expect((await core.api.rules.catalogue({})).others).toEqual([])
    expect((await core.api.firm.damage({})).map(({ table }) => table)).toEqual(['catalogue'])
    await take(read(fixture))
    expect((await core.api.rules.catalogue({})).others).toMatchObject([{ country: 'ee' }])
  })
})

describe('a country in one language', () => {
  it('has its own business ID, facts and events in the forms', async () => {
    await take(read(gb))
    const [finland, britain] = await core.api.rules.countries({})
    expect(finland?.code).toBe('fi')
    expect(britain).toMatchObject({ code: 'gb', name: { fi: 'United Kingdom' }, languages: ['en'] })
    const keys = britain?.facts.map(({ key }) => key) ?? []
    expect(keys).toEqual(expect.arrayContaining(['benefits_in_kind', 'pay_scheme']))
    expect(keys).not.toContain('tax_period')
    expect(britain?.events[0]).toMatchObject({ kind: 'starter-declaration' })

    const of = (more: object) => aClient().with({ number: '9', name: 'London Ltd', country: 'gb', ...more })
    expect(await failing(of({ business_id: '1234567-1' }).in(core.api))).toMatchObject({
      fields: { business_id: 'business-id' },
    })
    const client = await of({ business_id: '' }).in(core.api)
    const codes = async () =>
      (await core.api.clients.get({ client: '9' })).warnings.map(({ code }: { code: string }) => code)
    expect(await codes()).toContain('company-number-missing')
    const { client: card } = await core.api.clients.get({ client: '9' })
    const { origin: _, updated: __, ...fields } = card
    await core.api.clients.save({ ...fields, business_id: '1234567', facts: { benefits_in_kind: false } })
    const found = async (client: string) => (await core.api.clients.get({ client })).client
    expect((await found('9')).business_id).toBe('01234567')
    // People name it by that, too; who has it for a client number is meant before.
    expect((await found('01234567')).number).toBe('9')
    await aClient().with({ number: '01234567', name: 'Numero Oy' }).in(core.api)
    expect((await found('01234567')).name).toBe('Numero Oy')
    expect(await codes()).not.toContain('company-number-missing')

    const rules = async () =>
      (await core.api.calendar.list({ client: '9', from: '2027-01-01', to: '2027-12-31', language: 'en' })).items.map(
        ({ rule }) => rule,
      )
    // What it said of its own fact counts, and what it did not say has its default.
    expect(await rules()).not.toContain('gb-p11d')
    expect(await rules()).toContain('gb-paye')
    await anEvent(client).with({ kind: 'starter-declaration', day: '2027-02-01', name: 'Smith' }).in(core.api)
    expect(await rules()).toContain('gb-starter')
  })

  it('says which language a name is missing in', async () => {
    const json = { ...read(gb), languages: ['sv', 'en'] }
    const failure = await failing(preview(json))
    expect(failure.fields?.['country_name (sv)']).toBe('missing-language')
    expect(failure.fields?.['obligations[0] payday: name (sv)']).toBe('missing-language')
  })
})
