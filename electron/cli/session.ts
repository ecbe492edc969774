import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Core, createCore } from '../core/core.ts'
import { createSample } from '../sample/index.ts'
import type { Clock } from '../core/environment.ts'
import { createWorkstation } from '../core/storage/workstation.ts'
import { storage } from '../../shared/i18n/storage.ts'
import { createLog } from '../log.ts'
import { profileFolder, resourcesFolder } from '../paths.ts'
import { sentenceOf } from './failure.ts'
import type { Io } from './io.ts'

export type Session = {
  /** The data file; the workstation's own where missing. */
  readonly data?: string | undefined
  /** The day the program takes for today, for demonstrations. */
  readonly today?: string | undefined
}
type How = {
  /**
   * `file`: the data file must open. `try`: it should, and the command sees what happened. `none`: no data file is wanted,
   * and only one that was named is opened.
   */
  readonly open?: 'file' | 'try' | 'none'
  /** Takes the file for this command alone. */
  readonly exclusive?: boolean
}

/** The data file a command works on when none is named. */
export function ownFile(env: NodeJS.ProcessEnv): string {
  const profile = profileFolder(env)
  const known = existsSync(join(profile, 'workstation.json')) ? createWorkstation(profile).get().file : undefined
  return known ?? join(profile, 'vuosikello.db')
}

/**
 * Runs a piece of work on the core and closes it after. The command line has a private folder of its own for the time it
 * runs: it never changes what the workstation remembers, nor which file the program opens next.
 */
export async function withCore<T>(
  session: Session,
  io: Io,
  work: (core: Core, file: string) => Promise<T>,
  { open = 'file', exclusive = false }: How = {},
): Promise<T> {
  const own = profileFolder(io.env)
  const profile = io.scratch.folder()
  try {
    if (existsSync(join(own, 'workstation.json'))) {
      const { personId, language } = createWorkstation(own).get()
      createWorkstation(profile).remember({ personId, language })
    }
    const file = session.data !== undefined ? resolve(session.data) : ownFile(io.env)
    const wanted = open === 'none' && session.data === undefined ? join(profile, 'none.db') : file
    const core = await createCore({
      sample: createSample(resourcesFolder()),
      profile,
      resources: resourcesFolder(),
      report: createLog(own),
      file: wanted,
      strict: open === 'file' || (open === 'none' && session.data !== undefined),
      exclusive,
      home: own,
      closing: (language) => io.isWatched && io.err(`${storage[language].backupOnClosing}\n`),
      backupFailed: (error) => io.err(`vuosikello: ${io.words.noBackupMade(sentenceOf(error, io.language))}\n`),
      ...(session.today !== undefined && { clock: clockOn(session.today) }),
    })
    try {
      return await work(core, file)
    } finally {
      await core.close()
    }
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

/** A clock on which it is always that day, at the present time of day. */
const clockOn = (day: string): Clock => ({
  today: () => day,
  now: () => `${day}${new Date().toISOString().slice(10)}`,
})

/** The result of a job; its progress is not shown. */
export async function finished<R>(job: PromiseLike<AsyncIterator<unknown, R, void>>): Promise<R> {
  const steps = await job
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
  }
}
