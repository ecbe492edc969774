import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Preferences } from '../../../shared/api/storage.ts'
import type { Touched } from '../write.ts'

const Remembered = Preferences.extend({
  file: z.string().optional(),
  /** The last backup of each data file that failed. */
  failedBackups: z.record(z.string(), z.object({ at: z.string(), reason: z.string() })).default({}),
  /** Copies of data files that were taken away while they were open, and the files' own paths. */
  rescued: z.record(z.string(), z.string()).default({}),
  /** The days on which a desktop notice was last shown. */
  reminded: z.object({ morning: z.string(), afternoon: z.string() }).default({ morning: '', afternoon: '' }),
})
export type Remembered = z.output<typeof Remembered>

/** What this workstation remembers outside the data file: its user's preferences and the file last open. */
export type Workstation = {
  get(): Remembered
  remember(values: Partial<Remembered>): Remembered
}

/**
 * @param profile private folder of this workstation; an unreadable file there is taken for an empty one
 * @param changed is told whenever something was remembered
 */
export function createWorkstation(profile: string, changed?: (known: Remembered) => void): Workstation {
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  const file = join(profile, 'workstation.json')
  let known = read(file)
  return {
    get: () => known,
    remember(values) {
      known = Remembered.parse({ ...known, ...values })
      writeFileSync(`${file}.new`, JSON.stringify(known, null, 2), { mode: 0o600 })
      renameSync(`${file}.new`, file)
      changed?.(known)
      return known
    },
  }
}

/**
 * After a commit: a person whom it removed sits here no more, and nobody remembers when they last looked. Otherwise the id
 * would stand until the next start, for a person whom the file does not know.
 */
export function forgetRemoved(workstation: Workstation, touched: readonly Touched[]): void {
  const isThere = new Map<string | undefined, boolean>()
  for (const { table, before, after } of touched)
    if (table === 'person') isThere.set((after ?? before)?.id, after !== undefined)
  const { personId, looked } = workstation.get()
  const isGone = (id: string | null | undefined) => isThere.get(id ?? undefined) === false
  if (isGone(personId)) workstation.remember({ personId: null })
  if (isGone(looked?.personId)) workstation.remember({ looked: null })
}

function read(file: string): Remembered {
  try {
    return Remembered.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return Remembered.parse({})
  }
}
