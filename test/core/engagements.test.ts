/** Contracts, services and groups of clients: saved, warned of, and in the year as dated work. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  aClient,
  aContract,
  anAppendix,
  aPayGroup,
  aPerson,
  anAssignment,
  aService,
  type Saved,
} from '../builders/clients.ts'
import { failing, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'

const language = 'fi' as const
let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ name: 'Sopimus Oy' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterEach(() => core.close())

const get = () => core.api.engagements.get({ client: client.id })
const items = async (from = '2027-01-01', to = '2028-12-31') =>
  (await core.api.calendar.list({ client: client.id, from, to, language })).items.filter(({ rule }) =>
    rule.startsWith('contract-'),
  )
const said = async () =>
  (await core.api.clients.get({ client: client.id })).warnings
    .map(({ code }) => code)
    .filter((code) => /contract|dpa|identif/.test(code))

describe('a contract', () => {
  it('puts its days into the year, and other days when it changes; undoing brings the first ones back', async () => {
    const saved = await aContract(client).with({ valid_until: '2027-08-31', notice_months: 2 }).in(core.api)
    const shown = async () => (await items()).map(({ name, due }) => `${due} ${name}`)
    const before = [
      '2027-06-30 Sopimuksen irtisanominen tai jatkosta sopiminen viimeistään: Toimeksiantosopimus',
      '2027-08-31 Sopimus päättyy: Toimeksiantosopimus',
    ]
    expect(await shown()).toEqual(before)
    const { fields } = aContract(client).with({ valid_until: '2028-02-29', notice_months: 0 })
    await core.api.engagements.save({ ...fields, ...saved })
    expect(await shown()).toEqual(['2028-02-29 Sopimus päättyy: Toimeksiantosopimus'])
    await core.api.history.undo({})
    expect(await shown()).toEqual(before)
  })

  it('reminds in Today when its day comes near, and of a day gone by at once; done, it is done', async () => {
    const person = await aPerson().in(core.api)
    await anAssignment(client, person).in(core.api)
    await aContract(client).with({ identify_next: '2026-11-30', price_review: '2027-02-05' }).in(core.api)
    const today = await core.api.calendar.today({ language })
    const sections = JSON.stringify(today)
    expect(sections).toContain('Asiakkaan tunnistamisen uusiminen: Toimeksiantosopimus')
    const [late] = await items('2026-11-01', '2026-12-31')
    expect([late?.status, late?.due]).toEqual(['overdue', '2026-11-30'])
    await core.api.marks.mark({ items: [{ client_id: client.id, key: late?.key ?? '' }], state: 'done', note: '' })
    expect((await items('2026-11-01', '2026-12-31'))[0]?.status).toBe('done')
  })

  it('goes to the bin with its appendices and its days, and what was done of it keeps a name', async () => {
    const saved = await aContract(client).with({ valid_until: '2027-01-29' }).in(core.api)
    const [end] = await items()
    await core.api.marks.mark({ items: [{ client_id: client.id, key: end?.key ?? '' }], state: 'done', note: '' })
    await core.api.engagements.remove(saved)
    expect((await get()).contracts).toEqual([])
    expect((await items()).map(({ name }) => name)).toEqual(['Sopimus päättyy'])
    await core.api.history.undo({})
    expect((await get()).contracts[0]?.appendices).toHaveLength(1)
  })

  it('saves its appendices with it: changed, added and removed', async () => {
    const saved = await aContract(client).in(core.api)
    const [contract] = (await get()).contracts
    const { reminders: _, origin: __, ...fields } = contract ?? (undefined as never)
    await core.api.engagements.save({
      ...fields,
      version: saved.version,
      appendices: [
        { ...anAppendix, kind: 'prices', sent_on: '2026-02-02' },
        { ...fields.appendices[0], ...anAppendix, kind: 'dpa', signed_on: '2026-02-03' },
      ],
    })
    const after = (await get()).contracts[0]?.appendices ?? []
    expect(after.map(({ kind, signed_on }) => [kind, signed_on])).toEqual([
      ['prices', null],
      ['dpa', '2026-02-03'],
    ])
    expect(after[1]?.id).toBe(fields.appendices[0]?.id)
  })

  it('is refused at the field where its days are backwards or another main contract holds', async () => {
    await aContract(client).with({ valid_until: '2027-06-30' }).in(core.api)
    const later = aContract(client).with({ name: 'Uusi' })
    expect(await failing(later.with({ valid_from: '2027-06-30' }).in(core.api))).toMatchObject({
      code: 'invalid',
      fields: { valid_from: 'contract-overlaps' },
      facts: { contract: 'Toimeksiantosopimus' },
    })
    const backwards = later.with({ valid_from: '2027-08-01', valid_until: '2027-07-31' })
    expect(await failing(backwards.in(core.api))).toMatchObject({ fields: { valid_until: 'ends-before-start' } })
    await later.with({ valid_from: '2027-07-01' }).in(core.api)
    expect((await get()).contracts.map(({ name }) => name)).toEqual(['Toimeksiantosopimus', 'Uusi'])
  })
})

describe('warnings', () => {
  it('tell of a client without a contract, and then of what the contract lacks, until it is mended', async () => {
    expect(await said()).toEqual(['no-contract'])
    const saved = await aContract(client)
      .with({ identified_on: null, appendices: [anAppendix] })
      .in(core.api)
    expect(await said()).toEqual(['no-dpa', 'not-identified'])
    await core.api.engagements.save({ ...aContract(client).fields, ...saved })
    expect(await said()).toEqual([])
    const line = (await core.api.clients.list({})).rows.find(({ id }) => id === client.id)
    const card = await core.api.clients.get({ client: client.id })
    expect(line?.warnings).toBe(card.warnings.length)
  })

  it('tell of a contract whose notice period has begun, unless another goes on after it', async () => {
    await aContract(client).with({ valid_until: '2027-03-12', notice_months: 2 }).in(core.api)
    expect(await said()).toEqual(['contract-ending'])
    await aContract(client).with({ name: 'Jatko', valid_from: '2027-03-13' }).in(core.api)
    expect(await said()).toEqual([])
  })

  it('tell of an identification that should have been renewed', async () => {
    await aContract(client).with({ identify_next: '2027-01-11' }).in(core.api)
    expect(await said()).toEqual(['identification-old'])
  })
})

describe('groups', () => {
  const review = async () => {
    const rules = await core.api.rules.list({ client: client.id, language })
    return rules.find(({ key }) => key === 'annual-review-meeting')?.rule.rule
  }

  it('say how often a client is reviewed: the shortest interval, unless the client says its own', async () => {
    expect(await review()).toMatchObject({ max_interval_months: 12 })
    const segment = await core.api.engagements.saveSegment({ name: 'Suuret', review_months: 6 })
    await core.api.engagements.saveTarget({ field: 'key', review_months: 3 })
    await core.api.engagements.group({ clients: [client.id], field: 'key', segment_id: segment.id })
    expect((await get()).review_months).toBe(3)
    expect(await review()).toMatchObject({ max_interval_months: 3 })
    await core.api.engagements.group({ clients: [client.id], field: 'basic' })
    expect(await get()).toMatchObject({ review_months: 6, placing: { field: 'basic', segment_id: segment.id } })
    expect(await review()).toMatchObject({ max_interval_months: 6 })
    await core.api.engagements.removeSegment(segment)
    expect((await get()).placing).toEqual({ field: 'basic', segment_id: null })
    expect(await review()).toMatchObject({ max_interval_months: 12 })
    await core.api.history.undo({})
    expect(await review()).toMatchObject({ max_interval_months: 6 })
  })

  it('show the firm in four fields, the largest first and the rest as a count', async () => {
    for (const revenue of [100, 300, 200]) {
      const one = await aClient()
        .with({ name: `Tuotto ${revenue}` })
        .in(core.api)
      await aContract(one).with({ revenue }).in(core.api)
      await core.api.engagements.group({ clients: [one.id], field: 'keep' })
    }
    const fieldOf = async (more: { whole?: 'keep' } = {}) =>
      (await core.api.engagements.picture({ limit: 2, ...more })).fields.find(({ field }) => field === 'keep')
    expect(await fieldOf()).toMatchObject({ count: 3, revenue: 600 })
    expect((await fieldOf())?.clients.map(({ name }) => name)).toEqual(['Tuotto 300', 'Tuotto 200'])
    expect((await fieldOf({ whole: 'keep' }))?.clients).toHaveLength(3)
  })

  it('are refused twice under one name', async () => {
    await core.api.engagements.saveSegment({ name: 'Suuret', review_months: 6 })
    expect(await failing(core.api.engagements.saveSegment({ name: 'suuret', review_months: 0 }))).toMatchObject({
      fields: { name: 'duplicate' },
    })
  })
})

describe('a service', () => {
  it('has a name where it is of its own kind, and its days in order', async () => {
    expect(await failing(aService(client).with({ kind: 'own' }).in(core.api))).toMatchObject({
      fields: { name: 'required' },
    })
    const backwards = { valid_from: '2027-02-01', valid_until: '2027-01-01' }
    expect(await failing(aService(client).with(backwards).in(core.api))).toMatchObject({
      fields: { valid_until: 'ends-before-start' },
    })
    const saved = await aService(client).with({ scope: 'Kuukausipalkat' }).in(core.api)
    expect((await get()).services).toMatchObject([{ kind: 'payroll', scope: 'Kuukausipalkat' }])
    await core.api.engagements.removeService(saved)
    expect((await get()).services).toEqual([])
  })
})
