/** The sample firm is two years of work for the core: made once a run for a language and a day, and copied from then on. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Language } from '../../shared/domain/words.ts'
import { SAMPLES } from '../temporary.ts'
import { aClock, aCore, finished, type TestCore } from './core.ts'

type Asked = { readonly language?: Language; readonly today?: string }

/** Puts the data file of the sample firm at a path, as `sample` makes it there. Gives whose workstation it is made on. */
export async function sampleFile(at: string, { language = 'fi', today = '2027-01-12' }: Asked = {}): Promise<string> {
  const folder = join(tmpdir(), SAMPLES)
  const kept = join(folder, `${language}-${today}`)
  if (!existsSync(kept)) {
    mkdirSync(folder, { recursive: true })
    const making = mkdtempSync(`${kept}-`)
    const file = join(making, 'firm.db')
    const core = await aCore({ clock: aClock(today), file: join(making, 'none.db') })
    await finished(core.api.storage.sample({ file, language }))
    const { personId } = await core.api.storage.preferences({})
    await core.close()
    writeFileSync(join(making, 'person'), personId ?? '')
    try {
      renameSync(making, kept)
    } catch (error) {
      // Another worker was as quick; its firm is as good.
      if (!existsSync(kept)) throw error
      rmSync(making, { recursive: true })
    }
  }
  copyFileSync(join(kept, 'firm.db'), at)
  return readFileSync(join(kept, 'person'), 'utf8')
}

/** A core with the sample firm open, where the program itself puts it, and its user known. */
export async function aSampleFirm({ language = 'fi', today = '2027-01-12', ...options }: Asked & Options = {}) {
  const core = await aCore({ file: '/nonexistent/none.db', clock: aClock(today), ...options })
  const file = join(core.profile, 'sample.db')
  const personId = await sampleFile(file, { language, today })
  await finished(core.api.storage.open({ file }))
  await core.api.storage.remember({ ...(await core.api.storage.preferences({})), personId })
  return core satisfies TestCore
}
type Options = Parameters<typeof aCore>[0]
