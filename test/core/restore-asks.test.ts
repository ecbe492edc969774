// @module-tag slow
/** Restoring says whose a backup is, from when and whether it is whole, and asks for what nobody would want unawares. */
import Database from 'better-sqlite3'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient } from '../builders/clients.ts'
import { aCore, failing, finished, type TestCore } from '../builders/core.ts'
import { FIRM } from '../builders/engines.ts'

let folder: string
let core: TestCore
let backup: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-restore-'))
  core = await aCore({ file: join(folder, 'own.db') })
  await finished(core.api.storage.create({ file: join(folder, 'own.db'), ...FIRM }))
  await aClient().with({ name: 'Oma Oy' }).in(core.api)
  backup = (await finished(core.api.storage.backup({}))).file
})
afterEach(async () => {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})
const test = (file: string) => finished(core.api.storage.test({ file }))
const names = async () => (await core.api.clients.list({})).rows.map((row) => row.name)
function altered(sql: string): string {
  const file = join(folder, 'altered.db')
  copyFileSync(backup, file)
  const database = new Database(file)
  database.exec(sql)
  database.close()
  return file
}

it('asks for another firm’s by its name', async () => {
  const other = await aCore({ file: join(folder, 'other.db') })
  await finished(other.api.storage.create({ file: join(folder, 'other.db'), ...FIRM, firm: 'Toinen Oy' }))
  await aClient().with({ name: 'Vieras Oy' }).in(other.api)
  const { file } = await finished(other.api.storage.backup({}))
  await other.close()

  expect(await test(file)).toMatchObject({ firm: 'Toinen Oy', ownFirm: false, sealed: true })
  const restore = (otherFirm?: string) =>
    finished(core.api.storage.restore({ file, ...(otherFirm !== undefined && { otherFirm }) }))
  expect(await failing(restore())).toMatchObject({ reason: 'other-firm', facts: { firm: 'Toinen Oy' } })
  expect(await failing(restore(FIRM.firm))).toMatchObject({ reason: 'other-firm' })
  expect(await names()).toEqual(['Oma Oy'])
  expect(await restore('Toinen Oy')).toMatchObject({ firm: 'Toinen Oy', clients: 1 })
  expect(await names()).toEqual(['Vieras Oy'])
})

it('asks for one whose history was altered', async () => {
  const file = altered(`update change set person = 'Joku Muu' where seq = 1`)
  expect(await test(file)).toMatchObject({ sealed: false, ownFirm: true })
  expect(await failing(finished(core.api.storage.restore({ file })))).toMatchObject({ reason: 'broken-history' })
  expect(await finished(core.api.storage.restore({ file, brokenHistory: true }))).toMatchObject({ sealed: false })
})

it.each([
  ['a trigger', 'create trigger lost after update on client begin delete from mark; end'],
  ['a view', 'create view clients as select * from client'],
  ['a table', 'create table notes (text)'],
])('takes no file with %s of others, neither as a backup nor to work on', async (_what, sql) => {
  const file = altered(sql)
  expect(await failing(test(file))).toMatchObject({ reason: 'foreign-parts' })
  expect(await failing(finished(core.api.storage.restore({ file, brokenHistory: true })))).toMatchObject({
    reason: 'foreign-parts',
  })
  expect(await failing(finished(core.api.storage.open({ file })))).toMatchObject({ reason: 'foreign-parts' })
  expect(await names()).toEqual(['Oma Oy'])
})

it('does not believe an index that has another text than its row, which the quick check passes', async () => {
  const file = join(folder, 'thin.db')
  copyFileSync(backup, file)
  const database = new Database(file)
  const index = database
    .prepare(
      `select s.rootpage page, s.name from sqlite_schema s where s.type = 'index' and s.tbl_name = 'change' and s.rootpage > 0`,
    )
    .get() as { page: number; name: string }
  database.close()
  const bytes = readFileSync(file)
  const at = (index.page - 1) * 4096
  // Another letter in the text of its first entry: the page is whole, and the row cannot be found by the index.
  const entry = at + bytes.readUInt16BE(at + 8)
  bytes[entry + 20] = (bytes[entry + 20] ?? 0) ^ 1
  writeFileSync(file, bytes)
  const quick = new Database(file)
  expect(quick.pragma('quick_check', { simple: true })).toBe('ok')
  quick.close()
  expect(await failing(test(file))).toMatchObject({ reason: 'damaged' })
  expect(await names()).toEqual(['Oma Oy'])
})

it('refuses the open file itself as a backup', async () => {
  const { file } = await core.api.storage.status({})
  expect(await failing(test(file))).toMatchObject({ reason: 'is-open-file' })
  expect(await failing(finished(core.api.storage.restore({ file })))).toMatchObject({ reason: 'is-open-file' })
})

it('writes nothing while a backup takes the place of the file, and answers what is asked', async () => {
  const job = await core.api.storage.restore({ file: backup })
  let refused = 0
  let step = await job.next()
  while (!step.done) {
    if (step.value.step === 'restoring')
      expect(await failing(aClient().in(core.api))).toMatchObject({ reason: 'restoring', ...(refused++, {}) })
    expect(await names()).toEqual(['Oma Oy'])
    step = await job.next()
  }
  expect(refused).toBeGreaterThan(0)
  await aClient().with({ name: 'Uusi Oy' }).in(core.api)
  expect(await names()).toEqual(['Oma Oy', 'Uusi Oy'])
})

it('lets no other call wait for a backup or its test', async () => {
  for (let made = 0; made < 60; made++)
    await aClient()
      .with({ note: 'a'.repeat(20_000) })
      .in(core.api)
  const jobs = {
    backup: async () => (backup = (await finished(core.api.storage.backup({}))).file),
    test: () => test(backup),
  }
  for (const [name, job] of Object.entries(jobs)) {
    const order: string[] = []
    const work = job().then(() => order.push(name))
    // A timer and a question are answered before the work is: the thread that answers is not the one that works.
    await wait(0)
    await core.api.firm.get({})
    order.push('asked')
    await work
    expect(order, name).toEqual(['asked', name])
  }
})

it('lets other calls in between the pages of a long history', async () => {
  for (let made = 0; made < 300; made++) await aClient().in(core.api)
  const order: string[] = []
  const work = Promise.resolve(core.api.history.verify({})).then(({ lines }) => order.push(`${lines > 300}`))
  await setImmediate()
  order.push('asked')
  await work
  expect(order).toEqual(['asked', 'true'])
})
