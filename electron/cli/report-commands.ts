import { type Command, Option } from 'commander'
import { copyFileSync } from 'node:fs'
import { extname } from 'node:path'
import { type Measure, measures } from '../../shared/domain/reports/measures.ts'
import { commandHelpLists } from '../../shared/i18n/command-help-lists.ts'
import type { Io } from './io.ts'
import { sayJson } from './io.ts'
import { dayIn, withData, withJson, withOut } from './options.ts'
import { outboxFile } from './outbox.ts'
import { finished, type Session, withCore } from './session.ts'
import { type Target, writeOut } from './write-out.ts'

type Options = Session & Target & { client: string; from: string; to: string; measures?: Measure[]; json?: boolean }

/** `vuosikello report service` */
export function reportCommands(program: Command, io: Io): void {
  const { signal } = io
  const help = { ...io.help, ...commandHelpLists[io.language] }
  const report = program.command('report').description(help.report.about)
  withJson(withOut(withData(report.command('service').description(help.report.service), io), io), io)
    .requiredOption('--client <client>', help.client)
    .requiredOption('--from <day>', help.export.from, dayIn(io))
    .requiredOption('--to <day>', help.export.to, dayIn(io))
    .addOption(new Option('--measures <measure...>', help.report.measures).choices(measures))
    .action(async ({ client, from, to, ...options }: Options) => {
      const format = extname(options.out).toLowerCase() === '.xlsx' ? ('xlsx' as const) : ('pdf' as const)
      const asked = { client, from, to, measures: options.measures, format }
      const { file } = await writeOut(options, io, (path) =>
        withCore(options, io, async ({ api, files }) =>
          copyFileSync(outboxFile(files, await finished(api.reports.print(asked, { signal }))), path),
        ),
      )
      if (options.json) sayJson(io, { file })
    })
}
