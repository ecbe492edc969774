/** What keeps the index of the search in step with a data file, beyond what every engine does (`suites/search.ts`). */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSqlite } from '../../electron/core/db/open.ts'
import { aClient, anInstruction } from '../builders/clients.ts'
import { aCore, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'

let folder: string
let file: string
let core: TestCore
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-search-'))
  file = join(folder, 'data.db')
  core = await aFirm({ file })
})
afterAll(async () => {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

const found = async (search: string) =>
  (await core.api.search.find({ search, language: 'fi' })).flatMap(({ hits }) => hits.map(({ id }) => id))
/** How many rows the index itself gives for three letters. */
const indexed = async (letters: string) => {
  const db = openSqlite(file)
  const { rows } = await sql`select rowid from search_index where search_index match ${`"${letters}"`}`.execute(db)
  await db.destroy()
  return rows.length
}

it('a file whose index was made by an older program has another one when it is opened', async () => {
  const client = await aClient().with({ note: 'Kesäaukiolo' }).in(core.api)
  await core.close()
  const db = openSqlite(file)
  await sql`delete from search_text`.execute(db)
  await sql`insert into search_index (search_index) values ('delete-all')`.execute(db)
  await sql`update search_state set made_for = 'something else'`.execute(db)
  await db.destroy()
  core = await aCore({ file })
  expect(await found('kesäaukio')).toEqual([client.id])
})

it('a backup that is restored is searched as it was', async () => {
  const client = await aClient().with({ note: 'Ennen kopiota' }).in(core.api)
  const { file: copy } = await finished(core.api.storage.backup({}))
  const { version } = (await core.api.clients.get({ client: client.id })).client
  await core.api.clients.remove({ id: client.id, version })
  expect(await found('kopiota')).toEqual([])
  await finished(core.api.storage.restore({ file: copy }))
  expect(await found('kopiota')).toEqual([client.id])
})

it('a change of no text leaves the index alone, and what is deleted for good leaves it', async () => {
  const client = await aClient().with({ name: 'Qwrtz Oy' }).in(core.api)
  const item = await anInstruction(client).with({ what: 'Zzkukka' }).in(core.api)
  expect([await indexed('zzk'), await indexed('qwr')]).toEqual([1, 1])
  const before = (await core.api.clients.get({ client: client.id })).client
  await core.api.clients.save({ ...before, headcount: 99 })
  expect(await found('qwrtz')).toEqual([client.id])
  await core.api.instructions.remove(item)
  expect([await indexed('zzk'), await found('zzkukka')]).toEqual([0, []])
  await core.api.history.undo({})
  expect(await found('zzkukka')).toEqual([item.id])
  const { version } = (await core.api.clients.get({ client: client.id })).client
  await core.api.clients.remove({ id: client.id, version })
  await core.api.history.emptyBin({})
  expect([await indexed('zzk'), await indexed('qwr')]).toEqual([0, 0])
})

it('the duties of the catalogue are found by name, inside words, and by what they say, in each language', async () => {
  const duties = async (search: string, language: 'fi' | 'sv' | 'en', more: { limit?: number; client?: string } = {}) =>
    (await core.api.search.find({ search, language, ...more })).find(({ table }) => table === 'catalogue')
  const group = await duties('erillisilm', 'fi')
  expect(group?.hits[0]?.label.text).toMatch(/erillisilmoitus/i)
  expect(group?.hits[0]?.facts).toEqual({ key: group?.hits[0]?.id })
  // What is called so stands first; what only speaks of it says where.
  const told = (await duties('tulorekisteri', 'fi', { limit: 200 }))?.hits ?? []
  const last = told.findLastIndex(({ found }) => found === null)
  expect(told.slice(last + 1).every(({ found }) => found?.piece.marks.length)).toBe(true)
  expect((await duties('separate report', 'en'))?.total).toBeGreaterThan(0)
  expect((await duties('erillisilm', 'fi', { limit: 1 }))?.hits).toHaveLength(1)
  // Of one client, only what is written of it.
  const client = await aClient().in(core.api)
  expect(await duties('erillisilm', 'fi', { client: client.id })).toBeUndefined()
  expect(await duties('qqqq', 'fi')).toBeUndefined()
})
