import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStorage } from '../../electron/core/storage/storage.ts'
import { makeBackup } from '../../electron/core/storage/backups.ts'
import { isDataPlace } from '../../electron/core/storage/target.ts'
import { aCore, failing, finished } from '../builders/core.ts'
import { FIRM } from '../builders/engines.ts'

const folder = mkdtempSync(join(tmpdir(), 'vuosikello-target-'))
const at = (name: string) => join(folder, name)
const [data, other] = [at('firm.db'), at('other.db')]
const now = '2026-11-23T06:00:00.000Z'
const program = createStorage({ now: () => now, exclusive: true })

beforeAll(async () => {
  for (const file of [data, other]) {
    await program.open(file, { create: true })
    await program.close()
  }
  mkdirSync(at('profile/backups'), { recursive: true })
  mkdirSync(at('below'))
  writeFileSync(at('profile/workstation.json'), '{}')
  writeFileSync(at('plain.pdf'), '%PDF-')
  symlinkSync(data, at('link.pdf'))
  symlinkSync(at('link.pdf'), at('link-to-link.pdf'))
  symlinkSync(at('firm.db-wal'), at('nowhere-yet.pdf'))
  symlinkSync(folder, at('below/up'))
  linkSync(data, at('hard.pdf'))
  await makeBackup(data, now, 'asked', { to: at('copy.db') })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a place that is a data file’s', () => {
  const known = { data, profile: at('profile') }
  it.each([
    'firm.db',
    'below/../firm.db',
    'below/up/firm.db',
    'link.pdf',
    'link-to-link.pdf',
    'hard.pdf',
    'firm.db-wal',
    'firm.db-shm',
    'firm.db-journal',
    'firm.db-lock',
    'firm.db-WAL',
    'hard.pdf-wal',
    'below/up/firm.db-shm',
    'nowhere-yet.pdf',
    'other.db',
    'other.db-lock',
    'profile/workstation.json',
  ])('%s', (name) => {
    expect(isDataPlace(at(name), known)).toBe(true)
  })

  it.each([
    'new.pdf',
    'plain.pdf',
    'copy.db',
    'firm.pdf',
    'firm.db.pdf',
    'plan-wal',
    'below/firm.db',
    'profile/new.pdf',
  ])('but not %s', (name) => {
    expect(isDataPlace(at(name), known)).toBe(false)
  })

  it('whether or not somebody has it open, and without being told which it is', async () => {
    for (const name of ['other.db', 'link.pdf', 'hard.pdf', 'other.db-wal']) expect(isDataPlace(at(name))).toBe(true)
    await program.open(other)
    try {
      for (const end of ['', '-wal', '-shm', '-lock']) expect(isDataPlace(other + end), end).toBe(true)
    } finally {
      await program.close()
    }
  })

  it('is a data file’s own also when it is damaged', () => {
    writeFileSync(at('damaged.db'), 'nothing that could be read')
    expect(isDataPlace(at('damaged.db'))).toBe(false)
    expect(isDataPlace(at('damaged.db'), { data: at('damaged.db') })).toBe(true)
  })
})

it('takes no call that names such a place', async () => {
  // A data file with a second name is not opened at all.
  rmSync(at('hard.pdf'))
  const core = await aCore({ file: data })
  await finished(core.api.storage.create({ ...FIRM }))
  const refused = { code: 'conflict', reason: 'data-file' }
  const { api } = core
  expect(await failing(finished(api.storage.backup({ file: `${data}-journal` })))).toMatchObject(refused)
  expect(await failing(finished(api.storage.backup({ file: `${other}-wal` })))).toMatchObject(refused)
  expect(await failing(finished(api.storage.sample({ file: `${other}-wal`, language: 'fi' })))).toMatchObject(refused)
  expect(await failing(finished(api.storage.create({ ...FIRM, file: `${other}-lock` })))).toMatchObject(refused)
  await core.close()
})
