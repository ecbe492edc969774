// @module-tag slow
/** Lists over all clients are kept in parts: whatever happens, they say what is found by looking anew. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSqlite } from '../../../electron/core/db/open.ts'
import { make } from '../../bench/dataset.ts'
import { aClient } from '../../builders/clients.ts'
import { aClock, aCore, type TestCore } from '../../builders/core.ts'

const TODAY = '2026-11-16'
const language = 'fi' as const
/** Coming, around today, settled long ago, and farther ahead than Today looks. */
const spans = [
  { from: '2026-11-16', to: '2026-11-29' },
  { from: '2026-11-02', to: '2026-11-20' },
  { from: '2026-03-01', to: '2026-03-31' },
  { from: '2026-12-20', to: '2027-03-10' },
] as const

let folder: string
let file: string
let core: TestCore
let person: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-parted-'))
  file = join(folder, 'data.db')
  await make(file, { clients: 12, years: 1, today: TODAY })
  core = await aCore({ database: { name: 'shared', db: openSqlite(file) }, clock: aClock(TODAY) })
  person = (await core.api.people.list({}))[0]?.id ?? ''
})
afterAll(async () => {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

const running = async () =>
  (await core.api.clients.list({ limit: 100 })).rows.filter(({ state }) => state !== 'ended' && state !== 'prospect')

/** What each client's own list says, which is read anew each time. */
async function oneByOne(span: (typeof spans)[number], personId?: string) {
  const lists = []
  for (const { id } of await running())
    lists.push(await core.api.calendar.list({ client: id, ...span, language, ...(personId && { personId }) }))
  const keys = lists.flatMap(({ items }) => items)
  return { items: new Set(keys.map((item) => JSON.stringify(item))), count: keys.length, lists }
}

/** The wheel's counts by day and name: kinds are numbered as they are met, which tells nothing. */
async function wheel({ api }: TestCore, year: number, asked: { personId?: string; side?: 'client' }) {
  const { kinds, entries } = await api.calendar.wheel({ year, language, ...asked })
  expect(new Set(entries.map(({ kind }) => kind)).size).toBe(kinds.length)
  return entries.map(({ kind, ...entry }) => JSON.stringify([kinds[kind], entry])).toSorted()
}

async function agree(): Promise<void> {
  for (const span of spans)
    for (const personId of [undefined, person]) {
      const all = await core.api.calendar.list({ ...span, language, ...(personId && { personId }) })
      const { items, count, lists } = await oneByOne(span, personId)
      expect(new Set(all.items.map((item) => JSON.stringify(item)))).toEqual(items)
      expect(all.items).toHaveLength(count)
      expect(all.items.map(({ due }) => due)).toEqual(all.items.map(({ due }) => due).toSorted())
      expect(all.unset).toHaveLength(lists.flatMap(({ unset }) => unset).length)
      const part = await core.api.calendar.list({ ...span, language, first: 5, ...(personId && { personId }) })
      expect(part.items).toEqual(all.items.slice(0, part.items.length))
      const told = new Set(part.items.map(({ client_id, run }) => `${client_id} ${run}`))
      const theirs = all.runs.filter(({ client_id, run }) => told.has(`${client_id} ${run}`))
      expect(new Set(part.runs.map((run) => JSON.stringify(run)))).toEqual(
        new Set(theirs.map((run) => JSON.stringify(run))),
      )
    }
  const fresh = await aCore({ database: { name: 'shared', db: openSqlite(file) }, clock: aClock(TODAY) })
  try {
    // Before all of them were looked at.
    expect(await fresh.api.clients.list({ limit: 3 })).toEqual(await core.api.clients.list({ limit: 3 }))
    for (const asked of [{ language }, { language, personId: person }, { language, days: 30 }])
      expect(await core.api.calendar.today(asked)).toEqual(await fresh.api.calendar.today(asked))
    for (const year of [2026, 2027])
      for (const asked of [{}, { personId: person }, { side: 'client' as const }])
        expect(await wheel(core, year, asked)).toEqual(await wheel(fresh, year, asked))
    const past = { from: '2026-01-01', to: '2026-12-31', language }
    expect(await core.api.late.history(past)).toEqual(await fresh.api.late.history(past))
  } finally {
    await fresh.close()
  }
}

it('says the same of all clients as of each of them, and after each change', async () => {
  await agree()
  const { items } = await core.api.calendar.today({ language })
  const [first, second, third, fourth] = items
    .filter((item) => item.mark === null)
    .map(({ client_id, key }) => ({ client_id, key }))
    .filter((item, at, all) => all.findIndex(({ client_id }) => client_id === item.client_id) === at)
  if (!first || !second || !third || !fourth) throw new Error('Too little is open to change anything')
  const [march] = (await core.api.calendar.list({ ...spans[2], language })).items
  if (!march) throw new Error('Nothing was due in March')
  const late = { client_id: march.client_id, key: march.key }

  await core.api.marks.mark({ items: [first], state: 'done' })
  await agree()
  await core.api.marks.mark({ items: [second], state: 'moved', moved_to: '2026-11-27', reason: 'Sovittu' })
  await agree()
  await core.api.marks.mark({ items: [third], state: 'skipped', reason: 'Ei tarvita' })
  await core.api.marks.mark({ items: [fourth], state: 'waiting' })
  await agree()
  // History that is taken up again moves the client's line back.
  await core.api.marks.unmark({ items: [late] })
  await agree()
  await core.api.history.undo({})
  await agree()
  const away = { first_day: TODAY, last_day: '2026-11-20', note: '', deputies: [] }
  await core.api.people.saveAbsence({ person_id: person, ...away })
  await agree()
  await aClient().in(core.api)
  await agree()
})
