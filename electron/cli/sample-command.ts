import type { Command } from 'commander'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Language } from '../../shared/domain/words.ts'
import { checkName } from '../core/storage/place.ts'
import { type Io, say } from './io.ts'
import { outputLanguage, withNewData } from './options.ts'
import { finished, type Session, withCore } from './session.ts'
import { put } from './write-out.ts'

type Options = Session & { data: string; language?: Language; force?: boolean }

/** `vuosikello sample` */
export function sampleCommand(program: Command, io: Io): void {
  const { sample } = io.help
  withNewData(program.command('sample').description(sample.about), io)
    .option('--force', sample.force)
    .action(async (options: Options) => {
      const { today, force = false } = options
      const language = outputLanguage(options)
      const data = resolve(options.data)
      const { signal } = io
      checkName(data)
      // What is replaced must be a data file of ours that nobody has open; somebody may still miss it.
      const before =
        force && existsSync(data)
          ? await withCore({ data }, io, ({ api }) => finished(api.storage.backup({}, { signal })), { exclusive: true })
          : undefined
      const { file } = await put(data, force, io, (path) =>
        withCore({ today }, io, ({ api }) => finished(api.storage.sample({ file: path, language }, { signal })), {
          open: 'none',
        }),
      )
      say(io, file)
      if (before) say(io, io.words.before(before.file))
    })
}
