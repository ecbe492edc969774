/** Undoing gives back what people see, and not only the rows. */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Item } from '../../../shared/api/items.ts'
import { aClient, anEvent, aPayGroup, type Saved } from '../../builders/clients.ts'
import type { TestCore } from '../../builders/core.ts'
import { count } from '../../builders/endure.ts'
import { aFirm } from '../../builders/firm.ts'
import { monthly, sayRule } from '../../builders/rules.ts'

let core: TestCore
beforeEach(async () => {
  core = await aFirm()
})
afterEach(() => core.close())

const language = 'fi' as const
const paidOn = (day: number) =>
  ({ rule: { type: 'monthly-day', day }, non_business_day: { action: 'previous-banking-day' } }) as const
const asSeen = ({ mark, ...item }: Item) => ({ ...item, mark: mark && { ...mark, version: 0, updated: '' } })

/** What the screens show of all clients, versions and times of rows apart: an undoing is a writing, too. */
async function views() {
  const { api } = core
  const span = { from: '2026-10-01', to: '2027-03-31' }
  const list = await api.calendar.list({ language, ...span })
  const today = await api.calendar.today({ language, days: 60 })
  const months = []
  for (const [year, month] of [
    [2026, 12],
    [2027, 1],
  ] as const)
    months.push((await api.calendar.month({ language, year, month })).days.map(({ day, tally }) => ({ day, tally })))
  const { counts } = (await api.calendar.grid({ year: 2026 })).clients[0] ?? {}
  const late = await api.late.history({ language, from: '2026-10-01', to: '2027-01-31' })
  return {
    list: list.items.map(asSeen),
    today: today.items.map(asSeen),
    months,
    counts,
    late: late.clients,
  }
}

const unsettled = async () =>
  (await core.api.calendar.today({ language })).items.filter(({ status }) => status !== 'done' && status !== 'skipped')
const named = ({ client_id, key }: Item) => ({ client_id, key })

async function group(): Promise<Saved & { client_id: string }> {
  const client = await aClient().with({ name: 'Kello Oy', clock_start: '2026-10-01' }).in(core.api)
  const payGroup = await aPayGroup(client)
    .with({ payday: paidOn(15), cutoffs: [] })
    .in(core.api)
  return { ...payGroup, client_id: client.id }
}
/** The version of a pay group; undefined while its client is removed. */
async function versionOf({ id, client_id }: { readonly id: string; readonly client_id: string }) {
  const { rows } = await core.api.clients.list({})
  if (!rows.some((one) => one.id === client_id)) return undefined
  return (await core.api.clients.get({ client: client_id })).payGroups.find((one) => one.id === id)?.version
}

async function movePayday(group: Saved & { client_id: string }, day: number): Promise<void> {
  const { fields } = aPayGroup({ id: group.client_id, version: 1 }).with({ payday: paidOn(day), cutoffs: [] })
  await core.api.clients.savePayGroup({ ...fields, id: group.id, version: (await versionOf(group)) ?? 0 })
}

it('what a changed rule makes of settled history stays settled when a taking up is undone', async () => {
  const payGroup = await group()
  await core.api.marks.mark({ items: (await unsettled()).map(named), state: 'done' })
  await movePayday(payGroup, 20)
  const settled = await views()
  const overdue = async () => (await unsettled()).filter(({ status }) => status === 'overdue').length
  expect(await overdue()).toBe(0)
  const december = settled.list.find(
    ({ status, due }) => status === 'done' && due >= '2026-12-01' && due < '2026-12-31',
  )
  await core.api.marks.unmark({ items: december ? [named(december as Item)] : [] })
  expect(await overdue()).toBeGreaterThan(1)
  const taken = await views()
  await core.api.history.undo({})
  expect(await views()).toEqual(settled)
  await core.api.history.redo({})
  expect(await views()).toEqual(taken)
  await core.api.history.undo({})
  expect(await views()).toEqual(settled)
})

it('a client that was removed comes back with the history it had settled', async () => {
  const payGroup = await group()
  await core.api.marks.mark({ items: (await unsettled()).map(named), state: 'done' })
  await movePayday(payGroup, 20)
  const settled = await views()
  const { client } = await core.api.clients.get({ client: payGroup.client_id })
  await core.api.clients.remove({ id: client.id, version: client.version })
  await core.api.history.undo({})
  expect(await views()).toEqual(settled)
})

it('an undoing out of turn hides nothing that was taken up since', async () => {
  await group()
  const items = (await unsettled()).toSorted((a, b) => (a.nominal < b.nominal ? -1 : 1))
  await core.api.marks.mark({ items: items.map(named), state: 'done' })
  const [first, second] = items.filter(({ due }) => due < '2027-01-01')
  if (!first || !second) throw new Error('Too little is due')
  const newest = async () => (await core.api.history.list({})).deeds[0]?.commandId ?? ''
  const open = async () => (await unsettled()).map(({ key }) => key)

  await core.api.marks.unmark({ items: [named(first)] })
  const taking = await newest()
  await core.api.marks.unmark({ items: [named(second)] })
  expect(await open()).toEqual([first.key, second.key])
  await core.api.history.undo({ commandId: taking })
  expect(await open()).toEqual([second.key])
  await core.api.history.undo({ commandId: await newest() })
  expect(await open()).toEqual([first.key, second.key])
})

const some = fc.nat(1000)
const deed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('finish' as const), all: fc.boolean(), at: some }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('take-up' as const), at: some }) },
  fc.record({ kind: fc.constantFrom('skip' as const, 'wait' as const), at: some }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('payday' as const), day: fc.constantFrom(5, 15, 20, 28) }) },
  fc.record({ kind: fc.constant('rule' as const), at: some, day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({ kind: fc.constant('event' as const), day: fc.constantFrom('2026-12-10', '2027-01-05') }),
  fc.record({ kind: fc.constant('remove' as const) }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('redo' as const) }),
)
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

/** Does what can be done as things are; says whether anything was. */
async function did(one: Deed, payGroup: Saved & { client_id: string }): Promise<boolean> {
  const { api } = core
  const there = (await versionOf(payGroup)) !== undefined
  const open = await unsettled()
  const pick = <T>(all: readonly T[], at: number): readonly T[] => all.slice(at % Math.max(1, all.length)).slice(0, 1)
  const mark = async (items: readonly Item[], state: 'done' | 'skipped' | 'waiting') => {
    const reason = state === 'skipped' ? { reason: 'ei palkkoja' } : {}
    if (items.length > 0) await api.marks.mark({ items: items.map(named), state, ...reason })
    return items.length > 0
  }
  switch (one.kind) {
    case 'finish':
      return mark(one.all ? open : pick(open, one.at), 'done')
    case 'take-up': {
      const { items } = await api.calendar.list({ language, from: '2026-10-01', to: '2027-01-31' })
      const done = items.filter(({ status }) => status === 'done' || status === 'skipped')
      const taken = pick(done, one.at)
      if (taken.length > 0) await api.marks.unmark({ items: taken.map(named) })
      return taken.length > 0
    }
    case 'skip':
      return mark(pick(open, one.at), 'skipped')
    case 'wait':
      return mark(pick(open, one.at), 'waiting')
    case 'payday':
      if (there) await movePayday(payGroup, one.day)
      return there
    case 'rule':
      if (there)
        await sayRule(core.api, payGroup.client_id, `own-${one.at % 2}`, { name: 'Oma', rule: monthly(one.day) })
      return there
    case 'event':
      if (there) await anEvent({ id: payGroup.client_id, version: 1 }).with({ day: one.day }).in(api)
      return there
    case 'remove': {
      if (!there) return false
      const { client } = await api.clients.get({ client: payGroup.client_id })
      await api.clients.remove({ id: client.id, version: client.version })
      return true
    }
    case 'undo':
    case 'redo': {
      const step = (await api.history.stack({}))[one.kind]
      if (step) await api.history[one.kind]({})
      return step !== null
    }
  }
}

it('undoing all of some deeds, one after another, gives back every view on the way', async () => {
  const property = fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 12 }), async (deeds) => {
    const payGroup = await group()
    /** The views before each deed that stands, oldest first: an undoing takes the newest away. */
    const before: Awaited<ReturnType<typeof views>>[] = []
    const undone: Awaited<ReturnType<typeof views>>[] = []
    for (const one of deeds) {
      const now = await views()
      const marked = (await core.api.history.stack({})).undo?.commandId
      if (one.kind === 'undo' && before.length === 0) continue
      if (!(await did(one, payGroup))) continue
      if ((await core.api.history.stack({})).undo?.commandId === marked) continue
      if (one.kind === 'undo') {
        expect(await views()).toEqual(before.pop())
        undone.push(now)
      } else if (one.kind === 'redo') {
        expect(await views()).toEqual(undone.pop())
        before.push(now)
      } else {
        before.push(now)
        undone.length = 0
      }
    }
    for (const seen of before.toReversed()) {
      await core.api.history.undo({})
      expect(await views()).toEqual(seen)
    }
    await core.api.clients.remove({ id: payGroup.client_id, version: await clientVersion(payGroup.client_id) })
  })
  await fc.assert(property, { numRuns: count(3, 200), seed: 20_270_112, endOnFailure: true })
}, 900_000)

const clientVersion = async (id: string) => (await core.api.clients.get({ client: id })).client.version
