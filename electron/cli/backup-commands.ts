import type { Command } from 'commander'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { failureOf } from '../../shared/api/errors.ts'
import { storageFailure } from '../core/storage/failure.ts'
import { CliError, type Io, say, sayJson } from './io.ts'
import { withData, withJson, withOut } from './options.ts'
import { finished, type Session, withCore } from './session.ts'
import { type Target, writeOut } from './write-out.ts'

/** `vuosikello backup create`, `test` and `restore` */
export function backupCommands(program: Command, io: Io): void {
  const { signal, help } = io
  const backup = program.command('backup').description(help.backup.about)
  const { backup: words } = io.words

  withOut(withData(backup.command('create').description(help.backup.create), io), io).action(
    async (options: Session & Target) => {
      const { file } = await writeOut(options, io, (path) =>
        withCore(options, io, ({ api }) => finished(api.storage.backup({ file: path }, { signal }))),
      )
      say(io, file)
    },
  )

  const test = backup.command('test').description(help.backup.test)
  withJson(withData(test.argument('<file>', help.backup.file), io), io).action(
    async (given: string, options: Session & { json?: boolean }) => {
      const file = resolve(given)
      const counted = await withCore(
        { today: options.today },
        io,
        ({ api }) => sound(file, () => finished(api.storage.test({ file }, { signal }))),
        {
          open: 'none',
        },
      )
      if (!counted.sealed) throw new CliError((words) => words.backup.altered(file))
      if (options.json) return sayJson(io, { file, ...counted })
      say(
        io,
        words.whole(
          file,
          counted.clients,
          counted.firm || words.noFirm,
          counted.changes,
          counted.changed ?? words.never,
        ),
      )
    },
  )

  const restore = backup.command('restore').description(help.backup.restore)
  withData(restore.argument('<file>', help.backup.file), io)
    .option('--firm <name>', help.backup.firm)
    .option('--broken-history', help.backup.brokenHistory)
    .action(async (given: string, options: Session & { firm?: string; brokenHistory?: boolean }) => {
      const backupFile = resolve(given)
      const { clients, before, file, firm, changed, sealed } = await withCore(
        options,
        io,
        async ({ api }, target) => {
          // A damaged file may be replaced; one that the program has open may not.
          const { reason } = await api.storage.status({})
          if (reason === 'open-elsewhere') throw new CliError(({ backup: told }) => told.open(target))
          return {
            ...(await sound(backupFile, () =>
              finished(
                api.storage.restore(
                  {
                    file: backupFile,
                    ...(options.firm !== undefined && { otherFirm: options.firm }),
                    ...(options.brokenHistory && { brokenHistory: true }),
                  },
                  { signal },
                ),
              ),
            )),
            file: target,
          }
        },
        { open: 'try', exclusive: true },
      )
      say(
        io,
        `${words.restored(file, clients, firm || words.noFirm, changed ?? words.never)}, ${sealed ? words.sealed : words.unsealed}`,
      )
      if (before) say(io, io.words.before(before))
    })
}

/** Works on a backup; what is wrong with it is said of the backup, not of the data file. */
async function sound<T>(file: string, work: () => Promise<T>): Promise<T> {
  if (!existsSync(file)) throw new CliError((words) => words.noFile(file))
  try {
    return await work()
  } catch (error) {
    const { reason } = failureOf(storageFailure(error))
    if (reason === 'damaged') throw new CliError(({ backup }) => backup.damaged(file))
    if (reason === 'not-a-database' || reason === 'not-ours') throw new CliError(({ backup }) => backup.notOurs(file))
    throw error
  }
}
