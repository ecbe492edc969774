/** What people do to dated work: two at once, deviations, spans. */
import { isInformation } from '../../../shared/domain/calendar/marks/information.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Item } from '../../../shared/api/items.ts'
import { aClient, aPayGroup, aPerson, type Saved } from '../../builders/clients.ts'
import { failing, type TestCore } from '../../builders/core.ts'
import { aFirm } from '../../builders/firm.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient().with({ number: '7', name: 'Kello Oy', clock_start: '2026-12-01' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterEach(() => core.close())

const list = async (from = '2026-12-01', to = '2027-03-31') =>
  (await core.api.calendar.list({ client: '7', from, to, language: 'fi' })).items
const first = async (): Promise<Item> => {
  const [item] = await list()
  if (!item) throw new Error('Nothing is due')
  return item
}
const again = async ({ key }: Item) => (await list()).find((item) => item.key === key)
const named = ({ client_id, key }: Item, seen?: number | null) => ({
  client_id,
  key,
  ...(seen !== undefined && { seen }),
})
const asSeen = (item: Item) => named(item, item.mark?.version ?? null)

describe('two people at once', () => {
  it('learn who was faster and what was decided, and nothing is written over', async () => {
    const item = await first()
    const other = await aPerson().with({ name: 'Bertta' }).in(core.api)
    await core.api.marks.mark({ items: [asSeen(item)], state: 'skipped', reason: 'ei palkkoja', personId: other.id })
    const failure = await failing(core.api.marks.mark({ items: [asSeen(item)], state: 'done' }))
    expect(failure).toMatchObject({
      code: 'conflict',
      reason: 'marked-otherwise',
      facts: { client: 'Kello Oy', person: 'Bertta', state: 'skipped', version: 1, key: item.key },
    })
    expect((await again(item))?.mark).toMatchObject({ state: 'skipped', person: 'Bertta', reason: 'ei palkkoja' })
    // Whoever has been told may decide otherwise all the same.
    await core.api.marks.mark({ items: [named(item, 1)], state: 'done' })
    expect((await again(item))?.mark).toMatchObject({ state: 'done', version: 2 })
  })

  it('are told, and not refused, when both say the same', async () => {
    const item = await first()
    const other = await aPerson().with({ name: 'Bertta' }).in(core.api)
    await core.api.marks.mark({ items: [asSeen(item)], state: 'done', personId: other.id })
    const said = await core.api.marks.mark({ items: [asSeen(item)], state: 'done' })
    expect(said).toMatchObject({ marked: 0, already: [{ key: item.key, person: 'Bertta' }] })
    expect((await again(item))?.mark).toMatchObject({ version: 1, person: 'Bertta' })
  })

  it('of many, one that was decided otherwise keeps all of them as they were', async () => {
    const [one, two] = await list()
    if (!one || !two) throw new Error('Too little is due')
    await core.api.marks.mark({ items: [asSeen(two)], state: 'moved', moved_to: '2027-02-01', reason: 'sovittu' })
    expect(await failing(core.api.marks.mark({ items: [asSeen(one), asSeen(two)], state: 'done' }))).toMatchObject({
      reason: 'marked-otherwise',
    })
    expect((await again(one))?.mark).toBeNull()
  })

  it('are in nobody’s way with what they only wrote down, or with a mark that was taken away', async () => {
    const item = await first()
    await core.api.marks.deviate({
      items: [asSeen(item)],
      deviation: { by: 'client', cause: 'aineisto puuttui', measure: '', shown: false },
    })
    await core.api.marks.mark({ items: [asSeen(item)], state: 'waiting' })
    const waiting = await again(item)
    await core.api.marks.unmark({ items: [named(item)] })
    await core.api.marks.mark({ items: [named(item, waiting?.mark?.version)], state: 'done' })
    expect((await again(item))?.mark).toMatchObject({ state: 'done', deviation: { cause: 'aineisto puuttui' } })
  })

  it('does not take back a mark that somebody changed meanwhile', async () => {
    const item = await first()
    await core.api.marks.mark({ items: [asSeen(item)], state: 'waiting' })
    await core.api.marks.mark({ items: [named(item, 1)], state: 'done' })
    expect(await failing(core.api.marks.unmark({ items: [named(item, 1)] }))).toMatchObject({
      code: 'conflict',
      facts: { state: 'done' },
    })
  })
})

describe('a checklist', () => {
  const steps = ['Aineisto saatu', 'Täsmäytetty', 'Lähetetty']
  /** Gives the first item's rule a checklist. */
  async function listed(): Promise<Item> {
    const { rule } = await first()
    await core.api.rules.change({
      client_id: client.id,
      key: rule,
      reach: 'all',
      fields: { checklist: steps },
      seen: [],
    })
    const item = (await list()).find((one) => one.checklist.length > 0)
    if (!item) throw new Error('No item has the checklist')
    return item
  }
  const tick = (item: Item, step: string, on = true) =>
    core.api.marks.tick({ client_id: item.client_id, key: item.key, step, on })

  it('is ticked step by step, each its own step to undo, and leaves the work open', async () => {
    const item = await listed()
    const [today, month, grid, wheel] = await everywhere()
    await tick(item, 'Lähetetty')
    expect(await tick(item, 'Aineisto saatu')).toEqual({ ticks: ['Aineisto saatu', 'Lähetetty'] })
    expect(await again(item)).toMatchObject({ status: item.status, mark: { state: 'open', version: 2 } })
    expect(await everywhere()).toEqual([today, month, grid, wheel])
    await core.api.history.undo({})
    expect((await again(item))?.mark?.ticks).toEqual(['Lähetetty'])
    await tick(item, 'Lähetetty', false)
    expect((await again(item))?.mark).toBeNull()
  })

  it('must be full before the work is done, and says what is missing', async () => {
    const item = await listed()
    await tick(item, 'Täsmäytetty')
    const failure = await failing(core.api.marks.mark({ items: [named(item)], state: 'done' }))
    expect(failure).toMatchObject({
      code: 'invalid',
      reason: 'checklist',
      facts: { client: 'Kello Oy', count: 2, steps: 'Aineisto saatu; Lähetetty' },
    })
    expect((await again(item))?.mark).toMatchObject({ state: 'open' })
    await tick(item, 'Aineisto saatu')
    await tick(item, 'Lähetetty')
    await core.api.marks.mark({ items: [named(item)], state: 'done' })
    expect(await again(item)).toMatchObject({ status: 'done', mark: { ticks: steps } })
  })

  it('can be ticked whole while the work is marked done, and does not stand in the way of skipping', async () => {
    const item = await listed()
    await core.api.marks.mark({ items: [named(item)], state: 'done', tickAll: true })
    expect(await again(item)).toMatchObject({ status: 'done', mark: { ticks: steps } })
    await core.api.marks.unmark({ items: [named(item)] })
    expect(await again(item)).toMatchObject({ status: item.status, mark: { state: 'open', ticks: steps } })
    await tick(item, 'Täsmäytetty', false)
    await core.api.marks.mark({ items: [named(item)], state: 'skipped', reason: 'ei tarvita' })
    expect(await again(item)).toMatchObject({ status: 'skipped' })
  })

  it('takes no step that it does not have, and none after the work is done', async () => {
    const item = await listed()
    expect(await failing(tick(item, 'Kahvi keitetty'))).toMatchObject({ code: 'not-found', reason: 'no-step' })
    await core.api.marks.mark({ items: [named(item)], state: 'done', tickAll: true })
    expect(await failing(tick(item, 'Lähetetty', false))).toMatchObject({ code: 'invalid', reason: 'settled' })
  })

  it('keeps the work out of a mark for a span while it is not full', async () => {
    const item = await listed()
    const span = { from: item.due, to: item.due }
    const { items, left } = await core.api.marks.range({ ...span, language: 'fi' })
    expect(left.map(({ key }) => key)).toContain(item.key)
    expect(items.map(({ key }) => key)).not.toContain(item.key)
    if (items.length > 0) await core.api.marks.markRange({ ...span, state: 'done', count: items.length })
    expect(await again(item)).toMatchObject({ status: item.status })
  })
})

describe('a deviation', () => {
  const deviation = { by: 'provider' as const, cause: 'sairastuminen', measure: 'sijainen nimetty', shown: true }

  it('can be written on open work, which stays open everywhere', async () => {
    const item = await first()
    const [today, month, grid, wheel] = await everywhere()
    await core.api.marks.deviate({ items: [asSeen(item)], deviation })
    const after = await again(item)
    expect(after).toMatchObject({ status: item.status, due: item.due, mark: { state: 'open', deviation } })
    const [todayAfter, monthAfter, gridAfter, wheelAfter] = await everywhere()
    expect(todayAfter).toEqual(today)
    expect(monthAfter).toEqual(month)
    expect(gridAfter).toEqual(grid)
    expect(wheelAfter).toEqual(wheel)
    core.clock.set('2027-01-20')
    const [todayLater] = await everywhere()
    expect(todayLater).toContainEqual([item.key, 'overdue'])
  })

  it('stays when the work is done and when that is taken back, and goes when it is emptied', async () => {
    const item = await first()
    await core.api.marks.deviate({ items: [asSeen(item)], deviation })
    await core.api.marks.mark({ items: [named(item)], state: 'done' })
    expect((await again(item))?.mark).toMatchObject({ state: 'done', deviation })
    await core.api.marks.unmark({ items: [named(item)] })
    expect((await again(item))?.mark).toMatchObject({ state: 'open', deviation })
    await core.api.marks.deviate({ items: [named(item)], deviation: null })
    expect((await again(item))?.mark).toBeNull()
  })

  it('is refused over one that somebody wrote meanwhile, and is one step to undo', async () => {
    const item = await first()
    await core.api.marks.deviate({ items: [asSeen(item)], deviation })
    expect(await failing(core.api.marks.deviate({ items: [asSeen(item)], deviation: null }))).toMatchObject({
      code: 'conflict',
      reason: 'changed-elsewhere',
    })
    await core.api.history.undo({})
    expect((await again(item))?.mark).toBeNull()
  })
})

/** What each view says, as far as an untouched mark could change it. */
async function everywhere(): Promise<readonly unknown[]> {
  const today = (await core.api.calendar.today({ language: 'fi' })).items.map(({ key, status }) => [key, status])
  const month = (await core.api.calendar.month({ language: 'fi', year: 2026, month: 12 })).days
  const grid = (await core.api.calendar.grid({ year: 2026 })).clients
  const wheel = (await core.api.calendar.wheel({ language: 'fi', year: 2026 })).entries
  return [today, month, grid, wheel]
}

describe('a span', () => {
  const span = { from: '2026-12-01', to: '2026-12-31' }

  it('is marked as its preview said, in one step', async () => {
    const { items } = await core.api.marks.range({ ...span, language: 'fi' })
    expect(items.length).toBeGreaterThan(5)
    const before = await list()
    const said = await core.api.marks.markRange({ ...span, state: 'done', day: '2026-12-31', count: items.length })
    expect(said).toEqual({ marked: items.length })
    const after = await list()
    expect(after.filter(({ status, due }) => status === 'done' && due <= span.to)).toHaveLength(items.length)
    expect((await core.api.marks.range({ ...span, language: 'fi' })).items).toEqual([])
    await core.api.history.undo({})
    expect(await list()).toEqual(before)
  })

  it('can be narrowed to clients, a rule, a category', async () => {
    const other = await aClient().with({ name: 'Toinen Oy', clock_start: '2026-12-01' }).in(core.api)
    await aPayGroup(other).in(core.api)
    const all = (await core.api.marks.range({ ...span, language: 'fi' })).items
    const [one] = all
    if (!one) throw new Error('Nothing is open')
    const keys = async (more: object) =>
      (await core.api.marks.range({ ...span, ...more, language: 'fi' })).items.map(({ key }) => key)
    expect(await keys({ clients: [client.id] })).toEqual(all.filter((i) => i.client_id === client.id).map((i) => i.key))
    expect(await keys({ rule: one.rule })).toEqual(all.filter((i) => i.rule === one.rule).map((i) => i.key))
    expect(await keys({ category: one.category })).toEqual(
      all.filter((i) => i.category === one.category).map((i) => i.key),
    )
  })

  it('is not marked when something changed since the preview, and skipping needs its reason', async () => {
    const { items } = await core.api.marks.range({ ...span, language: 'fi' })
    const [one] = items
    await core.api.marks.mark({ items: one ? [named(one)] : [], state: 'done' })
    expect(await failing(core.api.marks.markRange({ ...span, state: 'done', count: items.length }))).toMatchObject({
      code: 'conflict',
      reason: 'range-changed',
      facts: { count: items.length - 1 },
    })
    expect(
      await failing(core.api.marks.markRange({ ...span, state: 'skipped', count: items.length - 1 })),
    ).toMatchObject({ code: 'invalid', fields: { reason: 'required' } })
  })
})

describe('the late history', () => {
  const ask = (more: object = {}) =>
    core.api.late.history({ client: '7', from: '2026-12-01', to: '2026-12-31', language: 'fi', ...more })

  it('counts what was kept, what was late by whom, and what is still open', async () => {
    const items = (await list('2026-12-01', '2026-12-31')).filter((item) => !isInformation(item.rule))
    const [ours, theirs, skipped, ...rest] = [
      items.find((item) => item.responsible === 'provider'),
      items.find((item) => item.responsible === 'client'),
      ...items.filter((item) => item.responsible === 'both'),
      ...items.filter((item) => item.responsible === 'provider').slice(1),
    ]
    if (!ours || !theirs || !skipped || rest.length < 2) throw new Error('Too little is due')
    const kept = items.filter((item) => ![ours, theirs, skipped].includes(item))
    for (const item of kept) await core.api.marks.mark({ items: [named(item)], state: 'done', day: item.due })
    await core.api.marks.mark({ items: [named(ours)], state: 'waiting', day: ours.due })
    await core.api.marks.mark({ items: [named(ours)], state: 'done', day: '2027-01-08' })
    await core.api.marks.mark({ items: [named(skipped)], state: 'skipped', reason: 'ei tarvita' })
    const { clients, lines } = await ask()
    expect(clients).toMatchObject([
      {
        due: items.length - 1,
        onTime: kept.length,
        skipped: 1,
        lateProvider: 0,
        // The client's own duty that is open, and ours that waited for the client over its due date.
        lateClient: 2,
        openLate: 1,
        waits: 1,
      },
    ])
    expect(lines.find(({ key }) => key === ours.key)).toMatchObject({ by: 'client', doneOn: '2027-01-08' })
    expect(lines.find(({ key }) => key === theirs.key)).toMatchObject({ by: 'client', doneOn: null, state: 'open' })
    await core.api.marks.deviate({
      items: [named(ours)],
      deviation: { by: 'provider', cause: 'unohtui', measure: 'muistutus', shown: false },
    })
    const told = await ask()
    expect(told.clients).toMatchObject([{ lateProvider: 1, lateClient: 1, deviations: 1 }])
    expect((await ask({ side: 'provider' })).lines).toMatchObject([{ key: ours.key, cause: 'unohtui' }])
  })

  it('counts nothing of what only informs, even where somebody once said it was done', async () => {
    const items = await list('2026-12-01', '2026-12-31')
    const told = items.filter((item) => isInformation(item.rule))
    expect(told.length).toBeGreaterThan(0)
    await core.api.marks.mark({ items: told.map((item) => named(item)), state: 'done', day: '2027-01-08' })
    const { clients, lines } = await ask()
    expect(lines.filter(({ key }) => told.some((item) => item.key === key))).toEqual([])
    expect(clients).toMatchObject([{ due: items.length - told.length, onTime: 0, skipped: 0 }])
  })

  it('gives all clients without lines, and nothing that is not due yet', async () => {
    const items = await list('2027-02-01', '2027-02-28')
    await core.api.marks.mark({ items: items.map((item) => named(item)), state: 'done' })
    const { clients, lines } = await core.api.late.history({ from: '2027-02-01', to: '2027-12-31', language: 'fi' })
    expect(clients).toEqual([])
    expect(lines).toEqual([])
  })
})

describe('a client whose first payday is close to its start', () => {
  it('has the work before the start open until it is done, whatever else is done', async () => {
    await core.api.marks.mark({ items: (await list()).map((item) => named(item)), state: 'done' })
    const next = await aClient().with({ number: '8', name: 'Alku Oy', clock_start: '2027-01-05' }).in(core.api)
    const payday = {
      rule: { type: 'monthly-day', day: 7 },
      non_business_day: { action: 'previous-business-day' },
    } as const
    await aPayGroup(next).with({ payday }).in(core.api)
    const overdue = async () =>
      (await core.api.calendar.today({ language: 'fi', days: 30 })).items
        .filter((item) => item.client_id === next.id && item.due < '2027-01-12' && item.status !== 'done')
        .map(({ key, due }) => ({ key, due }))
    const before = await overdue()
    const early = before.filter((item) => item.due < '2027-01-05')
    expect(early.length).toBeGreaterThan(0)
    const later = before.filter((item) => item.due >= '2027-01-05')
    expect(later.length).toBeGreaterThan(0)
    await core.api.marks.mark({
      items: later.map(({ key }) => ({ client_id: next.id, key })),
      state: 'done',
    })
    expect(await overdue()).toEqual(early)
  })
})
