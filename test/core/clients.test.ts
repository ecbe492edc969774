/** The client's card: what a firm keeps of each client, and what is missing from it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  aBusinessId,
  aClient,
  aContact,
  aContract,
  anAssignment,
  anEvent,
  anInstruction,
  aPayGroup,
  aPerson,
  beforePayday,
} from '../builders/clients.ts'
import { failing, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'

let core: TestCore
beforeEach(async () => {
  core = await aFirm()
})
afterEach(() => core.close())

const card = (client: string) => core.api.clients.get({ client })
const codes = async (client: string) => (await card(client)).warnings.map((warning) => warning.code)

describe('a client', () => {
  it('is found by id, number and business ID, however that is written', async () => {
    const business_id = aBusinessId()
    const { id } = await aClient().with({ number: 'A-7', business_id, name: 'Löytö Oy' }).in(core.api)
    for (const named of [id, 'A-7', ' A-7 ', business_id, business_id.replace('-', '')])
      expect((await card(named)).client).toMatchObject({ id, name: 'Löytö Oy' })
    for (const named of ['A', 'a-7', '1234567-8', '%', '-', '019b0000-0000-7000-8000-000000000000'])
      expect(await failing(card(named)), named).toMatchObject({ code: 'not-found', reason: 'no-client' })
  })

  it('shows what was saved', async () => {
    const fields = aClient().with({
      facts: { hourly_paid: true },
      note: 'Rivi\ntoinen',
      clock_end: '2030-12-31',
    }).fields
    const { id } = await core.api.clients.save(fields)
    expect((await card(id)).client).toMatchObject({ ...fields, id, version: 1, origin: '' })
  })

  it.each([
    ['paivakoti', ['Päiväkoti Mansikka Oy']],
    ['päiväkoti', ['Päiväkoti Mansikka Oy']],
    ['saari', ['Saari Oy', 'Sääri Ky']],
    ['sääri', ['Sääri Ky']],
  ])('are found by %s, with the dots or without them', async (search, names) => {
    for (const [at, name] of ['Päiväkoti Mansikka Oy', 'Saari Oy', 'Sääri Ky'].entries())
      await aClient()
        .with({ name, number: `9${at}` })
        .in(core.api)
    expect((await core.api.clients.list({ search })).rows.map((row) => row.name)).toEqual(names)
  })

  it.each(['97102141', '9710214-1', 'FI97102141', 'fi 9710214-1', 'FI9710214-1', '9710214–1', 'oy fi 97102141'])(
    'is found by %j, its business ID in any form',
    async (search) => {
      const { id } = await aClient().with({ business_id: 'FI97102141' }).in(core.api)
      expect((await core.api.clients.list({ search })).rows.map((row) => row.id)).toEqual([id])
      expect((await card(id)).client.business_id).toBe('9710214-1')
      await core.api.clients.remove({ id, version: 1 })
    },
  )

  it.each([
    ['a wrong check digit', { business_id: '1234567-8' }, 'business_id', 'business-id'],
    ['letters for a business ID', { business_id: 'SE12345671' }, 'business_id', 'business-id'],
    ['an end before the start', { clock_end: '2026-12-31' }, 'clock_end', 'ends-before-start'],
    ['a day that is none', { state_since: '2027-02-30' }, 'state_since', 'not-a-day'],
    ['no name', { name: '  ' }, 'name', 'required'],
  ])('is refused with %s, at the field', async (_what, wrong, field, message) => {
    const failure = await failing(aClient().with(wrong).in(core.api))
    expect(failure).toMatchObject({ code: 'invalid', fields: { [field]: message } })
    expect((await core.api.clients.list({})).total).toBe(0)
  })

  it('has a number of its own, and says whose the wanted one is', async () => {
    await aClient().with({ number: '7', name: 'Ensimmäinen Oy' }).in(core.api)
    const second = await aClient().with({ number: '8' }).in(core.api)
    const wanted = { ...aClient().with({ number: '7' }).fields, id: second.id, version: 1 }
    expect(await failing(core.api.clients.save(wanted))).toMatchObject({
      fields: { number: 'duplicate' },
      facts: { client: 'Ensimmäinen Oy' },
    })
  })

  it('is given the next free number', async () => {
    expect(await core.api.clients.nextNumber({})).toEqual({ number: '001' })
    for (const number of ['041', '9', 'X-99', '1234567890123']) await aClient().with({ number }).in(core.api)
    expect(await core.api.clients.nextNumber({})).toEqual({ number: '042' })
  })

  it('moves through its life in order only', async () => {
    const { fields } = aClient().with({ state: 'prospect' })
    const saved = await core.api.clients.save(fields)
    const move = (state: typeof fields.state, version: number) =>
      core.api.clients.save({ ...fields, id: saved.id, version, state })
    expect(await failing(move('leaving', 1))).toMatchObject({ fields: { state: 'state-order' } })
    await move('takeover', 1)
    await move('active', 2)
    await move('leaving', 3)
    await move('ended', 4)
    expect(await failing(move('leaving', 5))).toMatchObject({ fields: { state: 'state-order' } })
    expect((await card(saved.id)).client).toMatchObject({ state: 'ended', version: 5 })
  })

  it('says what is missing from its card, and nothing once all is there', async () => {
    const client = await aClient().with({ business_id: '' }).in(core.api)
    expect(await codes(client.id)).toEqual([
      'no-responsible',
      'no-deputy',
      'no-contact',
      'no-pay-group',
      'business-id-missing',
      'no-contract',
      'no-instruction',
    ])
    const [first, second] = [await aPerson().in(core.api), await aPerson().in(core.api)]
    await anAssignment(client, first).in(core.api)
    await anAssignment(client, second).with({ role: 'deputy' }).in(core.api)
    await aContact(client).in(core.api)
    expect(await codes(client.id)).toContain('no-client-deputy')
    await aContact(client).with({ deputy: true }).in(core.api)
    await aPayGroup(client).in(core.api)
    await anInstruction(client).in(core.api)
    await aContract(client).in(core.api)
    await core.api.information.saveKeeper({ client_id: client.id, person_id: first.id })
    const { fields } = aClient().with({ number: '7' })
    await core.api.clients.save({ ...fields, id: client.id, version: 1 })
    expect(await codes(client.id)).toEqual([])
    const { rows } = await core.api.clients.list({})
    expect(rows).toMatchObject([{ warnings: 0, number: '7' }])
  })

  it('has the same number of warnings in the list as on its card', async () => {
    const person = await aPerson().in(core.api)
    for (let n = 0; n < 5; n++) {
      const client = await aClient()
        .with({ form: n === 1 ? 'household' : 'oy' })
        .in(core.api)
      if (n > 1) await aContact(client).in(core.api)
      if (n > 2) await anAssignment(client, person).in(core.api)
      if (n > 3) await aPayGroup(client).in(core.api)
    }
    for (const row of (await core.api.clients.list({})).rows)
      expect([row.name, row.warnings]).toEqual([row.name, (await codes(row.id)).length])
  })
})

describe('the parts of a card', () => {
  it('are shown in the order people look for them', async () => {
    const client = await aClient().in(core.api)
    for (const name of ['Öhman', 'Aalto']) {
      await aContact(client)
        .with({ name, deputy: name === 'Aalto' })
        .in(core.api)
      const person = await aPerson().with({ name }).in(core.api)
      await anAssignment(client, person)
        .with({ role: name === 'Aalto' ? 'account-manager' : 'responsible' })
        .in(core.api)
    }
    await anEvent(client).with({ day: '2027-05-01' }).in(core.api)
    await anEvent(client).with({ day: '2027-02-01' }).in(core.api)
    const shown = await card(client.id)
    expect(shown.contacts.map((row) => row.name)).toEqual(['Öhman', 'Aalto'])
    expect(shown.assignments.map((row) => [row.role, row.person])).toEqual([
      ['responsible', 'Öhman'],
      ['account-manager', 'Aalto'],
    ])
    expect(shown.events.map((row) => row.day)).toEqual(['2027-02-01', '2027-05-01'])
  })

  it('are refused when they end before they begin, or when the client is not there', async () => {
    const client = await aClient().in(core.api)
    const person = await aPerson().in(core.api)
    const backwards = { valid_from: '2027-06-01', valid_until: '2027-05-31' }
    for (const part of [aContact(client), anAssignment(client, person), aPayGroup(client)])
      expect(await failing(part.with(backwards).in(core.api))).toMatchObject({
        fields: { valid_until: 'ends-before-start' },
      })
    const nobody = { id: '019b0000-0000-7000-8000-000000000000', version: 1 }
    for (const part of [aContact(nobody), anAssignment(nobody, person), aPayGroup(nobody), anEvent(nobody)])
      expect(await failing(part.in(core.api))).toMatchObject({ code: 'not-found', reason: 'no-client' })
  })

  it('never move from one client to another', async () => {
    const [one, other] = [await aClient().in(core.api), await aClient().in(core.api)]
    const contact = await aContact(one).in(core.api)
    const moved = core.api.clients.saveContact({ ...aContact(other).fields, id: contact.id, version: 1 })
    expect(await failing(moved)).toMatchObject({ code: 'conflict' })
    expect((await card(one.id)).contacts).toHaveLength(1)
  })

  it('can be removed, to the bin under the name people know', async () => {
    const client = await aClient().in(core.api)
    const contact = await aContact(client).with({ name: 'Kaisa Koski' }).in(core.api)
    const event = await anEvent(client).with({ name: 'Viimeinen päivä' }).in(core.api)
    const assignment = await anAssignment(client, await aPerson().in(core.api)).in(core.api)
    await core.api.clients.removeContact(contact)
    await core.api.clients.removeEvent(event)
    await core.api.clients.removeAssignment(assignment)
    const binned = await core.api.history.bin({})
    expect(binned.map((one) => [one.table, one.label, one.rows])).toEqual([
      ['assignment', '', 1],
      ['event', 'Viimeinen päivä', 1],
      ['contact', 'Kaisa Koski', 1],
    ])
    expect(await card(client.id)).toMatchObject({ contacts: [], events: [], assignments: [] })
  })
})

describe('a pay group', () => {
  it('is one thing with its cut-offs: changed, added and taken away together', async () => {
    const client = await aClient().in(core.api)
    const saved = await aPayGroup(client).in(core.api)
    const [group] = (await card(client.id)).payGroups
    expect(group?.cutoffs.map((cutoff) => cutoff.kind)).toEqual(['material', 'approval'])
    const [material] = group?.cutoffs ?? []
    const cutoffs = [
      { kind: 'other' as const, name: 'Esitarkastus', responsible: 'provider' as const, rule: beforePayday(3) },
      { ...material, kind: 'material' as const, name: 'Tunnit', responsible: 'client' as const, rule: beforePayday(6) },
    ]
    await core.api.clients.savePayGroup({ ...aPayGroup(client).fields, ...saved, id: saved.id, cutoffs })
    const after = (await card(client.id)).payGroups[0]
    expect(after?.cutoffs.map((cutoff) => [cutoff.name, cutoff.id === material?.id])).toEqual([
      ['Esitarkastus', false],
      ['Tunnit', true],
    ])
    await core.api.history.undo({})
    expect((await card(client.id)).payGroups[0]?.cutoffs).toEqual(group?.cutoffs)
  })

  it('refuses a rule that can never give a date, and says which', async () => {
    const client = await aClient().in(core.api)
    const never = {
      rule: { type: 'yearly-fixed' as const, month: 2, day: 31 },
      non_business_day: { action: 'none' as const },
    }
    expect(await failing(aPayGroup(client).with({ payday: never }).in(core.api))).toMatchObject({
      code: 'invalid',
      fields: { payday: expect.any(String) as string },
    })
    const cutoffs = [{ kind: 'other' as const, name: '', responsible: 'client' as const, rule: never }]
    expect(await failing(aPayGroup(client).with({ cutoffs }).in(core.api))).toMatchObject({
      fields: { 'cutoffs.0.rule': expect.any(String) as string },
    })
    expect((await card(client.id)).payGroups).toEqual([])
  })

  it('goes to the bin with its cut-offs', async () => {
    const client = await aClient().in(core.api)
    const group = await aPayGroup(client).in(core.api)
    await core.api.clients.removePayGroup(group)
    expect(await core.api.history.bin({})).toMatchObject([{ table: 'pay_group', label: 'Kuukausipalkat', rows: 3 }])
    await core.api.history.undo({})
    expect((await card(client.id)).payGroups[0]?.cutoffs).toHaveLength(2)
  })
})

describe('the list', () => {
  it('sorts by every column both ways, and the pages together are the whole', async () => {
    const people = [
      await aPerson().with({ name: 'Aalto' }).in(core.api),
      await aPerson().with({ name: 'Öhman' }).in(core.api),
    ]
    for (let n = 0; n < 9; n++) {
      const client = await aClient()
        .with({
          name: `Yritys ${n}`,
          headcount: (n * 7) % 10,
          state: n % 3 ? 'active' : 'takeover',
          clock_start: '2026-11-01',
        })
        .in(core.api)
      const person = people[n % 4]
      if (person) await anAssignment(client, person).in(core.api)
      if (n % 2) await aPayGroup(client).in(core.api)
    }
    for (const sort of ['name', 'number', 'state', 'headcount', 'responsible', 'next_due', 'overdue'] as const)
      for (const descending of [false, true]) {
        const whole = (await core.api.clients.list({ sort, descending })).rows.map((row) => row.id)
        const pages = []
        for (let offset = 0; offset < 9; offset += 4)
          pages.push(...(await core.api.clients.list({ sort, descending, offset, limit: 4 })).rows.map((row) => row.id))
        expect([sort, descending, pages]).toEqual([sort, descending, whole])
        expect(new Set(whole).size).toBe(9)
      }
  })

  it('counts what is overdue and says what is next', async () => {
    const client = await aClient().with({ clock_start: '2026-12-01' }).in(core.api)
    await aPayGroup(client).in(core.api)
    const [row] = (await core.api.clients.list({})).rows
    const { items } = await core.api.calendar.today({ language: 'fi', days: 60 })
    const late = items.filter((item) => item.due < '2027-01-12')
    expect(row).toMatchObject({ overdue: late.length, next_due: items.find((item) => item.due >= '2027-01-12')?.due })
    expect(late.length).toBeGreaterThan(0)
    const paydays = late.filter(({ rule }) => rule === 'payday')
    for (const { client_id, key } of paydays) await core.api.marks.mark({ items: [{ client_id, key }], state: 'done' })
    await core.api.marks.mark({
      items: late.filter(({ rule }) => rule !== 'payday').map(({ client_id, key }) => ({ client_id, key })),
      state: 'moved',
      moved_to: '2027-01-13',
      reason: 'Odotetaan',
    })
    expect((await core.api.clients.list({})).rows).toMatchObject([{ overdue: 0, next_due: row?.next_due }])
  })
})
