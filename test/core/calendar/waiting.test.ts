/** Waiting for the client: since when, and each asking as a line of its own. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askingsOf, type MarkRow, nothingSaid } from '../../../electron/core/year/index.ts'
import type { Item } from '../../../shared/api/items.ts'
import { aClient, aPayGroup, type Saved } from '../../builders/clients.ts'
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

describe('waiting for the client', () => {
  it('keeps since when, and for how long when the work is done', async () => {
    const item = await first()
    await core.api.marks.mark({ items: [asSeen(item)], state: 'waiting', day: '2027-01-05' })
    expect((await again(item))?.mark).toMatchObject({
      day: '2027-01-05',
      waited_from: '2027-01-05',
      waited_until: null,
    })
    core.clock.set('2027-01-14')
    await core.api.marks.mark({ items: [named(item)], state: 'done' })
    expect((await again(item))?.mark).toMatchObject({ waited_from: '2027-01-05', waited_until: '2027-01-14' })
  })

  it('asked again, goes on since the first time, with the day of the last reminder, and keeps every asking', async () => {
    const item = await first()
    await core.api.marks.mark({ items: [asSeen(item)], state: 'waiting', day: '2027-01-05' })
    core.clock.set('2027-01-14')
    await core.api.marks.mark({ items: [named(item)], state: 'waiting' })
    expect((await again(item))?.mark).toMatchObject({
      day: '2027-01-14',
      waited_from: '2027-01-05',
      waited_until: null,
    })
    // Written down afterwards: a reminder in between, and that the first asking was before.
    await core.api.marks.mark({ items: [named(item)], state: 'waiting', day: '2027-01-08' })
    expect((await again(item))?.mark).toMatchObject({ day: '2027-01-14', waited_from: '2027-01-05' })
    await core.api.marks.mark({ items: [named(item)], state: 'waiting', day: '2027-01-04' })
    const { mark } = (await again(item)) ?? {}
    expect(mark).toMatchObject({ day: '2027-01-14', waited_from: '2027-01-04' })
    const days = ['2027-01-04', '2027-01-05', '2027-01-08', '2027-01-14']
    expect(mark?.askings.map(({ day }) => day)).toEqual(days)
  })

  it('has each asking as a line of its own, by whom, how and to whom, which undo takes back one at a time', async () => {
    const item = await first()
    const ask = (day: string, way: 'letter' | 'phone', to: string) =>
      core.api.marks.ask({ items: [{ ...named(item), to }], way, day, note: '' })
    await ask('2027-01-08', 'letter', 'saija@kello.fi')
    await ask('2027-01-11', 'phone', 'Saija')
    const waiting = (await again(item))?.mark
    expect(waiting).toMatchObject({
      state: 'waiting',
      waited_from: '2027-01-08',
      askings: [
        { day: '2027-01-08', by: 'Aino Laine', way: 'letter', to: 'saija@kello.fi' },
        { day: '2027-01-11', by: 'Aino Laine', way: 'phone', to: 'Saija' },
      ],
    })
    await core.api.marks.mark({ items: [named(item)], state: 'done' })
    expect((await again(item))?.mark?.askings).toHaveLength(2)
    await core.api.history.undo({})
    await core.api.history.undo({})
    expect((await again(item))?.mark?.askings).toHaveLength(1)
  })

  it('is asked for by two at once, and refused where a colleague has it done already', async () => {
    const item = await first()
    const ask = (seen: number | null) =>
      core.api.marks.ask({ items: [{ ...named(item, seen), to: '' }], way: 'letter' })
    await core.api.marks.mark({ items: [named(item)], state: 'waiting', day: '2027-01-08' })
    await ask(null)
    expect((await again(item))?.mark?.askings).toHaveLength(2)
    await core.api.marks.mark({ items: [named(item)], state: 'done' })
    expect(await failing(ask(2))).toMatchObject({ code: 'conflict', reason: 'marked-otherwise' })
  })

  it('of before askings were kept has one: its beginning', () => {
    const waiting = { state: 'waiting', day: '2027-01-08', person: 'Bertta' }
    const row = { ...nothingSaid, ...waiting, waited_from: '2027-01-08' } as unknown as MarkRow
    expect(askingsOf(row)).toEqual([{ day: '2027-01-08', by: 'Bertta', way: 'noted', to: '' }])
    const broken = { ...row, askings_json: '[{"day":"x"},null,{"day":"2027-01-09","way":"pigeon"}]' }
    expect(askingsOf(broken)).toEqual([{ day: '2027-01-09', by: '', way: 'other', to: '' }])
  })

  it('leaves nothing behind when it is taken back on the same day', async () => {
    const item = await first()
    await core.api.marks.mark({ items: [asSeen(item)], state: 'waiting' })
    await core.api.marks.unmark({ items: [named(item)] })
    expect((await again(item))?.mark).toBeNull()
  })

  it('cannot begin tomorrow', async () => {
    const item = await first()
    expect(
      await failing(core.api.marks.mark({ items: [asSeen(item)], state: 'waiting', day: '2027-01-13' })),
    ).toMatchObject({ code: 'invalid', fields: { day: 'not-after-today' } })
  })
})
