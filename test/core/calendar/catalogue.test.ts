/** The catalogue as data: what is in use stands in the file, a newer one is offered, previewed and taken. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, anEvent, aPayGroup, type Saved } from '../../builders/clients.ts'
import { failing, type TestCore } from '../../builders/core.ts'
import { aFirm } from '../../builders/firm.ts'
import { sayRule } from '../../builders/rules.ts'

type Item = { id: string; [field: string]: unknown }
type Json = { version: number; country?: string; title: string; obligations: Item[] }
const second = new URL('../../builders/catalogue-fi-2.json', import.meta.url)
const shippedPath = new URL('../../../resources/catalogue/fi.json', import.meta.url)
const read = (url: URL): Json => JSON.parse(readFileSync(url, 'utf8'))

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ number: '7', name: 'Kello Oy' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterEach(() => core.close())

const upload = (json: unknown, name = 'luettelo.json') => {
  const bytes = new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json))
  return core.files.receive(
    name,
    (async function* () {
      yield bytes
    })(),
    10_000_000,
  )
}
const seen = async () => (await core.api.rules.catalogue({})).seen
const preview = async (json: unknown) => core.api.rules.previewCatalogue({ file: await upload(json), language: 'fi' })
const take = async (json: unknown, more: { also_older?: boolean } = {}) =>
  core.api.rules.takeCatalogue({ file: await upload(json), seen: await seen(), ...more })
const list = async (language: 'fi' | 'sv' | 'en' = 'fi') =>
  (await core.api.calendar.list({ client: '7', from: '2027-01-01', to: '2027-12-31', language })).items
/** The shipped catalogue under the next number, with one item changed. */
function next(id: string, change: Record<string, unknown>, number = 100): Json {
  const json = read(shippedPath)
  return {
    ...json,
    version: number,
    obligations: json.obligations.map((item) => (item.id === id ? { ...item, ...change } : item)),
  }
}
const onThe15th = { rule: { type: 'monthly-day', day: 15, month_offset: 1 } }

describe('the catalogue in use', () => {
  it('is the shipped one in a new firm, with a count for each confidence and nothing on offer', async () => {
    const used = await core.api.rules.catalogue({})
    const shipped = read(shippedPath)
    expect(used).toMatchObject({ country: 'fi', number: shipped.version, title: shipped.title, taken: '2027-01-12' })
    expect(used.offered).toBeNull()
    expect(used.items).toBe(shipped.obligations.length)
    for (const { confidence, items } of used.confidences)
      expect(items, confidence).toBe(shipped.obligations.filter((item) => item['confidence'] === confidence).length)
  })

  it('shows every item of the shipped file with its source and confidence', async () => {
    const lines = new Map((await core.api.rules.list({ language: 'fi' })).map((rule) => [rule.key, rule]))
    const items = read(shippedPath).obligations
    expect(items.length).toBe(114)
    for (const item of items)
      expect(lines.get(item.id), item.id).toMatchObject({ sources: item['sources'], confidence: item['confidence'] })
  })

  it('says of what is agreed that it is agreed, not that its source is not verified', async () => {
    const cutoffs = (await list()).filter((item) => item.key.includes('#') && item.rule === 'client-material-deadline')
    expect(cutoffs.length).toBeGreaterThan(5)
    expect(new Set(cutoffs.map((item) => item.confidence))).toEqual(new Set(['agreed']))
    await sayRule(core.api, client.id, 'annual-review-meeting', {
      rule: { rule: { type: 'yearly-fixed', month: 5, day: 4 }, non_business_day: { action: 'none' } },
    })
    expect((await list()).find((item) => item.rule === 'annual-review-meeting')?.confidence).toBe('agreed')
  })
})

describe('what the catalogue says in words', () => {
  const told = async (language: 'fi' | 'sv' | 'en') => {
    const key = (await list()).find(({ rule }) => rule === 'ir-employers-separate-report')?.key ?? ''
    return (await core.api.calendar.explain({ client_id: client.id, key, language })).notes
  }

  it('stands beside the date in the language of the reader', async () => {
    expect(await told('fi')).toContain('Paperilla määräpäivä on 8.')
    expect(await told('sv')).toContain('På papper är tidsfristen den 8.')
    expect(await told('en')).toContain('On paper the deadline is the 8th.')
  })

  it('is English alone in the catalogues that were written so', async () => {
    await take(read(second), { also_older: true })
    expect([await told('fi'), await told('en')]).toEqual([
      '',
      "Contains employer's health insurance contribution and deductions from it. One report per month.",
    ])
  })
})

describe('an update', () => {
  it('tells from when a duty holds that has not always held', async () => {
    const found = await preview(next('ir-employers-separate-report', { valid_from: '2028-01-01' }))
    expect(found.changed.map(({ key, fields }) => [key, fields.map(({ field }) => field)])).toEqual([
      ['ir-employers-separate-report', ['dates']],
    ])
    expect(found.changed[0]?.fields[0]?.after).toMatch(/\(1\.1\.2028 alkaen\)$/)
  })

  it('tells field by field and date by date what it changes before it is taken, and changes nothing by telling', async () => {
    const before = await list()
    const json = next('ir-employers-separate-report', { ...onThe15th, confidence: 'not-verified' })
    json.obligations.push({ ...json.obligations[0], id: 'brand-new' } as Item)
    json.obligations = json.obligations.filter((item) => item.id !== 'year-start-parameters')
    const found = await preview(json)
    expect(found).toMatchObject({ order: 'newer', same: false, from: '2027-01-12', to: '2028-12-31' })
    expect(found.added.map((rule) => rule.key)).toEqual(['brand-new'])
    expect(found.removed.map((rule) => rule.key)).toEqual(['year-start-parameters'])
    expect(found.changed.map((rule) => rule.key)).toEqual(['ir-employers-separate-report'])
    expect(found.changed[0]?.fields.map((one) => one.field)).toEqual(['dates', 'confidence'])
    expect(found.changed[0]?.fields[0]?.before).toContain('5')
    expect(found.changed[0]?.fields[0]?.after).toContain('15')
    expect(found.changed[0]?.fields[1]).toEqual({
      field: 'confidence',
      before: 'Vahvistettu',
      after: 'Lähde vahvistamatta',
    })
    const [line] = found.clients
    expect(line).toMatchObject({ client: 'Kello Oy', number: '7' })
    // Monthly from the first month that is the client's to December 2028: December was reported by whoever paid it.
    expect(line?.moved).toBe(23)
    expect(line?.dates.find((one) => one.key === 'ir-employers-separate-report')).toMatchObject({
      before: '2027-02-05',
      after: '2027-02-15',
    })
    expect(found.appeared).toBeGreaterThan(0)
    expect(found.vanished).toBeGreaterThan(0)
    expect(await list()).toEqual(before)
    expect(await core.api.rules.catalogue({})).toMatchObject({ number: read(shippedPath).version })
  })

  it('is taken in one step that can be undone, keeps what is done, and is seen in every view', async () => {
    const key = 'ir-employers-separate-report'
    const first = (await list()).find((item) => item.rule === key && item.due > '2027-01-12')
    await core.api.marks.mark({ items: [{ client_id: client.id, key: first?.key ?? '' }], state: 'done' })
    const before = await list()
    await core.api.calendar.today({ language: 'fi', days: 60 })
    const json = next(key, onThe15th)
    expect((await preview(json)).kept).toBe(1)
    expect(await take(json)).toMatchObject({ number: 100 })
    expect((await core.api.calendar.today({ language: 'fi', days: 60 })).items.map((item) => item.due)).toContain(
      '2027-02-15',
    )
    expect(await core.api.rules.catalogue({})).toMatchObject({ number: 100 })
    await core.api.history.undo({})
    expect(await list()).toEqual(before)
    expect((await list()).find((item) => item.key === first?.key)?.status).toBe('done')
    await core.api.history.redo({})
    expect((await list()).filter((item) => item.rule === key).map((item) => item.due)).toContain('2027-02-15')
  })

  it('keeps own corrections, and says which of them say now what the catalogue says', async () => {
    const rule = {
      rule: { type: 'monthly-day' as const, day: 15, month_offset: 1 },
      non_business_day: { action: 'next-business-day' as const },
    }
    await sayRule(core.api, null, 'ir-employers-separate-report', { rule })
    await sayRule(core.api, client.id, 'satisfaction-survey', { off: true })
    await sayRule(core.api, null, 'year-start-parameters', { lead: [3] })
    await sayRule(core.api, null, 'oma', { name: 'Oma', rule })
    const json = next('ir-employers-separate-report', {
      ...onThe15th,
      non_business_day: { action: 'next-business-day' },
    })
    json.obligations = json.obligations.filter((item) => item.id !== 'year-start-parameters')
    expect((await preview(json)).own.map(({ key, state, client: of }) => [key, state, of])).toEqual([
      ['ir-employers-separate-report', 'equal', ''],
      ['satisfaction-survey', 'kept', 'Kello Oy'],
      ['year-start-parameters', 'alone', ''],
    ])
    const before = (await list()).filter((item) => item.rule === 'ir-employers-separate-report')
    await take(json)
    const after = (await list()).filter((item) => item.rule === 'ir-employers-separate-report')
    // What the catalogue says now too has its source again; nothing else of it changes.
    expect(after).toEqual(before.map((item) => ({ ...item, confidence: 'verified' })))
  })

  it('is refused whole when the file is bad, with every fault and its place', async () => {
    const json = next('ir-employers-separate-report', { confidence: 'surely', rule: { type: 'monthly-day', day: 0 } })
    const failure = await failing(take(json))
    expect(failure).toMatchObject({ code: 'invalid', reason: 'bad-catalogue', facts: { count: 2 } })
    expect(Object.keys(failure.fields ?? {}).every((place) => place.includes('ir-employers-separate-report'))).toBe(
      true,
    )
    expect(await failing(preview('{"title":'))).toMatchObject({ fields: { file: 'not-a-catalogue' } })
    expect(await failing(preview({ ...json, country: 'Suomi' }))).toMatchObject({
      fields: { country: 'unknown-value' },
    })
    expect(await core.api.rules.catalogue({})).toMatchObject({ number: read(shippedPath).version })
  })

  it('of an older number is taken only when that is asked for', async () => {
    await take(next('payday', {}, 100))
    const older = next('payday', {}, 99)
    expect((await preview(older)).order).toBe('older')
    expect(await failing(take(older))).toMatchObject({
      code: 'conflict',
      reason: 'older-catalogue',
      facts: { number: 99 },
    })
    expect(await take(older, { also_older: true })).toMatchObject({ number: 99 })
  })

  it('is refused when another one was taken since it was looked at', async () => {
    const old = await seen()
    await take(next('payday', {}, 100))
    const file = await upload(next('payday', {}, 101))
    expect(await failing(core.api.rules.takeCatalogue({ file, seen: old }))).toMatchObject({
      reason: 'changed-elsewhere',
    })
  })

  it('of the first program is followed by the one that ships: an extra review after changes, and one of the price', async () => {
    const first = read(new URL('../../../resources/catalogue/fi-1.json', import.meta.url))
    await take(first, { also_older: true })
    const told = await core.api.rules.previewCatalogue({ language: 'fi' })
    const added = told.added.map(({ key }) => key)
    for (const key of ['change-review', 'price-review', 'keva-contribution']) expect(added).toContain(key)
    await core.api.rules.takeCatalogue({ seen: await seen() })
    await anEvent(client).with({ kind: 'client-change', day: '2027-03-01', name: 'Uusi palkkaohjelma' }).in(core.api)
    expect((await list()).find(({ rule }) => rule === 'change-review')).toMatchObject({ due: '2027-04-01' })
  })

  it('of the second is told before it is taken, item by item in the reader’s language, and what is settled stays', async () => {
    await take(read(second), { also_older: true })
    const winter = (await list()).find(({ rule }) => rule === 'winter-holiday-last-day')?.key ?? ''
    await core.api.marks.mark({ items: [{ client_id: client.id, key: winter }], state: 'done' })
    await sayRule(core.api, client.id, 'union-fee-remittance', { off: false, lead: [9] })
    const before = await list()
    expect(await core.api.rules.catalogue({})).toMatchObject({ number: 2, offered: { number: 6 } })

    const told = await core.api.rules.previewCatalogue({ language: 'fi' })
    expect(told.removed.map(({ key }) => key)).toEqual([
      'employment-fund-advance-instalments',
      'training-compensation-application',
      'winter-holiday-last-day',
    ])
    expect(told.added.find(({ key }) => key === 'keva-contribution')).toEqual({
      key: 'keva-contribution',
      name: 'Eläkemaksu Kevaan',
      dates:
        'Palkanmaksukuukautta seuraavan kuukauden 20. päivä; vapaapäivälle osuva siirtyy seuraavaan pankkipäivään.',
      applies: 'Työeläkevakuutus: JuEL: kunta-ala tai valtio (Keva)',
      recurrence: expect.stringContaining('julkisten alojen eläkelaki 81/2016'),
      notes: expect.stringContaining('tasausmaksu'),
    })
    const changed = told.changed.find(({ key }) => key === 'kela-occupational-health-reimbursement')
    expect(changed?.fields.find(({ field }) => field === 'target')).toEqual({
      field: 'target',
      before: 'Ei omaa tavoitetta',
      after: 'Määräpäivä tai sitä edeltävä työpäivä',
    })
    expect(told.own.map(({ key, state }) => [key, state])).toEqual([['union-fee-remittance', 'kept']])
    expect(await list()).toEqual(before)

    await core.api.rules.takeCatalogue({ seen: told.seen })
    const after = await list()
    expect(after.find(({ key }) => key === winter)?.status).toBe('done')
    expect(after.filter(({ rule }) => rule === 'winter-holiday-season').map(({ due }) => due)).toEqual([
      '2027-04-30',
      '2027-10-01',
    ])
    // Its own lead stays, and its date goes with the catalogue: 15.5.2027 is a Saturday.
    expect(after.filter(({ rule }) => rule === 'union-fee-remittance').map(({ due }) => due)).toContain('2027-05-14')
    expect(await core.api.rules.catalogue({})).toMatchObject({ number: 6, offered: null })
  })

  it('of the third is one item: books are kept to the end of the financial year, not of the calendar year', async () => {
    const kept = { rule: { type: 'retention', years: 10, from: 'end-of-year-of-fiscal-year-end' } }
    await take(next('archive-10-years', kept, 3), { also_older: true })
    const told = await core.api.rules.previewCatalogue({ language: 'fi' })
    expect([told.added, told.removed]).toEqual([[], []])
    expect(told.changed.map(({ key, fields }) => [key, fields.map(({ field }) => field)])).toEqual([
      ['archive-10-years', ['dates']],
    ])
  })

  it('gives a client about whom nothing was said no duty that is another kind of employer’s', async () => {
    await take(read(second), { also_older: true })
    const rules = async () => new Set((await list()).map(({ rule }) => rule))
    const before = await rules()
    await core.api.rules.takeCatalogue({ seen: await seen() })
    // That pay is calculated holds for everybody.
    expect([...(await rules())].filter((rule) => !before.has(rule)).toSorted()).toEqual(['payroll-calculation'])
  })

  it('leaves an employer of the advance procedure with the quarterly invoices that came in its place', async () => {
    await take(read(second), { also_older: true })
    const facts = { employment_fund: 'advance' }
    await aClient().with({ number: '8', name: 'Ennakko Oy', facts }).in(core.api)
    const list = async () =>
      (await core.api.calendar.list({ client: '8', from: '2027-01-01', to: '2027-12-31', language: 'fi' })).items
    expect((await list()).filter(({ rule }) => rule.startsWith('employment-fund')).map(({ due }) => due)).toEqual([
      '2027-01-02',
      '2027-04-01',
      '2027-07-01',
      '2027-10-01',
    ])
    await core.api.rules.takeCatalogue({ seen: await seen() })
    const due = (await list()).filter(({ rule }) => rule.startsWith('employment-fund')).map((item) => item.due)
    expect(due).toEqual(['2027-01-29', '2027-04-30', '2027-07-30', '2027-10-29'])
  })

  it('is offered by a program that ships a newer one, and not taken by it', async () => {
    await take(next('payday', {}, 0), { also_older: true })
    const used = await core.api.rules.catalogue({})
    expect(used.number).toBe(0)
    expect(used.offered).toMatchObject({ number: read(shippedPath).version, country: 'fi' })
    expect((await core.api.rules.previewCatalogue({ language: 'sv' })).same).toBe(true)
    await core.api.rules.takeCatalogue({ seen: used.seen })
    expect((await core.api.rules.catalogue({})).offered).toBeNull()
  })
})
