/** What migrations do to a file of the user's: everything, or nothing at all. */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate, migrations, type Migration } from '../../electron/core/db/migrate.ts'
import { openConnection, openSqlite, overConnection } from '../../electron/core/db/open.ts'
import { createStorage, type Storage } from '../../electron/core/storage/storage.ts'
import { aClient, aContact } from '../builders/clients.ts'
import { aCore, failing, finished } from '../builders/core.ts'
import { FIRM } from '../builders/engines.ts'
import { dump } from '../builders/rows.ts'

const NOW = '2027-01-12T06:00:00.000Z'
let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-migrate-'))
  file = join(folder, 'data.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const storageWith = (list: Readonly<Record<string, Migration>>): Storage =>
  createStorage({ now: () => NOW, exclusive: false, migrations: list })

/** A file as today's program leaves it behind: closed, with a firm, a client and a contact in it. */
async function aDataFile(): Promise<void> {
  const core = await aCore()
  await finished(core.api.storage.create({ file, ...FIRM }))
  await aContact(await aClient().with({ name: 'Ääri Oy' }).in(core.api)).in(core.api)
  await core.close()
  rmSync(join(folder, 'backups'), { recursive: true, force: true })
}

const step = (up: Migration['up']): Readonly<Record<string, Migration>> => ({
  ...migrations,
  '9999-01-01-next': { up },
})
const addsColumn = step(async (tx) => {
  await tx.schema.alterTable('client').addColumn('shoe_size', 'integer').execute()
  await tx.updateTable('client').set({ shoe_size: 42 }).execute()
})

describe('a file from an older program', () => {
  it('is backed up as it was, then brought up to date', async () => {
    await aDataFile()
    const before = await dumpOf(file)
    const storage = storageWith(addsColumn)
    await storage.open(file)
    expect((await dump(storage.db(), ['client']))['client']).toMatchObject([{ name: 'Ääri Oy', shoe_size: 42 }])
    await storage.close()
    const [backup, ...others] = readdirSync(join(folder, 'backups'))
    expect(others).toEqual([])
    expect(backup).toMatch(/^data\..*\.before-update\.db$/)
    expect(await dumpOf(join(folder, 'backups', backup ?? ''))).toEqual(before)
  })

  it('is byte for byte as before when a step fails, with a backup beside it', async () => {
    await aDataFile()
    const before = hash(file)
    const storage = storageWith({
      ...addsColumn,
      '9999-01-02-fails': {
        async up(tx) {
          await tx.deleteFrom('contact').execute()
          throw new Error('the step has a defect')
        },
      },
    })
    await expect(storage.open(file)).rejects.toThrow('the step has a defect')
    expect(storage.isOpen()).toBe(false)
    expect(storage.status()).toMatchObject({ state: 'fault' })
    expect(hash(file)).toBe(before)
    expect(readdirSync(folder).toSorted()).toEqual(['backups', 'data.db', 'data.db-lock'])
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1)
  })

  it('is byte for byte as before when a step leaves a reference to nothing', async () => {
    await aDataFile()
    const before = hash(file)
    const storage = storageWith(
      step(async (tx) => {
        await tx.deleteFrom('client').execute()
      }),
    )
    await expect(storage.open(file)).rejects.toThrow(/references/)
    expect(hash(file)).toBe(before)
  })

  it('keeps the children when a step rebuilds their parent', async () => {
    await aDataFile()
    const storage = storageWith(
      step(async (tx) => {
        await tx.schema
          .createTable('client_new')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .execute()
        await tx.insertInto('client_new').columns(['id']).expression(tx.selectFrom('client').select('id')).execute()
        await tx.schema.dropTable('client').execute()
        await tx.schema.alterTable('client_new').renameTo('client').execute()
      }),
    )
    await storage.open(file)
    expect((await dump(storage.db(), ['contact']))['contact']).toHaveLength(1)
    await storage.close()
  })

  it('is not changed when the copy cannot be made', async () => {
    await aDataFile()
    const before = hash(file)
    // A file stands where the folder of backups would be.
    const core = await aCore()
    await core.close()
    new Database(join(folder, 'backups')).close()
    const storage = storageWith(addsColumn)
    await expect(storage.open(file)).rejects.toThrow()
    expect(hash(file)).toBe(before)
  })
})

describe('a file that is not ours to change', () => {
  it('is refused when a newer program wrote it, untouched and without a backup', async () => {
    await aDataFile()
    const db = openSqlite(file)
    await migrate(db, addsColumn)
    await db.destroy()
    settled(file)
    const before = hash(file)
    const failure = await failing(storageWith(migrations).open(file))
    expect(failure).toMatchObject({ code: 'conflict', reason: 'newer-file', facts: { step: '9999-01-01-next' } })
    expect(hash(file)).toBe(before)
    expect(existsSync(join(folder, 'backups'))).toBe(false)
  })

  it.each([
    [
      'another program’s tables',
      'create table customer (id integer primary key, name text); insert into customer (name) values (1)',
    ],
    [
      'a migration table of its own',
      'create table migration (id integer primary key, version text); create table wages (n)',
    ],
  ])('is refused when it has %s, untouched', async (_what, statements) => {
    const foreign = new Database(file)
    foreign.exec(statements)
    foreign.close()
    const before = hash(file)
    const failure = await failing(storageWith(migrations).open(file))
    expect(failure).toMatchObject({ code: 'conflict', reason: 'not-ours' })
    expect(hash(file)).toBe(before)
    expect(readdirSync(folder)).toEqual(['data.db'])
  })
})

it('switches foreign keys on again, whether the steps succeed or fail', async () => {
  const connection = openConnection(file)
  const db = overConnection(connection)
  const on = () => connection.pragma('foreign_keys', { simple: true })
  await migrate(db)
  expect(on()).toBe(1)
  await expect(
    migrate(
      db,
      step(() => Promise.reject(new Error('no'))),
    ),
  ).rejects.toThrow('no')
  expect(on()).toBe(1)
  await db.destroy()
})

/** Closes a file for good: everything in the database itself, nothing beside it. */
function settled(path: string): void {
  const connection = openConnection(path)
  connection.pragma('wal_checkpoint(truncate)')
  connection.close()
}

async function dumpOf(path: string) {
  const db = openSqlite(path)
  const rows = await dump(db)
  await db.destroy()
  return rows
}
