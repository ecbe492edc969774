/** Where clients' information is kept, and what they have authorised: saved, listed, warned of, and in the year. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  aClient,
  aContact,
  aLine,
  anAuthorisation,
  aPayGroup,
  aPerson,
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
  client = await aClient().with({ name: 'Tieto Oy' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterEach(() => core.close())

const get = () => core.api.information.get({ client: client.id })
const named = async (part: string) =>
  (await core.api.calendar.list({ client: client.id, from: '2026-11-01', to: '2028-12-31', language })).items
    .filter(({ rule }) => rule.startsWith(part))
    .map(({ due, name }) => `${due} ${name}`)
const said = async () =>
  (await core.api.clients.get({ client: client.id })).warnings
    .map(({ code }) => code)
    .filter((code) => /information|map-keeper|authorisation/.test(code))

describe('the information map', () => {
  it('wants no keeper of a map that says nothing', async () => {
    expect(await said()).toEqual([])
    await aLine(client).in(core.api)
    expect(await said()).toEqual(['no-map-keeper'])
  })

  it('warns until a keeper is named and stale lines are verified; undoing takes both back', async () => {
    const person = await aPerson().in(core.api)
    const line = await aLine(client).with({ verified_on: '2025-01-31', verify_months: 12 }).in(core.api)
    expect(await said()).toEqual(['no-map-keeper', 'stale-information'])
    await core.api.information.saveKeeper({ client_id: client.id, person_id: person.id })
    await core.api.information.verify({ ids: [line.id] })
    expect(await said()).toEqual([])
    expect((await get()).lines[0]?.freshness).toBe('fresh')
    await core.api.history.undo({})
    expect(await said()).toEqual(['stale-information'])
    await core.api.history.undo({})
    expect((await get()).keeper).toBe(null)
  })

  it('lists what is kept in a place, by a person, and what is stale; never verified first', async () => {
    const person = await aPerson().with({ name: 'Aino Laine' }).in(core.api)
    const other = await aClient().with({ name: 'Aamu Oy' }).in(core.api)
    const late = { verified_on: '2024-05-31', verify_months: 12 }
    await aLine(client)
      .with({ place: 'Netvisor', kept_by: 'ours', person_id: person.id, ...late })
      .in(core.api)
    await aLine(client).with({ place: 'Mappi', verify_months: 6 }).in(core.api)
    await aLine(other).with({ place: 'Netvisor' }).in(core.api)
    const list = async (input: Parameters<typeof core.api.information.list>[0]) => {
      const { rows, total, stale } = await core.api.information.list(input)
      return [rows.map((row) => `${row.client} ${row.place} ${row.freshness}`), total, stale]
    }
    const [first, second, third] = ['Tieto Oy Mappi never', 'Tieto Oy Netvisor stale', 'Aamu Oy Netvisor free']
    expect(await list({})).toEqual([[first, second, third], 3, 2])
    expect(await list({ place: 'Netvisor', sort: 'client' })).toEqual([[third, second], 2, 1])
    expect(await list({ personId: person.id })).toEqual([[second], 1, 1])
    expect(await list({ stale: true, offset: 1, limit: 1 })).toEqual([[second], 2, 2])
    await core.api.information.saveKeeper({ client_id: other.id, person_id: person.id })
    expect(await list({ personId: person.id })).toEqual([[second, third], 2, 1])
    expect(await failing(core.api.people.remove(person))).toMatchObject({ reason: 'in-use' })
  })

  it('has its verification rounds in the year of each client, and no more when they are removed', async () => {
    const line = await aLine(client).in(core.api)
    expect(
      await core.api.information.startRound({ ids: [line.id], name: 'Syksyn tarkistus', due: '2026-12-15' }),
    ).toEqual({ clients: 1 })
    expect(await named('information-round')).toEqual(['2026-12-15 Syksyn tarkistus'])
    const [round] = (await get()).rounds
    expect(round?.lines).toEqual([line.id])
    await core.api.information.removeRound({ id: round?.id ?? '', version: round?.version ?? 0 })
    expect(await named('information-round')).toEqual([])
  })

  it('refuses secrets, an own kind without a name and a day that lies ahead, and forgets a contact who is removed', async () => {
    const fields = async (with_: object) =>
      (await failing(aLine(client).with(with_).in(core.api))) as { fields?: object }
    expect(await fields({ note: 'salasana: kissa' })).toMatchObject({ fields: { note: 'secret' } })
    expect(await fields({ kind: 'own' })).toMatchObject({ fields: { name: 'required' } })
    expect(await fields({ verified_on: '2099-01-01' })).toMatchObject({ fields: { verified_on: 'day-ahead' } })
    const contact = await aContact(client).in(core.api)
    await aLine(client).with({ kept_by: 'contact', contact_id: contact.id }).in(core.api)
    await core.api.clients.removeContact(contact)
    expect((await get()).lines).toMatchObject([{ kept_by: 'unknown', contact_id: null }])
  })
})

describe('an authorisation', () => {
  const held = () => core.api.authorisations.get({ client: client.id })

  it('is missing where a service needs it, and warns before it ends and where its holder has left', async () => {
    const person = await aPerson().in(core.api)
    await core.api.information.saveKeeper({ client_id: client.id, person_id: (await aPerson().in(core.api)).id })
    await aService(client).with({ kind: 'incomes-register' }).in(core.api)
    expect(await said()).toEqual(['authorisation-missing'])
    expect((await held()).missing).toEqual(['report-wages'])
    const fields = { kind: 'report-wages', valid_until: '2027-01-20', person_id: person.id } as const
    await anAuthorisation(client).with(fields).in(core.api)
    expect(await said()).toEqual(['authorisation-ending'])
    expect(await named('authorisation-end')).toEqual([
      '2027-01-20 Valtuus päättyy: Suomi.fi: palkkatietojen ilmoittaminen',
    ])
    const row = (await core.api.people.list({})).find(({ id }) => id === person.id)
    const { clients: _, ...values } = row ?? (undefined as never)
    await core.api.people.save({ ...values, active: false })
    expect(await said()).toEqual(['authorisation-ending', 'authorisation-holder-left'])
  })

  it('that is cancelled reminds nobody; secrets and days the wrong way round are refused', async () => {
    const ends = { valid_until: '2027-03-31', granted_on: '2026-01-01' }
    await anAuthorisation(client)
      .with({ ...ends, state: 'cancelled' })
      .in(core.api)
    expect(await named('authorisation-end')).toEqual([])
    const failed = (with_: object) => failing(anAuthorisation(client).with(with_).in(core.api))
    expect(await failed({ note: 'PIN-koodi: 1234' })).toMatchObject({ fields: { note: 'secret' } })
    expect(await failed({ ...ends, granted_on: '2027-04-01' })).toMatchObject({
      fields: { valid_until: 'ends-before-start' },
    })
  })
})
