// @module-tag slow
/** A key belongs to the file it opens, and to the copies of that file; a server's base has a name instead. */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from '../../electron/core/db/open.ts'
import { aClient } from '../builders/clients.ts'
import { aCore, failing, finished, type TestCore } from '../builders/core.ts'
import { DATA_KEY, FIRM, tried } from '../builders/engines.ts'

const OTHER_KEY = `x'${'3c'.repeat(32)}'`
const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const isPlain = (path: string): boolean => readFileSync(path).subarray(0, 15).toString() === 'SQLite format 3'

let folder: string
let open: TestCore[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vuosikello-keys-'))
  open = []
})
afterEach(async () => {
  for (const core of open) await core.close()
  rmSync(folder, { recursive: true, force: true })
})
const at = (name: string) => join(folder, name)
async function coreOn(name: string, key?: string): Promise<TestCore> {
  const core = await aCore({ file: at(name), ...(key !== undefined && { key }) })
  open.push(core)
  return core
}
async function close(core: TestCore): Promise<void> {
  open = open.filter((one) => one !== core)
  await core.close()
}
/** A data file of a firm with one client called as the file. */
async function aFile(name: string, key?: string): Promise<string> {
  const core = await coreOn(name, key)
  await finished(core.api.storage.create({ file: at(name), ...FIRM }))
  await aClient().with({ name }).in(core.api)
  await close(core)
  return at(name)
}
const names = async (core: TestCore) => (await core.api.clients.list({})).rows.map((row) => row.name)

describe('an encrypted file without its key', () => {
  it('is not opened, says so, and stays as it was', async () => {
    const file = await aFile('secret.db', DATA_KEY)
    const before = hash(file)
    const core = await coreOn('secret.db')
    expect(await core.api.storage.status({})).toMatchObject({ state: 'fault', reason: 'key-missing', file })
    expect(await failing(core.api.clients.list({}))).toMatchObject({ code: 'conflict', reason: 'key-missing' })
    // Nothing takes the place of what is whole.
    const { file: backup } = await backedUp('open.db')
    expect(await failing(finished(core.api.storage.restore({ file: backup })))).toMatchObject({ reason: 'key-missing' })
    await close(core)
    expect(hash(file)).toBe(before)
  })

  it('does not take the place of the open one, whatever key that has', async () => {
    const secret = await aFile('secret.db', OTHER_KEY)
    await aFile('own.db', DATA_KEY)
    const core = await coreOn('own.db', DATA_KEY)
    expect(await failing(finished(core.api.storage.open({ file: secret })))).toMatchObject({ reason: 'key-missing' })
    expect(await names(core)).toEqual(['own.db'])
  })
})

async function backedUp(name: string, key?: string) {
  await aFile(name, key)
  const core = await coreOn(name, key)
  const made = await finished(core.api.storage.backup({}))
  await close(core)
  return made
}

describe('an opened file', () => {
  it('has its own key or none, and so have its copies', async () => {
    const plain = await aFile('plain.db')
    await aFile('own.db', DATA_KEY)
    const core = await coreOn('own.db', DATA_KEY)
    expect(isPlain((await finished(core.api.storage.backup({}))).file)).toBe(false)
    await finished(core.api.storage.open({ file: plain }))
    expect(await names(core)).toEqual(['plain.db'])
    expect(isPlain((await finished(core.api.storage.backup({}))).file)).toBe(true)
    const made = at('new.db')
    await finished(core.api.storage.create({ file: made, ...FIRM, firm: 'Uusi Oy' }))
    await close(core)
    expect([plain, made].map(isPlain)).toEqual([true, true])
    expect(isPlain(at('own.db'))).toBe(false)
  })

  it('keeps its key when it is opened again', async () => {
    await aFile('own.db', DATA_KEY)
    const core = await coreOn('own.db', DATA_KEY)
    await finished(core.api.storage.open({ file: at('own.db') }))
    expect(await names(core)).toEqual(['own.db'])
    await aClient().with({ name: 'toinen' }).in(core.api)
    expect(isPlain((await finished(core.api.storage.backup({}))).file)).toBe(false)
  })
})

describe('a backup', () => {
  it('is read with its own key: a plain one of an encrypted file, and none of another key', async () => {
    const plain = await backedUp('plain.db')
    const other = await backedUp('other.db', OTHER_KEY)
    await aFile('own.db', DATA_KEY)
    const core = await coreOn('own.db', DATA_KEY)
    const own = await finished(core.api.storage.backup({}))
    const test = (file: string) => finished(core.api.storage.test({ file }))
    expect(await test(own.file)).toMatchObject({ clients: 1, ownFirm: true })
    expect(await test(plain.file)).toMatchObject({ clients: 1, ownFirm: false })
    expect(await failing(test(other.file))).toMatchObject({ reason: 'wrong-key' })
  })

  it('is encrypted as the file whose place it takes', async () => {
    const plain = await backedUp('plain.db')
    await aFile('own.db', DATA_KEY)
    const core = await coreOn('own.db', DATA_KEY)
    const { before } = await finished(core.api.storage.restore({ file: plain.file, otherFirm: FIRM.firm }))
    expect(await names(core)).toEqual(['plain.db'])
    expect(await core.api.history.verify({})).toMatchObject({ intact: true })
    expect([isPlain(at('own.db')), isPlain(before), isPlain(plain.file)]).toEqual([false, false, true])
    await aClient().in(core.api)
    await finished(core.api.storage.restore({ file: before, otherFirm: FIRM.firm }))
    expect(await names(core)).toEqual(['own.db'])
    await close(core)
    const again = openSqlite(at('own.db'), DATA_KEY)
    expect(await again.selectFrom('client').select('name').execute()).toEqual([{ name: 'own.db' }])
    await again.destroy()
  })
})

describe.each(tried)('what is open, on $name', ({ name, start }) => {
  it.skipIf(start === undefined)('is called by its name, and is a file only where there is one', async () => {
    if (!start) return
    const engine = await start()
    const core = await engine.core()
    const { state, file, lastBackup } = await core.api.storage.status({})
    expect(state).toBe('open')
    const remembered = JSON.parse(readFileSync(join(core.profile, 'workstation.json'), 'utf8')) as { file?: string }
    if (name.includes('SQLite')) {
      expect(existsSync(file)).toBe(true)
      expect(remembered.file).toBe(file)
      const made = await finished(core.api.storage.backup({}))
      expect(isPlain(made.file)).toBe(name === 'SQLite')
    } else {
      expect(file).toBe('palvelin/vuosikello')
      expect(remembered.file).toBeUndefined()
      expect(lastBackup).toBeNull()
      expect(await core.api.storage.backups({})).toEqual([])
      expect(await failing(finished(core.api.storage.backup({})))).toMatchObject({ reason: 'closed' })
    }
    await core.close()
    await engine.stop()
  })
})
