/** What a calendar counts an event by never falls, whichever backup is restored in between, and wherever. */
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { exported, readCalendar } from '../../builders/calendar-file.ts'
import { aClient, aPayGroup, type Saved } from '../../builders/clients.ts'
import { aCore, failing, finished, type TestCore } from '../../builders/core.ts'
import { FIRM } from '../../builders/engines.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aCore()
  await finished(core.api.storage.create({ file: join(core.profile, 'data.db'), ...FIRM }))
  client = await aClient().with({ number: '010' }).in(core.api)
  await aPayGroup(client).in(core.api)
})
afterEach(() => core.close())

const year = { from: '2027-01-01', to: '2027-12-31' }
const events = async (from: TestCore = core) =>
  new Map(readCalendar((await exported(from, year)).text).map((event) => [event.uid, event]))
const backup = async () => (await finished(core.api.storage.backup({}))).file
const restore = (file: string, into: TestCore = core) => finished(into.api.storage.restore({ file }))

/** Moves the client's payment of March: a change that all its events are counted by. */
async function move(to: string): Promise<void> {
  const { items } = await core.api.calendar.list({ client: client.id, language: 'fi', ...year })
  const item = items.find(({ rule, due }) => /payment/.test(rule) && due.startsWith('2027-03'))
  if (!item) throw new Error('no such item')
  await core.api.marks.mark({
    items: [{ client_id: client.id, key: item.key }],
    state: 'moved',
    moved_to: to,
    reason: 'Pankki',
  })
}

type Events = Awaited<ReturnType<typeof events>>
function expectAllHigher(after: Events, before: Events): void {
  expect(after.size).toBe(before.size)
  for (const [uid, { sequence }] of after) expect(sequence).toBeGreaterThan(before.get(uid)?.sequence ?? Infinity)
}

it('rises when an older backup is restored, and again when that is taken back', async () => {
  const old = await backup()
  for (const day of ['2027-03-15', '2027-03-16', '2027-03-17']) await move(day)
  const moved = await events()
  const { before } = await restore(old)
  const restored = await events()
  expectAllHigher(restored, moved)
  expect([...restored.values()].every(({ sequence }) => sequence < 2 ** 31)).toBe(true)
  // The same data gives the same numbers.
  expect(await events()).toEqual(restored)
  await restore(before)
  const back = await events()
  expectAllHigher(back, restored)
  expect([...back.values()].map(({ day }) => day).toSorted()).toEqual(
    [...moved.values()].map(({ day }) => day).toSorted(),
  )
  await move('2027-03-18')
  expect((await events()).get([...back.keys()][0] ?? '')?.sequence).toBeGreaterThan(
    [...back.values()][0]?.sequence ?? Infinity,
  )
})

it('rises on another computer, which knows nothing of what was exported', async () => {
  const old = await backup()
  await restore(old)
  for (const day of ['2027-03-15', '2027-03-16']) await move(day)
  const moved = await events()
  const other = await aCore({ file: join(core.profile, 'other.db') })
  try {
    const copy = join(core.profile, 'copy.db')
    copyFileSync(old, copy)
    other.clock.set('2027-01-13')
    // The data file is gone; a backup is put in its place.
    rmSync(join(core.profile, 'other.db'), { force: true })
    await restore(copy, other)
    expectAllHigher(await events(other), moved)
  } finally {
    await other.close()
  }
})

it('stands in the history, whole and with who did it, and is not undone from there', async () => {
  const [person] = await core.api.people.list({})
  const old = await backup()
  await aClient().with({ name: 'Uusi Oy' }).in(core.api)
  await restore(old)
  const [deed] = (await core.api.history.list({})).deeds
  expect(deed).toMatchObject({ command: 'storage.restore', person: person?.name, client_id: null })
  expect(await core.api.history.verify({})).toMatchObject({ intact: true })
  const refused = await failing(core.api.history.undo({ commandId: deed?.commandId ?? '' }))
  expect(refused).toMatchObject({ reason: 'nothing-to-undo' })
})
