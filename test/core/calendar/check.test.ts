/** Next year's check: what a coming year will ask for. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, anAssignment, aPayGroup, aPerson, type Saved } from '../../builders/clients.ts'
import { finished, type TestCore } from '../../builders/core.ts'
import { aFirm } from '../../builders/firm.ts'
import { shippedCatalogue } from '../../domain/calendar/a-client.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  core.clock.set('2026-11-23')
  client = await aClient().with({ number: '7', name: 'Kello Oy', clock_start: '2026-01-01' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterEach(() => core.close())

const check = async (more: { personId?: string; year?: number; language?: 'fi' | 'sv' | 'en' } = {}) =>
  core.api.calendar.check({ language: 'fi', year: 2027, ...more })
type Section = Awaited<ReturnType<typeof check>>['sections'][number]['section']
const linesOf = async (section: Section, more: Parameters<typeof check>[0] = {}) =>
  (await check(more)).sections.find((one) => one.section === section)?.lines ?? []

it('finds exactly the paydays that the calendar moves, with the reason', async () => {
  const { items } = await core.api.calendar.list({
    client: '7',
    from: '2026-12-15',
    to: '2028-01-15',
    language: 'fi',
  })
  const moved = items.filter(
    (one) => one.rule === 'payday' && one.nominal !== one.due && one.nominal.startsWith('2027'),
  )
  expect(moved.length).toBeGreaterThan(2)
  const lines = await linesOf('paydays')
  expect(lines.map((line) => [line.before, line.after])).toEqual(moved.map((one) => [one.nominal, one.due]))
  for (const line of lines) expect(line.why, line.before ?? '').not.toBe('')
  expect(lines[0]).toMatchObject({ count: 1, clients: [{ client: 'Kello Oy', number: '7' }] })
})

it('tells an exceptional payday from one that the calendar moves', async () => {
  const span = { client: '7', from: '2027-02-01', to: '2027-02-28', language: 'fi' } as const
  const { items } = await core.api.calendar.list(span)
  const payday = items.find(({ rule }) => rule === 'payday')
  await core.api.runs.movePayday({
    client_id: client.id,
    payday: payday?.key ?? '',
    day: '2027-02-24',
    reason: 'Hiihtoloma',
  })
  const found = (await linesOf('paydays')).filter(({ after }) => after === '2027-02-24')
  expect(found).toMatchObject([{ before: payday?.due, code: 'exceptional', why: 'poikkeaa tämän kerran' }])
})

it('finds exactly the statutory dates that the calendar moves, once for all the clients they concern', async () => {
  await aClient().with({ number: '8', name: 'Toinen Oy', clock_start: '2026-01-01' }).in(core.api)
  const { items } = await core.api.calendar.list({ client: '7', from: '2026-12-01', to: '2028-02-01', language: 'fi' })
  const statutory = new Set(
    shippedCatalogue()
      .rules.filter((rule) => rule.calendar !== 'firm' && rule.key !== 'payday')
      .map((rule) => rule.key),
  )
  const moved = items.filter(
    (one) =>
      one.nominal !== one.due &&
      one.nominal.startsWith('2027') &&
      statutory.has(one.rule) &&
      // Cut-offs of the pay group's own are agreed, not statutory.
      one.confidence !== 'agreed',
  )
  const lines = await linesOf('statutory')
  const told = new Set(lines.map((line) => `${line.what} ${line.before} ${line.after}`))
  expect(moved.length).toBeGreaterThan(10)
  for (const one of moved) expect(told, one.key).toContain(`${one.name} ${one.nominal} ${one.due}`)
  expect(lines.length).toBe(new Set(moved.map((one) => `${one.rule} ${one.nominal}`)).size)
  expect(
    lines.find((line) => line.what === items.find((one) => one.rule === 'ir-employers-separate-report')?.name)?.count,
  ).toBe(2)
})

it('warns of cut-offs in weeks with a feast, and of days off of our own before a payday', async () => {
  const lines = await linesOf('cutoffs')
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect(line.why).not.toBe('')
  const firm = await core.api.firm.get({})
  const days_off = [{ from: '2027-02-15', to: '2027-02-26', name: 'Talvisulku' }]
  await core.api.firm.save({ ...firm, days_off })
  expect((await linesOf('cutoffs')).some((line) => line.why.includes('Talvisulku'))).toBe(true)
})

it('says what ends, who is missing, what has no date, and that the days off are not entered', async () => {
  const [first, second] = [await aPerson().in(core.api), await aPerson().in(core.api)]
  await anAssignment(client, first).with({ valid_until: '2027-03-31' }).in(core.api)
  await anAssignment(client, second).with({ role: 'deputy' }).in(core.api)
  expect(await linesOf('ends')).toMatchObject([{ code: 'role-ends', after: '2027-03-31', count: 1 }])
  expect(await linesOf('people')).toMatchObject([{ code: 'no-responsible', after: '2027-04-01', count: 1 }])
  expect((await linesOf('unset')).length).toBeGreaterThan(0)
  expect(await linesOf('days-off')).toMatchObject([{ code: 'no-days-off', count: 0, clients: [] }])
  const firm = await core.api.firm.get({})
  await core.api.firm.save({ ...firm, days_off: [{ from: '2027-07-01', to: '2027-07-31', name: 'Loma' }] })
  expect(await linesOf('days-off')).toEqual([])
  const unsure = await linesOf('sources')
  expect(unsure.every((line) => line.code === 'not-verified' || line.code === 'verified-dated')).toBe(true)
  expect(unsure.length).toBeGreaterThan(3)
})

it('is of a person’s clients where a person is asked for, in every language, and on paper', async () => {
  const person = await aPerson().in(core.api)
  expect((await check({ personId: person.id })).clients).toBe(0)
  await anAssignment(client, person).in(core.api)
  expect((await check({ personId: person.id })).clients).toBe(1)
  for (const language of ['fi', 'sv', 'en'] as const) {
    const { sections } = await check({ language })
    expect(sections).toHaveLength(8)
    const file = await finished(core.api.calendar.printCheck({ language, year: 2027 }))
    expect(file.name).toMatch(/-2027\.pdf$/)
    expect(Buffer.from(core.files.read(file)).subarray(0, 5).toString()).toBe('%PDF-')
  }
})
