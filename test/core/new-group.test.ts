/** What a new pay group brings is told before it is saved, as what a change does is. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, aPayGroup, type Saved } from '../builders/clients.ts'
import type { TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { typedRule as typed } from '../builders/rules.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().in(core.api)
})
afterEach(() => core.close())

const aGroup = () =>
  aPayGroup(client).with({
    name: 'Kuukausipalkat',
    payday: typed('15.k <p'),
    cutoffs: [{ kind: 'material', name: 'Tuntilistat', responsible: 'client', rule: typed('maksupäivä-5tp') }],
  })

const today = () => core.clock.today()
const all = async () =>
  (await core.api.calendar.list({ client: client.id, from: '2026-01-01', to: '2027-12-31', language: 'fi' })).items

it('names every date that comes in the next weeks, and those alone that are there once it is saved', async () => {
  const group = aGroup()
  const { soon, late, paydays } = await core.api.runs.previewGroup({ ...group.fields, language: 'fi' })
  expect(soon.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Palkanmaksupäivä', 'Aineisto: Tuntilistat', 'Palkkatietoilmoitus tulorekisteriin']),
  )
  expect(paydays.every(({ before }) => before === null)).toBe(true)
  const { id } = await group.in(core.api)
  const made = (await all()).filter(({ key }) => key.includes(`#${id}`))
  const last = soon.at(-1)?.day ?? ''
  expect(soon.map(({ name, day }) => `${day} ${name}`).toSorted()).toEqual(
    made
      .filter(({ due }) => due >= today() && due <= last)
      .map(({ name, due }) => `${due} ${name}`)
      .toSorted(),
  )
  expect(late).toBe(made.filter(({ status }) => status === 'overdue').length)
})

it('counts what would be late at once, and nothing where the group begins later', async () => {
  const ofClock = async (fields: object) =>
    (await core.api.runs.previewGroup({ ...aGroup().with(fields).fields, language: 'fi' })).late
  expect(await ofClock({})).toBeGreaterThan(0)
  expect(await ofClock({ valid_from: '2027-02-01' })).toBe(0)
})
