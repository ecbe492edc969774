import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeBackup } from '../../electron/core/storage/backups.ts'
import { aCore, finished } from '../builders/core.ts'
import { FIRM } from '../builders/engines.ts'

/** The rights of a file; none of one that has gone meanwhile, as what a backup is made in does. */
const mode = (path: string) => {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat && (stat.mode & 0o777).toString(8)
}

/** Everything in a folder that others may look into. */
const open = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => [entry, join(entry.parentPath, entry.name)] as const)
    .filter(([entry, path]) => ![undefined, entry.isDirectory() ? '700' : '600'].includes(mode(path)))
    .map(([, path]) => path)

// Windows has rights of another kind; a user's own folder is private there.
describe.runIf(process.platform !== 'win32')('for its user alone is', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vuosikello-private-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('the data file, its side files, its lock, its folder and its backups', async () => {
    const file = join(folder, 'new', 'own.db')
    const core = await aCore({ file, exclusive: true })
    await finished(core.api.storage.create({ file, ...FIRM }))
    await finished(core.api.storage.backup({}))
    expect(readdirSync(join(folder, 'new'))).toEqual(expect.arrayContaining(['own.db-lock', 'own.db-wal', 'backups']))
    expect(open(folder)).toEqual([])
    await core.close()
  })

  it('a backup from its first byte', async () => {
    const file = join(folder, 'own.db')
    const core = await aCore({ file })
    await finished(core.api.storage.create({ file, ...FIRM }))
    let scratch = ''
    const making = makeBackup(file, core.clock.now(), 'asked', { grows: (path) => (scratch = path) })
    expect(mode(scratch)).toBe('600')
    const seen = new Set<string>()
    const watching = watch(join(folder, 'backups'), () => {
      for (const path of open(join(folder, 'backups'))) seen.add(path)
    })
    await making
    watching.close()
    expect([...seen]).toEqual([])
    await core.close()
  })

  it('all of a profile, also what an earlier program left open', async () => {
    const profile = join(folder, 'profile')
    for (const name of ['', 'code', 'code/v24', 'logs', 'backups']) mkdirSync(join(profile, name), { mode: 0o755 })
    for (const name of [
      'code/v24/a',
      'logs/vuosikello.log',
      'own.db-lock',
      'backups/own.db.part',
      'workstation.json',
    ]) {
      writeFileSync(join(profile, name), '{}')
      chmodSync(join(profile, name), 0o644)
    }
    const core = await aCore({ profile })
    expect(mode(profile)).toBe('700')
    expect(open(profile)).toEqual([])
    await core.close()
  })

  it('what the program keeps of its compiled code', () => {
    const module = new URL('../../electron/code-cache.ts', import.meta.url).href
    const script = `(await import(${JSON.stringify(module)})).keepCompiledCode(); await import('node:http'); await import(${JSON.stringify(new URL('../../shared/domain/backups.ts', import.meta.url).href)})`
    const env = { ...process.env, VUOSIKELLO_PROFILE: join(folder, 'profile'), NODE_COMPILE_CACHE: '' }
    execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], { env })
    expect(readdirSync(join(folder, 'profile', 'code'))).not.toEqual([])
    expect(open(folder)).toEqual([])
  })
})
