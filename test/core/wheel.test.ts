import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aClient, aMeeting, aPayGroup } from '../builders/clients.ts'
import { aCore, failing, finished, type TestCore } from '../builders/core.ts'
import { asFile, run } from './documents/tools.ts'

let core: TestCore
beforeEach(async () => {
  core = await aCore()
  await finished(core.api.storage.create({ firm: 'Palkkatalo Oy', language: 'fi', person: 'Aino Laine' }))
})
afterEach(() => core.close())

const year = { year: 2027, language: 'fi' } as const
const months = { from: '2027-01-01', to: '2027-12-31', language: 'fi' } as const

type Counts = { done: number; open: number; late: number }
const sum = (entries: readonly Counts[]) =>
  entries.reduce(
    (all, { done, open, late }) => ({ done: all.done + done, open: all.open + open, late: all.late + late }),
    {
      done: 0,
      open: 0,
      late: 0,
    },
  )

async function twoClients() {
  const one = await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)
  const two = await aClient().with({ name: 'Rakennus Kivi Oy', number: '15' }).in(core.api)
  await aPayGroup(one).in(core.api)
  await aPayGroup(two).in(core.api)
  return [one, two] as const
}

/** The items of the list, counted as the wheel counts. */
async function listed(client?: string) {
  const { items } = await core.api.calendar.list({ ...months, ...(client && { client }) })
  const counts = new Map<string, Counts>()
  for (const { category, short: name, due, status } of items) {
    const id = `${category}|${name}|${due}`
    const known = counts.get(id) ?? { done: 0, open: 0, late: 0 }
    if (status === 'done' || status === 'skipped') known.done++
    else if (status === 'overdue') known.late++
    else known.open++
    counts.set(id, known)
  }
  return counts
}

async function wheeled(client?: string) {
  const { entries, kinds } = await core.api.calendar.wheel({ ...year, ...(client && { client }) })
  const counts = new Map<string, Counts>()
  for (const { kind, day, done, open, late } of entries) {
    const { category, name } = kinds[kind] ?? { category: '', name: '' }
    const id = `${category}|${name}|${day}`
    counts.set(id, sum([counts.get(id) ?? { done: 0, open: 0, late: 0 }, { done, open, late }]))
  }
  return counts
}

describe('calendar.wheel', () => {
  test('counts exactly what the list shows, of one client and of all', async () => {
    const [one] = await twoClients()
    expect((await wheeled()).size).toBeGreaterThan(20)
    expect(await wheeled()).toEqual(await listed())
    expect(await wheeled(one.id)).toEqual(await listed(one.id))
    expect((await core.api.calendar.wheel(year)).name).toBe('Palkkatalo Oy')
    expect((await core.api.calendar.wheel({ ...year, client: '14' })).name).toBe('Kahvila Aamu Oy')
  })

  test('follows marks at once: done, skipped, moved, taken back', async () => {
    const [one] = await twoClients()
    const { items } = await core.api.calendar.list({ ...months, client: one.id })
    const key = (at: number) => ({ client_id: one.id, key: items[at]?.key ?? '' })
    const before = await wheeled()
    await core.api.marks.mark({ items: [key(0)], state: 'done' })
    await core.api.marks.mark({ items: [key(1)], state: 'skipped', reason: 'ei palkkoja' })
    await core.api.marks.mark({ items: [key(2)], state: 'moved', reason: 'sovittu', moved_to: '2027-08-20' })
    expect(await wheeled()).not.toEqual(before)
    expect(await wheeled()).toEqual(await listed())
    expect(sum([...(await wheeled()).values()]).done).toBe(2)
    await core.api.marks.unmark({ items: [key(0), key(1), key(2)] })
    expect(await wheeled()).toEqual(before)
  })

  test('what is open today is late the day after it was due', async () => {
    await twoClients()
    const before = sum((await core.api.calendar.wheel(year)).entries)
    core.clock.set('2027-07-01')
    const after = sum((await core.api.calendar.wheel(year)).entries)
    expect(after.late).toBeGreaterThan(before.late)
    expect(after.late + after.open + after.done).toBe(before.late + before.open + before.done)
    expect(await wheeled()).toEqual(await listed())
  })

  test('knows each year, and its days off', async () => {
    await twoClients()
    const next = await core.api.calendar.wheel({ ...year, year: 2028 })
    expect(next.entries.length).toBeGreaterThan(0)
    expect(next.entries.every(({ day }) => day.startsWith('2028-'))).toBe(true)
    expect(next.daysOff.map(({ day }) => day)).toContain('2028-12-06')
    const english = await core.api.calendar.wheel({ ...year, language: 'en' })
    expect(english.daysOff.find(({ day }) => day === '2027-12-06')?.name).toBe('Independence Day')
    expect((await failing(core.api.calendar.wheel({ ...year, year: 1899 }))).code).toBe('invalid')
    expect((await failing(core.api.calendar.wheel({ ...year, client: 'nobody' }))).code).toBe('not-found')
  })

  test('narrows by side and by person', async () => {
    await twoClients()
    const all = sum((await core.api.calendar.wheel(year)).entries)
    const ours = sum((await core.api.calendar.wheel({ ...year, side: 'provider' })).entries)
    const theirs = sum((await core.api.calendar.wheel({ ...year, side: 'client' })).entries)
    expect(ours.open).toBeLessThan(all.open)
    expect(ours.open + theirs.open).toBeGreaterThanOrEqual(all.open)
    const { items } = await core.api.calendar.list({ ...months, side: 'client' })
    expect(theirs.done + theirs.open + theirs.late).toBe(items.length)
    const nobody = '01890000-0000-7000-8000-00000000dead'
    expect((await core.api.calendar.wheel({ ...year, personId: nobody })).entries).toEqual([])
  })

  test('viewing changes nothing', async () => {
    await twoClients()
    const changes = async () => (await core.api.history.list({})).deeds.length
    const before = await changes()
    await core.api.calendar.wheel(year)
    await finished(core.api.calendar.printWheel(year))
    expect(await changes()).toBe(before)
    expect(core.reports).toEqual([])
  })

  test('prints to a file', async () => {
    const [one] = await twoClients()
    const { number } = (await core.api.clients.get({ client: one.id })).client
    const file = await finished(core.api.calendar.printWheel({ ...year, client: one.id }))
    expect(file.name).toBe(`vuosikello-2027-${number}.pdf`)
    expect(core.files.path(file.token, file.name)).toBeDefined()
    expect((await finished(core.api.calendar.printWheel(year))).name).toBe('vuosikello-2027.pdf')
  })

  test('hangs on the client’s wall without our own one-off work, and with the meetings', async () => {
    const [one] = await twoClients()
    const rule = {
      rule: { type: 'once', day: '2027-05-12' },
      non_business_day: { action: 'next-business-day' },
    } as const
    const fields = { name: 'Ratkaise palaute', rule, responsible: 'provider' } as const
    await core.api.rules.change({ client_id: one.id, reach: 'all', fields, seen: [] })
    await aMeeting(one).with({ day: '2027-09-14' }).in(core.api)
    const drawn = async (paper: 'wall' | 'work') => {
      const file = await finished(core.api.calendar.printWheel({ ...year, client: one.id, paper }))
      return asFile('wheel.pdf', core.files.read(file), (path) => run('pdftotext', [path, '-']))
    }
    expect(await drawn('work')).toContain('Ratkaise palaute')
    expect(await drawn('work')).toContain('yhteistyöpalaveri')
    expect(await drawn('wall')).not.toContain('Ratkaise palaute')
    expect(await drawn('wall')).toContain('yhteistyöpalaveri')
  })

  test('lists by category', async () => {
    await twoClients()
    const { items } = await core.api.calendar.list({ ...months, categories: ['tax', 'pension'] })
    expect(new Set(items.map(({ category }) => category))).toEqual(new Set(['tax', 'pension']))
  })
})
