import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aCore, finished } from '../builders/core.ts'

// Windows has rights of another kind; a user's own folder is private there.
it.runIf(process.platform !== 'win32')(
  'keeps the data file, its side files and its backups to their owner',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vuosikello-private-'))
    const core = await aCore({ file: join(folder, 'own.db') })
    await finished(core.api.storage.create({ firm: 'Toimisto', language: 'fi', person: 'Aino Malli' }))
    const { file } = await finished(core.api.storage.backup({}))
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
    expect(mode(file)).toBe('600')
    for (const name of readdirSync(folder))
      if (name.startsWith('own.db')) expect(mode(join(folder, name)), name).toBe('600')
    await core.close()
  },
)
