import { Argument, type Command } from 'commander'
import { copyFileSync } from 'node:fs'
import { type ListName, lists } from '../../shared/domain/tables.ts'
import type { Language } from '../../shared/domain/words.ts'
import { commandHelpLists } from '../../shared/i18n/command-help-lists.ts'
import { type Io, say } from './io.ts'
import { dayIn, outputLanguage, withData, withOut } from './options.ts'
import { outboxFile } from './outbox.ts'
import { finished, type Session, withCore } from './session.ts'
import { type Target, writeOut } from './write-out.ts'

type Options = Session & Target & { language?: Language; client?: string; from?: string; to?: string }

/** `vuosikello export` */
export function exportCommand(program: Command, io: Io): void {
  const help = { ...io.help, ...commandHelpLists[io.language] }
  const command = program
    .command('export')
    .description(help.export.about)
    .addArgument(new Argument('<list>', help.export.list).choices(lists))
  withOut(withData(command, io), io)
    .option('--client <client>', help.client)
    .option('--from <day>', help.export.from, dayIn(io))
    .option('--to <day>', help.export.to, dayIn(io))
    .action(async (list: ListName, options: Options) => {
      const { client, from, to } = options
      const input = {
        list,
        language: outputLanguage(options),
        format: options.out.toLowerCase().endsWith('.csv') ? ('csv' as const) : ('xlsx' as const),
        ...(client !== undefined && { client }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      }
      const { file } = await writeOut(options, io, (path) =>
        withCore(options, io, async ({ api, files }) =>
          copyFileSync(outboxFile(files, await finished(api.tables.export(input, { signal: io.signal }))), path),
        ),
      )
      say(io, file)
    })
}
