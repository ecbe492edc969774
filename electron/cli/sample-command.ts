import type { Command } from 'commander'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Language } from '../../shared/domain/words.ts'
import { type Io, say } from './io.ts'
import { withData, withLanguage } from './options.ts'
import { finished, ownFile, type Session, withCore } from './session.ts'
import { writeOut } from './write-out.ts'

type Options = Session & { language: Language; force?: boolean }

/** `vuosikello sample` */
export function sampleCommand(program: Command, io: Io): void {
  const sample = program.command('sample').description('fill a new file with the sample firm')
  withLanguage(withData(sample))
    .option('--force', 'replace the file if there is one already')
    .action(async (options: Options) => {
      const out = options.data ?? ownFile(io.env)
      if (options.data === undefined) mkdirSync(dirname(out), { recursive: true, mode: 0o700 })
      // What is replaced must be a data file of ours that nobody has open.
      if (options.force && existsSync(out))
        await withCore({ data: out }, io, async () => undefined, { exclusive: true })
      const { language, today } = options
      const { file } = await writeOut({ out, force: options.force }, (path) =>
        withCore(
          { today },
          io,
          ({ api }) => finished(api.storage.sample({ file: path, language }, { signal: io.signal })),
          { open: 'none' },
        ),
      )
      say(io, file)
    })
}
