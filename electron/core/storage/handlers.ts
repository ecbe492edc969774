import { sql } from 'kysely'
import { existsSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../../shared/api/errors.ts'
import { encrypt } from '../db/open.ts'
import { readOnly } from '../db/read-only.ts'
import type { Managing } from '../environment.ts'
import { newFirm } from './new-firm.ts'
import { findFirm } from '../firm/index.ts'
import type { Handlers } from '../handlers.ts'
import { aside } from './aside.ts'
import { listBackups, makeBackup } from './backups.ts'
import type { Tested } from './copies.ts'
import { lockFile, takeLock } from './lock.ts'
import { checkName, freePlace, isBadPlace } from './place.ts'
import { checkPlace, type DataFile, identityOf, isBlank, placeOf } from './open-file.ts'
import { noteRestore, resumeStack } from '../history/index.ts'
import { beside, discard, scratchIn } from './scratch.ts'
import { type HowToOpen, lastBackup } from './storage.ts'
import { isDatabase, isDataPlace, isSideName } from './target.ts'
import { troublesOf } from './troubles.ts'
import { sizeOf, watched } from './watched.ts'

export const storage: Handlers<'storage'> = {
  async status(_, { env }) {
    // Before anything is read: what changes meanwhile is a change after this answer.
    const announced = env.announcements.count()
    const status = env.storage.status()
    const firm = env.storage.isOpen() ? await findFirm(readOnly(env.storage.db())) : undefined
    return {
      ...status,
      ...(isBadPlace(status.reason) && { moveTo: freePlace(env.profile, status.file) }),
      ...troublesOf(status.file, env.workstation),
      firm: firm?.name ?? null,
      lastBackup: lastBackup(env.storage.file(), env.wall()),
      today: env.clock.today(),
      version: env.version,
      announced,
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
      if (!isBlank(target, keyOf(env, target)))
        throw new AppError('conflict', 'file-exists', { facts: { file: target } })
      // (What a killed creation left may be taken over, log and all.)
      if (!existsSync(target) || isSideName(target)) refuseDataPlace(target)
      await openFile(env, target, { create: true, key: keyOf(env, target) })
    }
    const personId = await context.change((step) => newFirm(step, { name: firm, language, person }))
    // Whoever founds the firm sits here.
    env.workstation.remember({ personId, language })
    // Nobody means to undo the firm itself.
    env.stack.clear()
    return { file: env.storage.status().file }
  },

  async *sample({ file, language }, context) {
    const { env } = context
    const target = file ?? join(env.profile, 'sample.db')
    if (file !== undefined && existsSync(file)) throw new AppError('conflict', 'file-exists', { facts: { file } })
    if (file !== undefined) refuseDataPlace(file)
    checkPlace(target, true)
    // The workstation's own sample is made afresh each time: nobody keeps anything in it. Not while another program has it.
    if (env.storage.status().file !== target) takeLock(target).release()
    // Under another name until it is whole: half a sample is no firm to work in.
    const scratch = scratchIn(dirname(target))
    try {
      await reopening(env, () => env.storage.open(scratch, { create: true }), false)
      // Thousands of deeds in a file that can be made again at any time: none of them needs to reach the disk at once.
      await sql`pragma synchronous = off`.execute(env.storage.db())
      yield* env.sample(context, { language, today: env.clock.today() })
      await reopening(env, () => env.storage.nameAs(target))
    } finally {
      if (env.storage.status().file === scratch) await abandon(env)
      for (const left of [...beside(scratch), lockFile(scratch)]) rmSync(left, { force: true })
    }
    env.stack.clear()
    return { file: target }
  },

  async *open({ file }, { env }) {
    yield { done: 0, total: 1, step: 'opening' }
    await openFile(env, file, { key: keyOf(env, file) })
    return { file: env.storage.status().file }
  },

  backups(_, { env }) {
    const open = env.storage.file()
    return open ? listBackups(open.file) : []
  },

  async *backup({ file }, { env }) {
    const source = present(env)
    if (file !== undefined && !existsSync(file)) refuseDataPlace(file, source.file)
    let scratch = ''
    const making = makeBackup(source.file, env.wall(), 'asked', {
      key: source.key,
      ...(file !== undefined && { to: file }),
      grows: (path) => (scratch = path),
    })
    const made = yield* watched(making, 'backing-up', () => [sizeOf(scratch), sizeOf(source.file)], undo)
    env.announcements.publish({ topics: ['backup'], clients: [], command: 'storage.backup', commandId: env.newId() })
    return made
  },

  async *test({ file }, { env }) {
    refuseOpenFile(env, file)
    const copy = scratchIn(env.profile)
    const testing = aside('testBackup', { file, into: copy, key: keyOfCopy(env, file) }).finally(() => discard(copy))
    return told(await ownInstallation(env), yield* watched(testing, 'testing', () => [0, 0]))
  },

  async *restore({ file, otherFirm, brokenHistory = false }, { env }) {
    const target = present(env)
    checkName(target.file)
    refuseOpenFile(env, file)
    // Beside the data file, so that putting it in place is one renaming; and of its own, so that pruning cannot take it away.
    const copy = scratchIn(dirname(target.file))
    const key = keyOfCopy(env, file)
    let testing: Promise<Tested> | undefined
    try {
      testing = aside('testBackup', { file, into: copy, key })
      const tested = told(await ownInstallation(env), yield* watched(testing, 'testing', () => [0, 0]))
      const facts = { firm: tested.firm, changed: tested.changed ?? '' }
      if (tested.ownFirm === false && otherFirm !== tested.firm) throw new AppError('conflict', 'other-firm', { facts })
      if (!tested.sealed && !brokenHistory) throw new AppError('conflict', 'broken-history', { facts })
      const { personId } = env.workstation.get()
      // What takes the place of an encrypted file is encrypted, whatever it was.
      if (key === undefined && target.key !== undefined) encrypt(copy, target.key)
      const note = { key: target.key, at: env.wall(), commandId: env.newId(), personId }
      const replacing = reopening(env, () => env.storage.replace(copy, (last) => noteRestore(copy, { ...note, last })))
      // Half of it cannot be called off: the file is the old one or the new one.
      const before = yield* watched(replacing, 'restoring', () => [0, 0])
      return { ...tested, before }
    } finally {
      // Called off while the other thread still writes it.
      void testing?.catch(() => undefined).then(() => discard(copy))
    }
  },

  async *download({ file }, { env }) {
    yield { done: 0, total: 1, step: 'opening' }
    const known = listBackups(present(env).file).some((backup) => backup.file === file)
    if (!known) throw new AppError('not-found', 'no-such-file', { facts: { file: basename(file) } })
    return env.files.putCopy(basename(file), file)
  },
}

/** What a test found, and whether it is the firm of the open file; null where there is none to compare with. */
function told(own: string | undefined, { installation, changed, ...tested }: Tested) {
  const ownFirm = own === undefined || installation === '' ? null : own === installation
  return { ...tested, changed: changed === '' ? null : changed, ownFirm }
}

async function ownInstallation(env: Managing): Promise<string | undefined> {
  return env.storage.isOpen() ? (await findFirm(readOnly(env.storage.db())))?.installation : undefined
}

/** A backup that was called off while the other thread made it is not kept. */
const undo = ({ file }: { file: string }) => rmSync(file, { force: true })

/** Copying the open file from under the database would give up the locks that this process has on it. */
function refuseOpenFile(env: Managing, file: string): void {
  const open = env.storage.status().file
  if (open && existsSync(open) && identityOf(open) === identityOf(file) && env.storage.isOpen())
    throw new AppError('conflict', 'is-open-file', { facts: { file } })
}

/** Whether the open data is still without a firm: a server's new database, or a file whose making was cut short. */
async function awaitsFirm(env: Managing, file: string | undefined): Promise<boolean> {
  if (!env.storage.isOpen() || (file !== undefined && resolve(file) !== env.storage.status().file)) return false
  return (await findFirm(readOnly(env.storage.db()))) === undefined
}

/** Throws `conflict: data-file` where a file would be written over a data file, or over what belongs to one. */
function refuseDataPlace(file: string, data?: string): void {
  if (isDataPlace(file, { data })) throw new AppError('conflict', 'data-file', { facts: { file } })
}

/** The data file this window works on, open or at fault. Throws `conflict: closed` when there is none. */
function present(env: Managing): DataFile {
  const file = env.storage.file()
  if (!file) throw new AppError('conflict', 'closed')
  return file
}

/** The key of a file as far as it is known: of the one that this window works on it is. */
function keyOf(env: Managing, file: string): string | undefined {
  const own = env.storage.file()
  return own?.file === placeOf(file) ? own.key : undefined
}

/** The key that a copy of this window's file has, unless it is from before that was encrypted. */
function keyOfCopy(env: Managing, copy: string): string | undefined {
  return isDatabase(copy) ? undefined : env.storage.file()?.key
}

/** Closes a file that was only being made, and tells every screen. */
async function abandon(env: Managing): Promise<void> {
  env.stack.clear()
  env.years.clear()
  await env.storage.abandon()
  env.announcements.publish({ topics: ['storage'], clients: [], command: 'storage.close', commandId: env.newId() })
}

/** Opens a file, remembers it for the next start, and tells every screen that everything is new. */
export const openFile = (env: Managing, file: string, how: HowToOpen): Promise<void> =>
  reopening(env, () => env.storage.open(file, how))

async function reopening<T>(env: Managing, step: () => Promise<T>, remembered = true): Promise<T> {
  try {
    const value = await step()
    await resumeStack(env)
    env.years.clear()
    const open = env.storage.file()
    if (remembered && open) env.workstation.remember({ file: open.file })
    return value
  } finally {
    env.announcements.publish({ topics: ['storage'], clients: [], command: 'storage.open', commandId: env.newId() })
  }
}
