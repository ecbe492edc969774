import { type Kysely, sql } from 'kysely'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { AppError, failureOf } from '../../../shared/api/errors.ts'
import { newestBackup } from '../../../shared/domain/backups.ts'
import { migrate, migrations as allMigrations } from '../db/migrate.ts'
import { openConnection } from '../db/open.ts'
import type { Schema } from '../db/schema.ts'
import { makeFindable } from '../search/index.ts'
import { keepDamaged, listBackups, makeBackup, putInPlace, rescuePlace } from './backups.ts'
import { storageFailure } from './failure.ts'
import { takeLock } from './lock.ts'
import { type DataFile, identityOf, nameOf, type Opened, openTarget, type Target, targetOf } from './open-file.ts'
import { beside } from './scratch.ts'

export type State = { state: 'none' | 'open' | 'fault'; file: string; kind: Target['kind']; reason?: string }
type Standing = Omit<State, 'file' | 'kind'> & { readonly target?: Target }

/** `create`: a missing file is made. `key`: of a file that is encrypted, or is to be. */
export type HowToOpen = { readonly create?: boolean; readonly key?: string | undefined }

/** The one open data file, or why there is none. The program comes up either way and says what to do next. */
export type Storage = {
  /** By its name: a file's path, a server's `host/base`. */
  status(): State
  /** The file that is open or at fault, with its key; undefined where there is none, or the data lies elsewhere. */
  file(): DataFile | undefined
  /** The database. Throws `conflict: closed` while no file is open. */
  db(): Kysely<Schema>
  isOpen(): boolean
  /** Waits while one file takes the place of another, a moment in which none is open. */
  steady(): Promise<void>
  /**
   * Opens a file, then closes the present one: that stays open when the new one is no good. A missing file is made when
   * `create` says so. Throws a typed error with the reason, and leaves the file as it is.
   */
  open(file: string, how?: HowToOpen): Promise<void>
  /** Closes the file; what was changed in it is backed up. A backup that fails is told to `failed`, not thrown. */
  close(): Promise<void>
  /** Closes the file without a backup: it was only being made. */
  abandon(): Promise<void>
  /** Gives the open file its proper name, in the place of whatever has it. */
  nameAs(file: string): Promise<void>
  /**
   * Puts a checked copy with the same key in the place of the present file, open or damaged, and opens it. Nothing can be written meanwhile.
   * `prepare` is the last to work on the copy, and gets the number of the last change of the present file; 0 where that
   * cannot be read. Gives where the former contents are kept; empty when there was no file.
   */
  replace(copy: string, prepare: (last: number) => Promise<void>): Promise<string>
  /** Takes a base of a server, already connected, by its name `host/base`; its schema is brought up to date. */
  attach(name: string, database: Kysely<Schema>): Promise<void>
  /**
   * Before a write: when the file is no longer in its place, goes on with a copy of what is still open. Throws
   * `conflict: restoring` while a backup takes the file's place.
   */
  secure(): Promise<void>
  /** Notes that the data was changed, so that closing makes a backup. */
  touched(): void
}

type Options = {
  /** The computer's own clock. */
  now: () => string
  /** Whether this process takes the file for itself: programs do, single commands of the command line do not. */
  exclusive: boolean
  migrations?: typeof allMigrations
  /** Told that closing begins to make a backup, which takes its time. */
  closing?: () => void
  /** Told of a backup on closing that could not be made, and why. */
  failed?: (file: string, error: unknown) => void
  /** Where a copy goes when the file is taken away while it is open, and who is told of it. */
  rescue?: { readonly folder: string; readonly told: (from: string, to: string) => void }
}

/** Faults of a file that a backup may take the place of. With any other, the file is somebody's and whole. */
const broken = ['damaged', 'not-a-database', 'foreign-parts', 'disk-error', 'failed']

export function createStorage(options: Options): Storage {
  const { now, exclusive, migrations = allMigrations, rescue } = options
  const failed =
    options.failed ??
    ((_file: string, error: unknown) => {
      throw error
    })
  const backUp = (file: DataFile, reason: string) => makeBackup(file.file, now(), reason, { key: file.key })
  let opened: Opened | undefined
  let state: Standing = { state: 'none' }
  let changed = false
  let restoring = false
  let rescuing: Promise<void> | undefined
  let exchange: PromiseWithResolvers<void> | undefined

  /** From closing one file to opening the next: who asks meanwhile waits. */
  async function exchanging<T>(step: () => Promise<T>): Promise<T> {
    if (exchange) return step()
    exchange = Promise.withResolvers()
    try {
      return await step()
    } finally {
      exchange.resolve()
      exchange = undefined
    }
  }
  const isInPlace = ({ target, identity }: Opened): boolean =>
    target.kind !== 'file' || identityOf(target.file) === identity
  const connect = (target: Parameters<typeof openTarget>[0], create: boolean) =>
    openTarget(target, { create, exclusive, migrations, backUp })

  /** Closes what was open before; what was changed in it is backed up. */
  async function shut(before: Opened, isChanged: boolean): Promise<void> {
    const { target } = before
    const there = isInPlace(before)
    try {
      if (!there) rescue?.told(nameOf(target), (await copyAway(before, rescue.folder)).file)
    } finally {
      await before.db.destroy()
      try {
        if (there && isChanged && target.kind === 'file') {
          options.closing?.()
          await backUp(target, 'closing')
        }
      } catch (error) {
        failed(nameOf(target), error)
      } finally {
        before.lock?.release()
      }
    }
  }

  async function turnTo(next: Opened | undefined): Promise<void> {
    const [before, isChanged] = [opened, changed]
    opened = next
    changed = false
    state = next ? { state: 'open', target: next.target } : { state: 'none' }
    if (before) await shut(before, isChanged)
  }

  /** Writes what is still open of a file that was taken away into a file of its own, with the same key. */
  async function copyAway({ db, target }: Opened, folder: string): Promise<DataFile> {
    const file = nameOf(target)
    const copy = rescuePlace(folder, file, now())
    try {
      await sql`vacuum into ${copy}`.execute(db)
    } catch (error) {
      failed(file, error)
      throw new AppError('conflict', 'file-taken', { facts: { file } })
    }
    return { kind: 'file', file: copy, key: target.kind === 'file' ? target.key : undefined }
  }

  async function goOnWithCopy(lost: Opened): Promise<void> {
    if (!rescue) return
    const copy = await copyAway(lost, rescue.folder)
    const next = await connect(copy, false)
    opened = next
    state = { state: 'open', target: copy }
    rescue.told(nameOf(lost.target), copy.file)
    // The copy holds all of it, so nothing is left to save here.
    await lost.db.destroy()
    lost.lock?.release()
  }

  async function open(file: string, { create = false, key }: HowToOpen = {}): Promise<void> {
    const target = targetOf(file, key)
    if (opened && nameOf(target) === nameOf(opened.target))
      return exchanging(async () => {
        await turnTo(undefined)
        await open(file, { create, key })
      })
    let next: Opened
    try {
      next = await connect(target, create)
    } catch (thrown) {
      const error = storageFailure(thrown)
      const { reason = 'failed' } = failureOf(error)
      // A file that is not there is no fault: the first screen offers to make one.
      if (!opened) state = { state: reason === 'no-such-file' ? 'none' : 'fault', target, reason }
      throw error
    }
    await turnTo(next)
  }

  return {
    status: () => {
      const { target, ...rest } = state
      return { ...rest, file: target ? nameOf(target) : '', kind: target?.kind ?? 'file' }
    },
    file: () => (state.target?.kind === 'file' ? state.target : undefined),
    isOpen: () => opened !== undefined,
    steady: async () => exchange?.promise,
    db() {
      if (!opened) throw new AppError('conflict', state.reason ?? 'closed')
      return opened.db
    },
    open,
    close: () => turnTo(undefined),
    async abandon() {
      const before = opened
      changed = false
      opened = undefined
      state = { state: 'none' }
      await before?.db.destroy()
      before?.lock?.release()
    },
    async nameAs(file) {
      if (opened?.target.kind !== 'file') throw new AppError('conflict', 'closed')
      const before = opened.target
      const lock = takeLock(file)
      await exchanging(async () => {
        try {
          await this.abandon()
          for (const left of beside(file)) rmSync(left, { force: true })
          renameSync(before.file, file)
        } finally {
          lock.release()
        }
        await open(file, { key: before.key })
      })
    },
    async replace(copy, prepare) {
      const { target, reason = '' } = state
      if (target?.kind !== 'file') throw new AppError('conflict', 'closed')
      if (state.state === 'fault' && !broken.includes(reason)) throw new AppError('conflict', reason)
      const { file } = target
      const lock = opened?.lock ?? takeLock(file)
      restoring = true
      let kept = ''
      try {
        await prepare(opened ? await lastChange(opened.db) : 0)
        kept = opened ? await keepWhileNobodyWrites(target) : keepDamaged(file, now())
      } catch (error) {
        restoring = false
        if (!opened) lock.release()
        throw error
      }
      await exchanging(async () => {
        try {
          await opened?.db.destroy()
          opened = undefined
          changed = false
          putInPlace(copy, file)
        } finally {
          restoring = false
          lock.release()
          // Whichever of the two files stands there now.
          if (existsSync(file)) await open(file, { key: target.key })
        }
      })
      return kept
    },
    async attach(name, database) {
      await migrate(database, migrations)
      await makeFindable(database)
      await turnTo({ target: { kind: 'server', name }, db: database, identity: '' })
    },
    async secure() {
      if (restoring) throw new AppError('conflict', 'restoring')
      if (!opened || isInPlace(opened)) return
      rescuing ??= goOnWithCopy(opened).finally(() => (rescuing = undefined))
      await rescuing
    },
    touched() {
      changed = true
    },
  }

  /** What was there before a restore, up to the last change: other programs cannot write until it is copied. */
  async function keepWhileNobodyWrites(target: DataFile): Promise<string> {
    const hold = openConnection(target.file, target.key, true)
    try {
      hold.exec('begin immediate')
      return (await backUp(target, 'before-restore')).file
    } finally {
      hold.close()
    }
  }
}

const lastChange = async (db: Kysely<Schema>): Promise<number> =>
  (await db.selectFrom('change').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst())?.seq ?? 0

/** When the file was last backed up, by the backups that lie beside it and a clock's present instant. */
export const lastBackup = (open: DataFile | undefined, wall: string): string | null =>
  open ? (newestBackup(listBackups(open.file), wall)?.at ?? null) : null
