import { sql } from 'kysely'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { AppError } from '../../../shared/api/errors.ts'
import type { Environment } from '../environment.ts'
import { findFirm, newFirm } from '../firm/handlers.ts'
import type { Handlers } from '../handlers.ts'
import { fillSample } from '../sample/sample.ts'
import { discard, listBackups, makeBackup, testBackup } from './backups.ts'
import { takeLock } from './lock.ts'
import { lastBackup } from './storage.ts'
import { readOnly } from '../db/read-only.ts'

export const storage: Handlers<'storage'> = {
  async status(_, { env }) {
    const status = env.storage.status()
    const firm = env.storage.isOpen() ? await findFirm(readOnly(env.storage.db())) : undefined
    return {
      ...status,
      firm: firm?.name ?? null,
      lastBackup: lastBackup(status.file, env.wall()),
      today: env.clock.today(),
      version: env.version,
    }
  },

  preferences: (_, { env }) => env.workstation.get(),
  notices: (_, { env }) => ({ by: env.notices }),

  remember: (values, { env }) =>
    env.workstation.remember(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))),

  async *create({ file, firm, language, person }, context) {
    const { env } = context
    yield { done: 0, total: 1, step: 'creating' }
    if (!(await awaitsFirm(env, file))) {
      const target = file ?? env.ownFile
      if (existsSync(target)) throw new AppError('conflict', 'file-exists', { facts: { file: target } })
      await openFile(env, target, true)
    }
    await context.change((step) => newFirm(step, { name: firm, language, person }))
    // Nobody means to undo the firm itself.
    env.stack.clear()
    return { file: env.storage.status().file }
  },

  async *sample({ file, language }, context) {
    const { env } = context
    const target = file ?? join(env.profile, 'sample.db')
    if (file !== undefined && existsSync(file)) throw new AppError('conflict', 'file-exists', { facts: { file } })
    if (env.storage.status().file === target) await env.storage.close()
    // The workstation's own sample is made afresh each time: nobody keeps anything in it.
    const lock = takeLock(target)
    discard(target)
    lock.release()
    await openFile(env, target, true)
    // Thousands of deeds in a file that can be made again at any time: none of them needs to reach the disk at once.
    await sql`pragma synchronous = off`.execute(env.storage.db())
    let whole = false
    try {
      yield* fillSample(context, { language, today: env.clock.today() })
      whole = true
    } finally {
      // A sample that was called off or failed half-way is no firm to work in.
      if (whole) await sql`pragma synchronous = full`.execute(env.storage.db())
      else await closeFile(env).then(() => discard(target))
    }
    env.stack.clear()
    return { file: target }
  },

  async *open({ file }, { env }) {
    yield { done: 0, total: 1, step: 'opening' }
    await openFile(env, file, false)
    return { file: env.storage.status().file }
  },

  backups: (_, { env }) => listBackups(env.storage.status().file),

  async *backup({ file }, { env }) {
    yield { done: 0, total: 1, step: 'backing-up' }
    const made = makeBackup(present(env), env.wall(), 'asked', {
      key: env.key,
      ...(file !== undefined && { to: file }),
    })
    env.announcements.publish({ topics: ['backup'], clients: [], command: 'storage.backup', commandId: env.newId() })
    return made
  },

  async *test({ file }, { env }) {
    yield { done: 0, total: 1, step: 'testing' }
    const copy = scratch(env)
    try {
      return await testBackup(file, copy, env.key)
    } finally {
      discard(copy)
    }
  },

  async *restore({ file }, { env }) {
    const target = present(env)
    yield { done: 0, total: 2, step: 'testing' }
    // Beside the data file, so that putting it in place is one renaming; and of its own, so that pruning cannot take it away.
    const copy = `${target}.restoring`
    try {
      const { clients } = await testBackup(file, copy, env.key)
      yield { done: 1, total: 2, step: 'restoring' }
      const before = await reopening(env, () => env.storage.replace(copy))
      return { clients, before }
    } finally {
      discard(copy)
    }
  },

  async *download({ file }, { env }) {
    yield { done: 0, total: 1, step: 'opening' }
    const known = listBackups(present(env)).some((backup) => backup.file === file)
    if (!known) throw new AppError('not-found', 'no-such-file', { facts: { file: basename(file) } })
    return env.files.put(basename(file), readFileSync(file))
  },
}

/** Whether the open data is still without a firm: a server's new database, or a file whose making was cut short. */
async function awaitsFirm(env: Environment, file: string | undefined): Promise<boolean> {
  if (!env.storage.isOpen() || (file !== undefined && resolve(file) !== env.storage.status().file)) return false
  return (await findFirm(readOnly(env.storage.db()))) === undefined
}

const scratch = (env: Environment): string => join(env.profile, `test-${env.newId()}.db`)

/** The data file this window works on, open or at fault. Throws `conflict: closed` when there is none. */
function present(env: Environment): string {
  const { file } = env.storage.status()
  if (!file || file === ':memory:') throw new AppError('conflict', 'closed')
  return file
}

/** Closes the open file and tells every screen. */
async function closeFile(env: Environment): Promise<void> {
  env.stack.clear()
  env.years.clear()
  await env.storage.close()
  env.announcements.publish({ topics: ['storage'], clients: [], command: 'storage.close', commandId: env.newId() })
}

/** Opens a file, remembers it for the next start, and tells every screen that everything is new. */
export const openFile = (env: Environment, file: string, create: boolean): Promise<void> =>
  reopening(env, () => env.storage.open(file, { create }))

async function reopening<T>(env: Environment, step: () => Promise<T>): Promise<T> {
  try {
    const value = await step()
    env.stack.clear()
    env.years.clear()
    if (env.storage.status().file !== ':memory:') env.workstation.remember({ file: env.storage.status().file })
    return value
  } finally {
    env.announcements.publish({ topics: ['storage'], clients: [], command: 'storage.open', commandId: env.newId() })
  }
}
