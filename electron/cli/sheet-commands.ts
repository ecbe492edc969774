import { type Command, Option } from 'commander'
import { copyFileSync } from 'node:fs'
import type { Printed } from '../../shared/api/values.ts'
import { look } from '../../shared/i18n/look.ts'
import { paperFault } from '../../shared/i18n/paper-fault.ts'
import { languages, type Language } from '../../shared/domain/words.ts'
import { type Io, say } from './io.ts'
import { withData, withOut } from './options.ts'
import { outboxFile } from './outbox.ts'
import { finished, type Session, withCore } from './session.ts'
import { type Target, writeOut } from './write-out.ts'

type Options = Session & Target & { client: string; lang?: Language }

/** `vuosikello sheet export` */
export function sheetCommands(program: Command, io: Io): void {
  const { help } = io
  const sheet = program.command('sheet').description(help.sheet.about)
  const save = sheet.command('export').description(help.sheet.export)
  withOut(withData(save, io), io)
    .requiredOption('--client <client>', help.client)
    .addOption(new Option('--lang <language>', help.ownLanguage).choices(languages))
    .action(async (options: Options) => {
      const { file } = await writeOut(options, io, (path) =>
        withCore(options, io, async ({ api, files }) => {
          const input = { client: options.client, ...(options.lang !== undefined && { language: options.lang }) }
          const printed: Printed = await finished(api.instructions.print(input, { signal: io.signal }))
          copyFileSync(outboxFile(files, printed), path)
          if (printed.fallback)
            io.err(`vuosikello: ${look[io.language].fallback(paperFault(printed.fallback, io.language))}\n`)
        }),
      )
      say(io, file)
    })
}
