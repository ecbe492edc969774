import { type Command, Option } from 'commander'
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ManyPrinted, SheetState } from '../../shared/api/instructions.ts'
import { type SheetPaper, sheetPapers } from '../../shared/domain/instructions.ts'
import { languages, type Language } from '../../shared/domain/words.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { look } from '../../shared/i18n/look.ts'
import { paperFault } from '../../shared/i18n/paper-fault.ts'
import { printSheets } from '../../shared/i18n/print-sheets.ts'
import { CliError, type Io, say, sayJson } from './io.ts'
import { outputLanguage, withData, withJson } from './options.ts'
import { outboxFile } from './outbox.ts'
import { finished, type Session, withCore } from './session.ts'
import { table } from './table.ts'
import { type Target, writeOut } from './write-out.ts'

type PrintOptions = Session &
  Target & { all?: boolean; client?: string[]; audience: SheetPaper; lang?: Language; language?: Language }
type OutdatedOptions = Session & { json?: boolean; language?: Language }

/** `vuosikello sheets print` and `vuosikello instructions outdated` */
export function sheetsCommands(program: Command, io: Io): void {
  const help = io.help.sheets
  const sheets = program.command('sheets').description(help.about)
  withData(sheets.command('print').description(help.print), io)
    .option('--all', help.all)
    .option('--client <client...>', help.client)
    .addOption(new Option('--lang <language>', io.help.ownLanguage).choices(languages))
    .addOption(new Option('--audience <audience>', help.audience).choices(sheetPapers).default('client'))
    .requiredOption('--out <folder|file.pdf>', help.out)
    .option('--force', io.help.force)
    .action((options: PrintOptions) => print(options, io))

  const group = program.command('instructions').description(io.help.instructions.about)
  withJson(withData(group.command('outdated').description(io.help.instructions.outdated), io), io).action(
    async (options: OutdatedOptions) => {
      const { rows } = await withCore(options, io, ({ api }) =>
        finished(api.instructions.overview({}, { signal: io.signal })),
      )
      const outdated = rows.filter((one: SheetState) => one.outdated.length > 0)
      if (options.json) return sayJson(io, outdated)
      return say(io, ...lines(outdated, outputLanguage(options)))
    },
  )
}

async function print(options: PrintOptions, io: Io): Promise<void> {
  const { all = false, client, lang, audience: paper } = options
  if (all === (client !== undefined)) throw new CliError((words) => words.sheetsWhose)
  const asked = { paper, ...(client && { clients: client }), ...(lang && { language: lang }) }
  if (options.out.toLowerCase().endsWith('.pdf')) {
    const { file, made } = await writeOut(options, io, (path) =>
      withCore(options, io, async ({ api, files }) => {
        const printed: ManyPrinted = await finished(
          api.instructions.printMany({ ...asked, as: 'pdf' }, { signal: io.signal }),
        )
        if (!printed.file) throw nothing(printed, io, options)
        copyFileSync(outboxFile(files, printed.file), path)
        return printed
      }),
    )
    return tell(made, [file], io, options)
  }
  const folder = resolve(options.out)
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new CliError((words) => words.taken(folder))
  return withCore(options, io, async ({ api, files }) => {
    const printed: ManyPrinted = await finished(
      api.instructions.printMany({ ...asked, as: 'files' }, { signal: io.signal }),
    )
    if (printed.files.length === 0) throw nothing(printed, io, options)
    // All are made before the first is put there: whoever stops it finds nothing half done.
    const taken = printed.files.map(({ name }) => join(folder, name)).find((path) => existsSync(path))
    if (taken !== undefined && !options.force) throw new CliError((words) => words.taken(taken))
    mkdirSync(folder, { recursive: true })
    const there: string[] = []
    for (const file of printed.files) {
      const target = { ...options, out: join(folder, file.name) }
      there.push((await writeOut(target, io, async (path) => copyFileSync(outboxFile(files, file), path))).file)
    }
    tell(printed, there, io, options)
  })
}

/** What was wrong with each, and then that nothing came of it. */
function nothing(printed: ManyPrinted, io: Io, options: PrintOptions): CliError {
  tellFaults(printed, io, options)
  return new CliError((words) => words.nothingPrinted)
}

function tell(printed: ManyPrinted, files: readonly string[], io: Io, options: PrintOptions): void {
  say(io, ...files)
  tellFaults(printed, io, options)
  io.err(`vuosikello: ${io.words.sheetsPrinted(printed.printed)}\n`)
}

function tellFaults({ told, fallback }: ManyPrinted, io: Io, { language = io.language }: PrintOptions): void {
  const words = printSheets[language]
  if (fallback) io.err(`vuosikello: ${look[language].fallback(paperFault(fallback, language))}\n`)
  for (const { client, why, printed } of told)
    io.err(`vuosikello: ${client}: ${words.why[why]}${printed ? '' : ` (${words.notPrinted})`}\n`)
}

function lines(rows: readonly SheetState[], language: Language): string[] {
  const { overview, versions } = instructions[language]
  if (rows.length === 0) return [overview.emptyTitle]
  return table(
    [overview.columns.client, overview.columns.version, overview.columns.outdated],
    rows.map((one) => [
      `${one.number} ${one.client}`,
      one.coming ? `${one.version} → ${one.coming.number}` : String(one.version),
      one.outdated.map((part) => versions.parts[part]).join(', '),
    ]),
    [1],
  )
}
